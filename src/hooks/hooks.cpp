#include "hooks/hooks.h"

#include <fmt/format.h>

#include <chrono>

#include "accounts/secrets.h"
#include "hooks/errors.h"
#include "hooks/event_feed.h"
#include "hooks/signature.h"
#include "hooks/target_url.h"

namespace entrepot {
namespace {

constexpr std::size_t secret_bytes = 32;

constexpr Sql insert_hook{"hooks.insert", R"(
    INSERT INTO hooks (organization_id, hook_id, shop_id, event, target_url, enabled,
        disabled_reason, secret, previous_secret, previous_until, position, failing_since,
        noticed_at, deleted, created_at, updated_at, version)
    VALUES ($1, $2, $3, $4, $5, true, '', $6, '', 0, $7, 0, 0, false, $8, $8, 1)
    ON CONFLICT (organization_id, shop_id, event) WHERE NOT deleted DO NOTHING)"};

constexpr Sql select_same{"hooks.select_same", R"(
    SELECT hook_id FROM hooks
    WHERE organization_id = $1 AND shop_id = $2 AND event = $3 AND NOT deleted)"};

#define HOOK_COLUMNS                                                                          \
    "hook_id, shop_id, event, target_url, enabled, disabled_reason, created_at, updated_at, " \
    "version"

constexpr Sql select_hook{"hooks.select_one", "SELECT " HOOK_COLUMNS R"(
    FROM hooks
    WHERE organization_id = $1 AND ($2 = 0 OR shop_id = $2) AND hook_id = $3 AND NOT deleted)"};

constexpr Sql select_hooks{"hooks.select_list", "SELECT " HOOK_COLUMNS R"(
    FROM hooks
    WHERE organization_id = $1 AND shop_id = $2 AND NOT deleted AND hook_id > $3
        AND (event = $4 OR $4 = '')
    ORDER BY hook_id LIMIT $5)"};

constexpr Sql update_hook{"hooks.update", R"(
    UPDATE hooks
    SET target_url = $3, enabled = $4, disabled_reason = $5, updated_at = $6,
        version = version + 1
    WHERE organization_id = $1 AND hook_id = $2)"};

constexpr Sql resume_hook{"hooks.resume", R"(
    UPDATE hooks
    SET enabled = true, disabled_reason = '', failing_since = 0, noticed_at = 0, updated_at = $3,
        version = version + 1
    WHERE organization_id = $1 AND hook_id = $2 AND NOT deleted
    RETURNING version)"};

constexpr Sql resume_waiting{"hooks.resume_waiting", R"(
    UPDATE deliveries SET next_attempt_at = $3
    WHERE organization_id = $1 AND state = 'waiting' AND hook_id = $2 AND next_attempt_at > $3)"};

constexpr Sql rotate_secret{"hooks.rotate_secret", R"(
    UPDATE hooks
    SET previous_secret = secret, previous_until = $3, secret = $4, updated_at = $5,
        version = version + 1
    WHERE organization_id = $1 AND hook_id = $2)"};

constexpr Sql mark_deleted{"hooks.mark_deleted", R"(
    UPDATE hooks
    SET deleted = true, enabled = false, updated_at = $3, version = version + 1
    WHERE organization_id = $1 AND hook_id = $2)"};

constexpr Sql fail_waiting{"hooks.fail_waiting", R"(
    UPDATE deliveries SET state = 'failed', next_attempt_at = 0, updated_at = $3
    WHERE organization_id = $1 AND state = 'waiting' AND hook_id = $2)"};

struct HookRow {
    HookId hook_id;
    ShopId shop_id;
    std::string event;
    std::string target_url;
    bool enabled;
    std::string disabled_reason;
    Time created_at;
    Time updated_at;
    std::int64_t version;
};

Hook to_hook(HookRow row) {
    return {.hook_id = row.hook_id,
            .shop_id = row.shop_id,
            .event = enum_from<HookEvent>(row.event).value(),
            .target_url = std::move(row.target_url),
            .enabled = row.enabled,
            .disabled_reason = std::move(row.disabled_reason),
            .created_at = row.created_at,
            .updated_at = row.updated_at,
            .version = row.version};
}

void announce(Tx& tx, HookId hook, std::int64_t version) {
    tx.emit({.type = "hooks.update",
             .resource = "hook",
             .resource_id = hook.value,
             .version = version});
}

/// The hook after a change, with the change told to the organization.
Hook changed(Tx& tx, const Caller& caller, HookId id) {
    Hook hook = get_hook(tx, caller, id);
    announce(tx, id, hook.version);
    return hook;
}

std::string new_secret(Tx& tx) {
    return hooks::make_hook_secret(tx.random_bytes(secret_bytes));
}

}  // namespace

Hook create_hook(Tx& tx, const Caller& caller, const NewHook& hook) {
    const ShopId shop = shop_of_token(caller);
    hooks::check_target_url(hook.target_url);
    const HookId id{tx.next("hook")};
    const std::string secret = new_secret(tx);
    if (tx.change(insert_hook, tx.organization(), id, shop, name_of(hook.event), hook.target_url,
                  seal(secret), hooks::feed_span(tx, tx.organization(), shop).newest,
                  tx.now()) == 0) {
        const auto there =
            tx.one<HookId>(select_same, tx.organization(), shop, name_of(hook.event));
        throw Refusal(errors::hook_already_exists,
                      fmt::format("Hook {} of this shop is for {} already; change its target_url "
                                  "with PUT /api/v1/hooks/{} instead.",
                                  there.value, name_of(hook.event), there.value));
    }
    Hook made = changed(tx, caller, id);
    made.secret = secret;
    return made;
}

Hook get_hook(const Snapshot& snapshot, const Caller& caller, HookId hook) {
    auto row =
        snapshot.maybe<HookRow>(select_hook, caller.organization, hooks::reach_of(caller), hook);
    if (row) return to_hook(std::move(*row));
    throw Refusal(errors::hook_not_found,
                  fmt::format("There is no hook {} here; it may have been deleted.", hook.value));
}

http::Page<Hook> list_hooks(const Snapshot& snapshot, const Caller& caller,
                            const http::Query<HookQuery>& query) {
    const std::string_view event = query->event ? name_of(*query->event) : "";
    auto rows =
        snapshot.rows<HookRow>(select_hooks, caller.organization, shop_of_token(caller),
                               http::decode_cursor(query->cursor, 0), event, query->limit + 1);
    std::vector<Hook> hooks;
    for (HookRow& row : rows) hooks.push_back(to_hook(std::move(row)));
    return http::make_page(std::move(hooks), query->limit,
                           [](const Hook& hook) { return hook.hook_id.value; });
}

Hook change_hook(Tx& tx, const Caller& caller, HookId id, const HookChange& change) {
    const Hook hook = get_hook(tx, caller, id);
    if (change.event && *change.event != hook.event) {
        throw Refusal(errors::hook_event_fixed,
                      fmt::format("This hook is for {}.", name_of(hook.event)));
    }
    if (change.target_url) hooks::check_target_url(*change.target_url);
    const bool enabled = change.enabled.value_or(hook.enabled);
    if (enabled && !hook.enabled) enable_hook(tx, id);
    std::string reason =
        enabled || !hook.enabled ? hook.disabled_reason : "Disabled through the API.";
    if (enabled) reason.clear();
    tx.run(update_hook, tx.organization(), id, change.target_url.value_or(hook.target_url), enabled,
           reason, tx.now());
    return changed(tx, caller, id);
}

Hook rotate_hook_secret(Tx& tx, const Caller& caller, HookId id) {
    get_hook(tx, caller, id);
    const std::string secret = new_secret(tx);
    tx.run(rotate_secret, tx.organization(), id, tx.now() + rotation_overlap, seal(secret),
           tx.now());
    Hook hook = changed(tx, caller, id);
    hook.secret = secret;
    return hook;
}

void delete_hook(Tx& tx, const Caller& caller, HookId id) {
    const Hook hook = get_hook(tx, caller, id);
    tx.run(mark_deleted, tx.organization(), id, tx.now());
    tx.run(fail_waiting, tx.organization(), id, tx.now());
    announce(tx, id, hook.version + 1);
}

void enable_hook(Tx& tx, HookId hook) {
    const auto version = tx.maybe<std::int64_t>(resume_hook, tx.organization(), hook, tx.now());
    if (!version) {
        throw Refusal(errors::hook_not_found, fmt::format("There is no hook {}.", hook.value));
    }
    tx.run(resume_waiting, tx.organization(), hook, tx.now());
    announce(tx, hook, *version);
}

}  // namespace entrepot
