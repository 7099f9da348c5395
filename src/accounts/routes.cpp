#include "accounts/routes.h"

#include "accounts/authorize.h"
#include "accounts/consent_page.h"
#include "accounts/consent_style.h"
#include "accounts/devices.h"
#include "accounts/errors.h"
#include "accounts/integrations.h"
#include "accounts/login.h"
#include "accounts/oauth.h"
#include "accounts/oauth_errors.h"
#include "accounts/own_account.h"
#include "accounts/port_login.h"
#include "accounts/ports.h"
#include "accounts/sites.h"
#include "accounts/users.h"

namespace entrepot {
namespace {

using http::anybody;
using http::Routes;

/// What these functions read and answer by hand, for the document.
template <class Body, class Reply>
void document_last(Routes& routes) {
    auto& operation = *routes.operations().back();
    operation.body = {&type_info<Body>(), nullptr};
    operation.answer = {&type_info<Reply>(), nullptr};
    operation.body_in_form = true;
}

void add_oauth(Routes& api) {
    api.post("/api/v1/oauth/access_token", anybody, exchange_code,
             {.summary = "Exchange an authorization code for an access token",
              .tag = "oauth",
              .refuses = {&errors::invalid_request, &errors::invalid_client, &errors::invalid_grant,
                          &errors::unsupported_grant_type},
              .accepts_form = true,
              .oauth_errors = true,
              .keeps_no_answer = true});
    api.last_on_installation();
    document_last<TokenRequest, TokenAnswer>(api);
    api.post("/api/v1/oauth/revoke", anybody, revoke_access_token,
             {.summary = "Revoke an access token",
              .tag = "oauth",
              .refuses = {&errors::invalid_request, &errors::invalid_client},
              .accepts_form = true,
              .oauth_errors = true,
              .keeps_no_answer = true});
    api.last_on_installation();
    document_last<RevokeRequest, RevokeAnswer>(api);
    api.get("/.well-known/oauth-authorization-server", anybody, oauth_metadata,
            {.summary = "Read what an OAuth client has to know (RFC 8414)", .tag = "oauth"});
}

void add_consent(Routes& api) {
    api.get(authorize_path, anybody, authorize_form,
            {.summary = "Ask an Admin for consent", .hidden = true});
    api.post(authorize_path, anybody, authorize,
             {.summary = "Decide", .hidden = true, .keeps_no_answer = true});
    api.last_on_installation();
    api.get(login_form_path, anybody, login_form, {.summary = "Sign in", .hidden = true});
    api.post_prepared(login_form_path, anybody, check_login_form, submit_login_form,
                      {.summary = "Sign in", .hidden = true, .keeps_no_answer = true});
    api.last_on_installation();
    api.get(consent_style_path, anybody, consent_style,
            {.summary = "Style of the consent page", .hidden = true});
}

void add_session(Routes& app) {
    app.post_prepared("/app/api/login", anybody, check_login, login,
                      {.summary = "Sign in with e-mail and password",
                       .tag = "session",
                       .refuses = {&errors::login_failed, &errors::login_needs_https},
                       .keeps_no_answer = true});
    app.last_on_installation();
    app.post("/app/api/logout", anybody, logout,
             {.summary = "Sign out", .tag = "session", .status = 204, .keeps_no_answer = true});
    app.last_on_installation();
    app.get("/app/api/session", Role::user, get_session,
            {.summary = "Who is signed in", .tag = "session"});
    app.post("/app/api/session/organization", Role::user, choose_organization,
             {.summary = "Switch to another organization",
              .tag = "session",
              .refuses = {&errors::organization_not_found}});
    app.last_on_installation();
    app.patch_prepared("/app/api/session/user", Role::user, check_own_password, change_own_account,
                       {.summary = "Change one's own name, language or password",
                        .tag = "session",
                        .refuses = {&errors::password_wrong, &errors::password_too_weak},
                        .keeps_no_answer = true});
    app.last_on_installation();
}

void add_port_sign_in(Routes& app) {
    app.get("/app/api/port/users", anybody, list_port_users,
            {.summary = "Who may sign in at this port",
             .tag = "port",
             .refuses = {&errors::device_not_enrolled}});
    app.post_prepared("/app/api/port/login", anybody, check_pin, port_login,
                      {.summary = "Sign in at this port by PIN",
                       .tag = "port",
                       .refuses = {&errors::device_not_enrolled, &errors::pin_wrong,
                                   &errors::pin_locked, &errors::login_needs_https},
                       .keeps_no_answer = true});
    app.last_on_installation();
}

void add_devices(Routes& app) {
    app.post("/app/api/devices/enroll", Role::admin, enroll_device,
             {.summary = "Make this browser one that stands at a port",
              .refuses = {&errors::port_not_found, &errors::login_needs_https},
              .keeps_no_answer = true});
    app.last_on_installation();
    app.get("/app/api/devices", Role::admin, list_devices, {.summary = "List enrolled browsers"});
    app.remove("/app/api/devices/{device_id}", Role::admin, revoke_device,
               {.summary = "Revoke an enrolled browser", .refuses = {&errors::device_not_found}});
    app.last_on_installation();
}

void add_users(Routes& app) {
    app.get("/app/api/users", Role::manager, list_users, {.summary = "List users"});
    app.get("/app/api/users/{user_id}", Role::manager, get_user,
            {.summary = "Read a user", .refuses = {&errors::user_not_found}});
    app.post_prepared(
        "/app/api/users", Role::manager, hash_new_user, create_user,
        {.summary = "Add a user",
         .refuses = {&errors::role_not_allowed, &errors::user_exists, &errors::user_is_shared,
                     &errors::password_too_weak, &errors::pin_too_weak}});
    app.last_on_installation();
    app.patch_prepared(
        "/app/api/users/{user_id}", Role::manager, hash_changed_password, change_user,
        {.summary = "Change a user",
         .refuses = {&errors::user_not_found, &errors::role_not_allowed, &errors::last_admin,
                     &errors::user_exists, &errors::user_is_shared, &errors::password_too_weak}});
    app.last_on_installation();
    app.remove(
        "/app/api/users/{user_id}", Role::manager, deactivate_user,
        {.summary = "Deactivate a user",
         .refuses = {&errors::user_not_found, &errors::role_not_allowed, &errors::last_admin}});
    app.last_on_installation();
    app.post_prepared(
        "/app/api/users/{user_id}/pin", Role::manager, prepare_pin, reset_pin,
        {.summary = "Give a user a new PIN",
         .refuses = {&errors::user_not_found, &errors::role_not_allowed, &errors::pin_too_weak}});
    app.last_on_installation();
}

void add_places(Routes& app) {
    app.get("/app/api/sites", Role::manager, list_sites, {.summary = "List sites"});
    app.get("/app/api/sites/{site_id}", Role::manager, get_site,
            {.summary = "Read a site", .refuses = {&errors::site_not_found}});
    app.post(
        "/app/api/sites", Role::admin, create_site,
        {.summary = "Add a site", .refuses = {&errors::name_taken, &errors::timezone_unknown}});
    app.patch("/app/api/sites/{site_id}", Role::admin, change_site,
              {.summary = "Change a site",
               .refuses = {&errors::site_not_found, &errors::name_taken, &errors::timezone_unknown,
                           &errors::site_in_use}});
    app.get("/app/api/ports", Role::manager, list_ports, {.summary = "List ports"});
    app.get("/app/api/ports/{port_id}", Role::manager, get_port,
            {.summary = "Read a port", .refuses = {&errors::port_not_found}});
    app.post("/app/api/ports", Role::admin, create_port,
             {.summary = "Add a port",
              .refuses = {&errors::site_not_found, &errors::name_taken, &errors::printer_invalid,
                          &errors::grid_port_taken}});
    app.patch("/app/api/ports/{port_id}", Role::admin, change_port,
              {.summary = "Change a port",
               .refuses = {&errors::port_not_found, &errors::name_taken, &errors::port_busy,
                           &errors::printer_invalid, &errors::grid_port_taken}});
}

void add_integrations(Routes& app) {
    app.get("/app/api/integrations", Role::admin, list_integrations,
            {.summary = "List integrations"});
    app.get("/app/api/integrations/{integration_id}", Role::admin, get_integration,
            {.summary = "Read an integration", .refuses = {&errors::integration_not_found}});
    app.post("/app/api/integrations", Role::admin, create_integration,
             {.summary = "Register an integration",
              .refuses = {&errors::redirect_url_invalid, &errors::scopes_missing}});
    app.last_on_installation();
    app.patch("/app/api/integrations/{integration_id}", Role::admin, change_integration,
              {.summary = "Change an integration",
               .refuses = {&errors::integration_not_found, &errors::redirect_url_invalid,
                           &errors::scopes_missing}});
    app.last_on_installation();
    app.post("/app/api/integrations/{integration_id}/rotate_secret", Role::admin, rotate_secret,
             {.summary = "Make a new client secret", .refuses = {&errors::integration_not_found}});
    app.last_on_installation();
    app.post("/app/api/integrations/{integration_id}/revoke", Role::admin, revoke_integration,
             {.summary = "Revoke all access tokens of an integration",
              .refuses = {&errors::integration_not_found}});
    app.last_on_installation();
    app.remove(
        "/app/api/integrations/{integration_id}", Role::admin, deactivate_integration,
        {.summary = "Deactivate an integration", .refuses = {&errors::integration_not_found}});
    app.last_on_installation();
}

}  // namespace

void add_accounts_routes(Routes& api, Routes& app) {
    add_oauth(api);
    add_consent(api);
    add_session(app);
    add_port_sign_in(app);
    add_devices(app);
    add_users(app);
    add_places(app);
    add_integrations(app);
}

}  // namespace entrepot
