#pragma once

#include <cstdint>
#include <vector>

#include "grid/motion.h"
#include "simulation/workload.h"

namespace entrepot::simulation {

using grid::Span;

/// What came of one day.
struct DayFigures {
    std::int64_t orders = 0;
    std::int64_t lines = 0;
    std::int64_t finished = 0;       ///< Orders; all of them unless the grid can't cope.
    std::int64_t picked = 0;         ///< Lines.
    std::int64_t missing = 0;        ///< Lines that no bin had enough for.
    std::int64_t presentations = 0;  ///< Bins that were opened before a worker.
    std::int64_t late = 0;           ///< Orders that were finished after they were due, or never.
    Span lateness{0};                ///< Of all that were finished late, together.
    std::int32_t most_overtaken = 0;
    Span waiting{0};          ///< Of workers with orders in hand and no bin before them.
    Span port_work{0};        ///< Of ports that had orders, all together.
    Span site_work{0};        ///< While there were orders at all.
    Span length{0};           ///< From the opening until the last order was finished.
    Time ended;               ///< When that was.
    double ended_minute = 0;  ///< The same in minutes of the day; beyond 1440 it was the next.
    Span robots_busy{0};      ///< All together.
    std::int32_t robots = 0;
    std::int64_t digs = 0;
    std::int64_t blockers = 0;
    /// Orders that had come and were not finished, each quarter of an hour from the opening.
    std::vector<double> backlog;
    /// Seconds a line that workers waited, each hour from the opening.
    std::vector<double> waiting_by_hour;
};

/// Keeps count while a day goes on.
class Record {
  public:
    explicit Record(const Workload& work);

    void missed() { ++figures_.missing; }
    void presented() { ++figures_.presentations; }
    void taken(std::int32_t overtaken);
    void waited(Time until, Span span);
    void picked(Time at, std::size_t lines);
    void finished(const WorkOrder& order, Time at);
    void worked_at_port(Span span) { figures_.port_work += span; }

    std::int64_t orders_finished() const { return figures_.finished; }

    /// The figures of the whole day, but for the grid's own.
    DayFigures close(Time now);

  private:
    struct Passed {
        Time until;
        Span span;
    };
    struct Picked {
        Time at;
        std::size_t lines;
    };

    std::vector<double> backlog() const;
    std::vector<double> waiting_by_hour() const;
    Span time_with_orders() const;
    Time come(const WorkOrder& order) const { return std::max(order.at, work_.opens); }

    const Workload& work_;
    DayFigures figures_;
    std::vector<Time> ends_;
    std::vector<Passed> waits_;
    std::vector<Picked> picks_;
};

}  // namespace entrepot::simulation
