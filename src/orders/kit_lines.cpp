#include "orders/kit_lines.h"

#include <algorithm>
#include <limits>

#include "catalog/kits.h"
#include "db/multi_row.h"

namespace entrepot {
namespace {

constexpr std::size_t most_lines = 1000;

const MultiRow& insert_lines() {
    static const MultiRow sql(
        "orders.insert_lines",
        "INSERT INTO order_line_items (organization_id, order_id, owner_id, order_line_item_id,"
        " ext_order_line_item_id, product_id, sku, quantity, picked_quantity, kit_line_id,"
        " kit_units) VALUES ",
        "($1, $2, $3, @, @, @, @, @, 0, @, @)", "", 3);
    return sql;
}

constexpr Sql insert_kit{
    "orders.insert_kit_line",
    "INSERT INTO order_kit_lines (organization_id, order_id, kit_line_id, ext_order_line_item_id,"
    " product_id, sku) VALUES ($1, $2, $3, $4, $5, $6)"};

std::map<ProductId, Kit> kits_ordered(const Snapshot& snapshot, OrganizationId organization,
                                      SiteId site, const std::vector<ResolvedLine>& products) {
    std::vector<ProductId> ids;
    for (const ResolvedLine& product : products) {
        const bool known = std::ranges::find(ids, product.product_id) != ids.end();
        if (product.kit && !known) ids.push_back(product.product_id);
    }
    return read_kits(snapshot, organization, site, ids);
}

void check_count(const std::vector<ResolvedLine>& products, const std::map<ProductId, Kit>& kits) {
    std::size_t lines = 0;
    for (const ResolvedLine& product : products) {
        lines += product.kit ? kits.at(product.product_id).components.size() : 1;
    }
    if (lines <= most_lines) return;
    Refusal refusal(errors::validation_error,
                    "An order has at most 1,000 lines, its kits' components counted; send it in "
                    "parts with an ext_fulfillment_order_id each.");
    refusal.errors.push_back({{"body", "line_items"}, refusal.what(), "too_long"});
    throw refusal;
}

/// Takes the lines of one order in.
class Intake {
  public:
    Intake(Tx& tx, OrderFacts& facts, OwnerId owner) : tx_(tx), facts_(facts), owner_(owner) {}

    void add(const NewOrderLine& line, const ResolvedLine& product) {
        facts_.lines.push_back(line_of(line, product.product_id, product.sku, line.quantity));
    }

    void add_kit(const NewOrderLine& line, const ResolvedLine& product, const Kit& kit) {
        const KitLineFacts& made = facts_.kits.emplace_back(
            KitLineFacts{facts_.row.order_id, next_id(), line.ext_order_line_item_id,
                         product.product_id, product.sku});
        insert_kit_line(tx_, made);
        for (const KitComponent& part : kit.components) {
            LineFacts& row = facts_.lines.emplace_back(
                line_of(line, part.product_id, part.sku, line.quantity * part.quantity));
            row.kit_line = made.kit_line;
            row.kit_units = part.quantity;
        }
    }

    void write() { insert_order_lines(tx_, facts_.row.order_id, owner_, facts_.lines); }

  private:
    OrderLineItemId next_id() { return tx_.next_id<OrderLineItemId>("order_line_item"); }

    LineFacts line_of(const NewOrderLine& line, ProductId product, const std::string& sku,
                      std::int64_t quantity) {
        return {.order_id = facts_.row.order_id,
                .line_id = next_id(),
                .ext_line_id = line.ext_order_line_item_id,
                .product_id = product,
                .owner_id = owner_,
                .sku = sku,
                .quantity = quantity};
    }

    Tx& tx_;
    OrderFacts& facts_;
    OwnerId owner_;
};

/// Whole kits: as many as there are of the scarcest component.
struct WholeKits {
    std::int64_t quantity = std::numeric_limits<std::int64_t>::max();
    std::int64_t promised = quantity;  ///< Picked ones included.
    std::int64_t picked = quantity;

    void limit(const LineFacts& line) {
        quantity = std::min(quantity, line.quantity / line.kit_units);
        promised = std::min(promised, (line.reserved + line.picked) / line.kit_units);
        picked = std::min(picked, line.picked / line.kit_units);
    }
};

OrderLine kit_line(const OrderFacts& facts, OrderLineItemId id) {
    const auto kit = std::ranges::find(facts.kits, id, &KitLineFacts::kit_line);
    OrderLine shown{id, kit->ext_line_id, kit->product_id, kit->sku};
    WholeKits whole;
    for (const LineFacts& line : facts.lines) {
        if (line.kit_line != id) continue;
        whole.limit(line);
        shown.components.push_back(
            {line.line_id, line.product_id, line.sku, line.quantity, line.reserved, line.picked});
    }
    shown.quantity = whole.quantity;
    shown.reserved_quantity = whole.promised - whole.picked;
    shown.picked_quantity = whole.picked;
    return shown;
}

}  // namespace

void insert_order_lines(Tx& tx, OrderId order, OwnerId owner, std::span<const LineFacts> lines) {
    RowBatch batch(insert_lines(), {to_value(tx.organization()), to_value(order), to_value(owner)});
    for (const LineFacts& line : lines) {
        batch.add({to_value(line.line_id), to_value(line.ext_line_id), to_value(line.product_id),
                   to_value(line.sku), to_value(line.quantity), to_value(line.kit_line),
                   to_value(line.kit_units)});
    }
    batch.run(tx);
}

void insert_kit_line(Tx& tx, const KitLineFacts& kit) {
    tx.run(insert_kit, tx.organization(), kit.order_id, kit.kit_line, kit.ext_line_id,
           kit.product_id, kit.sku);
}

OrderFacts write_lines(Tx& tx, OrderRow row, OwnerId owner, const NewOrder& order,
                       const std::vector<ResolvedLine>& products) {
    OrderFacts facts{std::move(row), {}, {}, 0};
    const auto kits = kits_ordered(tx, tx.organization(), facts.row.site_id, products);
    check_count(products, kits);
    facts.lines.reserve(products.size());
    Intake intake(tx, facts, owner);
    for (std::size_t at = 0; at < products.size(); ++at) {
        if (products[at].kit) {
            intake.add_kit(order.line_items[at], products[at], kits.at(products[at].product_id));
        } else {
            intake.add(order.line_items[at], products[at]);
        }
    }
    intake.write();
    return facts;
}

std::vector<OrderLine> shop_lines(const OrderFacts& facts) {
    std::vector<OrderLine> lines;
    lines.reserve(facts.lines.size());
    for (const LineFacts& line : facts.lines) {
        if (!line.kit_line) {
            lines.push_back({line.line_id, line.ext_line_id, line.product_id, line.sku,
                             line.quantity, line.reserved, line.picked});
        } else if (lines.empty() || lines.back().order_line_item_id != line.kit_line) {
            lines.push_back(kit_line(facts, line.kit_line));
        }
    }
    return lines;
}

}  // namespace entrepot
