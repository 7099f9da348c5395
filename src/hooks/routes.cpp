#include "hooks/routes.h"

#include "hooks/deliveries.h"
#include "hooks/errors.h"
#include "hooks/event_feed.h"
#include "hooks/hooks.h"
#include "hooks/replay.h"
#include "hooks/test_event_types.h"

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

void add_delivery_routes(http::Routes& api) {
    using namespace errors;
    api.post("/api/v1/hooks/{hook_id}/test", Scope::hooks, send_test_event,
             {.summary = "Send a hook a test event",
              .description = "A message of the type `hooks.test`, signed, logged and sent like all "
                             "others, but tried once. The answer is its line of the log; read it "
                             "again to see what came of it.",
              .refuses = {&hook_shop_not_found, &hook_not_found, &hook_disabled}});
    api.get("/api/v1/hooks/{hook_id}/deliveries", Scope::hooks, list_hook_deliveries,
            {.summary = "List what was sent to a hook, newest event first",
             .refuses = {&hook_shop_not_found, &hook_not_found}});
    api.get("/api/v1/deliveries/{delivery_id}", Scope::hooks, get_delivery,
            {.summary = "Read a message with its tries",
             .refuses = {&hook_shop_not_found, &delivery_not_found}});
    api.post(
        "/api/v1/deliveries/{delivery_id}/replay", Scope::hooks, send_again,
        {.summary = "Send a message again",
         .description = "At once, with the same message id; the body says `replayed: true`.",
         .refuses = {&hook_shop_not_found, &delivery_not_found, &hook_disabled, &event_expired}});
    api.post("/api/v1/deliveries/replay", Scope::hooks, send_many_again,
             {.summary = "Send chosen or failed messages again",
              .description = "`delivery_ids` for chosen ones, `failed_since` for all that were not "
                             "taken since then.",
              .refuses = {&hook_shop_not_found, &replay_needs_one}});
    api.webhook<HookTest>(hooks::test_event, "Somebody tests this hook; nothing has happened.");
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
    api.post("/api/v1/events/replay", Scope::hooks, replay_events,
             {.summary = "Send a part of the feed again",
              .description = "To one hook or all of the shop, also to hooks made later. Same "
                             "message ids; the bodies say `replayed: true`. At most 1,000 messages "
                             "a call; `next_from` says where to go on.",
              .refuses = {&hook_shop_not_found, &hook_not_found, &hook_disabled,
                          &replay_range_empty, &events_expired}});
}

void add_app_routes(http::Routes& app) {
    using namespace errors;
    app.get("/app/api/hooks", Role::manager, list_hook_summaries,
            {.summary = "List hooks with what they sent of late"});
    app.post("/app/api/hooks/{hook_id}/enable", Role::manager, enable_hook_for_user,
             {.summary = "Enable a hook", .refuses = {&hook_not_found}});
    app.post("/app/api/hooks/{hook_id}/rotate_secret", Role::manager, rotate_hook_secret_for_user,
             {.summary = "Give a hook a new secret",
              .description = "For 24 hours `webhook-signature` carries a signature with each of "
                             "the two secrets.",
              .refuses = {&hook_not_found}});
    app.post("/app/api/hooks/{hook_id}/test", Role::manager, send_test_event,
             {.summary = "Send a hook a test event", .refuses = {&hook_not_found, &hook_disabled}});
    app.get("/app/api/deliveries", Role::manager, list_deliveries,
            {.summary = "List the delivery log, newest first"});
    app.get("/app/api/deliveries/{delivery_id}", Role::manager, get_delivery,
            {.summary = "Read a delivery with its tries", .refuses = {&delivery_not_found}});
    app.post("/app/api/deliveries/{delivery_id}/send_again", Role::manager, send_again,
             {.summary = "Send a message again",
              .description = "Same message id; the body says `replayed: true`.",
              .refuses = {&delivery_not_found, &hook_disabled, &event_expired}});
    app.post("/app/api/deliveries/send_again", Role::manager, send_many_again,
             {.summary = "Send chosen or failed messages again", .refuses = {&replay_needs_one}});
}

}  // namespace

void add_hooks_routes(http::Routes& api, http::Routes& app) {
    add_api_routes(api);
    add_delivery_routes(api);
    add_event_routes(api);
    add_app_routes(app);
}

}  // namespace entrepot
