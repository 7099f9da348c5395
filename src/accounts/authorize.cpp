#include "accounts/authorize.h"

#include <fmt/format.h>

#include <algorithm>

#include "accounts/audit.h"
#include "accounts/authenticate.h"
#include "accounts/authorize_wish.h"
#include "accounts/codes.h"
#include "accounts/consent_page.h"
#include "accounts/form_token.h"
#include "accounts/oauth.h"
#include "accounts/sessions.h"
#include "base/text.h"

namespace entrepot {
namespace {

constexpr std::string_view consent_form = "consent";
constexpr std::string_view insecure =
    "This page takes passwords and is not shown over plain HTTP. Open the https:// address.";

void add_parameter(std::string& url, std::string_view name, std::string_view value) {
    url += url.find('?') == url.npos ? '?' : '&';
    url += std::string(name) + "=" + percent_encode(value);
}

/// The way back to the integration, with `state` and `iss` (RFC 9207).
http::Response redirect_back(const http::Request& request, std::string url, std::string_view state,
                             std::initializer_list<std::pair<std::string_view, std::string>> more) {
    for (const auto& [name, value] : more) add_parameter(url, name, value);
    if (!state.empty()) add_parameter(url, "state", state);
    add_parameter(url, "iss", origin_of(request));
    return see_other(std::move(url));
}

http::Response redirect_refusal(const http::Request& request, const WishRefused& refused) {
    return redirect_back(request, refused.redirect_uri, refused.state,
                         {{"error", refused.error}, {"error_description", refused.description}});
}

/// Where the signed-in person may give access: none by PIN or when nobody is signed in.
std::vector<OrganizationChoice> admin_organizations(const Snapshot& snapshot,
                                                    const Caller& caller) {
    if (caller.kind != Caller::Kind::user || is_pin_session(snapshot, caller)) return {};
    auto all = session_view(snapshot, caller.session_hash).organizations;
    std::erase_if(all, [](const auto& choice) { return choice.role != UserRole::admin; });
    return all;
}

bool contains(const std::vector<OrganizationChoice>& choices, OrganizationId organization) {
    return std::any_of(choices.begin(), choices.end(),
                       [&](const auto& choice) { return choice.organization_id == organization; });
}

http::Response ask(const Snapshot& snapshot, const Caller& caller, const http::Request& request,
                   const AuthorizeWish& wish) {
    const auto choices = admin_organizations(snapshot, caller);
    if (choices.empty()) return not_admin_page({wish.client.name, request.query, caller.name});
    const Session session = session_view(snapshot, caller.session_hash);
    ConsentPage page;
    page.integration = wish.client.name;
    page.redirect_uri = wish.redirect_uri;
    page.query = request.query;
    page.form_token = form_token(consent_form, caller.session_hash, request.query);
    page.user_name = session.user.name;
    page.user_email = session.user.email;
    page.organizations = choices;
    page.chosen = caller.organization;
    page.scopes = wish.scopes;
    return consent_page(page);
}

/// What comes before anybody is asked; nothing when the wish is good.
std::optional<http::Response> answer_to_bad_wish(const http::Request& request,
                                                 const WishResult& result) {
    if (const auto* fault = std::get_if<WishFault>(&result)) {
        return fault_page(400, fault->sentence);
    }
    if (const auto* refused = std::get_if<WishRefused>(&result)) {
        return redirect_refusal(request, *refused);
    }
    return std::nullopt;
}

http::Response give_code(Tx& tx, const Caller& caller, const http::Request& request,
                         const AuthorizeWish& wish, OrganizationId organization) {
    CodeGrant grant;
    grant.integration = wish.client.id;
    grant.organization = organization;
    grant.user = caller.user;
    grant.redirect_uri = wish.redirect_uri;
    grant.redirect_uri_sent = wish.redirect_uri_sent;
    grant.scopes = wish.scopes;
    grant.code_challenge = wish.code_challenge;
    const std::string code = insert_code(tx, grant);
    Caller there = caller;
    there.organization = organization;
    audit(tx, there, "authorized", "integration", wish.client.id.value);
    return redirect_back(request, wish.redirect_uri, wish.state, {{"code", code}});
}

OrganizationId chosen_organization(const OAuthParameters& form) {
    std::int64_t number = 0;
    for (const char c : form["organization_id"].substr(0, 15)) {
        if (c < '0' || c > '9') return {};
        number = number * 10 + (c - '0');
    }
    return OrganizationId{number};
}

http::Response decide(Tx& tx, const Caller& caller, const http::Request& request,
                      const AuthorizeWish& wish, const OAuthParameters& form) {
    if (form["decision"] != "authorize") {
        return redirect_refusal(
            request, {wish.redirect_uri, wish.state, "access_denied", "The Admin pressed Cancel."});
    }
    const OrganizationId organization = chosen_organization(form);
    if (!contains(admin_organizations(tx, caller), organization)) {
        return not_admin_page({wish.client.name, request.query, caller.name});
    }
    return give_code(tx, caller, request, wish, organization);
}

}  // namespace

http::Response authorize_form(const Snapshot& snapshot, const Caller& caller,
                              const http::Request& request) {
    if (!is_safe_transport(request)) return fault_page(403, insecure);
    const WishResult result = check_wish(snapshot, OAuthParameters::of_query(request));
    if (auto answer = answer_to_bad_wish(request, result)) return std::move(*answer);
    if (caller.kind != Caller::Kind::user) return login_form(snapshot, request);
    return ask(snapshot, caller, request, std::get<AuthorizeWish>(result));
}

http::Response authorize(Tx& tx, const Caller& caller, const http::Request& request) {
    if (!is_safe_transport(request)) return fault_page(403, insecure);
    const WishResult result = check_wish(tx, OAuthParameters::of_query(request));
    if (auto answer = answer_to_bad_wish(request, result)) return std::move(*answer);
    if (caller.kind != Caller::Kind::user) {
        return see_other(fmt::format("{}?{}", authorize_path, request.query));
    }
    const auto form = page_form(request);
    if (!is_form_token(form["form_token"], consent_form, caller.session_hash, request.query)) {
        return fault_page(403,
                          "This form is from another sign-in. Open the page again and decide "
                          "there.");
    }
    return decide(tx, caller, request, std::get<AuthorizeWish>(result), form);
}

}  // namespace entrepot
