#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/codec.h"
#include "hooks/message.h"

namespace entrepot::hooks {

/// The body of a webhook and an item of the event feed: one event as one shop hears it.
struct EventEnvelope {
    std::int64_t id = 0;
    std::int64_t sequence = 0;
    std::string type;
    Time created_at;
    ShopId shop_id;
    std::string ext_shop_id;
    Json data;
    Patch<bool> replayed;
};

constexpr auto describe(Type<EventEnvelope>) {
    using E = EventEnvelope;
    return described<E>(
        "EventEnvelope", "One event as one shop hears it.",
        field<&E::id>("Number of the event, ascending in the organization."),
        field<&E::sequence>("Number of the event in this shop's feed, without gaps."),
        field<&E::type>("Name of the event.", {.example = "\"inventory_levels.update\""}),
        field<&E::created_at>("When the change was made."),
        field<&E::shop_id>("The shop that hears it."),
        field<&E::ext_shop_id>("The shop's id in the integration."),
        field<&E::data>("What happened; its shape depends on the type.",
                        {.max_len = std::size_t{16} << 20}),
        field<&E::replayed>("True when a user had it sent again; otherwise left out."));
}

/// Where a message goes: what the envelope says of the shop.
struct ShopNames {
    ShopId shop;
    std::string ext_shop_id;
};

EventEnvelope make_envelope(const Message& message, const ShopNames& shop);

/// The body of a message. The same message always gives the same bytes.
std::string make_body(const Message& message, const ShopNames& shop);

/// The id of a message: constant over tries, replays and restarts.
std::string message_id(OrganizationId organization, HookId hook, std::int64_t number);

}  // namespace entrepot::hooks
