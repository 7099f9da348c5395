#pragma once

#include <map>
#include <set>
#include <span>

#include "base/ids.h"
#include "planning/putaway.h"

namespace entrepot::planning {

/// A line of an order of late.
struct DemandLine {
    FulfillmentId order;
    ProductId product;
};

/// What the last orders wanted: how fast products are, and which are ordered together.
class RecentDemand {
  public:
    explicit RecentDemand(std::span<const DemandLine> lines);

    /// Fast are the most wanted ones that half of the lines are for; slow the least wanted ones
    /// that a tenth of the lines are for *. Of a product that nobody ordered, and while there are
    /// fewer than 200 lines *, nothing is known: medium.
    Speed speed_of(ProductId product) const;
    /// Of the orders for the one product, the share that wants the other as well; 0 to 1.
    double together(ProductId product, ProductId other) const;

  private:
    std::map<ProductId, std::set<FulfillmentId>> orders_;
    std::map<ProductId, Speed> speeds_;
};

}  // namespace entrepot::planning
