#include "inbound/lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "inbound/errors.h"
#include "inbound/line_products.h"

namespace entrepot {
namespace {

constexpr Sql delete_line{"inbound.delete_purchase_order_line",
                          "DELETE FROM purchase_order_line_items WHERE organization_id = $1"
                          " AND purchase_order_line_item_id = $2 AND received_quantity = 0"};

constexpr Sql set_line{"inbound.set_purchase_order_line",
                       "UPDATE purchase_order_line_items SET quantity = $3,"
                       " ext_purchase_order_line_item_id = $4 WHERE organization_id = $1"
                       " AND purchase_order_line_item_id = $2"};

template <class Wish>
std::vector<LineNaming> namings_of(const std::vector<Wish>& wishes) {
    std::vector<LineNaming> lines;
    lines.reserve(wishes.size());
    for (const Wish& wish : wishes) {
        lines.push_back(
            {lines.size(), wish.ext_purchase_order_line_item_id, {wish.sku, wish.product_id}});
    }
    return lines;
}

PurchaseOrderLine new_line(Tx& tx, std::string_view ext_line_id, const ResolvedLine& product,
                           std::int64_t quantity) {
    return {tx.next_id<PurchaseOrderLineItemId>("purchase_order_line_item"),
            std::string(ext_line_id),
            product.product_id,
            product.sku,
            quantity,
            0};
}

/// Gives each wish of a change the line it is.
class LineMatch {
  public:
    LineMatch(const std::vector<PurchaseOrderLine>& lines,
              const std::vector<PurchaseOrderLineChange>& wishes)
        : lines_(lines), wishes_(wishes), matched_(wishes.size()), taken_(lines.size()) {
        for (std::size_t at = 0; at < wishes.size(); ++at) by_id(at);
        for (std::size_t at = 0; at < wishes.size(); ++at) by_ext_id(at);
        for (std::size_t at = 0; at < wishes.size(); ++at) by_product(at);
    }

    /// Nothing when the wish is a new line.
    const PurchaseOrderLine* of(std::size_t wish) const { return matched_[wish]; }
    bool is_taken(std::size_t line) const { return taken_[line]; }

  private:
    template <class Fits>
    void take_first(std::size_t wish, Fits fits) {
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            if (taken_[at] || !fits(lines_[at])) continue;
            taken_[at] = true;
            matched_[wish] = &lines_[at];
            return;
        }
    }

    void by_id(std::size_t wish) {
        const auto id = wishes_[wish].purchase_order_line_item_id;
        if (!id) return;
        take_first(wish, [&](const PurchaseOrderLine& line) {
            return line.purchase_order_line_item_id == *id;
        });
        if (matched_[wish] != nullptr) return;
        throw Refusal(errors::purchase_order_line_item_not_found,
                      fmt::format("The purchase order has no line {}, or two of the lines sent are "
                                  "it; send each line once.",
                                  id->value));
    }

    void by_ext_id(std::size_t wish) {
        const std::string& ext_id = wishes_[wish].ext_purchase_order_line_item_id;
        if (matched_[wish] != nullptr || ext_id.empty()) return;
        take_first(wish, [&](const PurchaseOrderLine& line) {
            return line.ext_purchase_order_line_item_id == ext_id;
        });
    }

    /// A line without an external id is known by its product.
    void by_product(std::size_t wish) {
        const PurchaseOrderLineChange& asked = wishes_[wish];
        if (matched_[wish] != nullptr || !asked.ext_purchase_order_line_item_id.empty()) return;
        take_first(wish, [&](const PurchaseOrderLine& line) {
            return asked.product_id ? line.product_id == *asked.product_id : line.sku == asked.sku;
        });
    }

