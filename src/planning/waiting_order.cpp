#include "planning/waiting_order.h"

#include <algorithm>

namespace entrepot::planning {
namespace {

template <class Value>
bool empty_or_has(const std::vector<Value>& values, const Value& value) {
    return values.empty() || std::ranges::find(values, value) != values.end();
}

}  // namespace

bool WaitingOrder::needs(BinNumber bin) const {
    return std::ranges::find(bins, bin) != bins.end();
}

bool PortFilter::admits(const WaitingOrder& order) const {
    return empty_or_has(shops, order.shop) && (order.zone == 0 || empty_or_has(zones, order.zone));
}

}  // namespace entrepot::planning
