#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "fulfillment/testing.h"
#include "orders/facts.h"
#include "stock_model.h"

namespace entrepot::property {

/// What never changes from sequence to sequence.
struct Premises {
    /// Goods are stored in one of these lots; '' is none.
    explicit Premises(const std::string& kind, std::vector<std::string> lots = {""});

    TestWarehouse house;
    std::vector<ProductId> products;
    std::vector<std::string> skus;
    std::vector<std::string> lots;
    std::vector<LocationId> shelves;
};

/// How often something happened in all sequences: a run in which it never did shows nothing.
struct Tally {
    std::int64_t sequences = 0;
    std::int64_t picks = 0;
    std::int64_t reports = 0;
    std::int64_t put_back = 0;
    std::int64_t emptied = 0;
    std::int64_t finished = 0;
    std::int64_t solved = 0;
    std::int64_t cancelled = 0;
    std::int64_t broken_promises = 0;
    std::int64_t refusals = 0;
    std::int64_t kits = 0;
    std::int64_t lots = 0;
    std::int64_t lines_changed = 0;
    std::int64_t too_late = 0;
    std::int64_t held = 0;
    std::int64_t cancelled_at_port = 0;
};

/// Steps from this number on are those of orders in flight, so that the kept sequences of before
/// mean what they meant.
inline constexpr std::uint32_t first_in_flight = 0x80000000;

/// Plays one random sequence on the real books and on the model at once, in one transaction that
/// is undone at the end, so that each sequence starts from nothing.
class StockFloor {
  public:
    StockFloor(Tx& tx, const Premises& premises, Tally& tally)
        : tx_(tx), premises_(premises), tally_(tally) {}

    /// Does what a random number says; a refusal is taken back and must be one the model expects.
    void step(std::uint32_t random);

    /// Prepares what waits, then compares everything. Returns what differs, in words.
    std::vector<std::string> compare();

  private:
    using Choice = std::uint32_t;

    void store(Choice& choice);
    void lose(Choice& choice);
    void place(Choice& choice);
    void cancel(Choice& choice);
    void prepare();
    void take(Choice& choice);
    void pick(Choice& choice);
    void report(Choice& choice);
    void end(Choice& choice);
    void let_go(Choice& choice);
    void put_back(Choice& choice, const FulfillmentRow& row);
    void put_back_all(Choice& choice, const FulfillmentRow& row);
    void solve(Choice& choice);
    void change_rules(Choice& choice);
    void ship_in_parts(bool on);
    void in_flight(Choice choice);
    void change_lines(Choice& choice);
    void hold(Choice& choice);
    void ask_to_cancel(Choice& choice);
    void give_up(Choice& choice, const FulfillmentRow& row);
    std::vector<LineChange> draw_changes(Choice& choice, OrderId order);
    void take_over(OrderId order, const std::vector<LineFacts>& before, const Order& after);
    void note_cancelled(OrderId order);

    /// Runs what may be refused in a savepoint. Returns the refusal's code, "" when it was done.
    std::string attempt(const std::function<void()>& work);
    void expect(bool true_in_the_model, const std::string& sentence);

    Caller worker(std::int64_t port) const { return premises_.house.worker(port); }
    std::optional<FulfillmentRow> held(Choice& choice);
    StockKey key(ProductId product, const std::string& lot) const;
    OrderLineItemId order_line(FulfillmentId fulfillment, FulfillmentLineItemId line) const;
    bool is_held(OrderId order) const;
    OrderRow row_of(OrderId order) const;
    std::vector<FulfillmentLine> picked_lines(FulfillmentId fulfillment) const;
    void compare_levels(std::vector<std::string>& found) const;
    void compare_lines(std::vector<std::string>& found) const;
    void compare_plans(std::vector<std::string>& found) const;

    Tx& tx_;
    const Premises& premises_;
    Tally& tally_;
    StockModel model_;
    std::vector<OrderId> orders_;
    std::vector<DeviationId> deviations_;
    std::vector<std::pair<OrderId, HoldId>> holds_;
    std::vector<std::string> broken_;
    std::int64_t next_number_ = 0;
};

}  // namespace entrepot::property
