#include "orders/line_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "base/json.h"
#include "orders/errors.h"
#include "orders/handlers.h"
#include "orders/kit_lines.h"
#include "orders/read.h"
#include "stock/stock_change.h"

namespace entrepot {
namespace {

constexpr Sql set_quantity{
    "orders.set_line_quantity",
    "UPDATE order_line_items SET quantity = $4 WHERE organization_id = $1 AND order_id = $2"
    " AND order_line_item_id = $3"};

/// A line and its units before and after, for the timeline.
struct LineMove {
    OrderLineItemId order_line_item_id;
    std::string sku;
    std::int64_t from = 0;
    std::int64_t to = 0;
};
constexpr auto describe(Type<LineMove>) {
    return described<LineMove>("LineMove", "A line's units before and after a change.",
                               field<&LineMove::order_line_item_id>("The line, or the kit's."),
                               field<&LineMove::sku>("Its SKU."),
                               field<&LineMove::from>("Units before."),
                               field<&LineMove::to>("Units after."));
}

LineChangeResult result_of(const OrderFacts& facts, const ChangeWish& wish, bool late) {
    LineChangeResult result;
    if (!wish.is_new || !late) result.order_line_item_id = wish.id;
    result.ext_order_line_item_id = wish.ext_id;
    result.quantity = units_now(facts, wish);
    return result;
}

void tell_late(LineChangeResult& result, const Lateness& late,
               const std::vector<Handler>& handlers) {
    result.result = LineOutcome::too_late;
    result.reason = late.reason;
    result.message = late.message;
    const auto by = std::ranges::find(handlers, late.by, &Handler::fulfillment_id);
    if (by == handlers.end()) return;
    result.port = by->port;
    result.user = by->user;
    result.since = by->since;
}

/// One request's change of an order's lines, entry by entry.
class LineChanger {
  public:
    LineChanger(Tx& tx, const Caller& caller, OrderFacts& facts)
        : tx_(tx), caller_(caller), facts_(facts) {}

    ChangedLines run(const std::vector<LineChange>& changes) {
        const ShopRow shop = shop_of(tx_, tx_.organization(), facts_.row.shop_id);
        const auto wishes = find_lines(tx_, facts_, shop, changes);
        std::vector<std::optional<Lateness>> late;
        for (const ChangeWish& wish : wishes) {
            late.push_back(lateness_of(facts_, wish, shop.partial_shipments));
        }
        for (std::size_t at = 0; at < wishes.size(); ++at) {
            if (!late[at]) apply(wishes[at]);
        }
        refuse_empty();
        book();
        report(wishes, late);
        return std::move(done_);
    }

  private:
    void apply(const ChangeWish& wish) {
        const std::int64_t before = units_now(facts_, wish);
        const std::size_t shifts_before = shifts_.size();
        for (const LineTarget& target : wish.targets) change(target, wish.is_new);
        if (shifts_.size() == shifts_before) return;
        moves_.push_back({wish.id, wish.sku, before, wish.said->quantity});
        if (wish.new_kit) insert_kit_line(tx_, *wish.new_kit);
    }

    void change(const LineTarget& target, bool is_new) {
        LineFacts& line = facts_.lines[target.line];
        const std::int64_t units = target.quantity - line.quantity;
        if (units == 0) return;
        line.quantity = target.quantity;
        if (is_new) {
            insert_order_lines(tx_, line.order_id, line.owner_id, std::span(&line, 1));
        } else {
            tx_.run(set_quantity, tx_.organization(), line.order_id, line.line_id, line.quantity);
        }
        shifts_.push_back(
            {line.line_id, {facts_.row.site_id, line.owner_id, line.product_id}, units});
        done_.grown |= units > 0;
    }

    void refuse_empty() const {
        const bool anything = std::ranges::any_of(
            facts_.lines, [](const LineFacts& line) { return line.quantity > 0; });
        if (anything || shifts_.empty()) return;
        throw Refusal(errors::order_would_be_empty,
                      "Nothing of the order would be left; cancel it instead.");
    }

    void book() {
        if (shifts_.empty()) return;
        done_.changed = true;
        StockChange change(tx_, caller_);
        change.rearrange(facts_.row.order_id, shifts_);
        change.publish();
        add_history(tx_, facts_.row.order_id, caller_.name, "lines_changed",
                    R"({"lines":)" + to_json(moves_) + "}");
    }

    void report(const std::vector<ChangeWish>& wishes,
                const std::vector<std::optional<Lateness>>& late) {
        const bool any_late = std::ranges::any_of(late, [](const auto& one) { return !!one; });
        const auto handlers = any_late ? handlers_of(tx_, tx_.organization(), facts_.row.order_id)
                                       : std::vector<Handler>();
        for (std::size_t at = 0; at < wishes.size(); ++at) {
            done_.results.push_back(result_of(facts_, wishes[at], late[at].has_value()));
            if (late[at]) tell_late(done_.results.back(), *late[at], handlers);
        }
    }

    Tx& tx_;
    const Caller& caller_;
    OrderFacts& facts_;
    std::vector<LineShift> shifts_;
    std::vector<LineMove> moves_;
    ChangedLines done_;
};

}  // namespace

std::int64_t units_now(const OrderFacts& facts, const ChangeWish& wish) {
    std::int64_t units = std::numeric_limits<std::int64_t>::max();
    for (const LineTarget& target : wish.targets) {
        const LineFacts& line = facts.lines[target.line];
        units = std::min(units, line.quantity / std::max<std::int64_t>(1, line.kit_units));
    }
    return units;
}

ChangedLines change_lines(Tx& tx, const Caller& caller, OrderId order,
                          const std::vector<LineChange>& changes) {
    require_order(tx, caller, order);
    auto facts = read_facts(tx, tx.organization(), std::span(&order, 1));
    return LineChanger(tx, caller, facts.front()).run(changes);
}

}  // namespace entrepot
