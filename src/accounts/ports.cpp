#include "accounts/ports.h"

#include "accounts/audit.h"
#include "accounts/errors.h"
#include "accounts/name_rules.h"
#include "accounts/sites.h"

namespace entrepot {
namespace {

#define PORT_COLUMNS                                                                             \
    "SELECT p.port_id, p.site_id, s.name, p.name, p.active, p.printer,"                          \
    " CASE WHEN COALESCE(k.task, '') = '' THEN '' ELSE COALESCE(u.name, '') END,"                \
    " COALESCE(k.task, ''), p.version, p.grid_port, p.slots FROM ports p"                        \
    " JOIN sites s ON s.organization_id = p.organization_id AND s.site_id = p.site_id"           \
    " LEFT JOIN port_tasks k ON k.organization_id = p.organization_id AND k.port_id = p.port_id" \
    " LEFT JOIN users u ON u.user_id = k.user_id WHERE p.organization_id = $1"

void require_free_name(const Snapshot& snapshot, OrganizationId organization, const Port& port) {
    static constexpr Sql select{
        "accounts.port_name_taken",
        "SELECT count(*) FROM ports WHERE organization_id = $1 AND site_id = $2 AND port_id <> $3"
        " AND name = $4"};
    if (snapshot.one<std::int64_t>(select, organization, port.site_id, port.port_id, port.name) ==
        0) {
        return;
    }
    throw Refusal(errors::name_taken, "Another port of the site has this name; choose another.");
}

/// Two ports can't be the same one of the grid.
void require_free_grid_port(const Snapshot& snapshot, OrganizationId organization,
                            const Port& port) {
    static constexpr Sql select{
        "accounts.grid_port_taken",
        "SELECT count(*) FROM ports WHERE organization_id = $1 AND site_id = $2 AND port_id <> $3"
        " AND grid_port = $4 AND active"};
    if (port.grid_port == 0 || !port.active) return;
    if (snapshot.one<std::int64_t>(select, organization, port.site_id, port.port_id,
                                   port.grid_port) == 0) {
        return;
    }
    throw Refusal(errors::grid_port_taken,
                  "Another port of the site has this number at the grid; choose another.");
}

/// Nobody works there, and no bin of the grid is on its way there or from there.
void require_idle(const Snapshot& snapshot, const Port& port, OrganizationId organization) {
    static constexpr Sql select{"accounts.bins_at_port",
                                "SELECT count(*) FROM bin_requests WHERE organization_id = $1"
                                " AND port_id = $2"};
    if (!port.task.empty()) {
        throw Refusal(errors::port_busy, "Somebody works at this port; finish the task first.");
    }
    if (snapshot.one<std::int64_t>(select, organization, port.port_id) > 0) {
        throw Refusal(errors::port_busy,
                      "Bins of the grid are still on their way to this port or from it; wait until "
                      "they have left.");
    }
}

/// A name of a CUPS queue, or an ipp address; src/shipping says at the print what is wrong with it.
void require_printer(const std::string& printer) {
    const bool is_address = printer.starts_with("ipp://") || printer.starts_with("ipps://");
    const bool is_queue = printer.find_first_not_of(
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                              "0123456789-_.") == std::string::npos;
    if (printer.empty() || is_address || is_queue) return;
    throw Refusal(errors::printer_invalid,
                  "Write the name of a CUPS queue, as zebra-1, or an address, as "
                  "ipp://10.1.0.20/ipp/print.");
}

void tell(Tx& tx, std::string_view type, const Port& port) {
    tx.emit({.type = type,
             .resource = "port",
             .resource_id = port.port_id.value,
             .version = port.version,
             .shops = {}});
}

}  // namespace

http::Page<Port> list_ports(const Snapshot& snapshot, const Caller& caller,
                            const http::Query<ListQuery>& query) {
    static constexpr Sql select{"accounts.list_ports",
                                PORT_COLUMNS " AND p.port_id > $2 ORDER BY p.port_id LIMIT $3"};
    auto rows = snapshot.rows<Port>(select, caller.organization,
                                    http::decode_cursor(query->cursor, 0), query->limit + 1);
    return http::make_page(std::move(rows), query->limit,
                           [](const Port& port) { return port.port_id.value; });
}

Port port_of(const Snapshot& snapshot, OrganizationId organization, PortId port) {
    static constexpr Sql select{"accounts.port", PORT_COLUMNS " AND p.port_id = $2"};
    auto found = snapshot.maybe<Port>(select, organization, port);
    if (!found) {
        throw Refusal(errors::port_not_found, "There is no such port; read the list of ports.");
    }
    return std::move(*found);
}

Port get_port(const Snapshot& snapshot, const Caller& caller, PortId port) {
    return port_of(snapshot, caller.organization, port);
}

Port create_port(Tx& tx, const Caller& caller, const NewPort& wish) {
    static constexpr Sql insert{
        "accounts.insert_port",
        "INSERT INTO ports (organization_id, port_id, site_id, name, active, created_at,"
        " updated_at, version, printer, grid_port, slots)"
        " VALUES ($1, $2, $3, $4, TRUE, $5, $5, 1, $6, $7, $8)"};
    const Site site = site_of(tx, caller.organization, wish.site_id);
    Port port;
    port.site_id = site.site_id;
    port.name = wish.name;
    port.grid_port = wish.grid_port;
    require_name(port.name);
    require_printer(wish.printer);
    require_free_name(tx, caller.organization, port);
    require_free_grid_port(tx, caller.organization, port);
    const auto id = tx.next_id<PortId>("port");
    tx.run(insert, caller.organization, id, site.site_id, wish.name, tx.now(), wish.printer,
           wish.grid_port, wish.slots);
    audit(tx, caller, "created", "port", id.value);
    port = port_of(tx, caller.organization, id);
    tell(tx, "ports.create", port);
    return port;
}

Port change_port(Tx& tx, const Caller& caller, PortId id, const PortPatch& patch) {
    static constexpr Sql update{
        "accounts.change_port",
        "UPDATE ports SET name = $3, active = $4, updated_at = $5, printer = $6,"
        " grid_fault = CASE WHEN grid_port = $7 THEN grid_fault ELSE '' END, grid_port = $7,"
        " slots = $8, version = version + 1"
        " WHERE organization_id = $1 AND port_id = $2"};
    Port port = port_of(tx, caller.organization, id);
    if (patch.name) port.name = patch.name.value;
    if (patch.active) port.active = patch.active.value;
    if (patch.printer || patch.printer.is_null()) port.printer = patch.printer.value;
    const bool moves = patch.grid_port || patch.grid_port.is_null();
    if (moves) port.grid_port = patch.grid_port.value;
    if (patch.slots) port.slots = patch.slots.value;
    if (!port.active || moves) require_idle(tx, port, caller.organization);
    require_name(port.name);
    require_printer(port.printer);
    require_free_name(tx, caller.organization, port);
    require_free_grid_port(tx, caller.organization, port);
    tx.run(update, caller.organization, id, port.name, port.active, tx.now(), port.printer,
           port.grid_port, port.slots);
    audit(tx, caller, "changed", "port", id.value);
    port = port_of(tx, caller.organization, id);
    tell(tx, "ports.update", port);
    return port;
}

}  // namespace entrepot
