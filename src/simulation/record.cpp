#include "simulation/record.h"

#include <algorithm>

namespace entrepot::simulation {
namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""min;

std::size_t slot_of(Time at, Time opens, Span width) {
    return static_cast<std::size_t>(std::max(Span(0), at - opens) / width);
}

double seconds(Span span) {
    return std::chrono::duration<double>(span).count();
}

}  // namespace

Record::Record(const Workload& work) : work_(work) {
    figures_.orders = static_cast<std::int64_t>(work.orders.size());
    for (const WorkOrder& order : work.orders) {
        figures_.lines += static_cast<std::int64_t>(order.lines.size());
        figures_.late += order.due ? 1 : 0;  // until it is finished in time
    }
}

void Record::taken(std::int32_t overtaken) {
    figures_.most_overtaken = std::max(figures_.most_overtaken, overtaken);
}

void Record::waited(Time until, Span span) {
    figures_.waiting += span;
    waits_.push_back({until, span});
}

void Record::picked(Time at, std::size_t lines) {
    figures_.picked += static_cast<std::int64_t>(lines);
    picks_.push_back({at, lines});
}

void Record::finished(const WorkOrder& order, Time at) {
    ++figures_.finished;
    ends_.push_back(at);
    if (!order.due) return;
    if (at <= order.due) {
        --figures_.late;
    } else {
        figures_.lateness += at - order.due;
    }
}

DayFigures Record::close(Time now) {
    figures_.ended = ends_.empty() ? now : ends_.back();
    figures_.length = figures_.ended - work_.opens;
    figures_.ended_minute = seconds(figures_.ended - work_.midnight) / 60;
    figures_.backlog = backlog();
    figures_.waiting_by_hour = waiting_by_hour();
    figures_.site_work = time_with_orders();
    return std::move(figures_);
}

std::vector<double> Record::backlog() const {
    std::vector<double> open;
    for (Time at = work_.opens; at <= figures_.ended; at = at + 15min) {
        const auto came = std::ranges::count_if(
            work_.orders, [&](const WorkOrder& order) { return come(order) <= at; });
        const auto gone = std::ranges::upper_bound(ends_, at) - ends_.begin();
        open.push_back(static_cast<double>(came - gone));
    }
    return open;
}

std::vector<double> Record::waiting_by_hour() const {
    const std::size_t hours = slot_of(figures_.ended, work_.opens, 1h) + 1;
    std::vector<double> waited(hours);
    std::vector<double> lines(hours);
    for (const Passed& wait : waits_) {
        waited[std::min(hours - 1, slot_of(wait.until, work_.opens, 1h))] += seconds(wait.span);
    }
    for (const Picked& pick : picks_) {
        lines[std::min(hours - 1, slot_of(pick.at, work_.opens, 1h))] +=
            static_cast<double>(pick.lines);
    }
    for (std::size_t at = 0; at < hours; ++at) waited[at] /= std::max(1.0, lines[at]);
    return waited;
}

/// Orders come and go in the order of time; while more have come than gone, there is work.
Span Record::time_with_orders() const {
    Span with{0};
    std::size_t gone = 0;
    for (std::size_t at = 0; at < work_.orders.size(); ++at) {
        const Time came = come(work_.orders[at]);
        // All earlier orders are finished: nothing was to be done until this one came.
        while (gone < ends_.size() && ends_[gone] <= came) ++gone;
        const Time last = gone == 0 ? came : ends_[gone - 1];
        if (gone == at && last < came) with -= came - last;
    }
    if (work_.orders.empty()) return with;
    return with + (figures_.ended - come(work_.orders.front()));
}

}  // namespace entrepot::simulation
