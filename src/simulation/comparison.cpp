#include "simulation/comparison.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "simulation/day_run.h"

namespace entrepot::simulation {
namespace {

/// Does `work(0)` to `work(count - 1)` on all processors; throws what the first of them threw.
void on_all_processors(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failed;
    std::mutex guard;
    const auto take = [&] {
        for (std::size_t at = next++; at < count; at = next++) {
            try {
                work(at);
            } catch (...) {
                const std::lock_guard lock(guard);
                if (!failed) failed = std::current_exception();
                next = count;
            }
        }
    };
    std::vector<std::thread> threads;
    const std::size_t most = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t at = 0; at < std::min(most, count); ++at) threads.emplace_back(take);
    for (std::thread& thread : threads) thread.join();
    if (failed) std::rethrow_exception(failed);
}

std::vector<Workload> workloads_of(const Scenario& scenario) {
    std::vector<Workload> workloads;
    for (const std::int64_t seed : scenario.seeds) {
        workloads.push_back(workload_of(scenario, seed));
    }
    return workloads;
}

void count_orders(Comparison& comparison, const std::vector<Workload>& workloads) {
    for (const Workload& work : workloads) {
        comparison.orders = static_cast<std::int64_t>(work.orders.size());
        for (const WorkOrder& order : work.orders) {
            comparison.lines += static_cast<std::int64_t>(order.lines.size());
        }
    }
    comparison.lines /= static_cast<std::int64_t>(workloads.size());
}

}  // namespace

Spread spread(const SetupResult& result, const Measure& measure) {
    Spread over;
    for (const DayFigures& day : result.days) {
        const double value = measure.of(day);
        const bool is_first = &day == &result.days.front();
        over.lowest = is_first ? value : std::min(over.lowest, value);
        over.highest = is_first ? value : std::max(over.highest, value);
        over.mean += value / static_cast<double>(result.days.size());
    }
    return over;
}

std::vector<double> mean_series(const SetupResult& result,
                                std::vector<double> DayFigures::*series) {
    std::vector<double> mean;
    for (const DayFigures& day : result.days) {
        const auto& values = day.*series;
        mean.resize(std::max(mean.size(), values.size()));
        for (std::size_t at = 0; at < values.size(); ++at) {
            mean[at] += values[at] / static_cast<double>(result.days.size());
        }
    }
    return mean;
}

Comparison compare(const Scenario& scenario, const std::vector<Setup>& setups,
                   const std::function<void(std::size_t done, std::size_t of)>& done) {
    const auto workloads = workloads_of(scenario);
    Comparison comparison{scenario, {}};
    count_orders(comparison, workloads);
    for (const Setup& setup : setups) {
        comparison.results.push_back({setup, std::vector<DayFigures>(workloads.size())});
    }
    const std::size_t days = setups.size() * workloads.size();
    std::size_t run = 0;
    std::mutex guard;
    on_all_processors(days, [&](std::size_t at) {
        SetupResult& result = comparison.results[at / workloads.size()];
        const std::size_t day = at % workloads.size();
        result.days[day] = run_day(scenario, result.setup, workloads[day], scenario.seeds[day]);
        const std::lock_guard lock(guard);
        done(++run, days);
    });
    return comparison;
}

}  // namespace entrepot::simulation