    const std::vector<PurchaseOrderLine>& lines_;
    const std::vector<PurchaseOrderLineChange>& wishes_;
    std::vector<const PurchaseOrderLine*> matched_;
    std::vector<bool> taken_;
};

void check_keeps_product(std::size_t index, const PurchaseOrderLineChange& wish,
                         const PurchaseOrderLine& line) {
    const bool same = (!wish.product_id || *wish.product_id == line.product_id) &&
                      (!wish.sku || *wish.sku == line.sku);
    if (same) return;
    refuse_line(
        index, wish.product_id ? "product_id" : "sku",
        fmt::format("Line {} is of product {} ({}) and keeps it; take the line off and add "
                    "another.",
                    line.purchase_order_line_item_id.value, line.product_id.value, line.sku),
        "mismatch");
}

[[noreturn]] void refuse_below(const PurchaseOrderLine& line) {
    throw Refusal(
        errors::quantity_below_received,
        fmt::format("{} units of {} have been received; keep line {} with at least "
                    "that quantity.",
                    line.received_quantity, line.sku, line.purchase_order_line_item_id.value));
}

PurchaseOrderLine changed_line(std::size_t index, const PurchaseOrderLineChange& wish,
                               const PurchaseOrderLine& line) {
    check_keeps_product(index, wish, line);
    PurchaseOrderLine changed = line;
    changed.quantity = wish.quantity;
    if (!wish.ext_purchase_order_line_item_id.empty()) {
        changed.ext_purchase_order_line_item_id = wish.ext_purchase_order_line_item_id;
    }
    // What was received beyond the order may stay as it is, but not become more.
    const bool below = changed.quantity < line.received_quantity;
    if (below && changed.quantity != line.quantity) refuse_below(line);
    return changed;
}

/// The products of the wishes that are new lines, by wish.
std::vector<ResolvedLine> products_of_new(const Tx& tx, const ShopRow& shop, const LineMatch& match,
                                          const std::vector<LineNaming>& namings) {
    std::vector<LineNaming> fresh;
    for (const LineNaming& line : namings) {
        if (match.of(line.index) == nullptr) fresh.push_back(line);
    }
    const auto found = require_products(tx, tx.organization(), shop, fresh);
    std::vector<ResolvedLine> products(namings.size());
    for (std::size_t at = 0; at < fresh.size(); ++at) products[fresh[at].index] = found[at];
    return products;
}

const PurchaseOrderLine* find_line(const std::vector<PurchaseOrderLine>& lines,
                                   PurchaseOrderLineItemId id) {
    const auto found =
        std::ranges::find(lines, id, &PurchaseOrderLine::purchase_order_line_item_id);
    return found == lines.end() ? nullptr : &*found;
}

}  // namespace

std::vector<PurchaseOrderLine> new_lines(Tx& tx, const ShopRow& shop,
                                         const std::vector<NewPurchaseOrderLine>& wishes) {
    const auto namings = namings_of(wishes);
    check_line_ids(namings);
    const auto products = require_products(tx, tx.organization(), shop, namings);
    std::vector<PurchaseOrderLine> lines;
    lines.reserve(wishes.size());
    for (std::size_t at = 0; at < wishes.size(); ++at) {
        lines.push_back(new_line(tx, namings[at].ext_line_id, products[at], wishes[at].quantity));
    }
    return lines;
}

std::vector<PurchaseOrderLine> changed_lines(Tx& tx, const ShopRow& shop,
                                             const PurchaseOrderRecord& record,
                                             const std::vector<PurchaseOrderLineChange>& wishes) {
    const auto namings = namings_of(wishes);
    check_line_ids(namings);
    const LineMatch match(record.lines, wishes);
    for (std::size_t at = 0; at < record.lines.size(); ++at) {
        if (!match.is_taken(at) && record.lines[at].received_quantity > 0) {
            refuse_below(record.lines[at]);
        }
    }
    const auto products = products_of_new(tx, shop, match, namings);
    std::vector<PurchaseOrderLine> lines;
    lines.reserve(wishes.size());
    for (std::size_t at = 0; at < wishes.size(); ++at) {
        const PurchaseOrderLine* line = match.of(at);
        lines.push_back(line != nullptr ? changed_line(at, wishes[at], *line)
                                        : new_line(tx, namings[at].ext_line_id, products[at],
                                                   wishes[at].quantity));
    }
    std::ranges::sort(lines, {}, &PurchaseOrderLine::purchase_order_line_item_id);
    return lines;
}

void write_changed_lines(Tx& tx, PurchaseOrderId order,
                         const std::vector<PurchaseOrderLine>& before,
                         const std::vector<PurchaseOrderLine>& after) {
    for (const PurchaseOrderLine& line : before) {
        const auto id = line.purchase_order_line_item_id;
        if (find_line(after, id) == nullptr) tx.run(delete_line, tx.organization(), id);
    }
    std::vector<PurchaseOrderLine> added;
    for (const PurchaseOrderLine& line : after) {
        if (find_line(before, line.purchase_order_line_item_id) == nullptr) {
            added.push_back(line);
        } else {
            tx.run(set_line, tx.organization(), line.purchase_order_line_item_id, line.quantity,
                   line.ext_purchase_order_line_item_id);
        }
    }
    insert_purchase_order_lines(tx, order, added);
}

}  // namespace entrepot
