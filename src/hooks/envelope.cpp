#include "hooks/envelope.h"

#include <fmt/format.h>

#include "base/json.h"

namespace entrepot::hooks {

std::string make_body(const Message& message, std::string_view event, const ShopNames& shop) {
    EventEnvelope envelope{.id = message.number,
                           .sequence = message.sequence,
                           .type = std::string(event),
                           .created_at = message.created_at,
                           .shop_id = shop.shop,
                           .ext_shop_id = shop.ext_shop_id,
                           .data = Json{message.data}};
    if (message.replayed) envelope.replayed = {Patch<bool>::State::set, true};
    return to_json(envelope);
}

std::string message_id(OrganizationId organization, HookId hook, std::int64_t number) {
    return fmt::format("msg_{}_{}_{}", organization.value, hook.value, number);
}

}  // namespace entrepot::hooks
