#include <fmt/format.h>

#include "fulfillment/explain_facts.h"

namespace entrepot {
namespace {

constexpr std::size_t most_holders = 100;

constexpr Sql read_holders{
    "explain.read_holders",
    "SELECT o.order_id, o.order_number, o.shop_id, COALESCE(s.name, ''),"
    " CAST(SUM(r.quantity) AS bigint) FROM reservations r JOIN orders o"
    " ON o.organization_id = r.organization_id AND o.order_id = r.order_id"
    " LEFT JOIN shops s ON s.organization_id = o.organization_id AND s.shop_id = o.shop_id"
    " WHERE r.organization_id = $1 AND r.site_id = $2 AND r.owner_id = $3 AND r.product_id = $4"
    " AND o.order_id <> $5 GROUP BY o.order_id, o.order_number, o.shop_id, s.name"
    " ORDER BY o.order_id LIMIT 1000"};

constexpr Sql read_in_stock{
    "explain.read_in_stock",
    "SELECT CAST(COALESCE(SUM(in_stock), 0) AS bigint) FROM stock_levels"
    " WHERE organization_id = $1 AND site_id = $2 AND owner_id = $3 AND product_id = $4"};

struct HolderRow {
    OrderId order_id;
    std::string order_number;
    ShopId shop_id;
    std::string shop_name;
    std::int64_t units;
};

bool may_see(const Caller& caller, ShopId shop) {
    return caller.kind != Caller::Kind::integration || caller.shop == shop;
}

/// The shop's own orders by name; all others as one, behind them.
std::vector<StockHolder> holders_of(const Explaining& about, const LineFacts& line) {
    const OrderRow& order = about.facts.row;
    std::vector<StockHolder> holders;
    StockHolder others{.shop_name = "another shop"};
    for (HolderRow& row :
         about.snapshot.rows<HolderRow>(read_holders, about.caller.organization, order.site_id,
                                        line.owner_id, line.product_id, order.order_id)) {
        if (!may_see(about.caller, row.shop_id)) {
            others.quantity += row.units;
        } else if (holders.size() + 1 < most_holders) {
            holders.push_back(
                {row.order_id, std::move(row.order_number), std::move(row.shop_name), row.units});
        }
    }
    if (others.quantity > 0) holders.push_back(std::move(others));
    return holders;
}

std::string cause_of(const LineFacts& line) {
    if (line.waiting_reason == "count") return " They were promised, then missing in a count.";
    if (line.waiting_reason == "damaged") return " They were promised, then damaged.";
    return "";
}

std::string sentence_of(const Blocker& blocker, const LineFacts& line) {
    std::int64_t held = 0;
    for (const StockHolder& holder : blocker.held_by) held += holder.quantity;
    return fmt::format("{} x {} are missing: {} are in stock and other orders hold {} of them.{}",
                       line.waiting, line.sku, blocker.in_stock, held, cause_of(line));
}

}  // namespace

void explain_stock(const Explaining& about, std::vector<Blocker>& blockers) {
    const OrderRow& order = about.facts.row;
    for (const LineFacts& line : about.facts.lines) {
        if (line.waiting == 0) continue;
        Blocker blocker{.code = BlockerCode::no_stock};
        blocker.order_line_item_id = line.line_id;
        blocker.sku = line.sku;
        blocker.missing = line.waiting;
        blocker.in_stock =
            about.snapshot.one<std::int64_t>(read_in_stock, about.caller.organization,
                                             order.site_id, line.owner_id, line.product_id);
        blocker.held_by = holders_of(about, line);
        blocker.message = sentence_of(blocker, line);
        blockers.push_back(std::move(blocker));
    }
}

}  // namespace entrepot
