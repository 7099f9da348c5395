#include "hooks/routes.h"

#include "hooks/deliveries.h"
#include "hooks/errors.h"
#include "hooks/event_feed.h"
#include "hooks/hooks.h"

namespace entrepot {
namespace {

void add_api_routes(http::Routes& api) {
    using namespace errors;
    api.post("/api/v1/hooks", Scope::hooks, create_hook,
             {.summary = "Make a hook",
              .description = "The answer shows the hook's secret, once. The hook hears what "
                             "happens from now on.",
              .refuses = {&hook_shop_not_found, &hook_already_exists, &target_url_refused}});
    api.get("/api/v1/hooks", Scope::hooks, list_hooks,
            {.summary = "List the shop's hooks", .refuses = {&hook_shop_not_found}});
    api.get("/api/v1/hooks/{hook_id}", Scope::hooks, get_hook,
            {.summary = "Read a hook", .refuses = {&hook_shop_not_found, &hook_not_found}});
    const std::vector<const ErrorCode*> of_a_change{&hook_shop_not_found, &hook_not_found,
                                                    &hook_event_fixed, &target_url_refused};
    api.put("/api/v1/hooks/{hook_id}", Scope::hooks, change_hook,
            {.summary = "Change a hook", .refuses = of_a_change});
    api.patch("/api/v1/hooks/{hook_id}", Scope::hooks, change_hook,
              {.summary = "Change a hook", .refuses = of_a_change});
    api.post("/api/v1/hooks/{hook_id}/rotate_secret", Scope::hooks, rotate_hook_secret,
             {.summary = "Give a hook a new secret",
              .description = "For 24 hours `webhook-signature` carries a signature with each of "
                             "the two secrets.",
              .refuses = {&hook_shop_not_found, &hook_not_found}});
    api.remove("/api/v1/hooks/{hook_id}", Scope::hooks, delete_hook,
               {.summary = "Delete a hook", .refuses = {&hook_shop_not_found, &hook_not_found}});
}

void add_event_routes(http::Routes& api) {
    using namespace errors;
    api.get("/api/v1/events", Scope::events_read, read_events,
            {.summary = "Read the shop's events",
             .description =
                 "Every event of the shop in order, `sequence` without gaps, kept 30 days. Go on "
                 "with `after` = `next_after`; with `wait` an empty answer comes only when nothing "
                 "has happened in that time.",
             .refuses = {&hook_shop_not_found, &event_type_unknown, &events_position_unknown,
                         &events_expired}});
}

void add_app_routes(http::Routes& app) {
    using namespace errors;
    app.get("/app/api/hooks", Role::manager, list_hook_summaries,
            {.summary = "List hooks with what they sent of late"});
    app.post("/app/api/hooks/{hook_id}/enable", Role::manager, enable_hook_for_user,
             {.summary = "Enable a hook", .refuses = {&hook_not_found}});
    app.get("/app/api/deliveries", Role::manager, list_deliveries,
            {.summary = "List the delivery log, newest first"});
    app.get("/app/api/deliveries/{delivery_id}", Role::manager, get_delivery,
            {.summary = "Read a delivery with its tries", .refuses = {&delivery_not_found}});
    app.post("/app/api/deliveries/{delivery_id}/send_again", Role::manager, send_again,
             {.summary = "Send a message again",
              .description = "Same message id; the body says `replayed: true`.",
              .refuses = {&delivery_not_found, &hook_disabled, &event_expired}});
}

}  // namespace

void add_hooks_routes(http::Routes& api, http::Routes& app) {
    add_api_routes(api);
    add_event_routes(api);
    add_app_routes(app);
}

}  // namespace entrepot
