#include <gmock/gmock.h>

#include <cstdlib>
#include <random>

#include "fulfillment/cancellation.h"
#include "grid/loop/desk.h"
#include "grid/loop/simulated_host.h"
#include "planning/choose_return.h"
#include "ports/grid/look_ahead.h"
#include "ports/grid_testing.h"

/// Shifts at two ports of a simulated grid in which everything goes wrong now and again: the books
/// balance after each, nothing stays behind, and no port is stuck. ENTREPOT_SHIFTS plays more of
/// them than the everyday ones, from seed ENTREPOT_FIRST_SHIFT on.
namespace entrepot {
namespace {

using testing::IsEmpty;

constexpr std::chrono::hours faults_end{1};
constexpr std::chrono::hours patience{8};

grid::FaultSpec faults_of(std::uint64_t seed, Time start) {
    return {.seed = seed,
            .until = start + faults_end,
            .robot_stops = 2,
            .port_faults = 2,
            .stops = 1,
            .restarts = 2,
            .wrong_bins = 0.05,
            .late_news = 0.05,
            .doubled_news = 0.1};
}

class Shift {
  public:
    Shift(const std::string& database, std::uint64_t seed)
        : seed_(seed), dice_(seed), house_(database), floor_(house_) {
        for (std::int64_t port = 1; port <= 2; ++port) {
            ports_.push_back(std::make_unique<TestGridPort>(house_, roll(1, 4), port));
        }
        for (int product = 0; product < 6; ++product) {
            skus_.push_back("P" + std::to_string(product));
            products_.push_back(house_.add_product(skus_.back()));
        }
        for (std::int64_t bin = 1; bin <= 12; ++bin) add_bin(bin);
        house_.store_units(products_[0], house_.add_shelf("A-1"), 30);
        open_desk();
    }

    void play() {
        while (now_ < start_ + faults_end) {
            if (chance(0.15)) order();
            if (chance(0.02)) cancel();
            if (chance(0.01)) open_desk();  // the program was started anew
            pass();
            for (auto& port : ports_) work(*port, true);
        }
        while (!is_over() && now_ < start_ + patience) {
            pass();
            for (auto& port : ports_) work(*port, false);
        }
    }

    bool is_over() {
        if (floor_.ready() > 0) return false;
        for (auto& port : ports_) {
            const auto state = port->port.state();
            if (state.grid_pick && !state.grid_pick->slots.empty()) return false;
        }
        return true;
    }

    void check() {
        EXPECT_TRUE(is_over()) << "a port is stuck";
        for (auto& port : ports_) {
            if (port->port.state().task == "grid_pick") port->port.send("leave");
            EXPECT_EQ(port->port.state().task, "");
            EXPECT_THAT(port->bins(), IsEmpty());
        }
        for (int look = 0; look < 40; ++look) pass();
        EXPECT_THAT(house_.differences(), IsEmpty());
        EXPECT_EQ(picked_, units_gone()) << "what was picked has left stock, and nothing else";
    }

  private:
    std::int64_t roll(std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(least, most)(dice_);
    }
    bool chance(double share) { return std::bernoulli_distribution(share)(dice_); }

    void add_bin(std::int64_t number) {
        std::vector<std::pair<ProductId, std::int64_t>> goods;
        const auto layout = layouts[static_cast<std::size_t>(roll(0, 3))];
        for (std::int64_t part = 0; part < layout; ++part) {
            goods.emplace_back(products_[static_cast<std::size_t>(roll(0, 5))], roll(1, 9));
            stored_ += goods.back().second;
        }
        ports_.front()->add_bin(number, goods, layout);
    }

    void open_desk() {
        auto grid = house_.read([&](const Snapshot& snapshot) {
            return *find_grid(snapshot, house_.organization, house_.site);
        });
        desk_.reset();
        desk_ = std::make_unique<grid::Desk>(
            house_.database(), house_.organization, std::move(grid), now_,
            [this](const auto& settings, const auto& bins, Time now) {
                return std::make_unique<grid::SimulatedHost>(*settings.simulated, bins, now,
                                                             faults_of(seed_, start_),
                                                             planning::return_place);
            });
    }

    void order() {
        const auto number = std::to_string(++orders_);
        const auto one = skus_[static_cast<std::size_t>(roll(0, 5))];
        const auto other = skus_[static_cast<std::size_t>(roll(0, 5))];
        NewOrder placed = new_order(number, {{one.c_str(), roll(1, 3)}});
        if (other != one && chance(0.4)) {
            placed = new_order(number, {{one.c_str(), roll(1, 3)}, {other.c_str(), roll(1, 3)}});
        }
        placed_.push_back(place_order(house_, placed).order_id);
        floor_.prepare();
    }

