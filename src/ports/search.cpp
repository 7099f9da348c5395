#include "ports/search.h"

#include <charconv>

#include "base/text.h"
#include "catalog/products.h"
#include "db/search.h"
#include "grid/bins.h"
#include "grid/bins_api.h"
#include "ports/delivery.h"
#include "ports/grid/grid_port.h"
#include "ports/port_row.h"
#include "ports/product_hit.h"
#include "stock/locations.h"

namespace entrepot {

namespace {

constexpr int most_products = 20;
constexpr int most_shelves = 10;

/// A GTIN of 14 digits, and the shorter ones it may stand for: shops leave zeros out.
std::vector<std::string_view> forms_of(std::string_view code) {
    constexpr std::size_t longest = 14;
    constexpr std::size_t shortest = 8;
    std::vector<std::string_view> forms{code};
    if (code.size() != longest || code.find_first_not_of("0123456789") != code.npos) return forms;
    while (code.front() == '0' && code.size() > shortest) {
        code.remove_prefix(1);
        forms.push_back(code);
    }
    return forms;
}

/// Products that carry exactly this code, or this GTIN without the zeros before it.
std::vector<ProductId> products_of_code(const Snapshot& snapshot, const Caller& caller,
                                        std::string_view code) {
    static constexpr Sql by_sku{
        "port_products_by_sku",
        "SELECT product_id FROM products WHERE organization_id = $1 AND sku = $2 AND active"};
    for (const std::string_view form : forms_of(code)) {
        auto found = products_by_barcode(snapshot, caller.organization, form);
        if (!found.empty()) return found;
    }
    return snapshot.rows<ProductId>(by_sku, caller.organization, code);
}

ShelfHit shelf_hit(const Snapshot& snapshot, const Caller& caller, const LocationRow& shelf) {
    ShelfHit hit{shelf.location_id, shelf.name, {}};
    for (const auto& content : contents_of(snapshot, caller.organization, shelf.location_id)) {
        if (auto product = find_product(snapshot, caller.organization, content.product)) {
            hit.contents.push_back({content.product, std::move(product->name),
                                    std::move(product->sku), content.quantity,
                                    std::move(product->image_url)});
        }
    }
    return hit;
}

struct OrderRow {
    OrderId order_id;
    std::string order_number;
    std::string shop_name;
    std::string status;
};

std::vector<OrderRow> orders_of_number(const Snapshot& snapshot, const Caller& caller,
                                       std::string_view number) {
    static constexpr Sql find{
        "port_orders_by_number",
        "SELECT o.order_id, o.order_number, s.name, o.status FROM orders o "
        "JOIN shops s ON s.organization_id = o.organization_id AND s.shop_id = o.shop_id "
        "WHERE o.organization_id = $1 AND o.site_id = $2 AND o.order_number IN ($3, $4) "
        "ORDER BY o.order_id DESC LIMIT 10"};
    return snapshot.rows<OrderRow>(find, caller.organization, caller.site, number,
                                   "#" + std::string(number));
}

OrderHit order_hit(const Snapshot& snapshot, const Caller& caller, const OrderRow& row) {
    struct Line {
        ProductId product_id;
        std::string sku;
        std::int64_t quantity;
        std::int64_t picked_quantity;
    };
    static constexpr Sql lines{
        "port_order_lines",
        "SELECT product_id, sku, quantity, picked_quantity FROM order_line_items "
        "WHERE organization_id = $1 AND order_id = $2 ORDER BY order_line_item_id"};
    OrderHit hit{row.order_id, row.order_number, row.shop_name, row.status, {}};
    for (const auto& line : snapshot.rows<Line>(lines, caller.organization, row.order_id)) {
        const auto product = find_product(snapshot, caller.organization, line.product_id);
        hit.lines.push_back({product ? product->name : line.sku, line.sku, line.quantity,
                             line.picked_quantity, product ? product->image_url : ""});
    }
    return hit;
}

/// The number in "1204", or in the "1204-3" of a compartment; none when it is neither.
std::optional<std::int64_t> bin_number_in(std::string_view code) {
    const auto dash = code.find('-');
    if (dash != code.npos && code.size() != dash + 2) return std::nullopt;
    std::int64_t number = 0;
    const auto digits = code.substr(0, dash);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

void find_bins(const Snapshot& snapshot, const Caller& caller, std::string_view code,
               SearchResult& result) {
    const auto number = bin_number_in(code);
    if (!number || !grid_port_of(snapshot, caller)) return;
    const auto bin = find_bin_by_number(snapshot, caller.organization, caller.site, *number);
    if (!bin) return;
    result.bins.push_back({picture_of(snapshot, caller.organization, bin->bin_id), bin->inside});
}

void find_exact(const Snapshot& snapshot, const Caller& caller, std::string_view code,
                SearchResult& result) {
    for (const ProductId product : products_of_code(snapshot, caller, code)) {
        result.products.push_back(product_hit(snapshot, caller, product));
    }
    if (const auto shelf = find_shelf(snapshot, caller.organization, caller.site, code)) {
        result.shelves.push_back(shelf_hit(snapshot, caller, *shelf));
    }
    for (const auto& row : orders_of_number(snapshot, caller, code)) {
        result.orders.push_back(order_hit(snapshot, caller, row));
    }
    for (const auto& order :
         expected_orders_of_number(snapshot, caller.organization, caller.site, code)) {
        result.purchase_orders.push_back(delivery_of(snapshot, caller, order));
    }
    find_bins(snapshot, caller, code, result);
}

void find_by_words(const Snapshot& snapshot, const Caller& caller, std::string_view words,
                   SearchResult& result) {
    const auto products =
        search_text(snapshot, caller.organization, "product", words, most_products);
    for (const std::int64_t id : products) {
        result.products.push_back(product_hit(snapshot, caller, ProductId{id}));
    }
    for (const auto& shelf :
         search_shelves(snapshot, caller.organization, caller.site, words, most_shelves)) {
        result.shelves.push_back(shelf_hit(snapshot, caller, shelf));
    }
    for (const auto& order :
         search_expected_orders(snapshot, caller.organization, caller.site, words)) {
        result.purchase_orders.push_back(delivery_of(snapshot, caller, order));
    }
}

}  // namespace

SearchResult port_search(const Snapshot& snapshot, const Caller& caller,
                         const http::Query<SearchQuery>& query) {
    require_port(caller);
    const auto words = trim(query->query);
    SearchResult result;
    if (words.empty()) return result;
    find_exact(snapshot, caller, words, result);
    const bool exact = !result.products.empty() || !result.shelves.empty() ||
                       !result.orders.empty() || !result.purchase_orders.empty() ||
                       !result.bins.empty();
    if (!exact) find_by_words(snapshot, caller, words, result);
    return result;
}

}  // namespace entrepot
