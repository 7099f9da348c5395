#pragma once

#include <optional>
#include <string>

#include "base/caller.h"
#include "db/database.h"
#include "http/route_types.h"

namespace entrepot::http {

/// The Idempotency-Key of a write: 1 to 255 printable characters, quoted or bare. Nothing when none
/// was sent; throws Refusal `idempotency_key_invalid`.
std::optional<std::string> idempotency_key(const Request& request);

/// The first answer under this key, marked as replayed; nothing when the key is new. Throws Refusal
/// `idempotency_key_reused` when the key came with another request. Runs in the transaction of the
/// effect, on the organization's lane: a second request waits there for the first.
std::optional<Answer> replay(const Tx& tx, const Caller& caller, const std::string& key,
                             const Request& request);

/// Keeps a 2xx answer under its key, in the transaction of its effect, for 7 days.
void keep(Tx& tx, const Caller& caller, const std::string& key, const Request& request,
          const Answer& answer);

/// Removes up to `limit` keys older than 7 days; returns how many.
std::int64_t forget_old_keys(Tx& tx, std::int64_t limit);

}  // namespace entrepot::http
