#include <fmt/format.h>

#include <algorithm>

#include "orders/line_changes.h"

namespace entrepot {
namespace {

/// Units of a line that a change can no longer reach, and the fulfillment that has the last of
/// them.
struct BoundUnits {
    std::int64_t units = 0;
    FulfillmentId by;
};

bool before_manager(const PlannedFacts& planned) {
    return !planned.port_id && planned.status == "deviated";
}

BoundUnits unpicked_where(const OrderFacts& facts, const LineFacts& line,
                          bool (*holds)(const PlannedFacts&)) {
    BoundUnits bound;
    for (const PlannedFacts& planned : facts.planned) {
        const std::int64_t open = planned.quantity - planned.picked;
        if (planned.line_id != line.line_id || open == 0 || !holds(planned)) continue;
        bound.units += open;
        bound.by = planned.fulfillment_id;
    }
    return bound;
}

FulfillmentId picked_by(const OrderFacts& facts, const LineFacts& line) {
    FulfillmentId by;
    for (const PlannedFacts& planned : facts.planned) {
        if (planned.line_id == line.line_id && planned.picked > 0) by = planned.fulfillment_id;
    }
    return by;
}

/// What of a line a change can no longer reach.
struct LineBounds {
    std::int64_t picked = 0;
    BoundUnits at_port;
    BoundUnits reported;

    std::int64_t least() const { return picked + at_port.units + reported.units; }
};

LineBounds bounds_of(const OrderFacts& facts, const LineFacts& line) {
    return {line.picked,
            unpicked_where(facts, line,
                           [](const PlannedFacts& one) { return static_cast<bool>(one.port_id); }),
            unpicked_where(facts, line, before_manager)};
}

/// The lowest quantity that the wish could ask for now; of a kit, whole kits.
std::int64_t least_of(const OrderFacts& facts, const ChangeWish& wish) {
    std::int64_t least = 0;
    for (const LineTarget& target : wish.targets) {
        const LineFacts& line = facts.lines[target.line];
        const std::int64_t each = std::max<std::int64_t>(1, line.kit_units);
        least = std::max(least, (bounds_of(facts, line).least() + each - 1) / each);
    }
    return least;
}

std::optional<Lateness> too_late_to_lower(const OrderFacts& facts, const LineFacts& line,
                                          std::int64_t quantity) {
    const LineBounds bounds = bounds_of(facts, line);
    if (quantity >= bounds.least()) return std::nullopt;
    if (bounds.at_port.units > 0) {
        return Lateness{"at_port", "A worker is picking units of this line.", bounds.at_port.by};
    }
    if (bounds.reported.units > 0) {
        return Lateness{"deviated",
                        "Units of this line were reported missing, damaged or wrong, and a manager "
                        "decides about them.",
                        bounds.reported.by};
    }
    return Lateness{"picked", "Units of this line are picked; take them back as a return.",
                    picked_by(facts, line)};
}

Lateness too_late_to_grow(const PlannedFacts& by) {
    if (by.port_id) {
        return {"at_port",
                "A worker is picking the order, and its shop ships it as a whole; send what is to "
                "be added as another order.",
                by.fulfillment_id};
    }
    if (by.status == "deviated") {
        return {"deviated", "A manager decides about the order first; try it again afterwards.",
                by.fulfillment_id};
    }
    return {"picked", "The order is picked; send what is to be added as another order.",
            by.fulfillment_id};
}

std::optional<Lateness> too_late_to_grow(const OrderFacts& facts, bool ships_in_parts) {
    const bool done = std::ranges::all_of(
        facts.lines, [](const LineFacts& one) { return one.picked == one.quantity; });
    if (ships_in_parts && !done) return std::nullopt;
    const auto begun = std::ranges::find_if(facts.planned, [](const PlannedFacts& one) {
        return one.port_id || one.picked > 0 || one.status == "deviated";
    });
    if (begun == facts.planned.end()) return std::nullopt;
    return too_late_to_grow(*begun);
}

bool same_as_now(const OrderFacts& facts, const ChangeWish& wish) {
    return std::ranges::all_of(wish.targets, [&](const LineTarget& target) {
        return facts.lines[target.line].quantity == target.quantity;
    });
}

}  // namespace

std::optional<Lateness> lateness_of(const OrderFacts& facts, const ChangeWish& wish,
                                    bool ships_in_parts) {
    if (same_as_now(facts, wish)) return std::nullopt;
    if (facts.row.status == name_of(OrderStatus::cancelled)) {
        return Lateness{"cancelled", "The order is cancelled.", {}};
    }
    if (facts.row.cancelling) {
        return Lateness{"being_cancelled", "The order is being cancelled.", {}};
    }
    for (const LineTarget& target : wish.targets) {
        const LineFacts& line = facts.lines[target.line];
        const bool grows = target.quantity > line.quantity;
        auto late = grows ? too_late_to_grow(facts, ships_in_parts)
                          : too_late_to_lower(facts, line, target.quantity);
        if (late && !grows) {
            late->message += fmt::format(" It can be lowered to {} now.", least_of(facts, wish));
        }
        if (late) return late;
    }
    return std::nullopt;
}

}  // namespace entrepot
