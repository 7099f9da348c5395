#include "simulation/measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "simulation/clock_time.h"

namespace entrepot::simulation {
namespace {

double seconds(Span span) {
    return std::chrono::duration<double>(span).count();
}

double hours(Span span) {
    return seconds(span) / 3600;
}

/// 0 where there is nothing to divide by.
double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
}

double count(std::int64_t number) {
    return static_cast<double>(number);
}

constexpr std::array<Measure, 12> all{{
    {"Presentations per line", "How often a bin is brought for each order line.", 2,
     [](const DayFigures& day) { return ratio(count(day.presentations), count(day.picked)); }},
    {"Lines an hour", "All ports together, while there were orders.", 0,
     [](const DayFigures& day) { return ratio(count(day.picked), hours(day.site_work)); }},
    {"Lines an hour a port", "Of a port, while it had orders.", 0,
     [](const DayFigures& day) { return ratio(count(day.picked), hours(day.port_work)); }},
    {"Waiting, seconds a line",
     "Time for which a worker with orders in hand had no bin, the exchange of bins included.", 1,
     [](const DayFigures& day) { return ratio(seconds(day.waiting), count(day.picked)); }},
    {"Late orders", "Orders that were finished after they had to be ready, or never.", 1,
     [](const DayFigures& day) { return count(day.late); }, false, true},
    {"Lateness, minutes", "Of an order that was finished late.", 0,
     [](const DayFigures& day) { return ratio(seconds(day.lateness) / 60, count(day.late)); }},
    {"Finished at", "When the last order was finished.", 0,
     [](const DayFigures& day) { return day.ended_minute; }, true},
    {"Robots at work, %", "Share of the day in which robots were busy.", 0,
     [](const DayFigures& day) {
         return 100 * ratio(seconds(day.robots_busy), seconds(day.length) * day.robots);
     }},
    {"Blockers per dig", "Bins that stood on the one that was wanted.", 2,
     [](const DayFigures& day) { return ratio(count(day.blockers), count(day.digs)); }},
    {"Most overtaken", "How often newer orders were begun before one, at most.", 0,
     [](const DayFigures& day) { return count(day.most_overtaken); }},
    {"Lines not found", "Lines that no bin of the product had enough for.", 1,
     [](const DayFigures& day) { return count(day.missing); }, false, true},
    {"Not finished", "Orders that were not finished in three days: the grid can't cope.", 0,
     [](const DayFigures& day) { return count(day.orders - day.finished); }},
}};

}  // namespace

std::span<const Measure> measures() {
    return all;
}

const Measure& measure(std::string_view name) {
    const auto found = std::ranges::find(all, name, &Measure::name);
    if (found == all.end()) throw std::logic_error("no measure is called so");
    return *found;
}

std::string shown(const Measure& measure, double value) {
    if (measure.is_clock) return to_text(ClockTime{static_cast<std::int32_t>(std::lround(value))});
    std::string text = fmt::format("{:.{}f}", value, measure.digits);
    // A count has a fraction only as a mean.
    if (measure.is_count && text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

}  // namespace entrepot::simulation
