#include "grid/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "grid/errors.h"

namespace entrepot {
namespace {

constexpr Sql read_load{
    "grid.load_of_bin",
    "SELECT b.location_id, b.quantity, p.weight_grams, p.length_mm, p.width_mm, p.height_mm"
    " FROM compartments c JOIN balances b ON b.organization_id = c.organization_id"
    " AND b.location_id = c.location_id AND b.quantity > 0 JOIN products p"
    " ON p.organization_id = b.organization_id AND p.product_id = b.product_id"
    " WHERE c.organization_id = $1 AND c.bin_id = $2"};

constexpr Sql measures_of{"grid.measures_of",
                          "SELECT weight_grams, length_mm, width_mm, height_mm FROM products"
                          " WHERE organization_id = $1 AND product_id = $2"};

struct Measures {
    std::int64_t grams = 0;
    std::int64_t length_mm = 0;
    std::int64_t width_mm = 0;
    std::int64_t height_mm = 0;

    bool size_known() const { return length_mm > 0 && width_mm > 0 && height_mm > 0; }
    double cubic_mm() const {
        return static_cast<double>(length_mm) * static_cast<double>(width_mm) *
               static_cast<double>(height_mm);
    }
};

/// Units of a product in a compartment, and the product's measures.
struct ContentRow {
    LocationId location;
    std::int64_t quantity;
    std::int64_t grams;
    std::int64_t length_mm;
    std::int64_t width_mm;
    std::int64_t height_mm;
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
        const Measures unit{row.grams, row.length_mm, row.width_mm, row.height_mm};
        const auto units = static_cast<double>(row.quantity);
        load.grams += units * static_cast<double>(unit.grams);
        if (row.location == compartment.location_id) load.cubic_mm += units * unit.cubic_mm();
    }
    return load;
}

/// How many units of a size go into what is left; never below 0.
std::int64_t units_in(double left, double unit) {
    return static_cast<std::int64_t>(std::max(left, 0.0) / unit);
}

/// Whether a unit fits in some position with its sides along the compartment's.
bool unit_fits(const Measures& unit, const CompartmentSize& room) {
    std::array<std::int64_t, 3> of_unit{unit.length_mm, unit.width_mm, unit.height_mm};
    std::array<std::int64_t, 3> of_room{room.length_mm, room.width_mm, room.height_mm};
    std::ranges::sort(of_unit);
    std::ranges::sort(of_room);
    return of_unit[0] <= of_room[0] && of_unit[1] <= of_room[1] && of_unit[2] <= of_room[2];
}

void check_weight(const Load& load, const CompartmentRow& compartment, const Measures& unit,
                  std::int64_t quantity) {
    if (unit.grams == 0) return;
    const std::int64_t more = units_in(most_grams - load.grams, static_cast<double>(unit.grams));
    if (quantity <= more) return;
    throw Refusal(errors::bin_too_heavy,
                  fmt::format("Bin {} carries {} kg and has {:.1f} kg in it; at most {} more units "
                              "of {} g go in.",
                              compartment.number, most_grams / 1000, load.grams / 1000.0, more,
                              unit.grams));
}

void check_room(const Load& load, const CompartmentRow& compartment, const Measures& unit,
                std::int64_t quantity) {
    if (!unit.size_known()) return;
    const CompartmentSize room = size_of(compartment.layout);
    if (!unit_fits(unit, room)) {
        throw Refusal(errors::compartment_too_small,
                      fmt::format("A unit of {} x {} x {} mm does not go into a compartment of {} "
                                  "x {} x {} mm; choose a larger one.",
                                  unit.length_mm, unit.width_mm, unit.height_mm, room.length_mm,
                                  room.width_mm, room.height_mm));
    }
    const std::int64_t more = units_in(room.cubic_mm() - load.cubic_mm, unit.cubic_mm());
    if (quantity <= more) return;
    throw Refusal(errors::compartment_too_small,
                  fmt::format("There is room for at most {} more units in compartment {} of bin {}.",
                              more, compartment.position, compartment.number));
}

}  // namespace

CompartmentSize size_of(std::int64_t layout) {
    // Divided across its length, then along it, then across again.
    const std::int64_t along = layout >= 8 ? 4 : layout >= 2 ? 2 : 1;
    const std::int64_t across = layout >= 4 ? 2 : 1;
    return {bin_length_mm / along, bin_width_mm / across, bin_height_mm};
}

std::int64_t grams_in_bin(const Snapshot& snapshot, OrganizationId organization, BinId bin) {
    CompartmentRow any;
    any.bin_id = bin;
    return static_cast<std::int64_t>(load_of(snapshot, organization, any).grams);
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
