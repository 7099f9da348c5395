#include <algorithm>
#include <set>

#include "stock/promises.h"
#include "stock/stock_change.h"

namespace entrepot {
namespace {

/// Promised units that the lines give up.
UnitsByKey give_up(Tx& tx, OrderId order, std::span<const LineShift> shifts) {
    UnitsByKey freed;
    for (const LineShift& shift : shifts) {
        if (shift.units >= 0) continue;
        for (const auto& [key, units] : forget_units(tx, order, shift.line, -shift.units)) {
            freed[key] += units;
        }
    }
    return freed;
}

/// Hands a line freed units of its product, of whatever lots. Returns how many it got.
std::int64_t hand_over(Tx& tx, OrderId order, const LineShift& shift, UnitsByKey& freed) {
    std::int64_t given = 0;
    for (auto& [key, over] : freed) {
        if (StockKey{key.site, key.owner, key.product} != shift.key) continue;
        const std::int64_t part = std::min(over, shift.units - given);
        if (part == 0) continue;
        add_promise(tx, key, order, shift.line, part);
        over -= part;
        given += part;
    }
    return given;
}

/// Hands freed units to the lines that grow; the rest of them waits. Returns what they wait for.
std::set<StockKey> grow(Tx& tx, OrderId order, std::span<const LineShift> shifts,
                        UnitsByKey& freed) {
    std::set<StockKey> wanted;
    for (const LineShift& shift : shifts) {
        if (shift.units <= 0) continue;
        const std::int64_t kept = hand_over(tx, order, shift, freed);
        if (kept == shift.units) continue;
        add_waiting(tx, shift.key, order, shift.line, shift.units - kept, "short");
        wanted.insert(shift.key);
    }
    std::erase_if(freed, [](const auto& entry) { return entry.second == 0; });
    return wanted;
}

}  // namespace

void StockChange::rearrange(OrderId order, std::span<const LineShift> shifts) {
    UnitsByKey freed = give_up(tx_, order, shifts);
    const auto wanted = grow(tx_, order, shifts, freed);
    free_units(tx_, freed, news_);
    for (const StockKey& key : wanted) promise_to_waiting(tx_, key, news_);
}

}  // namespace entrepot
