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

void SimulatedGrid::fill(std::int32_t cell, BinNumber bin, ContentCode code) {
    floor_.stacks().put(cell, bin);
    bins_[bin] = {BinMode::grid, code, cell, floor_.stacks().count(cell) - 1};
}

DriverCapabilities SimulatedGrid::capabilities() const {
    return {.unqueues = true, .forecasts = true};
}

void SimulatedGrid::subscribe(GridListener listener) {
    Subscription& own = subscriptions_.emplace_back();
    own.listener = std::move(listener);
    const auto say = [&](const GridChange& change) { own.listener({++own.told, change}); };
    say(SystemModeChanged{SystemMode::running});
    for (const Station& station : stations_) {
        say(PortModeChanged{station.number, station.mode});
        if (station.open != 0) say(PortOpenedBin{station.number, station.open});
    }
    for (const auto& [bin, state] : bins_) {
        say(BinMoved{bin, state.cell, state.level});
        say(BinModeChanged{bin, state.mode});
        say(BinCoded{bin, state.code});
    }
}

Station* SimulatedGrid::find(PortNumber port) {
    const auto found = std::ranges::find(stations_, port, &Station::number);
    return found == stations_.end() ? nullptr : &*found;
}

const Station* SimulatedGrid::find(PortNumber port) const {
    const auto found = std::ranges::find(stations_, port, &Station::number);
    return found == stations_.end() ? nullptr : &*found;
}

bool SimulatedGrid::is_inside(BinNumber bin) const {
    const auto found = bins_.find(bin);
    return found != bins_.end() && found->second.mode < BinMode::outside;
}

bool SimulatedGrid::all_inside(std::span<const BinNumber> bins) const {
    return std::ranges::all_of(bins, [this](BinNumber bin) { return is_inside(bin); });
}

void SimulatedGrid::tell(const GridChange& change) {
    if (const auto* moved = std::get_if<BinMoved>(&change)) {
        bins_[moved->bin].cell = moved->cell;
        bins_[moved->bin].level = moved->level;
    } else if (const auto* mode = std::get_if<BinModeChanged>(&change)) {
        bins_[mode->bin].mode = mode->mode;
    } else if (const auto* coded = std::get_if<BinCoded>(&change)) {
        bins_[coded->bin].code = coded->code;
    }
    for (Subscription& one : subscriptions_) one.listener({++one.told, change});
}

void SimulatedGrid::set_mode(BinNumber bin, BinMode mode) {
    tell(BinModeChanged{bin, mode});
}

DriverFault SimulatedGrid::open_port(PortNumber port, PortMode mode) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    station->mode = mode;
    tell(PortModeChanged{port, mode});
    bring(*station);
    return DriverFault::none;
}

DriverFault SimulatedGrid::close_port(PortNumber port, bool suspend) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    station->mode = PortMode::closed;
    station->presented = 0;
    station->open = 0;
    if (!suspend) station->queue.clear();
    tell(PortModeChanged{port, PortMode::closed});
    clear(*station);
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
        if (bins_.at(bin).mode <= BinMode::prepared) set_mode(bin, BinMode::grid);
    }
    return DriverFault::none;
}

DriverFault SimulatedGrid::forecast(std::span<const BinNumber> bins) {
    if (!all_inside(bins)) return DriverFault::unknown_bin;
    for (const BinNumber bin : bins) {
        if (bins_.at(bin).mode != BinMode::grid) continue;
        set_mode(bin, BinMode::forecast);
        floor_.raise(bin, stations_.front().cell, {}, true);
    }
    return DriverFault::none;
}

DriverFault SimulatedGrid::queue(PortNumber port, std::span<const BinNumber> bins) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    if (!all_inside(bins)) return DriverFault::unknown_bin;
    station->queue.insert(station->queue.end(), bins.begin(), bins.end());
    bring(*station);
    return DriverFault::none;
}

