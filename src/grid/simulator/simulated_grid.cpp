#include "grid/simulator/simulated_grid.h"

#include <algorithm>
#include <utility>

namespace entrepot::grid {
namespace {

/// A bin on a port's cell stands on nothing.
constexpr std::int32_t level_at_port = 0;

FloorRules telling(FloorRules rules, std::function<void(BinNumber, Spot)> moved) {
    rules.moved = std::move(moved);
    return rules;
}

}  // namespace

SimulatedGrid::SimulatedGrid(Agenda& agenda, SimulatedGridSpec spec)
    : agenda_(agenda),
      spec_(std::move(spec)),
      floor_(agenda, spec_.layout, spec_.robot, spec_.robots,
             telling(spec_.rules, [this](BinNumber bin, Spot spot) {
                 tell(BinMoved{bin, spot.cell, spot.level});
             })) {
    for (const std::int32_t cell : spec_.layout.cells_of(CellKind::port)) {
        Station& station = stations_.emplace_back();
        station.number = static_cast<PortNumber>(stations_.size());
        station.cell = cell;
    }
}

void SimulatedGrid::fill(std::int32_t cell, BinNumber bin, ContentCode code, BinType type) {
    floor_.stacks().put(cell, bin);
    bins_.add(bin, {BinMode::grid, code, type, cell, floor_.stacks().count(cell) - 1});
}

void SimulatedGrid::stop() {
    if (mode_ == SystemMode::stopped) return;
    mode_ = SystemMode::stopped;
    stopped_at_ = agenda_.now();
    floor_.pause();
    tell(SystemModeChanged{mode_});
}

void SimulatedGrid::run() {
    if (mode_ == SystemMode::running) return;
    mode_ = SystemMode::running;
    tell(SystemModeChanged{mode_});
    for (Station& station : stations_) {
        if (station.ready_at > stopped_at_) {
            station.ready_at = station.ready_at + (agenda_.now() - stopped_at_);
        }
        open_when_ready(station.number);
    }
    floor_.resume();
}

DriverCapabilities SimulatedGrid::capabilities() const {
    DriverCapabilities can = spec_.can;
    can.weighs = spec_.weigh != nullptr;
    return can;
}

void SimulatedGrid::subscribe(GridListener listener) {
    tell_all(subscriptions_.emplace_back(Subscription{std::move(listener)}));
}

void SimulatedGrid::tell_all(Subscription& own) const {
    own.told = 0;
    const auto say = [&](const GridChange& change) { own.listener({++own.told, change}); };
    say(SystemModeChanged{mode_});
    for (const Station& station : stations_) {
        say(PortModeChanged{station.number, station.mode});
        if (station.open != 0) say(PortOpenedBin{station.number, station.open});
        say(PortFaultChanged{station.number, station.fault});
        say(PlannedSequence{station.number, station.sequenced});
    }
    for (const auto& [bin, state] : bins_.all()) {
        say(BinMoved{bin, state.cell, state.level});
        say(BinModeChanged{bin, state.mode});
        say(BinCoded{bin, state.code});
        say(BinTyped{bin, state.type});
    }
    say(DumpEnded{});
}

Station* SimulatedGrid::find(PortNumber port) {
    const auto found = std::ranges::find(stations_, port, &Station::number);
    return found == stations_.end() ? nullptr : &*found;
}

const Station* SimulatedGrid::find(PortNumber port) const {
    const auto found = std::ranges::find(stations_, port, &Station::number);
    return found == stations_.end() ? nullptr : &*found;
}

bool SimulatedGrid::all_inside(std::span<const BinNumber> bins) const {
    return std::ranges::all_of(bins, [this](BinNumber bin) { return bins_.is_inside(bin); });
}

void SimulatedGrid::tell(const GridChange& change) {
    bins_.note(change);
    for (Subscription& one : subscriptions_) one.listener({++one.told, change});
}

void SimulatedGrid::set_mode(BinNumber bin, BinMode mode) {
    tell(BinModeChanged{bin, mode});
}

DriverFault SimulatedGrid::open_port(PortNumber port, PortMode mode,
                                     std::span<const ContentCode> filter) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    if (mode == PortMode::closed) return close_port(port, true);
    if (station->mode != PortMode::closed && station->mode != mode) return DriverFault::port_in_use;
    std::vector<ContentCode> before(filter.begin(), filter.end());
    station->filter.swap(before);
    const auto is_taken = [&](const Queued& entry) {
        return !entry.code || station->takes(*entry.code);
    };
    if (!std::ranges::all_of(station->queue, is_taken)) {
        station->filter.swap(before);
        return DriverFault::code_not_taken;
    }
    station->mode = mode;
    tell(PortModeChanged{port, mode});
    bring(*station);
    return DriverFault::none;
}

DriverFault SimulatedGrid::close_port(PortNumber port, bool suspend) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    station->mode = PortMode::closed;
    station->presenting = false;
    station->named = 0;
    station->open = 0;
    if (!suspend) station->queue.clear();
    for (Queued& entry : station->queue) {
        if (entry.code) entry.bin = 0;
    }
    tell(PortModeChanged{port, PortMode::closed});
    clear(*station);
    bring_to_all();
    return DriverFault::none;
}

