#include <fmt/format.h>

#include "accounts/audit.h"
#include "db/composed.h"
#include "hooks/again.h"
#include "hooks/deliveries.h"
#include "hooks/errors.h"
#include "hooks/event_feed.h"
#include "hooks/replay.h"

namespace entrepot {
namespace {

struct Source {
    HookId hook;
    std::int64_t hook_version;
    bool sends;
    bool has_event;
};
constexpr Sql select_source{"deliveries.select_source", R"(
    SELECT h.hook_id, h.version, h.enabled AND NOT h.deleted, EXISTS (
        SELECT 1 FROM shop_events e
        WHERE e.organization_id = h.organization_id AND e.shop_id = h.shop_id
            AND e.sequence = d.sequence)
    FROM deliveries d
    JOIN hooks h ON h.organization_id = d.organization_id AND h.hook_id = d.hook_id
    WHERE d.organization_id = $1 AND d.delivery_id = $2 AND ($3 = 0 OR h.shop_id = $3))"};

/// Those that were tried, not taken, and are not on their way already; no tests of the hook.
constexpr std::string_view select_failed = R"(
    SELECT d.delivery_id, h.hook_id, h.version
    FROM deliveries d
    JOIN hooks h ON h.organization_id = d.organization_id AND h.hook_id = d.hook_id
    WHERE d.organization_id = @ AND (d.state = 'waiting' OR d.state = 'failed')
        AND d.attempts > 0 AND d.updated_at >= @ AND (d.state = 'failed' OR d.next_attempt_at > @)
        AND d.resource <> 'hook' AND h.enabled AND NOT h.deleted AND EXISTS (
            SELECT 1 FROM shop_events e
            WHERE e.organization_id = h.organization_id AND e.shop_id = h.shop_id
                AND e.sequence = d.sequence))";
struct Failed {
    DeliveryId delivery;
    HookId hook;
    std::int64_t hook_version;
};

void check_source(const Source& source) {
    if (!source.sends) {
        throw Refusal(errors::hook_disabled, "The hook of this message is disabled or deleted.");
    }
    if (!source.has_event) {
        throw Refusal(errors::event_expired,
                      "The event of this message is no longer kept, so it can't be sent again.");
    }
}

void note(Tx& tx, const Caller& caller, DeliveryId delivery) {
    if (caller.kind != Caller::Kind::user) return;
    audit(tx, caller, "sent_again", "delivery", delivery.value);
}

std::vector<Failed> read_failed(const Tx& tx, const Caller& caller, const DeliveryReplay& wish) {
    const OrganizationId organization = tx.organization();
    const Time now = tx.now();
    const ShopId shop = hooks::reach_of(caller);
    const std::int64_t limit = most_replayed + 1;
    return Composed("deliveries.select_failed")
        .add(select_failed, organization, *wish.failed_since, now)
        .add_if(bool(shop), " AND h.shop_id = @", shop)
        .add_if(wish.hook_id.has_value(), " AND d.hook_id = @", wish.hook_id)
        .add(" ORDER BY d.delivery_id LIMIT @", limit)
        .rows<Failed>(tx);
}

DeliveriesReplayed send_failed(Tx& tx, const Caller& caller, const DeliveryReplay& wish) {
    auto failed = read_failed(tx, caller, wish);
    DeliveriesReplayed result{.more = std::ssize(failed) > most_replayed};
    if (result.more) failed.pop_back();
    hooks::Again again(tx);
    for (const Failed& one : failed) {
        again.send(one.hook, one.hook_version, one.delivery);
        note(tx, caller, one.delivery);
    }
    again.tell();
    result.messages = again.messages();
    return result;
}

DeliveriesReplayed send_chosen(Tx& tx, const Caller& caller,
                               const std::vector<DeliveryId>& chosen) {
    DeliveriesReplayed result;
    hooks::Again again(tx);
    for (const DeliveryId delivery : chosen) {
        const auto source =
            tx.maybe<Source>(select_source, tx.organization(), delivery, hooks::reach_of(caller));
        if (!source || !source->sends || !source->has_event) {
            ++result.left_out;
            continue;
        }
        again.send(source->hook, source->hook_version, delivery);
        note(tx, caller, delivery);
    }
    again.tell();
    result.messages = again.messages();
    return result;
}

}  // namespace

Delivery send_again(Tx& tx, const Caller& caller, DeliveryId id) {
    get_delivery(tx, caller, id);
    const auto source =
        tx.one<Source>(select_source, tx.organization(), id, hooks::reach_of(caller));
    check_source(source);
    hooks::Again again(tx);
    again.send(source.hook, source.hook_version, id);
    again.tell();
    note(tx, caller, id);
    return get_delivery(tx, caller, id);
}

DeliveriesReplayed send_many_again(Tx& tx, const Caller& caller, const DeliveryReplay& wish) {
    if (wish.delivery_ids.has_value() == wish.failed_since.has_value()) {
        throw Refusal(errors::replay_needs_one,
                      "Send either `delivery_ids` or `failed_since`, and not both.");
    }
    if (wish.failed_since) return send_failed(tx, caller, wish);
    return send_chosen(tx, caller, *wish.delivery_ids);
}

}  // namespace entrepot
