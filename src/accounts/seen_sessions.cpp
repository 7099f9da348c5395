#include "accounts/seen_sessions.h"

namespace entrepot {
namespace {

void write_seen(Tx& tx, const std::string& session_hash) {
    static constexpr Sql session{"accounts.session_seen",
                                 "UPDATE sessions SET last_seen_at = $2 WHERE session_hash = $1"};
    static constexpr Sql member{
        "accounts.member_seen",
        "UPDATE memberships SET last_seen_at = $2 WHERE (organization_id, user_id) IN"
        " (SELECT organization_id, user_id FROM sessions WHERE session_hash = $1)"};
    tx.run(session, session_hash, tx.now());
    tx.run(member, session_hash, tx.now());
}

}  // namespace

void SeenSessions::note(const std::string& session_hash, Time last_seen_at, Time now) {
    if (now - last_seen_at < std::chrono::minutes(1)) return;
    {
        const std::lock_guard lock(mutex_);
        if (!under_way_.insert(session_hash).second) return;
    }
    database_->write(
        installation, [session_hash](Tx& tx) { write_seen(tx, session_hash); },
        // A write that failed is tried again at the session's next request.
        [this, session_hash](std::exception_ptr) { written(session_hash); });
}

void SeenSessions::written(const std::string& session_hash) {
    const std::lock_guard lock(mutex_);
    under_way_.erase(session_hash);
}

}  // namespace entrepot
