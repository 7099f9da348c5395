#include "simulation/workload.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

#include "simulation/customer_orders.h"

namespace entrepot::simulation {
namespace {

using std::chrono_literals::operator""h;

/// Which bins each product is in.
class Shelving {
  public:
    Shelving(const Catalogue& catalogue, std::size_t products, std::mt19937_64& random)
        : bins_a_product_(static_cast<std::size_t>(catalogue.bins_a_product)),
          bins_(products * bins_a_product_) {
        std::vector<std::size_t> places(bins_.size());
        std::iota(places.begin(), places.end(), 0);
        std::ranges::shuffle(places, random);
        const auto a_bin = static_cast<std::size_t>(catalogue.products_a_bin);
        for (std::size_t at = 0; at < bins_.size(); ++at) {
            bins_[at] = static_cast<BinNumber>(1 + places[at] / a_bin);
        }
    }

    /// A product's bins, in any order.
    std::vector<BinNumber> bins_of(std::size_t product, std::mt19937_64& random) const {
        const auto first = bins_.begin() + static_cast<std::ptrdiff_t>(product * bins_a_product_);
        std::set<BinNumber> different(first, first + static_cast<std::ptrdiff_t>(bins_a_product_));
        std::vector<BinNumber> bins(different.begin(), different.end());
        std::ranges::shuffle(bins, random);
        return bins;
    }

    std::vector<double> demand_of_bins(const std::vector<double>& of_products) const {
        const BinNumber most = *std::ranges::max_element(bins_);
        std::vector<double> demand(static_cast<std::size_t>(most));
        for (std::size_t at = 0; at < bins_.size(); ++at) {
            demand[static_cast<std::size_t>(bins_[at] - 1)] += of_products[at / bins_a_product_];
        }
        return demand;
    }

  private:
    std::size_t bins_a_product_;
    std::vector<BinNumber> bins_;  ///< By product and copy.
};

CustomerOrders customer_orders(const Scenario& scenario, std::mt19937_64& random) {
    if (scenario.day) return orders_of(*scenario.day, scenario.catalogue);
    return draw_orders(*scenario.demand, scenario.catalogue, random);
}

Time at_clock(Time midnight, ClockTime time) {
    return midnight + std::chrono::minutes(time.minute);
}

/// What comes after work stands for what came so late the evening before.
void move_to_evening_before(CustomerOrder& order, Time closes) {
    if (order.at < closes) return;
    order.at = order.at - 24h;
    if (order.due) order.due = order.due - 24h;
}

Time due_by_promises(const CustomerOrder& order, const Promises& promises, Time midnight,
                     Time opens) {
    if (order.urgent) {
        return std::max(order.at, opens) + std::chrono::minutes(promises.urgent_minutes);
    }
    if (order.due) return order.due;
    for (const CutOff& cut_off : promises.cut_offs) {
        if (order.at < at_clock(midnight, cut_off.ordered_before)) {
            return at_clock(midnight, cut_off.ready_at);
        }
    }
    return {};
}

}  // namespace

Workload workload_of(const Scenario& scenario, std::int64_t seed) {
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    CustomerOrders given = customer_orders(scenario, random);
    const Shelving shelving(scenario.catalogue, given.demand.size(), random);
    const Time opens = at_clock(given.midnight, scenario.work.opens);
    const Time closes = at_clock(given.midnight, scenario.work.closes);
    Workload work{given.midnight, opens, {}, shelving.demand_of_bins(given.demand)};
    for (CustomerOrder& order : given.orders) {
        move_to_evening_before(order, closes);
        const Time due = due_by_promises(order, scenario.promises, given.midnight, opens);
        WorkOrder& known = work.orders.emplace_back(WorkOrder{order.at, due, {}});
        for (const CustomerLine& line : order.lines) {
            known.lines.push_back({shelving.bins_of(line.product, random), line.units});
        }
    }
    std::ranges::stable_sort(work.orders, {}, &WorkOrder::at);
    return work;
}

std::int64_t bins_needed(const Scenario& scenario) {
    const Catalogue& catalogue = scenario.catalogue;
    std::int64_t products = catalogue.products;
    if (scenario.day) products = std::max(products, products_of(*scenario.day));
    return (products * catalogue.bins_a_product + catalogue.products_a_bin - 1) /
           catalogue.products_a_bin;
}

}  // namespace entrepot::simulation
