#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/ids.h"

namespace entrepot::property {

/// The books of one warehouse as a plain program would keep them in memory: what the real ones are
/// compared with. It has no database, no batches and no cleverness.
class StockModel {
  public:
    struct Line {
        OrderId order;
        ProductId product;
        std::int64_t quantity = 0;
        std::int64_t reserved = 0;
        std::int64_t waiting = 0;
        std::int64_t picked = 0;
        bool cancelled = false;
    };
    /// A shelf, and the lot of the units there.
    using Spot = std::pair<LocationId, std::string>;
    using Shelves = std::map<Spot, std::int64_t>;

    void store(ProductId product, const Spot& spot, std::int64_t units);
    /// Goods are lost from a shelf; the newest promises go first, of whatever lot.
    void lose(ProductId product, const Spot& spot, std::int64_t units);
    void order(OrderId order, OrderLineItemId line, ProductId product, std::int64_t quantity);
    void pick(OrderLineItemId line, const Spot& spot, std::int64_t units);
    /// Picked units go back onto a shelf; the lines that wait longest get them, this one among
    /// them.
    void put_back(OrderLineItemId line, const Spot& spot, std::int64_t units);
    /// Units are cut off a line: those it waits for first.
    void cut(OrderLineItemId line, std::int64_t units);
    void cancel(OrderId order);
    /// How many units more, or fewer, a line shall have; an unknown line is new.
    struct Shift {
        OrderLineItemId line;
        ProductId product;
        std::int64_t units = 0;
    };
    /// Lines of one order give units up and get some: first from each other.
    void rearrange(OrderId order, const std::vector<Shift>& shifts);

    std::int64_t in_stock(ProductId product) const;
    std::int64_t reserved(ProductId product) const;
    std::int64_t held(ProductId product, const Spot& spot) const;
    std::int64_t picked_of(OrderId order) const;
    const std::map<OrderLineItemId, Line>& lines() const { return lines_; }

    /// What can not be, in words; empty when the model itself is sound.
    std::vector<std::string> contradictions() const;

  private:
    void promise_to_waiting(ProductId product);

    std::map<ProductId, Shelves> shelves_;
    std::map<OrderLineItemId, Line> lines_;  ///< By age.
};

}  // namespace entrepot::property
