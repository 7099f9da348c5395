#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <utility>

#include "planning/choose_bin.h"
#include "planning/choose_order.h"
#include "planning/share_bin.h"
#include "planning/slots.h"
#include "planning/two_ports.h"

/// Two to four ports with filters of their own want the same few bins: none of them starves.
namespace entrepot::planning {
namespace {

constexpr std::int32_t most_overtaken = 20;

struct Port {
    grid::PortNumber number = 0;
    PortFilter filter;
    Slots slots;
    std::vector<OpenOrder> open;
    BinNumber bin = 0;        ///< Open before the worker.
    BinNumber waits_for = 0;  ///< Another port has it.
    std::int32_t waited = 0;  ///< Turns in a row in which it only waited.

    bool may_take(Claim claim) const {
        return slots.may_take(static_cast<std::int32_t>(open.size()), claim);
    }
};

class FairPorts {
  public:
    explicit FairPorts(std::uint32_t seed) : random_(seed), window_(roll(1, 60), most_overtaken) {
        bins_ = roll(2, 40);
        for (grid::PortNumber number = 1, last = roll(2, 4); number <= last; ++number) {
            ports_.push_back({number, any_filter(), slots_of(roll(1, 8))});
        }
    }

    /// Orders come in, and then no more; in each round each port has a turn.
    void run() {
        for (now_ = 1; now_ <= 300; ++now_) {
            for (int order = roll(0, 3); order > 0; --order) window_.add(any_order());
            round();
        }
        for (; work_left() && now_ < 20'000; ++now_) round();
        EXPECT_FALSE(work_left()) << "ports went on for ever";
        expect_only_what_nobody_admits_waits();
    }

    std::int32_t most_waited() const { return most_waited_; }

  private:
    int roll(int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random_);
    }
    PortFilter any_filter() {
        PortFilter filter;
        if (roll(1, 2) == 1) filter.shops.emplace_back(roll(1, 3));
        if (roll(1, 3) == 1) filter.zones.push_back(roll(1, 2));
        return filter;
    }
    WaitingOrder any_order() {
        WaitingOrder order{
            .order = OrderId(++orders_), .shop = ShopId(roll(1, 3)), .zone = roll(0, 2)};
        for (int wanted = roll(1, 4); wanted > 0; --wanted) {
            const BinNumber bin = roll(1, bins_);
            if (!order.needs(bin)) order.bins.push_back(bin);
        }
        if (roll(1, 8) == 1) order.due = Time{now_ + roll(0, 50)};
        return order;
    }
    Time urgent_until() const { return Time{now_ + 10}; }

    void round() {
        std::ranges::shuffle(ports_, random_);
        for (Port& port : ports_) {
            let_go(port);
            fill(port);
            turn(port);
            most_waited_ = std::max(most_waited_, port.waited);
        }
    }

    /// The bin goes straight to the next port that wants it.
    void let_go(Port& port) {
        if (port.bin == 0) return;
        const BinNumber bin = std::exchange(port.bin, 0);
        holder_.erase(bin);
        std::vector<BinWish>& wishes = wishes_[bin];
        if (wishes.empty()) return;
        const grid::PortNumber next = way_of_bin(wishes, port.number).front();
        holder_[bin] = next;
        std::erase_if(wishes, [&](const BinWish& wish) { return wish.port == next; });
        for (BinWish& wish : wishes) ++wish.passed;
    }

    void fill(Port& port) {
        while (port.may_take(Claim::urgent)) {
            const auto chosen = port.may_take(Claim::ordinary)
                                    ? choose_order(window_, {}, urgent_until(), port.filter)
                                    : urgent_order(window_, urgent_until(), port.filter);
            if (!chosen) break;
            take(port, *chosen);
        }
        EXPECT_TRUE(!port.may_take(Claim::ordinary) || window_.seen_by(port.filter).empty())
            << "an order it admits waits, and a slot is free";
    }
    void take(Port& port, std::size_t index) {
        ASSERT_TRUE(port.filter.admits(window_.at(index)));
        WaitingOrder order = window_.take(index, port.filter);
        EXPECT_LE(order.overtaken, most_overtaken);
        port.open.push_back({order.order, std::move(order.bins), ++since_, order.due});
    }

    void turn(Port& port) {
        const BinNumber bin = port.waits_for != 0 ? port.waits_for : wanted_by(port);
        if (bin == 0) return;
        if (holder_.try_emplace(bin, port.number).first->second == port.number) {
            present(port, bin);
            return;
        }
        if (port.waits_for == 0) wishes_[bin].push_back({port.number, due_of(port, bin), ++since_});
        port.waits_for = bin;
        ++port.waited;
    }
    BinNumber wanted_by(const Port& port) const {
        const BinRules rules{.urgent_until = urgent_until()};
        return choose_bin(port.open, window_, rules, port.filter).value_or(0);
    }
    static Time due_of(const Port& port, BinNumber bin) {
        Time earliest;
        for (const OpenOrder& order : port.open) {
            if (!order.needs(bin) || !order.due) continue;
            if (!earliest || order.due < earliest) earliest = order.due;
        }
        return earliest;
    }
    void present(Port& port, BinNumber bin) {
        port.bin = bin;
        port.waits_for = 0;
        port.waited = 0;
        bin_came(port.open, bin);
        drop_complete(port);
        while (port.may_take(Claim::sharing)) {
            const auto sharing = order_to_share(window_, bin, port.filter);
            if (!sharing) break;
            take(port, *sharing);
            std::erase(port.open.back().bins, bin);
            drop_complete(port);
        }
    }
    static void drop_complete(Port& port) {
        std::erase_if(port.open, [](const OpenOrder& order) { return order.bins.empty(); });
    }

    bool work_left() const {
        return std::ranges::any_of(ports_, [&](const Port& port) {
            return !port.open.empty() || !window_.seen_by(port.filter).empty();
        });
    }
    void expect_only_what_nobody_admits_waits() const {
        for (std::size_t index = 0; index < window_.waiting(); ++index) {
            for (const Port& port : ports_) EXPECT_FALSE(port.filter.admits(window_.at(index)));
        }
    }

    std::mt19937 random_;
    Window window_;
    int bins_ = 0;
    std::vector<Port> ports_;
    std::map<BinNumber, grid::PortNumber> holder_;
    std::map<BinNumber, std::vector<BinWish>> wishes_;
    std::int64_t now_ = 0;
    std::int64_t orders_ = 0;
    std::int64_t since_ = 0;
    std::int32_t most_waited_ = 0;
};

/// A port that waits for a bin is passed three times at most, then three others may have asked
/// before it; and a bin stays at each for two turns.
constexpr std::int32_t longest_wait = 2 * (most_ports_before + 3);

TEST(FairPorts, EachGetsAnOrderItAdmitsAtOnceAndABinItWaitsForSoon) {
    std::int32_t longest = 0;
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        SCOPED_TRACE(seed);
        FairPorts ports(seed);
        ports.run();
        longest = std::max(longest, ports.most_waited());
        ASSERT_LE(ports.most_waited(), longest_wait);
        if (testing::Test::HasFailure()) return;
    }
    EXPECT_GE(longest, 4) << "ports never stood in each other's way: this shows nothing";
}

}  // namespace
}  // namespace entrepot::planning
