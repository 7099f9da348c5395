#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grid/bin_types.h"
#include "ports/product_types.h"
#include "ports/receiving_types.h"

namespace entrepot {

struct OrderHitLine {
    std::string name;
    std::string sku;
    std::int64_t quantity = 0;
    std::int64_t picked_quantity = 0;
    std::string image_url;
};
constexpr auto describe(Type<OrderHitLine>) {
    return described<OrderHitLine>("OrderHitLine", "A line of a found order.",
                                   field<&OrderHitLine::name>("Name of the product."),
                                   field<&OrderHitLine::sku>("Stock keeping unit."),
                                   field<&OrderHitLine::quantity>("Units ordered."),
                                   field<&OrderHitLine::picked_quantity>("Units picked already."),
                                   field<&OrderHitLine::image_url>("Its picture."));
}

struct OrderHit {
    OrderId order_id;
    std::string order_number;
    std::string shop_name;
    std::string status;
    std::vector<OrderHitLine> lines;
};
constexpr auto describe(Type<OrderHit>) {
    return described<OrderHit>("OrderHit", "An order found by its number.",
                               field<&OrderHit::order_id>("The order."),
                               field<&OrderHit::order_number>("The shop's number of it."),
                               field<&OrderHit::shop_name>("The shop it came from."),
                               field<&OrderHit::status>("Status of the order."),
                               field<&OrderHit::lines>("What was ordered.", {.max_items = 1000}));
}

struct ShelfContent {
    ProductId product_id;
    std::string name;
    std::string sku;
    std::int64_t quantity = 0;
    std::string image_url;
};
constexpr auto describe(Type<ShelfContent>) {
    return described<ShelfContent>("ShelfContent", "A product that lies on a shelf.",
                                   field<&ShelfContent::product_id>("The product."),
                                   field<&ShelfContent::name>("Its name."),
                                   field<&ShelfContent::sku>("Stock keeping unit."),
                                   field<&ShelfContent::quantity>("Units on this shelf."),
                                   field<&ShelfContent::image_url>("Its picture."));
}

struct ShelfHit {
    LocationId location_id;
    std::string name;
    std::vector<ShelfContent> contents;
};
constexpr auto describe(Type<ShelfHit>) {
    return described<ShelfHit>("ShelfHit", "A shelf found by its name.",
                               field<&ShelfHit::location_id>("The place."),
                               field<&ShelfHit::name>("What is printed on its label."),
                               field<&ShelfHit::contents>("What lies there.", {.max_items = 1000}));
}

struct BinHit {
    BinPicture bin;
    bool inside = true;
};
constexpr auto describe(Type<BinHit>) {
    return described<BinHit>("BinHit", "A bin found by the number on its label.",
                             field<&BinHit::bin>("The bin with all that lies in it."),
                             field<&BinHit::inside>("False: it was taken out of the grid."));
}

struct SearchResult {
    std::vector<ProductHit> products;
    std::vector<OrderHit> orders;
    std::vector<ShelfHit> shelves;
    std::vector<ExpectedDelivery> purchase_orders;
    std::vector<BinHit> bins;
};
constexpr auto describe(Type<SearchResult>) {
    return described<SearchResult>(
        "SearchResult", "What a scan or a typed word leads to; exact codes come alone.",
        field<&SearchResult::products>("Products found, at most 20."),
        field<&SearchResult::orders>("Orders found, at most 10."),
        field<&SearchResult::shelves>("Shelves found, at most 10."),
        field<&SearchResult::purchase_orders>("Purchase orders still to come, at most 10."),
        field<&SearchResult::bins>("The bin of this number, at a port at a grid."));
}

}  // namespace entrepot
