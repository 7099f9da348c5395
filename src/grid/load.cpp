#include "grid/load.h"

#include <fmt/format.h>

#include <algorithm>

#include "db/multi_row.h"
#include "grid/errors.h"
#include "grid/room.h"

namespace entrepot {
namespace {

constexpr Sql read_load{
    "grid.load_of_bin",
    "SELECT b.location_id, b.quantity, p.length_mm, p.width_mm, p.height_mm, p.weight_grams"
    " FROM compartments c JOIN balances b ON b.organization_id = c.organization_id"
    " AND b.location_id = c.location_id AND b.quantity > 0 JOIN products p"
    " ON p.organization_id = b.organization_id AND p.product_id = b.product_id"
    " WHERE c.organization_id = $1 AND c.bin_id = $2"};

constexpr Sql measures_of{"grid.measures_of",
                          "SELECT length_mm, width_mm, height_mm, weight_grams FROM products"
                          " WHERE organization_id = $1 AND product_id = $2"};

const MultiRow& contents_sql() {
    static const MultiRow sql(
        "grid.contents_of_bins",
        "SELECT c.bin_id, b.product_id, CAST(SUM(b.quantity * p.weight_grams) AS bigint) FROM "
        "compartments c"
        " JOIN balances b ON b.organization_id = c.organization_id"
        " AND b.location_id = c.location_id AND b.quantity > 0 JOIN products p"
        " ON p.organization_id = b.organization_id AND p.product_id = b.product_id"
        " WHERE c.organization_id = $1 AND c.bin_id IN (VALUES ",
        "(CAST(@ AS bigint))", ") GROUP BY c.bin_id, b.product_id", 1);
    return sql;
}

using grid::Measures;
using grid::Sides;

double volume(const Sides& sides) {
    return static_cast<double>(sides[0]) * static_cast<double>(sides[1]) *
           static_cast<double>(sides[2]);
}

double volume(const Measures& unit) {
    return volume(Sides{unit.length_mm, unit.width_mm, unit.height_mm});
}

/// Units of a product in a compartment, and the product's measures.
struct ContentRow {
    LocationId location;
    std::int64_t quantity;
    std::int64_t length_mm;
    std::int64_t width_mm;
    std::int64_t height_mm;
    std::int64_t grams;
};

/// Of what lies in a bin, as far as measures are known.
struct Load {
    double grams = 0;
    double cubic_mm = 0;  ///< Of one compartment.
};

Load load_of(const Snapshot& snapshot, OrganizationId organization,
             const CompartmentRow& compartment) {
    Load load;
    for (const ContentRow& row :
         snapshot.rows<ContentRow>(read_load, organization, compartment.bin_id)) {
        const Measures unit{row.length_mm, row.width_mm, row.height_mm, row.grams};
        const auto units = static_cast<double>(row.quantity);
        load.grams += units * static_cast<double>(unit.grams);
        if (row.location == compartment.location_id) load.cubic_mm += units * volume(unit);
    }
    return load;
}

/// How many units of a size go into what is left; never below 0.
std::int64_t units_in(double left, double unit) {
    return static_cast<std::int64_t>(std::max(left, 0.0) / unit);
}

void check_weight(const Load& load, const CompartmentRow& compartment, const Measures& unit,
                  std::int64_t quantity) {
    if (unit.grams == 0) return;
    const std::int64_t more = units_in(static_cast<double>(grid::most_grams_in_bin) - load.grams,
                                       static_cast<double>(unit.grams));
    if (quantity <= more) return;
    throw Refusal(errors::bin_too_heavy,
                  fmt::format("Bin {} carries {} kg and has {:.1f} kg in it; at most {} more units "
                              "of {} g go in.",
                              compartment.number, grid::most_grams_in_bin / 1000,
                              load.grams / 1000.0, more, unit.grams));
}

void check_room(const Load& load, const CompartmentRow& compartment, const Measures& unit,
                std::int64_t quantity) {
    if (!unit.size_known()) return;
    const Sides room = grid::sides_of(compartment.layout);
    if (grid::fits(unit, compartment.layout, 1) == 0) {
        throw Refusal(
            errors::compartment_too_small,
            fmt::format("A unit of {} x {} x {} mm does not go into a compartment of {} "
                        "x {} x {} mm; choose a larger one.",
                        unit.length_mm, unit.width_mm, unit.height_mm, room[0], room[1], room[2]));
    }
    const std::int64_t more = units_in(volume(room) - load.cubic_mm, volume(unit));
    if (quantity <= more) return;
    throw Refusal(
        errors::compartment_too_small,
        fmt::format("There is room for at most {} more units in compartment {} of bin {}.", more,
                    compartment.position, compartment.number));
}

}  // namespace

std::vector<InBin> contents_of_bins(const Snapshot& snapshot, OrganizationId organization,
                                    const std::set<BinId>& bins) {
    RowBatch batch(contents_sql(), {to_value(organization)});
    for (const BinId bin : bins) batch.add({to_value(bin)});
    return batch.rows<InBin>(snapshot);
}

void check_load(const Snapshot& snapshot, OrganizationId organization,
                const CompartmentRow& compartment, ProductId product, std::int64_t quantity) {
    const auto unit = snapshot.maybe<Measures>(measures_of, organization, product);
    if (!unit) return;
    const Load load = load_of(snapshot, organization, compartment);
    check_weight(load, compartment, *unit, quantity);
    check_room(load, compartment, *unit, quantity);
}

}  // namespace entrepot