DriverFault SimulatedGrid::unqueue(PortNumber port, std::span<const BinNumber> bins) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    for (const BinNumber bin : bins) {
        const bool there = station->here.contains(bin);
        const bool coming = station->coming.contains(bin);
        if (there || (coming && !floor_.forget_fetch(bin, station->cell))) continue;
        station->coming.erase(bin);
        std::erase(station->queue, bin);
    }
    bring(*station);
    return DriverFault::none;
}

DriverFault SimulatedGrid::present(PortNumber port, BinNumber bin) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    if (station->mode != PortMode::open) return DriverFault::port_not_open;
    if (station->presented != 0) return DriverFault::already_presented;
    if (bin != 0 && !is_inside(bin)) return DriverFault::unknown_bin;
    if (bin == 0 && station->queue.empty()) return DriverFault::nothing_queued;
    station->presented = bin != 0 ? bin : station->queue.front();
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

DriverFault SimulatedGrid::insert(PortNumber port, BinNumber bin, ContentCode code) {
    Station* station = find(port);
    if (station == nullptr) return DriverFault::unknown_port;
    if (station->mode != PortMode::insert) return DriverFault::port_not_open;
    if (is_inside(bin)) return DriverFault::bin_in_use;
    tell(BinMoved{bin, station->cell, level_at_port});
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

std::optional<BinState> SimulatedGrid::state(BinNumber bin) const {
    const auto found = bins_.find(bin);
    if (found == bins_.end()) return {};
    return found->second;
}

std::optional<PortState> SimulatedGrid::port_state(PortNumber port) const {
    const Station* station = find(port);
    if (station == nullptr) return {};
    return PortState{station->mode, station->open, {station->queue.begin(), station->queue.end()}};
}

void SimulatedGrid::leave(Station& station, BinNumber bin) {
    station.open = 0;
    station.presented = 0;
    station.ready_at = agenda_.now() + spec_.exchange;
    if (!station.queue.empty() && station.queue.front() == bin) station.queue.pop_front();
}

void SimulatedGrid::bring(Station& station, bool urgent) {
    if (station.mode != PortMode::open) return;
    for (const BinNumber bin : station.wanted(spec_.ahead)) {
        if (station.here.contains(bin) || !station.coming.insert(bin).second) continue;
        const auto taken = [this, bin] {
            floor_.keep_free(bin, false);
            set_mode(bin, BinMode::port);
        };
        const auto there = [this, port = station.number, bin] { arrived(port, bin); };
        floor_.fetch(bin, station.cell, {taken, there}, urgent && bin == station.presented);
    }
}

void SimulatedGrid::arrived(PortNumber port, BinNumber bin) {
    Station& station = *find(port);
    station.coming.erase(bin);
    station.here.insert(bin);
    tell(BinMoved{bin, station.cell, level_at_port});
    clear(station);
    open_when_ready(port);
}

void SimulatedGrid::open_when_ready(PortNumber port) {
    Station& station = *find(port);
    if (station.presented == 0 || station.open != 0) return;
    if (!station.here.contains(station.presented)) return;
    if (agenda_.now() < station.ready_at) {
        agenda_.after(station.ready_at - agenda_.now(), [this, port] { open_when_ready(port); });
        return;
    }
    station.open = station.presented;
    set_mode(station.open, BinMode::open);
    tell(PortOpenedBin{port, station.open});
}

void SimulatedGrid::send_back(Station& station, BinNumber bin) {
    station.here.erase(bin);
    const auto left = [this, bin] { set_mode(bin, BinMode::to_grid); };
    const auto stands = [this, bin] { set_mode(bin, BinMode::grid); };
    floor_.store(bin, station.cell, {left, stands});
}

void SimulatedGrid::clear(Station& station) {
    const auto wanted =
        station.mode == PortMode::open ? station.wanted(spec_.ahead) : std::set<BinNumber>{};
    for (const BinNumber bin : std::set<BinNumber>(station.coming)) {
        if (!wanted.contains(bin) && floor_.forget_fetch(bin, station.cell))
            station.coming.erase(bin);
    }
    for (const BinNumber bin : std::set<BinNumber>(station.here)) {
        if (!wanted.contains(bin)) send_back(station, bin);
    }
}

}  // namespace entrepot::grid
