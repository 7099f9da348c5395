#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "planning/choose_bin.h"
#include "planning/choose_order.h"
#include "planning/share_bin.h"
#include "planning/slots.h"

namespace entrepot::planning {
namespace {

/// Orders with so many lines each, of products that are asked for by Zipf's law.
struct Demand {
    std::size_t products = 1000;
    std::vector<double> lines{62, 24, 9, 5};  ///< Shares of orders with 1, 2, ... lines.
    std::size_t orders = 10'000;

    std::vector<WaitingOrder> draw(std::uint32_t seed) const {
        std::mt19937 random(seed);
        std::vector<double> shares;
        for (std::size_t rank = 1; rank <= products; ++rank) {
            shares.push_back(1 / static_cast<double>(rank));
        }
        std::discrete_distribution<BinNumber> product(shares.begin(), shares.end());
        std::discrete_distribution<std::size_t> count(lines.begin(), lines.end());
        std::vector<WaitingOrder> drawn;
        for (std::size_t number = 1; number <= orders; ++number) {
            WaitingOrder order{OrderId(static_cast<std::int64_t>(number)), {}, {}};
            const std::size_t wanted = 1 + count(random);
            while (order.bins.size() < wanted) {
                const BinNumber bin = 1 + product(random);
                if (!order.needs(bin)) order.bins.push_back(bin);
            }
            drawn.push_back(std::move(order));
        }
        return drawn;
    }
};

/// One port with 8 order slots that works through all orders; each product is in one bin.
class Port {
  public:
    static constexpr std::int32_t slots = 8;
    static constexpr std::size_t width = 200;
    static constexpr std::int32_t ageing = 200;

    explicit Port(const std::vector<WaitingOrder>& orders) : window_(width, ageing) {
        for (const WaitingOrder& order : orders) {
            lines_ += static_cast<std::int64_t>(order.bins.size());
            window_.add(order);
        }
    }

    /// Presentations per order line, first in first out.
    double first_in_first_out() {
        while (window_.size() > 0 || !open_.empty()) {
            while (std::ssize(open_) < slots && window_.size() > 0) admit(0);
            present(open_.front().bins.front());
        }
        return per_line();
    }

    /// Presentations per order line as the planner decides. Nobody is in a hurry, so the slot that
    /// is kept for urgent orders stays empty.
    double planned() {
        while (window_.size() > 0 || !open_.empty()) {
            while (may_take(Claim::ordinary) && window_.size() > 0) {
                admit(*choose_order(window_, coming()));
            }
            const BinNumber bin = *choose_bin(open_, window_);
            present(bin);
            while (may_take(Claim::sharing)) {
                const auto sharing = order_to_share(window_, bin);
                if (!sharing) break;
                share(*sharing, bin);
            }
        }
        return per_line();
    }

    std::int32_t most_overtaken() const { return most_overtaken_; }
    std::int32_t most_passed() const { return most_passed_; }

  private:
    bool may_take(Claim claim) const {
        return slots_of(slots).may_take(static_cast<std::int32_t>(open_.size()), claim);
    }
    double per_line() const {
        return static_cast<double>(presentations_) / static_cast<double>(lines_);
    }
    std::set<BinNumber> coming() const {
        std::set<BinNumber> bins;
        for (const OpenOrder& order : open_) bins.insert(order.bins.begin(), order.bins.end());
        return bins;
    }
    void admit(std::size_t index) {
        WaitingOrder order = window_.take(index);
        most_overtaken_ = std::max(most_overtaken_, order.overtaken);
        open_.push_back({order.order, std::move(order.bins), ++taken_});
    }
    void present(BinNumber bin) {
        ++presentations_;
        bin_came(open_, bin);
        for (const OpenOrder& order : open_) most_passed_ = std::max(most_passed_, order.passed);
        drop_complete();
    }
    void share(std::size_t index, BinNumber bin) {
        admit(index);
        std::erase(open_.back().bins, bin);
        drop_complete();
    }
    void drop_complete() {
        std::erase_if(open_, [](const OpenOrder& order) { return order.bins.empty(); });
    }

    Window window_;
    std::vector<OpenOrder> open_;
    std::int64_t lines_ = 0;
    std::int64_t presentations_ = 0;
    std::int64_t taken_ = 0;
    std::int32_t most_overtaken_ = 0;
    std::int32_t most_passed_ = 0;
};

constexpr std::uint32_t seeds = 5;

/// How many presentations the planner saves, of 1, on the same orders.
double saved(const Demand& demand) {
    double first_in = 0;
    double planned = 0;
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
        const auto orders = demand.draw(seed);
        first_in += Port(orders).first_in_first_out();
        Port port(orders);
        planned += port.planned();
        EXPECT_LE(port.most_overtaken(), Port::ageing);
        EXPECT_LE(port.most_passed(), BinRules{}.most_passed + Port::slots);
    }
    return 1 - planned / first_in;
}

TEST(Presentations, FirstInFirstOutIsWhatWasComputedIndependently) {
    EXPECT_NEAR(Port(Demand{}.draw(1)).first_in_first_out(), 0.856, 0.856 * 0.05);
}

TEST(Presentations, HoldingAndSharingIsAsGoodAsWhatWasComputedIndependently) {
    const double planned = Port(Demand{}.draw(1)).planned();
    EXPECT_LE(planned, 0.496 * 1.05);
    EXPECT_GE(planned, 0.4) << "too good to be believed";
}

TEST(Presentations, AreFortyPercentFewerWithSmallOrdersOfAThousandProducts) {
    EXPECT_GE(saved({}), 0.40);
}

TEST(Presentations, AreThirtyPercentFewerWithFiveThousandProducts) {
    EXPECT_GE(saved({.products = 5000}), 0.30);
}

TEST(Presentations, AreFifteenPercentFewerWithLargeOrders) {
    EXPECT_GE(saved({.lines = {20, 20, 20, 15, 10, 8, 7}}), 0.15);
}

}  // namespace
}  // namespace entrepot::planning
