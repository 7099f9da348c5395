#include <fmt/format.h>

#include "fulfillment/explain_facts.h"

/// Reads rows of the domain above, which nobody else could add to an explanation.
namespace entrepot {
namespace {

constexpr Sql read_channel{
    "explain.read_channel",
    "SELECT c.name, c.active FROM shipment_orders s JOIN order_channels c"
    " ON c.organization_id = s.organization_id AND c.order_channel_id = s.order_channel_id"
    " WHERE s.organization_id = $1 AND s.shop_id = $2 AND s.ext_order_id = $3"
    " AND s.deleted_as = 0"};

/// What is picked and not shipped. A delivery that has no row yet gets one in a moment.
constexpr Sql read_unlabelled{
    "explain.read_unlabelled",
    "SELECT f.fulfillment_id, COALESCE(p.state, 'open'), COALESCE(p.error, '') FROM fulfillments f"
    " LEFT JOIN shipments p ON p.organization_id = f.organization_id"
    " AND p.fulfillment_id = f.fulfillment_id AND p.state <> 'replaced'"
    " WHERE f.organization_id = $1 AND f.order_id = $2 AND f.status = 'fulfilled'"
    " ORDER BY f.fulfillment_id"};

struct Channel {
    std::string name;
    bool active;
};
struct Unlabelled {
    FulfillmentId fulfillment_id;
    std::string state;
    std::string error;
};

std::string sentence_of(const Unlabelled& delivery, const std::string& channel) {
    if (delivery.state == "open") {
        return fmt::format(
            "It is picked, and nobody has asked {} for its label yet; a manager can, "
            "under Labels.",
            channel);
    }
    if (delivery.error.empty()) {
        return fmt::format("It is picked, and {} was asked for its label; the answer is awaited.",
                           channel);
    }
    return fmt::format("It is picked and has no label from {}: {}", channel, delivery.error);
}

}  // namespace

void explain_labels(const Explaining& about, std::vector<Blocker>& blockers) {
    const OrderRow& order = about.facts.row;
    const OrganizationId organization = about.caller.organization;
    const auto channel = about.snapshot.maybe<Channel>(read_channel, organization, order.shop_id,
                                                       order.ext_order_id);
    if (!channel) return;
    if (!channel->active) {
        Blocker blocker{.code = BlockerCode::order_channel_missing};
        blocker.message = fmt::format(
            "Its order channel {} was deleted; name another with PUT /api/v1/shipment_orders.",
            channel->name);
        blockers.push_back(std::move(blocker));
    }
    for (const Unlabelled& delivery :
         about.snapshot.rows<Unlabelled>(read_unlabelled, organization, order.order_id)) {
        Blocker blocker{.code = BlockerCode::label_missing};
        blocker.message = sentence_of(delivery, channel->name);
        blocker.fulfillment_id = delivery.fulfillment_id;
        blockers.push_back(std::move(blocker));
    }
}

}  // namespace entrepot
