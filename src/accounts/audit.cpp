#include "accounts/audit.h"

namespace entrepot {

void audit(Tx& tx, const Caller& caller, std::string_view action, std::string_view subject,
           std::int64_t subject_id) {
    static constexpr Sql insert{"accounts.audit",
                                "INSERT INTO audit_log (organization_id, audit_id, at, user_id, "
                                "action, subject, subject_id)"
                                " VALUES ($1, $2, $3, $4, $5, $6, $7)"};
    // Rows of one organization come from two lanes, so its own counter can't number them.
    tx.run(insert, caller.organization, tx.next_installation_id("audit"), tx.now(), caller.user,
           action, subject, subject_id);
}

}  // namespace entrepot
