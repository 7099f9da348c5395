#pragma once

#include <optional>
#include <string>
#include <vector>

#include "simulation/day.h"
#include "simulation/mishaps.h"
#include "simulation/variant.h"

namespace entrepot::simulation {

/// Size of the grid, and how full it is.
struct GridSize {
    std::int32_t columns = 20;
    std::int32_t rows = 16;
    std::int32_t height = 10;
    std::int32_t bin_height_mm = 330;
    std::int32_t fill_percent = 85;
};
constexpr auto describe(Type<GridSize>) {
    using G = GridSize;
    return described<G>(
        "GridSize", "Size of the grid, and how full it is.",
        field<&G::columns>("Cells along the side of the ports.", {.min = 6, .max = 200}),
        field<&G::rows>("Cells along the other side.", {.min = 6, .max = 200}),
        field<&G::height>("Bins in a full stack.", {.min = 4, .max = 24}),
        field<&G::bin_height_mm>("Height of a bin: 220, 330 or 425.",
                                 {.optional = true, .min = 220, .max = 425}),
        field<&G::fill_percent>("How many of its places are taken.",
                                {.optional = true, .min = 1, .max = 97}));
}

/// What is stored, and in how many bins.
struct Catalogue {
    std::int32_t products = 1000;
    std::int32_t bins_a_product = 1;
    std::int32_t products_a_bin = 1;
    std::int32_t skew_percent = 100;
};
constexpr auto describe(Type<Catalogue>) {
    using C = Catalogue;
    return described<C>(
        "Catalogue", "What is stored, and in how many bins.",
        field<&C::products>("Products in the grid.", {.min = 1, .max = 500'000}),
        field<&C::bins_a_product>("Bins that each product is in.",
                                  {.optional = true, .min = 1, .max = 20}),
        field<&C::products_a_bin>("Compartments of a bin: 1, 2, 4 or 8.",
                                  {.optional = true, .min = 1, .max = 8}),
        field<&C::skew_percent>("How unevenly products are ordered: Zipf's exponent in hundredths. "
                                "0 is evenly, 100 a common webshop.",
                                {.optional = true, .min = 0, .max = 300}));
}

/// Orders that are drawn at random, where there is no `day`.
struct Demand {
    std::int32_t orders = 1000;
    std::vector<std::int32_t> lines{62, 24, 9, 5};
    std::vector<std::int32_t> arrivals{4,  2,  1,  1,  1,  2,  4,  8,  12, 14, 15, 15,
                                       14, 13, 13, 13, 12, 12, 13, 15, 16, 15, 11, 7};
    std::int32_t urgent_percent = 0;
};
constexpr auto describe(Type<Demand>) {
    using D = Demand;
    return described<D>(
        "Demand", "Orders that are drawn at random.",
        field<&D::orders>("Orders in the day.", {.min = 1, .max = 200'000}),
        field<&D::lines>("Shares of the orders with 1, 2, 3, ... lines.",
                         {.optional = true, .min = 0, .max = 1'000'000, .max_items = 50}),
        field<&D::arrivals>("Shares of the 24 hours of the day in which orders come.",
                            {.optional = true, .min = 0, .max = 1'000'000, .max_items = 24}),
        field<&D::urgent_percent>("Orders of a hundred that are urgent.",
                                  {.optional = true, .min = 0, .max = 100}));
}

/// What is simulated: a grid, the work at it, the orders of a day, and what is compared.
struct Scenario {
    std::string name = "A day at the grid";
    GridSize grid;
    std::int32_t robots = 14;
    std::int32_t ports = 2;
    std::int32_t order_slots = 8;
    Rules rules;
    Work work;
    Promises promises;
    Mishaps mishaps;
    Catalogue catalogue;
    std::optional<Demand> demand;
    std::optional<Day> day;
    std::vector<std::int64_t> seeds{1, 2, 3, 4, 5};
    std::vector<Variant> compare;
};
constexpr auto describe(Type<Scenario>) {
    using S = Scenario;
    constexpr Limits may_be_left_out{.optional = true};
    return described<S>(
        "Scenario", "What is simulated, and what is compared.",
        field<&S::name>("The report's title.", {.optional = true, .min_len = 1}),
        field<&S::grid>("Its size."),
        field<&S::robots>("Robots on the grid.", {.min = 1, .max = 500}),
        field<&S::ports>("Ports at its front side.", {.min = 1, .max = 100}),
        field<&S::order_slots>("Orders a worker has in hand at a port.",
                               {.optional = true, .min = 1, .max = 100}),
        field<&S::rules>("How orders and bins are chosen.", may_be_left_out),
        field<&S::work>("When and how fast people work.", may_be_left_out),
        field<&S::promises>("When orders have to be ready.", may_be_left_out),
        field<&S::mishaps>("What goes wrong during the day; nothing otherwise.", may_be_left_out),
        field<&S::catalogue>("What is stored."),
        field<&S::demand>("Orders at random; this or `day`."),
        field<&S::day>("Orders of a real day; this or `demand`."),
        field<&S::seeds>("Each variant is run once with each of these numbers, from which chance "
                         "follows.",
                         {.optional = true, .min = 0, .max = 1'000'000'000, .max_items = 100}),
        field<&S::compare>("What is compared; each differs from the scenario in what it names.",
                           {.optional = true, .max_items = 50}));
}

}  // namespace entrepot::simulation
