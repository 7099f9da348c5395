#include "hooks/envelope.h"

#include <fmt/format.h>

#include "base/json.h"

namespace entrepot::hooks {

EventEnvelope make_envelope(const Message& message, const ShopNames& shop) {
    EventEnvelope envelope{.id = message.number,
                           .sequence = message.sequence,
                           .type = message.type,
                           .created_at = message.created_at,
                           .shop_id = shop.shop,
                           .ext_shop_id = shop.ext_shop_id,
                           .data = Json{message.data}};
    // A test goes out of order as a replay does, but it was never sent before.
    const bool replayed = message.replayed && message.type != test_event;
    if (replayed) envelope.replayed = {Patch<bool>::State::set, true};
    return envelope;
}

std::string make_body(const Message& message, const ShopNames& shop) {
    return to_json(make_envelope(message, shop));
}

std::string message_id(OrganizationId organization, HookId hook, std::int64_t number) {
    return fmt::format("msg_{}_{}_{}", organization.value, hook.value, number);
}

}  // namespace entrepot::hooks
