#pragma once

#include "base/ids.h"
#include "base/time.h"
#include "db/database.h"

namespace entrepot {

/// How often a PIN was entered wrongly since it was right or made, and until when it rests.
struct PinLock {
    static constexpr int misses_until_rest = 5;
    static constexpr int misses_until_locked = 10;
    static constexpr auto rest = std::chrono::minutes(15);

    int misses = 0;
    Time locked_until;

    /// Until a Manager makes a new PIN.
    bool for_good() const { return misses >= misses_until_locked; }
    bool locked(Time now) const { return for_good() || locked_until > now; }
    /// Before the next rest or lock.
    int tries_left() const {
        return (misses < misses_until_rest ? misses_until_rest : misses_until_locked) - misses;
    }
    PinLock after_miss(Time now) const {
        PinLock next{misses + 1, {}};
        if (next.misses == misses_until_rest) next.locked_until = now + rest;
        return next;
    }
};

inline void write_pin_lock(Tx& tx, OrganizationId organization, UserId user, const PinLock& lock) {
    static constexpr Sql update{"accounts.write_pin_lock",
                                "UPDATE memberships SET pin_misses = $3, pin_locked_until = $4"
                                " WHERE organization_id = $1 AND user_id = $2"};
    tx.run(update, organization, user, lock.misses, lock.locked_until);
}

}  // namespace entrepot
