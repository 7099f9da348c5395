#include "grid/bins.h"

#include <fmt/format.h>

#include <algorithm>

#include "grid/errors.h"
#include "grid/settings.h"
#include "stock/insert_location.h"
#include "stock/types.h"

namespace entrepot {
namespace {

constexpr std::int64_t highest_number = 4'000'000;
constexpr std::int64_t most_at_once = 5'000;

#define BIN_COLUMNS "bin_id, site_id, number, layout, inside, version"
#define COMPARTMENT_COLUMNS                                                              \
    "SELECT c.location_id, c.bin_id, b.number, b.layout, c.position FROM bins b"         \
    " JOIN compartments c ON c.organization_id = b.organization_id"                      \
    " AND c.bin_id = b.bin_id JOIN locations l ON l.organization_id = c.organization_id" \
    " AND l.location_id = c.location_id AND l.active WHERE b.organization_id = $1"

constexpr Sql find_by_id{
    "grid.find_bin", "SELECT " BIN_COLUMNS " FROM bins WHERE organization_id = $1 AND bin_id = $2"};

constexpr Sql find_by_number{"grid.find_bin_by_number", "SELECT " BIN_COLUMNS
                                                        " FROM bins WHERE organization_id = $1"
                                                        " AND site_id = $2 AND number = $3"};

constexpr Sql first_taken{"grid.first_taken_number",
                          "SELECT number FROM bins WHERE organization_id = $1 AND site_id = $2"
                          " AND number >= $3 AND number < $4 ORDER BY number LIMIT 1"};

constexpr Sql read_compartments{"grid.compartments_of",
                                COMPARTMENT_COLUMNS " AND b.bin_id = $2 ORDER BY c.position"};

constexpr Sql find_by_location{"grid.find_compartment",
                               COMPARTMENT_COLUMNS " AND c.location_id = $2"};

constexpr Sql insert_bin{"grid.insert_bin",
                         "INSERT INTO bins (organization_id, " BIN_COLUMNS
                         ", created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $7)"};

constexpr Sql insert_compartment{
    "grid.insert_compartment",
    "INSERT INTO compartments (organization_id, location_id, bin_id, position)"
    " VALUES ($1, $2, $3, $4)"};

constexpr Sql end_compartments{
    "grid.end_compartments",
    "UPDATE locations SET active = $3, updated_at = $4, version = version + 1"
    " WHERE organization_id = $1 AND active AND location_id IN (SELECT c.location_id"
    " FROM compartments c WHERE c.organization_id = $1 AND c.bin_id = $2)"};

constexpr Sql change_layout_sql{
    "grid.change_layout",
    "UPDATE bins SET layout = $3, updated_at = $4, version = version + 1"
    " WHERE organization_id = $1 AND bin_id = $2"};

constexpr Sql move_bin{"grid.move_bin",
                       "UPDATE bins SET inside = $3, updated_at = $4, version = version + 1"
                       " WHERE organization_id = $1 AND bin_id = $2"};

constexpr Sql count_used{
    "grid.used_compartments",
    "SELECT count(DISTINCT c.location_id) FROM compartments c JOIN balances b"
    " ON b.organization_id = c.organization_id AND b.location_id = c.location_id"
    " AND b.quantity > 0 WHERE c.organization_id = $1 AND c.bin_id = $2"};

constexpr Sql count_requests{"grid.requests_of_bin",
                             "SELECT count(*) FROM bin_requests WHERE organization_id = $1"
                             " AND bin_id = $2"};

[[noreturn]] void refuse_value(std::string_view field, const std::string& sentence) {
    Refusal refusal(errors::validation_error, sentence);
    refusal.errors.push_back({{"body", std::string(field)}, sentence, "value_error"});
    throw refusal;
}

void check_layout(std::int64_t layout) {
    if (std::ranges::find(layouts, layout) != layouts.end()) return;
    refuse_value("layout", "A bin has 1, 2, 4 or 8 compartments.");
}

void check_numbers(const Tx& tx, SiteId site, std::int64_t first, std::int64_t count) {
    if (count < 1 || count > most_at_once) {
        refuse_value("count", fmt::format("Add 1 to {} bins at once.", most_at_once));
    }
    if (first < 1 || first + count - 1 > highest_number) {
        refuse_value("first", fmt::format("Bins are numbered from 1 to {}.", highest_number));
    }
    const auto taken =
        tx.maybe<std::int64_t>(first_taken, tx.organization(), site, first, first + count);
    if (!taken) return;
    throw Refusal(errors::bin_already_exists,
                  fmt::format("The site has a bin {} already; choose other numbers.", *taken));
}

void make_compartments(Tx& tx, const BinRow& bin) {
    for (std::int64_t position = 1; position <= bin.layout; ++position) {
        const auto name = fmt::format("{}-{}", bin.number, position);
        const auto place = insert_location(tx, bin.site_id, place::compartment, name);
        tx.run(insert_compartment, tx.organization(), place.location_id, bin.bin_id, position);
    }
}

std::int64_t used_compartments(const Snapshot& snapshot, OrganizationId organization, BinId bin) {
    return snapshot.one<std::int64_t>(count_used, organization, bin);
}

}  // namespace

std::optional<BinRow> find_bin(const Snapshot& snapshot, OrganizationId organization, BinId bin) {
    return snapshot.maybe<BinRow>(find_by_id, organization, bin);
}

std::optional<BinRow> find_bin_by_number(const Snapshot& snapshot, OrganizationId organization,
                                         SiteId site, std::int64_t number) {
    return snapshot.maybe<BinRow>(find_by_number, organization, site, number);
}

BinRow require_bin(const Snapshot& snapshot, OrganizationId organization, BinId bin) {
    auto row = find_bin(snapshot, organization, bin);
    if (row) return std::move(*row);
    throw Refusal(errors::bin_not_found, "There is no such bin; take its id from the list.");
}

std::vector<CompartmentRow> compartments_of(const Snapshot& snapshot, OrganizationId organization,
                                            BinId bin) {
    return snapshot.rows<CompartmentRow>(read_compartments, organization, bin);
}

std::optional<CompartmentRow> find_compartment(const Snapshot& snapshot,
                                               OrganizationId organization, LocationId location) {
    return snapshot.maybe<CompartmentRow>(find_by_location, organization, location);
}

std::vector<BinId> create_bins(Tx& tx, SiteId site, std::int64_t first, std::int64_t count,
                               std::int64_t layout, bool inside) {
    check_layout(layout);
    check_numbers(tx, site, first, count);
    if (inside) require_room(tx, tx.organization(), site, count);
    std::vector<BinId> made;
    for (std::int64_t number = first; number < first + count; ++number) {
        const BinRow bin{tx.next_id<BinId>("bin"), site, number, layout, inside, 1};
        tx.run(insert_bin, tx.organization(), bin.bin_id, site, number, layout, inside, tx.now());
        make_compartments(tx, bin);
        made.push_back(bin.bin_id);
    }
    return made;
}

BinRow require_empty_bin(const Tx& tx, BinId bin) {
    auto row = require_bin(tx, tx.organization(), bin);
    if (used_compartments(tx, tx.organization(), bin) == 0) return row;
    throw Refusal(errors::bin_not_empty,
                  fmt::format("Bin {} still holds goods; pick or move them first.", row.number));
}

BinRow require_idle_bin(const Tx& tx, BinId bin) {
    auto row = require_empty_bin(tx, bin);
    if (tx.one<std::int64_t>(count_requests, tx.organization(), bin) == 0) return row;
    throw Refusal(errors::bin_at_port,
                  fmt::format("A port works with bin {}; let it finish first.", row.number));
}

void change_layout(Tx& tx, BinId bin, std::int64_t layout) {
    check_layout(layout);
    BinRow row = require_idle_bin(tx, bin);
    if (row.layout == layout) return;
    tx.run(end_compartments, tx.organization(), bin, false, tx.now());
    tx.run(change_layout_sql, tx.organization(), bin, layout, tx.now());
    row.layout = layout;
    make_compartments(tx, row);
}

void take_bin_out(Tx& tx, BinId bin) {
    require_idle_bin(tx, bin);
    tx.run(move_bin, tx.organization(), bin, false, tx.now());
}

void put_bin_in(Tx& tx, BinId bin) {
    const BinRow row = require_idle_bin(tx, bin);
    if (!row.inside) require_room(tx, tx.organization(), row.site_id, 1);
    tx.run(move_bin, tx.organization(), bin, true, tx.now());
}

void note_bin_moved(Tx& tx, BinId bin, bool inside) {
    const BinRow row = require_bin(tx, tx.organization(), bin);
    tx.run(move_bin, tx.organization(), bin, inside, tx.now());
    tell_of_bins(tx, row.site_id);
}

void tell_of_bins(Tx& tx, SiteId site) {
    tx.emit({"bins.update", "site", site.value, 0, {}});
}

std::int32_t content_code(const Snapshot& snapshot, OrganizationId organization, BinId bin) {
    const BinRow row = require_bin(snapshot, organization, bin);
    const std::int64_t used = used_compartments(snapshot, organization, bin);
    return static_cast<std::int32_t>(row.layout * 10 + used);
}

}  // namespace entrepot
