#pragma once

#include <span>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "stock/news.h"
#include "stock/reservations.h"
#include "stock/types.h"

namespace entrepot {

/// Everything one transaction does to stock: the happenings of ledger.h and reservations.h for
/// several products and lines, then one `publish`. Nothing is told before it, so each product has
/// one levels event, with its final counts.
class StockChange {
  public:
    StockChange(Tx& tx, const Caller& caller) : tx_(tx), user_(caller.user) {}

    void store(const StockKey& key, LocationId to, std::int64_t quantity, Reference reference);
    void pick(const StockKey& key, LocationId from, LocationId tote, OrderId order,
              OrderLineItemId line, std::int64_t quantity, Reference reference);
    void put_back(const StockKey& key, LocationId tote, LocationId to, OrderId order,
                  OrderLineItemId line, std::int64_t quantity, Reference reference);
    void take_away(const StockKey& key, LocationId from, std::string_view to_kind,
                   std::int64_t quantity, std::string_view reason, Reference reference);
    /// Free units leave for another place of the company: shelf -> elsewhere. False, and nothing is
    /// done, when too few are free of promises.
    bool send_away(const StockKey& key, LocationId from, std::int64_t quantity,
                   Reference reference);
    /// They come back: elsewhere -> shelf. As `store`, with reason `transfer`.
    void bring_back(const StockKey& key, LocationId to, std::int64_t quantity, Reference reference);
    void find_goods(const StockKey& key, LocationId to, std::int64_t quantity, Reference reference);

    std::vector<std::int64_t> promise(OrderId order, std::span<const LineWish> wishes);
    /// Cuts up to `units` off a line: first what it waits for, then what it was promised.
    void release(OrderId order, OrderLineItemId line, std::int64_t units);
    void release_order(OrderId order);
    /// Changes several lines of an order at once, summed by product: what some lines give up,
    /// other lines of the order get first; what is over goes to whoever waits longest, and what is
    /// missing waits. A line must have as many units as it gives up.
    void rearrange(OrderId order, std::span<const LineShift> shifts);

    /// Writes the log rows and emits the events; once, at the end.
    void publish() { news_.publish(tx_); }

  private:
    void arrive(const StockKey& key, LocationId from, bool from_outside, LocationId to,
                std::int64_t quantity, std::string_view reason, Reference reference);

    Tx& tx_;
    UserId user_;
    StockNews news_;
};

}  // namespace entrepot
