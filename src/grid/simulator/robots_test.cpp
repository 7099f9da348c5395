#include "grid/simulator/robots.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;
using std::chrono_literals::operator""min;
using std::chrono_literals::operator""h;
using testing::Each;
using testing::Field;

constexpr Shape shape{.columns = 10, .rows = 4, .height = 8};

std::int64_t charging(const Robots& robots) {
    const auto views = robots.views();
    return std::ranges::count(views, true, &RobotView::charges);
}

TEST(Robots, AreSeenOnTheirWayWithWhatTheyCarry) {
    Agenda agenda;
    Robots robots(agenda, shape, {}, 1);
    EXPECT_THAT(robots.views(), Each(Field(&RobotView::bin, 0)));
    robots.run(
        0, {{.cell = 9, .bins_down = 2, .carries = 7, .done = [] {}}, {.cell = 0, .done = [] {}}},
        [] {});
    const Span drive = travel_time({}, shape, {0, 0}, {9, 0});
    RobotView view = robots.views().front();
    EXPECT_EQ(view.from, 0);
    EXPECT_EQ(view.to, 9);
    EXPECT_EQ(view.arrives, view.left + drive);
    EXPECT_EQ(view.bin, 0);
    agenda.run_until(view.arrives + handling_time({}, shape, 2));
    view = robots.views().front();
    EXPECT_EQ(view.from, 9);
    EXPECT_EQ(view.to, 0);
    EXPECT_EQ(view.bin, 7);
    while (agenda.step()) {
    }
    EXPECT_EQ(robots.views().front().bin, 0);
}

TEST(Robots, ThatArePausedAreSeenToStandStill) {
    Agenda agenda;
    Robots robots(agenda, shape, {}, 1);
    robots.run(0, {{.cell = 9, .done = [] {}}}, [] {});
    const Time arrives = robots.views().front().arrives;
    agenda.run_until(Time{} + 1s);
    robots.pause();
    agenda.run_until(Time{} + 61s);
    EXPECT_EQ(robots.views().front().arrives, arrives + 60s);
    robots.resume();
    EXPECT_EQ(robots.views().front().arrives, arrives + 60s);
    while (agenda.step()) {
    }
    EXPECT_EQ(agenda.now(), arrives + 60s + handling_time({}, shape, 1));
}

/// Robots that are given work as soon as they are idle, for six hours.
struct Workday {
    explicit Workday(const std::vector<std::int32_t>& chargers)
        : robots(agenda, shape, {}, 4, chargers, [this] { work(); }) {
        work();
        while (agenda.now() < Time{} + 6h) {
            agenda.step();
            most_charging = std::max(most_charging, charging(robots));
        }
    }
    void work() {
        for (auto robot = robots.nearest_idle(0); robot; robot = robots.nearest_idle(0)) {
            robots.run(*robot, {{.cell = 9, .done = [] {}}, {.cell = 1, .done = [] {}}},
                       [this] { work(); });
        }
    }

    Agenda agenda;
    Robots robots;
    std::int64_t most_charging = 0;
};

/// Share of the time that the robots worked.
double share(const Workday& day) {
    return static_cast<double>(day.robots.busy().count()) / static_cast<double>(Span(24h).count());
}

TEST(Robots, WorkAllTheTimeWhereThereAreNoChargers) {
    const Workday day({});
    EXPECT_GT(share(day), 0.99);
    EXPECT_EQ(day.most_charging, 0);
}

TEST(Robots, ChargeAQuarterOfAnHourInEachTwoOfWork) {
    const Workday day({20, 21, 22, 23});
    EXPECT_NEAR(share(day), 120.0 / 135.0, 0.03);
    EXPECT_EQ(day.most_charging, 1) << "they do not all charge at once";
}

TEST(Robots, WaitForAFreeCharger) {
    RobotSpec thirsty;
    thirsty.works_for = 10min;
    thirsty.charges_for = 30min;
    Agenda agenda;
    std::optional<Robots> robots;
    const auto work = [&] {
        for (auto robot = robots->nearest_idle(0); robot; robot = robots->nearest_idle(0)) {
            robots->run(*robot, {{.cell = 9, .done = [] {}}}, [] {});
        }
    };
    robots.emplace(agenda, shape, thirsty, 4, std::vector<std::int32_t>{20}, work);
    while (agenda.now() < Time{} + 12h) {
        work();
        if (!agenda.step()) break;
    }
    EXPECT_NEAR(
        static_cast<double>(robots->busy().count()) / static_cast<double>(Span(12h).count()),
        10.0 / 30.0, 0.05)
        << "the one charger lets ten minutes of work through in each half hour";
}

}  // namespace
}  // namespace entrepot::grid
