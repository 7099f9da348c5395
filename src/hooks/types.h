#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/codec.h"
#include "http/paging.h"

namespace entrepot {

/// The events a hook can be made for, in the order of `hook_event_names`.
enum class HookEvent : std::uint8_t {
    inventory_log_create,
    inventory_levels_update,
    fulfillments_create,
    fulfillments_update,
    purchase_orders_update,
    purchase_orders_sync,
    external_transfers_create,
};

template <>
struct EnumNames<HookEvent> {
    static constexpr std::array<std::string_view, 7> names{
        "inventory_log.create",     "inventory_levels.update", "fulfillments.create",
        "fulfillments.update",      "purchase_orders.update",  "purchase_orders.sync",
        "external_transfers.create"};
};

inline constexpr Limits target_url_limits{.min_len = 8,
                                          .max_len = 2000,
                                          .format = "uri",
                                          .example = "\"https://shop.example/entrepot/hooks\""};

/// What a shop wants to hear, and where.
struct NewHook {
    HookEvent event{};
    std::string target_url;
};
constexpr auto describe(Type<NewHook>) {
    return described<NewHook>(
        "NewHook", "A hook to be made. A shop has at most one for each event.",
        field<&NewHook::event>("The event that is sent."),
        field<&NewHook::target_url>("Where it is sent: absolute, http or https, no user, no "
                                    "fragment, an address the server may reach.",
                                    target_url_limits));
}

/// What can be changed of a hook; PUT and PATCH take the same and keep what is left out.
struct HookChange {
    std::optional<HookEvent> event;
    std::optional<std::string> target_url;
    std::optional<bool> enabled;
};
constexpr auto describe(Type<HookChange>) {
    return described<HookChange>(
        "HookChange", "Changes of a hook; what is left out stays.",
        field<&HookChange::event>("May be sent, but only as it is."),
        field<&HookChange::target_url>("Where messages go from now on.", target_url_limits),
        field<&HookChange::enabled>("False stops sending; true goes on where it stopped, as far "
                                    "as events are still kept."));
}

struct Hook {
    HookId hook_id;
    ShopId shop_id;
    HookEvent event{};
    std::string target_url;
    bool enabled = true;
    std::string disabled_reason;
    std::optional<std::string> secret;
    Time created_at;
    Time updated_at;
    std::int64_t version = 1;
};
constexpr auto describe(Type<Hook>) {
    return described<Hook>(
        "Hook", "A subscription of a shop to one event.", field<&Hook::hook_id>("Id of the hook."),
        field<&Hook::shop_id>("The shop whose events are sent."),
        field<&Hook::event>("The event that is sent."),
        field<&Hook::target_url>("Where it is sent."),
        field<&Hook::enabled>("Whether messages are sent."),
        field<&Hook::disabled_reason>("Why it is disabled; empty when it is not."),
        field<&Hook::secret>("The key of the Standard Webhooks signature, `whsec_...`; shown only "
                             "by the answer that made it."),
        field<&Hook::created_at>("When it was made."),
        field<&Hook::updated_at>("When it was changed last."),
        field<&Hook::version>("Counts the changes; also the ETag."));
}

/// The answer as it is kept under an Idempotency-Key.
inline Hook without_secret(Hook hook) {
    hook.secret.reset();
    return hook;
}

struct HookQuery {
    std::int64_t limit = http::default_limit;
    std::string cursor;
    std::optional<HookEvent> event;
};
constexpr auto describe(Type<HookQuery>) {
    return described<HookQuery>(
        "HookQuery", "Which hooks to list.",
        field<&HookQuery::limit>("Most hooks to give.", http::limit_field),
        field<&HookQuery::cursor>("`next_cursor` of the part before.", {.optional = true}),
        field<&HookQuery::event>("Only hooks for this event."));
}

}  // namespace entrepot
