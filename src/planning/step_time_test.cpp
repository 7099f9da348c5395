#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <random>

#include "planning/choose_bin.h"
#include "planning/choose_order.h"
#include "planning/idle_time.h"
#include "planning/next_uses.h"
#include "planning/share_bin.h"

/// How long a planning step takes with 10,000 orders that wait, in time of one processor.
namespace entrepot::planning {
namespace {

using Micros = std::chrono::duration<double, std::micro>;

constexpr std::size_t waiting = 10'000;
constexpr std::size_t width = 200;
constexpr int shops = 50;
constexpr int steps = 2000;

Micros processor_time() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

template <class Work>
Micros time_of(Work work) {
    const Micros before = processor_time();
    work();
    return processor_time() - before;
}

Micros percentile(std::vector<Micros>& times, std::size_t percent) {
    std::ranges::sort(times);
    return times[times.size() * percent / 100];
}

class StepTime : public testing::Test {
  protected:
    StepTime() : window(width, 200) {
        while (window.waiting() < waiting) window.add(any_order());
        while (open.size() < 7) open.push_back({OrderId(1), any_order().bins, ++since});
    }

    int roll(int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random);
    }
    /// 1.5 lines of 5,000 products, a few asked for often; every tenth has a cut-off.
    WaitingOrder any_order() {
        WaitingOrder order{.order = OrderId(++orders), .shop = ShopId(roll(1, shops))};
        for (int lines = roll(1, 2); lines > 0; --lines) {
            const BinNumber bin = roll(1, roll(1, 5000));
            if (!order.needs(bin)) order.bins.push_back(bin);
        }
        if (roll(1, 10) == 1) order.due = Time{orders + 5000};
        return order;
    }

    /// A slot was freed: which order takes it, which bin comes next, and who shares it.
    void step(const PortFilter& filter) {
        std::set<BinNumber> coming;
        for (const OpenOrder& order : open) coming.insert(order.bins.begin(), order.bins.end());
        const Time urgent_until{orders - 5000};
        if (const auto chosen = choose_order(window, coming, urgent_until, filter)) {
            WaitingOrder order = window.take(*chosen, filter);
            open.front() = {order.order, std::move(order.bins), ++since, order.due};
        }
        const auto bin = choose_bin(open, window, {.urgent_until = urgent_until}, filter);
        if (const auto sharing = order_to_share(window, bin.value_or(0), filter)) {
            window.take(*sharing, filter);
        }
    }

    /// The 99th of 100 of many steps; orders that were taken are made up for in between.
    Micros slowest_of_a_hundred(const PortFilter& filter) {
        std::vector<Micros> times;
        for (int count = 0; count < steps; ++count) {
            times.push_back(time_of([&] { step(filter); }));
            std::rotate(open.begin(), open.begin() + 1, open.end());
            while (window.waiting() < waiting) window.add(any_order());
        }
        return percentile(times, 99);
    }
    /// The limit: a look at each order that waits, and nothing else.
    Micros bare_pass() {
        std::size_t bins = 0;
        const Micros time = time_of([&] {
            for (std::size_t index = 0; index < waiting; ++index)
                bins += window.at(index).bins.size();
        });
        EXPECT_GT(bins, waiting);
        return time;
    }

    std::mt19937 random{1};
    Window window;
    std::vector<OpenOrder> open;
    std::int64_t orders = 0;
    std::int64_t since = 0;
};

constexpr Micros bound = std::chrono::milliseconds(2);

TEST_F(StepTime, IsUnderTwoMillisecondsWithTenThousandOrders) {
    const Micros all = slowest_of_a_hundred({});
    const Micros one_shop = slowest_of_a_hundred({.shops = {ShopId(7)}});
    const Micros nobody = slowest_of_a_hundred({.shops = {ShopId(shops + 1)}});
    fmt::print(
        "a step, p99 of {}: {:.0f} us; port of one shop of {}: {:.0f} us; of a shop without "
        "orders: {:.0f} us; a bare look at {} orders: {:.0f} us\n",
        steps, all.count(), shops, one_shop.count(), nobody.count(), waiting, bare_pass().count());
    EXPECT_LT(all, bound);
    EXPECT_LT(one_shop, bound);
    EXPECT_LT(nobody, bound);
}

TEST_F(StepTime, TheWholePlanIsRankedOftenEnough) {
    std::vector<Micros> uses;
    std::vector<Micros> idle;
    for (int count = 0; count < 100; ++count) {
        uses.push_back(time_of([&] { next_uses({}, window); }));
        idle.push_back(time_of([&] { idle_work(open, window, {}, 500, 1000); }));
    }
    fmt::print("next uses of {} orders, p99: {:.0f} us; idle work: {:.0f} us\n", waiting,
               percentile(uses, 99).count(), percentile(idle, 99).count());
    EXPECT_LT(percentile(uses, 99), std::chrono::milliseconds(20));
    EXPECT_LT(percentile(idle, 99), std::chrono::milliseconds(20));
}

}  // namespace
}  // namespace entrepot::planning
