#include "ports/port_row.h"

#include "ports/errors.h"

namespace entrepot {

PortRow load_port(const Snapshot& snapshot, const Caller& caller) {
    static constexpr Sql find{"port_task_find",
                              "SELECT task, step, state, user_id, version FROM port_tasks "
                              "WHERE organization_id = $1 AND port_id = $2"};
    return snapshot.maybe<PortRow>(find, caller.organization, caller.port).value_or(PortRow{});
}

void save_port(Tx& tx, const Caller& caller, PortRow& row) {
    static constexpr Sql save{
        "port_task_save",
        "INSERT INTO port_tasks (organization_id, port_id, task, step, state, user_id, started_at, "
        "updated_at, version) VALUES ($1,$2,$3,$4,$5,$6,$7,$7,$8) "
        "ON CONFLICT (organization_id, port_id) DO UPDATE SET task = excluded.task, step = "
        "excluded.step, "
        "state = excluded.state, user_id = excluded.user_id, updated_at = excluded.updated_at, "
        "version = excluded.version"};
    ++row.version;
    row.user = caller.user;
    tx.run(save, caller.organization, caller.port, row.task, row.step, row.state, row.user,
           tx.now(), row.version);
    tx.emit({.type = "ports.update",
             .resource = "port",
             .resource_id = caller.port.value,
             .version = row.version,
             .shops = {}});
}

void require_port(const Caller& caller) {
    if (caller.port) return;
    throw Refusal(errors::device_not_enrolled,
                  "This browser is not enrolled at a port; let an Admin press Port in the Admin "
                  "view here.");
}

}  // namespace entrepot
