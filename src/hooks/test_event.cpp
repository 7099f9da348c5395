#include <fmt/format.h>

#include "base/json.h"
#include "hooks/again.h"
#include "hooks/deliveries.h"
#include "hooks/errors.h"
#include "hooks/event_feed.h"
#include "hooks/replay.h"
#include "hooks/test_event_types.h"

namespace entrepot {
namespace {

constexpr Sql select_hook{"hooks.select_to_test", R"(
    SELECT shop_id, event, enabled, version FROM hooks
    WHERE organization_id = $1 AND hook_id = $2 AND NOT deleted AND ($3 = 0 OR shop_id = $3))"};
struct HookToTest {
    ShopId shop;
    std::string event;
    bool enabled;
    std::int64_t version;
};

// Ours: nobody else writes in this transaction.
constexpr Sql select_newest{"hooks.select_newest_event", R"(
    SELECT sequence, number FROM shop_events
    WHERE organization_id = $1 AND shop_id = $2 ORDER BY sequence DESC LIMIT 1)"};
struct Newest {
    std::int64_t sequence;
    std::int64_t number;
};

HookToTest find_hook(const Tx& tx, const Caller& caller, HookId id) {
    auto hook = tx.maybe<HookToTest>(select_hook, tx.organization(), id, hooks::reach_of(caller));
    if (!hook) {
        throw Refusal(errors::hook_not_found, fmt::format("There is no hook {}.", id.value));
    }
    if (!hook->enabled) {
        throw Refusal(errors::hook_disabled, "The hook is disabled; enable it and test it then.");
    }
    return std::move(*hook);
}

}  // namespace

Delivery send_test_event(Tx& tx, const Caller& caller, HookId id) {
    const HookToTest hook = find_hook(tx, caller, id);
    const HookTest data{.hook_id = id,
                        .event = hook.event,
                        .message = "This is a test. Nothing has happened in the warehouse."};
    tx.emit({.type = hooks::test_event,
             .resource = "hook",
             .resource_id = id.value,
             .version = hook.version,
             .shops = {{hook.shop, to_json(data)}}});
    const auto event = tx.one<Newest>(select_newest, tx.organization(), hook.shop);
    // Sent as a replay is, so that it does not queue behind what a failing receiver has not taken.
    hooks::Again again(tx);
    const DeliveryId delivery =
        again.send_new(id, hook.version, event.sequence, event.number, "hook", id.value);
    again.tell();
    return get_delivery(tx, caller, delivery);
}

}  // namespace entrepot
