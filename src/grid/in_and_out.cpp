#include "grid/in_and_out.h"

#include <fmt/format.h>

#include "grid/errors.h"
#include "grid/settings.h"

namespace entrepot {
namespace {

constexpr Sql count_removals{"grid.removals_of_bin",
                             "SELECT count(*) FROM bin_requests WHERE organization_id = $1"
                             " AND bin_id = $2 AND purpose = 'remove'"};

/// The controller was not asked, or said no.
bool may_be_dropped(const BinRequest& request) {
    const bool idle = request.state == bin_request::wanted || request.state == bin_request::refused;
    return request.purpose == bin_purpose::insert && idle;
}

void forget_refused(Tx& tx, PortId port, BinId bin) {
    for (const auto& request : moves_of_port(tx, tx.organization(), port)) {
        if (request.bin_id == bin && request.state == bin_request::refused) {
            note_request(tx, request, "");
        }
    }
}

}  // namespace

bool is_leaving(const Snapshot& snapshot, OrganizationId organization, BinId bin) {
    return snapshot.one<std::int64_t>(count_removals, organization, bin) > 0;
}

void request_insert(Tx& tx, SiteId site, PortId port, BinId bin) {
    const BinRow row = require_bin(tx, tx.organization(), bin);
    if (row.inside) {
        throw Refusal(errors::bin_inside,
                      fmt::format("Bin {} is in the grid already: two bins have this number. Set "
                                  "this one aside and give it another label.",
                                  row.number));
    }
    forget_refused(tx, port, bin);
    require_idle_bin(tx, bin);
    require_room(tx, tx.organization(), site, 1);
    request_bin(tx, site, port, bin, {}, bin_purpose::insert);
}

void drop_insert(Tx& tx, PortId port, std::int64_t number) {
    for (const auto& request : moves_of_port(tx, tx.organization(), port)) {
        if (request.number == number && may_be_dropped(request)) {
            return note_request(tx, request, "");
        }
    }
    throw Refusal(errors::bin_not_asked_for,
                  fmt::format("Bin {} does not wait to go in here any longer.", number));
}

void drop_inserts(Tx& tx, PortId port) {
    for (const auto& request : moves_of_port(tx, tx.organization(), port)) {
        if (may_be_dropped(request)) note_request(tx, request, "");
    }
}

void request_removal(Tx& tx, SiteId site, PortId port, BinId bin) {
    const BinRow row = require_idle_bin(tx, bin);
    if (!row.inside) {
        throw Refusal(errors::bin_outside,
                      fmt::format("Bin {} is not in the grid; nothing can come.", row.number));
    }
    request_bin(tx, site, port, bin, {}, bin_purpose::remove);
}

void note_taken_out(Tx& tx, const BinRequest& open) {
    require_empty_bin(tx, open.bin_id);
    note_request(tx, open, bin_request::taken);
}

}  // namespace entrepot