DriverFault SimulatedGrid::prepare(std::span<const BinNumber> bins) {
    if (!all_inside(bins)) return DriverFault::unknown_bin;
    for (const BinNumber bin : bins) {
        to_prepare_.insert(bin);
        const auto ready = [this, bin] {
            if (to_prepare_.erase(bin) == 0) return;  // cancelled on its way
            floor_.keep_free(bin, true);
            set_mode(bin, BinMode::prepared);
        };
        floor_.raise(bin, stations_.front().cell, {.set_down = ready});
    }
    return DriverFault::none;
}

DriverFault SimulatedGrid::cancel(std::span<const BinNumber> bins) {
    if (!all_inside(bins)) return DriverFault::unknown_bin;
    for (const BinNumber bin : bins) {
        floor_.forget_raise(bin, stations_.front().cell);
        to_prepare_.erase(bin);
        floor_.keep_free(bin, false);
        if (bins_.state(bin)->mode <= BinMode::prepared) set_mode(bin, BinMode::grid);
    }
    return DriverFault::none;
}

DriverFault SimulatedGrid::forecast(std::span<const BinNumber> bins) {
    if (!all_inside(bins)) return DriverFault::unknown_bin;
    if (!spec_.can.forecasts) return DriverFault::none;
    for (const BinNumber bin : bins) {
        if (bins_.state(bin)->mode != BinMode::grid) continue;
        set_mode(bin, BinMode::forecast);
        floor_.raise(bin, stations_.front().cell, {}, true);
    }
    return DriverFault::none;
}

DriverFault SimulatedGrid::queue(PortNumber port, std::span<const QueueEntry> entries,
                                 GroupNumber group) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    for (const QueueEntry& entry : entries) {
        const DriverFault fault = may_queue(*station, entry);
        if (fault != DriverFault::none) return fault;
    }
    if (!spec_.can.groups) group = 0;
    if (spec_.can.sequencer == Sequencer::driver) group = 1;
    for (const QueueEntry& entry : entries) {
        Queued& queued = station->queue.emplace_back(Queued{.bin = entry.bin, .group = group});
        if (entry.bin == 0) queued.code = entry.code;
    }
    bring(*station);
    return DriverFault::none;
}

DriverFault SimulatedGrid::unqueue(PortNumber port, std::span<const QueueEntry> entries) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    if (!spec_.can.unqueues) return DriverFault::none;
    for (const QueueEntry& entry : entries) {
        if (entry.bin != 0) {
            unqueue_bin(*station, entry.bin);
        } else {
            unqueue_code(*station, entry.code);
        }
    }
    bring_to_all();
    return DriverFault::none;
}

DriverFault SimulatedGrid::present(PortNumber port, BinNumber bin) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    if (station->mode != PortMode::open) return DriverFault::port_not_open;
    if (station->presenting) return DriverFault::already_presented;
    if (bin != 0 && !bins_.is_inside(bin)) return DriverFault::unknown_bin;
    if (bin == 0 && station->queue.empty()) return DriverFault::nothing_queued;
    station->presenting = true;
    station->named = bin;
    bring(*station, true);
    open_when_ready(port);
    return DriverFault::none;
}

DriverFault SimulatedGrid::release(PortNumber port, BinNumber bin, ContentCode code) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    if (station->mode != PortMode::open) return DriverFault::port_not_open;
    if (station->open == 0) return DriverFault::not_ready;
    if (station->open != bin) return DriverFault::wrong_bin;
    leave(*station, bin);
    tell(BinCoded{bin, code});
    set_mode(bin, BinMode::closed);
    send_back(*station, bin);
    bring(*station);
    return DriverFault::none;
}

DriverFault SimulatedGrid::insert(PortNumber port, BinNumber bin, BinType type, ContentCode code) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    if (station->mode != PortMode::insert) return DriverFault::port_not_open;
    if (!spec_.can.inserts) return DriverFault::not_supported;
    if (type < 1) return DriverFault::bad_bin_type;
    if (bins_.is_inside(bin)) return DriverFault::bin_in_use;
    tell(BinMoved{bin, station->cell, level_at_port});
    tell(BinTyped{bin, type});
    tell(BinCoded{bin, code});
    set_mode(bin, BinMode::closed);
    send_back(*station, bin);
    return DriverFault::none;
}

DriverFault SimulatedGrid::remove(PortNumber port, BinNumber bin) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    if (station->open == 0) return DriverFault::not_ready;
    if (station->open != bin) return DriverFault::wrong_bin;
    leave(*station, bin);
    station->here.erase(bin);
    set_mode(bin, BinMode::outside);
    bring(*station);
    return DriverFault::none;
}

std::optional<PortState> SimulatedGrid::port_state(PortNumber port) const {
    const Station* station = find(port);
    if (station == nullptr) return {};
    PortState state{station->mode, station->fault, station->open, {}};
    for (const Queued& entry : station->queue) state.queue.push_back(entry.bin);
    return state;
}

std::optional<std::int32_t> SimulatedGrid::weight(PortNumber port) const {
    const Station* station = find(port);
    if (station == nullptr || station->open == 0 || !spec_.weigh) return {};
    return spec_.weigh(station->open);
}

}  // namespace entrepot::grid
