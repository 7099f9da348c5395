#include "simulation/customer_orders.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace entrepot::simulation {
namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""s;

/// Any day but the first of 1970, whose midnight would be no time at all.
constexpr Time drawn_midnight = Time{} + 240h;

std::vector<double> zipf(const Catalogue& catalogue) {
    std::vector<double> shares;
    for (std::int32_t rank = 1; rank <= catalogue.products; ++rank) {
        shares.push_back(std::pow(rank, -catalogue.skew_percent / 100.0));
    }
    return shares;
}

std::discrete_distribution<std::size_t> by_shares(const auto& shares) {
    return {shares.begin(), shares.end()};
}

bool has(const CustomerOrder& order, std::size_t product) {
    return std::ranges::find(order.lines, product, &CustomerLine::product) != order.lines.end();
}

/// Adds lines of different products. Where nearly all are in the order and none is found that is
/// new, it stays smaller.
void add_lines(CustomerOrder& order, std::size_t count,
               std::discrete_distribution<std::size_t>& product, std::mt19937_64& random) {
    constexpr int tries = 1000;
    for (int at = 0; at < tries && order.lines.size() < count; ++at) {
        const std::size_t drawn = product(random);
        if (!has(order, drawn)) order.lines.push_back({drawn, 1});
    }
}

}  // namespace

CustomerOrders draw_orders(const Demand& demand, const Catalogue& catalogue,
                           std::mt19937_64& random) {
    CustomerOrders drawn{drawn_midnight, {}, zipf(catalogue)};
    auto product = by_shares(drawn.demand);
    auto lines = by_shares(demand.lines);
    auto hour = by_shares(demand.arrivals);
    std::uniform_int_distribution<std::int64_t> second(0, 3599);
    std::uniform_int_distribution<std::int32_t> percent(1, 100);
    for (std::int32_t count = 0; count < demand.orders; ++count) {
        CustomerOrder& order = drawn.orders.emplace_back();
        const auto hours = static_cast<std::int64_t>(hour(random));
        order.at = drawn.midnight + (hours * 1h + second(random) * 1s);
        order.urgent = percent(random) <= demand.urgent_percent;
        add_lines(order, 1 + lines(random), product, random);
    }
    return drawn;
}

CustomerOrders orders_of(const Day& day, const Catalogue& catalogue) {
    std::map<std::int64_t, std::size_t> numbers;
    CustomerOrders known{day.begins, {}, {}};
    for (const DayOrder& given : day.orders) {
        CustomerOrder& order = known.orders.emplace_back();
        order = {given.at, given.due.value_or(Time{}), given.urgent, {}};
        for (const DayLine& line : given.lines) {
            const std::size_t product =
                numbers.try_emplace(line.product, numbers.size()).first->second;
            known.demand.resize(numbers.size());
            ++known.demand[product];
            order.lines.push_back({product, line.quantity});
        }
    }
    known.demand.resize(
        std::max(known.demand.size(), static_cast<std::size_t>(catalogue.products)));
    return known;
}

std::int64_t products_of(const Day& day) {
    std::set<std::int64_t> products;
    for (const DayOrder& order : day.orders) {
        for (const DayLine& line : order.lines) products.insert(line.product);
    }
    return static_cast<std::int64_t>(products.size());
}

}  // namespace entrepot::simulation
