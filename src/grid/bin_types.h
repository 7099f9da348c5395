#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/codec.h"
#include "base/described.h"
#include "http/paging.h"

/// Bins as screens show them.
namespace entrepot {

/// Highest number that a controller takes for a bin.
inline constexpr Limits bin_number{.min = 1, .max = 4'000'000};

/// A bin in a list.
struct Bin {
    BinId bin_id;
    SiteId site_id;
    std::int64_t number = 0;
    std::int64_t layout = 1;
    bool inside = true;
    std::int64_t units = 0;
    std::int64_t products = 0;
    std::int64_t used = 0;
    std::int64_t version = 0;
};
constexpr auto describe(Type<Bin>) {
    return described<Bin>("Bin", "A bin of a grid and what lies in it.",
                          field<&Bin::bin_id>("Number of the row."),
                          field<&Bin::site_id>("The site whose grid it belongs to."),
                          field<&Bin::number>("What its label says."),
                          field<&Bin::layout>("How many compartments it has: 1, 2, 4 or 8."),
                          field<&Bin::inside>("False: it was taken out of the grid."),
                          field<&Bin::units>("Units that lie in it."),
                          field<&Bin::products>("Products that lie in it."),
                          field<&Bin::used>("Compartments that hold something."),
                          field<&Bin::version>("Grows with every change."));
}

/// Units of a product and lot in a compartment.
struct CompartmentContent {
    ProductId product_id;
    std::string sku;
    std::string name;
    std::string image_url;
    std::int64_t quantity = 0;
    std::string lot;
    std::string expires_on;
};
constexpr auto describe(Type<CompartmentContent>) {
    using C = CompartmentContent;
    return described<C>("CompartmentContent", "What lies in a compartment.",
                        field<&C::product_id>("The product."), field<&C::sku>("Its SKU."),
                        field<&C::name>("Its name."), field<&C::image_url>("Its picture."),
                        field<&C::quantity>("Units there."),
                        field<&C::lot>("Their lot; empty when they have none."),
                        field<&C::expires_on>("The day the lot expires, or empty."));
}

struct Compartment {
    LocationId location_id;
    std::int64_t position = 1;
    std::vector<CompartmentContent> contents;
};
constexpr auto describe(Type<Compartment>) {
    return described<Compartment>(
        "Compartment", "A part of a bin, and what lies in it.",
        field<&Compartment::location_id>("The place that it is in the books."),
        field<&Compartment::position>("From 1, row by row as the worker sees the bin."),
        field<&Compartment::contents>("What lies there.", {.max_items = 10000}));
}

/// A bin as it is drawn.
struct BinPicture {
    BinId bin_id;
    std::int64_t number = 0;
    std::int64_t layout = 1;
    std::vector<Compartment> compartments;
};
constexpr auto describe(Type<BinPicture>) {
    return described<BinPicture>(
        "BinPicture", "A bin with all that lies in it.",
        field<&BinPicture::bin_id>("Number of the row."),
        field<&BinPicture::number>("What its label says."),
        field<&BinPicture::layout>("How many compartments it has: 1, 2, 4 or 8."),
        field<&BinPicture::compartments>("The compartments by position.", {.max_items = 8}));
}

struct BinQuery {
    std::optional<SiteId> site_id;
    std::string query;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<BinQuery>) {
    using Q = BinQuery;
    return described<Q>(
        "BinQuery", "Filters of the list of bins.", field<&Q::site_id>("Only bins of this site."),
        field<&Q::query>("The bin's number, or a part of it.", {.optional = true, .max_len = 10}),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

struct NewBins {
    SiteId site_id;
    std::optional<std::int64_t> first;
    std::int64_t count = 0;
    std::int64_t layout = 1;
};
constexpr auto describe(Type<NewBins>) {
    return described<NewBins>(
        "NewBins", "Empty bins to be added, numbered one after another.",
        field<&NewBins::site_id>("The site whose grid they stand in."),
        field<&NewBins::first>("Number of the first; behind the highest when left out.",
                               bin_number),
        field<&NewBins::count>("How many.", {.min = 1, .max = 5000}),
        field<&NewBins::layout>("Compartments of each: 1, 2, 4 or 8.",
                                {.optional = true, .min = 1, .max = 8}));
}

struct MadeBins {
    std::int64_t first = 0;
    std::int64_t count = 0;
};
constexpr auto describe(Type<MadeBins>) {
    return described<MadeBins>("MadeBins", "Bins that were added.",
                               field<&MadeBins::first>("Number of the first."),
                               field<&MadeBins::count>("How many."));
}

struct BinPatch {
    Patch<std::int64_t> layout;
    Patch<bool> inside;
};
constexpr auto describe(Type<BinPatch>) {
    return described<BinPatch>(
        "BinPatch", "What changes about an empty bin.",
        field<&BinPatch::layout>("Compartments: 1, 2, 4 or 8.", {.min = 1, .max = 8}),
        field<&BinPatch::inside>("False: it is taken out of the grid."));
}

}  // namespace entrepot
