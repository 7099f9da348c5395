#pragma once

#include <random>
#include <vector>

#include "simulation/scenario.h"

namespace entrepot::simulation {

/// Units of a product; products count from 0, the most wanted first where they are drawn.
struct CustomerLine {
    std::size_t product = 0;
    std::int32_t units = 1;
};

/// An order as it comes in.
struct CustomerOrder {
    Time at;
    Time due;  ///< 0 when it names none.
    bool urgent = false;
    std::vector<CustomerLine> lines;
};

/// The orders of a day, and how often each product is asked for.
struct CustomerOrders {
    Time midnight;  ///< When the day begins.
    std::vector<CustomerOrder> orders;
    std::vector<double> demand;  ///< By product.
};

/// Orders at random, by Zipf's law.
CustomerOrders draw_orders(const Demand& demand, const Catalogue& catalogue,
                           std::mt19937_64& random);

/// The orders of a real day. Its products are taken as the catalogue's; where there are fewer, the
/// rest is not asked for.
CustomerOrders orders_of(const Day& day, const Catalogue& catalogue);

/// Different products that are ordered in a day.
std::int64_t products_of(const Day& day);

}  // namespace entrepot::simulation
