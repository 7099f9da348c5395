#pragma once

#include <chrono>

#include "base/caller.h"
#include "db/database.h"
#include "hooks/types.h"

namespace entrepot {

/// Makes a hook for the token's shop; it hears what happens from now on. Refuses
/// `shop_not_found`, `hook_already_exists`, `target_url_refused`.
Hook create_hook(Tx& tx, const Caller& caller, const NewHook& hook);

/// How long messages carry a signature with a hook's old secret, too, after it got a new one.
inline constexpr std::chrono::hours rotation_overlap{24};

/// A hook of the token's shop or the user's organization; refuses `hook_not_found`.
Hook get_hook(const Snapshot& snapshot, const Caller& caller, HookId hook);

/// The hooks of the token's shop, oldest first.
http::Page<Hook> list_hooks(const Snapshot& snapshot, const Caller& caller,
                            const http::Query<HookQuery>& query);

/// Sets what is given. Refuses `hook_not_found`, `hook_event_fixed`, `target_url_refused`.
Hook change_hook(Tx& tx, const Caller& caller, HookId hook, const HookChange& change);

/// Gives the hook, as of get_hook, a new secret; for `rotation_overlap` messages carry signatures
/// of both.
Hook rotate_hook_secret(Tx& tx, const Caller& caller, HookId hook);

/// Deletes the hook; what still waits is not sent any more. The log stays.
void delete_hook(Tx& tx, const Caller& caller, HookId hook);

/// Enables any hook of the organization again: what waits is tried at once. Refuses
/// `hook_not_found`.
void enable_hook(Tx& tx, HookId hook);

}  // namespace entrepot
