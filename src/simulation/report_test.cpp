#include "simulation/report.h"

#include <gmock/gmock.h>

#include "base/json.h"
#include "simulation/answers.h"
#include "simulation/table.h"
#include "simulation/testing.h"

namespace entrepot::simulation {
namespace {

using std::chrono_literals::operator""h;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// A day with 200 lines in so many hours.
DayFigures day_of(std::int64_t hours, std::int64_t late, std::int64_t presentations = 100) {
    DayFigures day;
    day.orders = day.finished = 120;
    day.lines = day.picked = 200;
    day.presentations = presentations;
    day.late = late;
    day.site_work = day.port_work = day.length = hours * 1h;
    day.ended_minute = 420 + 60.0 * static_cast<double>(hours);
    day.robots = 4;
    day.backlog = {10, 0};
    day.waiting_by_hour = {3};
    return day;
}

Comparison two_and_three_ports() {
    Comparison comparison{example_scenario(), {}, 120, 200};
    comparison.scenario.seeds = {1, 2};
    const auto setups = setups_of(comparison.scenario, {.ports = {2, 3}});
    comparison.results = {{setups[0], {day_of(5, 12), day_of(5, 11)}},
                          {setups[1], {day_of(4, 3), day_of(4, 3)}}};
    return comparison;
}

TEST(Answers, SayWhatAThirdPortGives) {
    EXPECT_THAT(answers(two_and_three_ports()),
                ElementsAre("A third port: 50 instead of 40 lines an hour, finished at 11:00 "
                            "instead of 12:00, late orders 11.5 → 3."));
}

TEST(Answers, NameWhatIsDifferent) {
    Comparison comparison = two_and_three_ports();
    auto& before = comparison.results[0].setup;
    auto& now = comparison.results[1].setup;
    now.ports = 5;
    EXPECT_THAT(answers(comparison)[0], HasSubstr("5 ports instead of 2: "));
    now.ports = before.ports;
    now.robots = before.robots + 1;
    EXPECT_THAT(answers(comparison)[0], HasSubstr("A 15th robot: "));
    before.robots = 21;
    now.robots = 22;
    EXPECT_THAT(answers(comparison)[0], HasSubstr("A 22nd robot: "));
    before.robots = 7;
    now.robots = 8;
    EXPECT_THAT(answers(comparison)[0], HasSubstr("An eighth robot: "));
    now.robots = before.robots;
    before.policy = Policy::fifo;
    EXPECT_THAT(answers(comparison)[0], HasSubstr("The planner instead of first in, first out: "));
    now.rules.window = 7;
    EXPECT_THAT(answers(comparison)[0], HasSubstr("\"3 ports\" against \"2 ports\": "));
    comparison.results[1].days = comparison.results[0].days;
    EXPECT_THAT(answers(comparison)[0], HasSubstr(": no difference."));
}

TEST(Table, HasARowForEachFigureThatSaysSomething) {
    const std::string text = table(two_and_three_ports());
    EXPECT_THAT(text, HasSubstr("Late orders             11.5 (11-12)        3\n"));
    EXPECT_THAT(text, HasSubstr("Finished at                    12:00    11:00\n"));
    EXPECT_THAT(text, Not(HasSubstr("Not finished")));
}

TEST(Table, ManySetupsHaveNoRanges) {
    Comparison comparison = two_and_three_ports();
    for (int more = 0; more < 3; ++more) comparison.results.push_back(comparison.results[0]);
    EXPECT_THAT(table(comparison), AllOf(HasSubstr("11.5"), Not(HasSubstr("(11-12)"))));
}

TEST(Report, IsOnePageThatNeedsNothingElse) {
    Comparison comparison = two_and_three_ports();
    comparison.scenario.name = "A <b> & \"day\"";
    const std::string page = report(comparison);
    EXPECT_THAT(page, AllOf(HasSubstr("<!doctype html>"), HasSubstr("default-src 'none'"),
                            HasSubstr("<h1>A &lt;b&gt; &amp; &quot;day&quot;</h1>"),
                            HasSubstr("A third port: 50 instead of 40"),
                            HasSubstr("<td>11.5<small>11 to 12</small></td>"),
                            HasSubstr("No data sheet was at hand")));
    for (const char* outside : {"http:", "https:", "<script", "src=", "href=", "url(", "<b>"}) {
        EXPECT_THAT(page, Not(HasSubstr(outside)));
    }
}

TEST(Report, HasACurveAndABarForEachSetup) {
    const std::string page = report(two_and_three_ports());
    const auto count = [&](std::string_view part) {
        std::size_t found = 0;
        for (auto at = page.find(part); at != std::string::npos; at = page.find(part, at + 1)) {
            ++found;
        }
        return found;
    };
    EXPECT_EQ(count("<polyline"), 4U);
    EXPECT_EQ(count("<rect"), 2 * measures_to_show(two_and_three_ports()).size() - 2);
    EXPECT_EQ(page.find("nan"), std::string::npos);
    EXPECT_EQ(page.find("inf"), std::string::npos);
}

}  // namespace
}  // namespace entrepot::simulation
