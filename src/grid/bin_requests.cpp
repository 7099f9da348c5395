#include "grid/bin_requests.h"

#include <algorithm>

#include "grid/bins.h"

namespace entrepot {
namespace {

#define REQUEST_COLUMNS                                                               \
    "SELECT r.bin_request_id, r.port_id, p.grid_port, r.bin_id, b.number, r.state,"   \
    " r.updated_at, r.due_at, r.passed, r.purpose, r.problem"                         \
    " FROM bin_requests r JOIN ports p ON p.organization_id = r.organization_id"      \
    " AND p.port_id = r.port_id JOIN bins b ON b.organization_id = r.organization_id" \
    " AND b.bin_id = r.bin_id WHERE r.organization_id = $1"

constexpr Sql read_of_port{"grid.requests_of_port", REQUEST_COLUMNS
                           " AND r.port_id = $2 AND r.purpose <> 'insert'"
                           " AND r.state NOT IN ('released', 'taken')"
                           " ORDER BY r.bin_request_id"};

constexpr Sql read_moves{"grid.moves_of_port", REQUEST_COLUMNS
                         " AND r.port_id = $2 AND (r.purpose = 'insert' OR r.state = 'taken')"
                         " ORDER BY r.bin_request_id"};

constexpr Sql read_of_site{"grid.requests_of_site",
                           REQUEST_COLUMNS " AND r.site_id = $2 ORDER BY r.bin_request_id"};

constexpr Sql insert_request{
    "grid.insert_request",
    "INSERT INTO bin_requests (organization_id, bin_request_id, site_id, port_id, bin_id, state,"
    " created_at, updated_at, due_at, purpose) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)"};

constexpr Sql set_state{"grid.set_request_state",
                        "UPDATE bin_requests SET state = $3, updated_at = $4, problem = $6"
                        " WHERE organization_id = $1 AND bin_request_id = $2 AND state = $5"};

/// Ports that asked before the one that had the bin.
constexpr Sql raise_passed{
    "grid.raise_passed",
    "UPDATE bin_requests SET passed = passed + 1 WHERE organization_id = $1 AND bin_id = $2"
    " AND bin_request_id < $3 AND state IN ('wanted', 'held')"};

constexpr Sql end_request{
    "grid.end_request",
    "DELETE FROM bin_requests WHERE organization_id = $1 AND bin_request_id = $2 AND state = $3"};

void tell(Tx& tx, PortId port) {
    tx.emit({.type = "bin_requests.update",
             .resource = "port",
             .resource_id = port.value,
             .version = 0,
             .shops = {}});
}

void let_go(Tx& tx, const BinRequest& request) {
    if (request.state != bin_request::open) return note_request(tx, request, "");
    note_request(tx, request, bin_request::released);
    tx.run(raise_passed, tx.organization(), request.bin_id, request.bin_request_id);
}

}  // namespace

std::vector<BinRequest> requests_of_port(const Snapshot& snapshot, OrganizationId organization,
                                         PortId port) {
    return snapshot.rows<BinRequest>(read_of_port, organization, port);
}

std::vector<BinRequest> moves_of_port(const Snapshot& snapshot, OrganizationId organization,
                                      PortId port) {
    return snapshot.rows<BinRequest>(read_moves, organization, port);
}

std::vector<BinRequest> requests_of_site(const Snapshot& snapshot, OrganizationId organization,
                                         SiteId site) {
    return snapshot.rows<BinRequest>(read_of_site, organization, site);
}

std::optional<BinRequest> open_bin(const Snapshot& snapshot, OrganizationId organization,
                                   PortId port) {
    for (auto& request : requests_of_port(snapshot, organization, port)) {
        if (request.state == bin_request::open) return std::move(request);
    }
    return std::nullopt;
}

void request_bin(Tx& tx, SiteId site, PortId port, BinId bin, Time due, std::string_view purpose) {
    const auto known = requests_of_port(tx, tx.organization(), port);
    if (std::ranges::find(known, bin, &BinRequest::bin_id) != known.end()) return;
    tx.run(insert_request, tx.organization(), tx.next_id<BinRequestId>("bin_request"), site, port,
           bin, bin_request::wanted, tx.now(), due, purpose);
    tell(tx, port);
}

void release_bin(Tx& tx, PortId port, BinId bin) {
    for (const auto& request : requests_of_port(tx, tx.organization(), port)) {
        if (request.bin_id == bin) let_go(tx, request);
    }
}

void release_all_bins(Tx& tx, PortId port) {
    for (const auto& request : requests_of_port(tx, tx.organization(), port)) let_go(tx, request);
}

void end_settled_requests(Tx& tx, SiteId site) {
    for (const auto& request : requests_of_site(tx, tx.organization(), site)) {
        const auto& state = request.state;
        if (state == bin_request::taken) note_request(tx, request, bin_request::done);
        if (state == bin_request::released || state == bin_request::refused ||
            state == bin_request::withdrawn) {
            note_request(tx, request, "");
        }
    }
}

void note_request(Tx& tx, const BinRequest& request, std::string_view state,
                  std::string_view problem) {
    const bool ends = state.empty() || state == bin_request::done;
    const std::int64_t changed =
        ends ? tx.change(end_request, tx.organization(), request.bin_request_id, request.state)
             : tx.change(set_state, tx.organization(), request.bin_request_id, state, tx.now(),
                         request.state, problem);
    if (changed == 0) return;
    if (state == bin_request::done) {
        note_bin_moved(tx, request.bin_id, request.purpose == bin_purpose::insert);
    }
    tell(tx, request.port_id);
}

}  // namespace entrepot
