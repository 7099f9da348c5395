#include "grid/simulator/faults.h"

#include <utility>

#include "grid/simulator/simulated_grid.h"

namespace entrepot::grid {
namespace {

Span hours(double count) {
    return Span(static_cast<std::int64_t>(count * 3.6e9));
}

bool falls(std::mt19937_64& dice, double share) {
    return share > 0 && std::bernoulli_distribution(share)(dice);
}

PortFault any_fault(std::mt19937_64& dice) {
    constexpr PortFault faults[]{PortFault::bin_stuck, PortFault::weight, PortFault::blocked};
    return faults[std::uniform_int_distribution<std::size_t>(0, 2)(dice)];
}

}  // namespace

bool FaultSpec::any() const {
    return robot_stops + port_faults + stops + restarts + wrong_bins + short_stock + late_news +
               doubled_news >
           0;
}

Faults::Faults(Agenda& agenda, SimulatedGrid& grid, const FaultSpec& spec)
    : agenda_(agenda),
      grid_(grid),
      spec_(spec),
      wrong_bins_(next_dice()),
      news_(next_dice()),
      short_stock_(spec.seed * 1'000 + 999) {
    add(
        spec.stops, spec.stopped_for, [&grid](Dice&) { grid.stop(); }, [&grid] { grid.run(); });
    add(
        spec.restarts, spec.restart_takes, [&grid](Dice&) { grid.shut_down(); },
        [&grid] { grid.start_up(); });
    for (std::int32_t robot = 0; robot < grid.floor().robots().count(); ++robot) {
        const auto stand = [&grid, robot, lasts = spec.robot_stands](Dice&) {
            grid.halt_robot(robot, lasts);
        };
        add(spec.robot_stops, spec.robot_stands, stand, [] {});
    }
    for (PortNumber port = 1; grid.port_state(port); ++port) {
        const auto fail = [&grid, port](Dice& dice) { grid.break_port(port, any_fault(dice)); };
        add(spec.port_faults, spec.port_fault_lasts, fail, [&grid, port] { grid.mend_port(port); });
    }
}

BinNumber Faults::wrong_bin() {
    if (agenda_.now() > spec_.until || !falls(wrong_bins_, spec_.wrong_bins)) return 0;
    return grid_.any_bin(wrong_bins_());
}

bool Faults::short_stock() {
    return agenda_.now() <= spec_.until && falls(short_stock_, spec_.short_stock);
}

NewsFault Faults::news_fault() {
    NewsFault fault;
    if (agenda_.now() > spec_.until) return fault;
    if (falls(news_, spec_.late_news)) {
        fault.late =
            Span(std::uniform_int_distribution<std::int64_t>(1, spec_.most_late.count())(news_));
    }
    fault.doubled = falls(news_, spec_.doubled_news);
    return fault;
}

Faults::Dice Faults::next_dice() {
    return Dice(spec_.seed * 1'000 + dice_given_++);
}

void Faults::add(double an_hour, Span lasts, std::function<void(Dice&)> begins,
                 std::function<void()> ends) {
    troubles_.push_back({an_hour, lasts, std::move(begins), std::move(ends), next_dice()});
    plan(troubles_.size() - 1);
}

void Faults::plan(std::size_t trouble) {
    Trouble& own = troubles_[trouble];
    if (own.an_hour <= 0) return;
    const Span gap = hours(std::exponential_distribution<double>(own.an_hour)(own.dice));
    if (agenda_.now() + gap > spec_.until) return;
    agenda_.after(gap, [this, trouble] {
        Trouble& now = troubles_[trouble];
        now.begins(now.dice);
        agenda_.after(now.lasts, [this, trouble] {
            troubles_[trouble].ends();
            plan(trouble);
        });
    });
}

}  // namespace entrepot::grid