    void cancel() {
        if (placed_.empty()) return;
        const auto id = placed_[static_cast<std::size_t>(roll(0, std::ssize(placed_) - 1))];
        house_.write([&](Tx& tx) {
            request_cancellation(tx, house_.integration(), id, {.reason = "Mistake"});
        });
    }

    /// Some seconds go by: robots move, the server hears of it.
    void pass() {
        now_ = now_ + std::chrono::seconds(roll(1, 20));
        desk_->work(now_, true);
        floor_.prepare();
        for (auto& port : ports_) port->settle();
        if (chance(0.3)) house_.write([&](Tx& tx) { look_ahead(tx, house_.site); });
        desk_->read_plan();
    }

    void work(TestGridPort& port, bool mishaps) {
        const auto state = port.port.state();
        if (state.task.empty()) {
            port.port.send("start_pick");
            return;
        }
        for (const auto& slot : state.grid_pick->slots) {
            if (slot.complete) {
                port.port.send("finish_slot", {{"slot", slot.slot}});
                return;
            }
        }
        if (mishaps && chance(0.01)) return leave_or_stay(port, state);
        if (mishaps && chance(0.02) && !state.grid_pick->slots.empty()) {
            port.port.send("put_back_slot", {{"slot", state.grid_pick->slots[0].slot}});
            return;
        }
        if (state.grid_pick->current) act(port, state, mishaps);
    }

    void leave_or_stay(TestGridPort& port, const PortState& state) {
        port.port.send(state.grid_pick->leaving ? "stay" : "leave");
    }

    /// Does a step, or finds that something is missing. What the server has learnt meanwhile is a
    /// refusal that the next look shows.
    void act(TestGridPort& port, const PortState& state, bool mishaps) {
        const auto step = TestGridPort::step(state, *state.grid_pick->current);
        try {
            if (mishaps && step.act == GridAct::pick && chance(0.05)) {
                report(port, step);
            } else {
                port.port.send("confirm_step",
                               {{"step_id", step.step_id}, {"quantity", step.quantity}});
                picked_ += step.act == GridAct::pick ? step.quantity : -step.quantity;
            }
        } catch (const Refusal& refusal) {
            EXPECT_EQ(refusal.code().code, "task_moved_on");
        }
    }

    /// Lost is what the books had there at most: another port may have taken the rest.
    void report(TestGridPort& port, const GridStep& step) {
        const std::int64_t found = roll(0, step.quantity - 1);
        const std::int64_t before = in_stock();
        port.port.send(
            "report_step",
            {{"step_id", step.step_id}, {"category", "missing"}, {"picked_quantity", found}});
        picked_ += found;
        const std::int64_t lost = before - in_stock() - found;
        EXPECT_LE(lost, step.quantity - found);
        lost_ += lost;
    }

    std::int64_t in_stock() {
        std::int64_t units = 0;
        for (const ProductId product : products_) units += house_.level(product).in_stock;
        return units;
    }

    /// Units that are neither in stock nor lost.
    std::int64_t units_gone() { return stored_ + 30 - lost_ - in_stock(); }

    std::uint64_t seed_;
    std::mt19937_64 dice_;
    TestWarehouse house_;
    TestFloor floor_;
    std::vector<std::unique_ptr<TestGridPort>> ports_;
    std::vector<std::string> skus_;
    std::vector<ProductId> products_;
    std::unique_ptr<grid::Desk> desk_;
    Time start_{1'000'000};
    Time now_{1'000'000};
    std::int64_t orders_ = 0;
    std::vector<OrderId> placed_;
    std::int64_t stored_ = 0;
    std::int64_t picked_ = 0;
    std::int64_t lost_ = 0;
};

std::uint64_t number_from(const char* variable, std::uint64_t otherwise) {
    const char* wanted = std::getenv(variable);
    return wanted == nullptr ? otherwise : std::stoull(wanted);
}

/// PostgreSQL takes its time, and the rules are the same.
std::uint64_t shifts(const std::string& database) {
    return number_from("ENTREPOT_SHIFTS", database == "sqlite" ? 20 : 3);
}

class GridShiftTest : public testing::TestWithParam<std::string> {};

TEST_P(GridShiftTest, StockIsConservedThroughShiftsInWhichEverythingGoesWrong) {
    const std::uint64_t first = number_from("ENTREPOT_FIRST_SHIFT", 1);
    for (std::uint64_t seed = first; seed < first + shifts(GetParam()); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Shift shift(GetParam(), seed);
        shift.play();
        shift.check();
        if (testing::Test::HasFailure()) return;
    }
}

INSTANTIATE_TEST_SUITE_P(Databases, GridShiftTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
