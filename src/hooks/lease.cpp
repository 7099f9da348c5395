#include "hooks/lease.h"

namespace entrepot::hooks {
namespace {

constexpr Sql upsert_lease{"hooks.take_lease", R"(
    INSERT INTO hook_leases (organization_id, locked_by, locked_until) VALUES ($1, $2, $3)
    ON CONFLICT (organization_id) DO UPDATE
    SET locked_by = excluded.locked_by, locked_until = excluded.locked_until
    WHERE hook_leases.locked_by = excluded.locked_by OR hook_leases.locked_until < $4)"};

constexpr Sql select_lease{
    "hooks.check_lease",
    "SELECT locked_until FROM hook_leases WHERE organization_id = $1 AND locked_by = $2"};

constexpr Sql delete_lease{"hooks.drop_lease",
                           "DELETE FROM hook_leases WHERE organization_id = $1 AND locked_by = $2"};

}  // namespace

bool take_lease(Tx& tx, std::string_view process) {
    return tx.change(upsert_lease, tx.organization(), process, tx.now() + lease_time, tx.now()) ==
           1;
}

void check_lease(Tx& tx, std::string_view process) {
    if (!tx.maybe<std::int64_t>(select_lease, tx.organization(), process)) throw LeaseLost();
}

void drop_lease(Tx& tx, std::string_view process) {
    tx.run(delete_lease, tx.organization(), process);
}

}  // namespace entrepot::hooks
