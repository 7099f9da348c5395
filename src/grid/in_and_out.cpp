#include "grid/in_and_out.h"

#include <fmt/format.h>

#include "grid/errors.h"
#include "grid/settings.h"

namespace entrepot {
namespace {

constexpr Sql count_removals{"grid.removals_of_bin",
                             "SELECT count(*) FROM bin_requests WHERE organization_id = $1"
                             " AND bin_id = $2 AND purpose = 'remove'"};

bool is_to_go_in(const BinRequest& request) {
    return request.purpose == bin_purpose::insert && request.state != bin_request::withdrawn;
}

/// What the controller was asked for it may have done, whatever it answered or did not.
void set_aside(Tx& tx, const BinRequest& request) {
    const bool asked = request.state == bin_request::coming;
    note_request(tx, request, asked ? bin_request::withdrawn : std::string_view());
}

/// The bin is here now, wherever it was refused before.
void forget_refused(Tx& tx, SiteId site, BinId bin) {
    for (const auto& request : requests_of_site(tx, tx.organization(), site)) {
        if (request.bin_id == bin && request.state == bin_request::refused) {
            note_request(tx, request, "");
        }
    }
}

/// True when the bin was set aside here and the controller may still have it.
bool take_up_again(Tx& tx, PortId port, BinId bin) {
    for (const auto& request : moves_of_port(tx, tx.organization(), port)) {
        if (request.bin_id != bin || request.state != bin_request::withdrawn) continue;
        note_request(tx, request, bin_request::coming);
        return true;
    }
    return false;
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
    if (take_up_again(tx, port, bin)) return;
    forget_refused(tx, site, bin);
    require_idle_bin(tx, bin);
    require_room(tx, tx.organization(), site, 1);
    request_bin(tx, site, port, bin, {}, bin_purpose::insert);
}

void drop_insert(Tx& tx, PortId port, std::int64_t number) {
    for (const auto& request : moves_of_port(tx, tx.organization(), port)) {
        if (request.number == number && is_to_go_in(request)) return set_aside(tx, request);
    }
    throw Refusal(errors::bin_not_asked_for,
                  fmt::format("Bin {} does not wait to go in here any longer.", number));
}

void drop_inserts(Tx& tx, PortId port) {
    for (const auto& request : moves_of_port(tx, tx.organization(), port)) {
        // One that the controller is just being asked for goes in.
        const bool under_way = request.state == bin_request::coming && request.problem.empty();
        if (is_to_go_in(request) && !under_way) set_aside(tx, request);
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

void put_back_in(Tx& tx, PortId port, std::int64_t number) {
    for (const auto& request : moves_of_port(tx, tx.organization(), port)) {
        if (request.number != number || request.state != bin_request::taken) continue;
        return note_request(tx, request, bin_request::released);
    }
    throw Refusal(errors::bin_not_asked_for,
                  fmt::format("Bin {} is out of the grid; put it in as any other bin.", number));
}

}  // namespace entrepot
