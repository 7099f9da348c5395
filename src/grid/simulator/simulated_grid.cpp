#include "grid/simulator/simulated_grid.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace entrepot::grid {
namespace {

FloorRules telling(FloorRules rules, News& news) {
    rules.moved = [&news](BinNumber bin, Spot spot) {
        news.tell(BinMoved{bin, spot.cell, spot.level});
    };
    rules.given_up = [&news](BinNumber bin) { news.tell_mode(bin, BinMode::grid); };
    return rules;
}

}  // namespace

SimulatedGrid::SimulatedGrid(Agenda& agenda, SimulatedGridSpec spec)
    : spec_(std::move(spec)),
      news_(agenda),
      floor_(agenda, spec_.layout, spec_.robot, spec_.robots, telling(spec_.rules, news_)),
      ports_(agenda, spec_, floor_, news_) {
    if (!spec_.faults.any()) return;
    faults_.emplace(agenda, *this, spec_.faults);
    news_.disturb([this] { return faults_->news_fault(); });
    ports_.mix_up([this] { return faults_->wrong_bin(); });
    ports_.run_short([this] { return faults_->short_stock(); });
}

void SimulatedGrid::fill(std::int32_t cell, BinNumber bin, ContentCode code, BinType type) {
    if (!spec_.layout.is_storage(cell)) {
        throw std::invalid_argument("bins stand in storage cells only");
    }
    floor_.stacks().put(cell, bin);
    news_.bins().add(bin, {BinMode::grid, code, type, cell, floor_.stacks().count(cell) - 1});
}

void SimulatedGrid::stop() {
    if (stopped_) return;
    stopped_ = true;
    stand_still();
    news_.tell(SystemModeChanged{SystemMode::stopped});
}

void SimulatedGrid::run() {
    if (!stopped_) return;
    stopped_ = false;
    news_.tell(SystemModeChanged{SystemMode::running});
    go_on();
}

void SimulatedGrid::shut_down() {
    if (shut_down_) return;
    shut_down_ = true;
    stand_still();
    news_.tell(SystemModeChanged{SystemMode::unreachable});
    news_.cut();
}

void SimulatedGrid::start_up() {
    if (!shut_down_) return;
    shut_down_ = false;
    news_.tell_anew([this](const News::Say& say) { tell_all(say); });
    go_on();
}

void SimulatedGrid::stand_still() {
    floor_.pause();
    ports_.pause();
}

void SimulatedGrid::go_on() {
    if (stopped_ || shut_down_) return;
    ports_.resume();
    floor_.resume();
}

SystemMode SimulatedGrid::system_mode() const {
    if (shut_down_) return SystemMode::unreachable;
    return stopped_ ? SystemMode::stopped : SystemMode::running;
}

void SimulatedGrid::break_port(PortNumber port, PortFault fault) {
    if (Station* station = ports_.find(port)) ports_.break_down(*station, fault);
}

void SimulatedGrid::mend_port(PortNumber port) {
    if (Station* station = ports_.find(port)) ports_.mend(*station);
}

BinNumber SimulatedGrid::any_bin(std::uint64_t number) const {
    const auto& bins = news_.bins().all();
    if (bins.empty()) return 0;
    const auto last = static_cast<std::uint64_t>(bins.rbegin()->first);
    return bins.lower_bound(static_cast<BinNumber>(1 + number % last))->first;
}

DriverCapabilities SimulatedGrid::capabilities() const {
    DriverCapabilities can = spec_.can;
    can.weighs = spec_.weigh != nullptr;
    return can;
}

void SimulatedGrid::subscribe(GridListener listener) {
    news_.subscribe(std::move(listener), [this](const News::Say& say) { tell_all(say); });
}

void SimulatedGrid::tell_all(const News::Say& say) const {
    say(SystemModeChanged{system_mode()});
    ports_.tell_all(say);
}

DriverFault SimulatedGrid::refuses(const Station* station) const {
    if (shut_down_) return DriverFault::unreachable;
    return station == nullptr ? DriverFault::unknown_port : DriverFault::none;
}

DriverFault SimulatedGrid::refuses(std::span<const BinNumber> bins) const {
    if (shut_down_) return DriverFault::unreachable;
    const auto is_inside = [this](BinNumber bin) { return news_.bins().is_inside(bin); };
    return std::ranges::all_of(bins, is_inside) ? DriverFault::none : DriverFault::unknown_bin;
}

DriverFault SimulatedGrid::open_port(PortNumber port, PortMode mode,
                                     std::span<const ContentCode> filter) {
    Station* station = ports_.find(port);
    if (const auto fault = refuses(station); fault != DriverFault::none) return fault;
    if (mode == PortMode::closed) return close_port(port, true);
    if (station->mode != PortMode::closed && station->mode != mode) return DriverFault::port_in_use;
    if (!station->suits(filter)) return DriverFault::code_not_taken;
    station->filter.assign(filter.begin(), filter.end());
    ports_.open(*station, mode);
    return DriverFault::none;
}

DriverFault SimulatedGrid::close_port(PortNumber port, bool suspend) {
    Station* station = ports_.find(port);
    if (const auto fault = refuses(station); fault != DriverFault::none) return fault;
    ports_.close(*station, suspend);
    return DriverFault::none;
}

DriverFault SimulatedGrid::prepare(std::span<const BinNumber> bins) {
    if (const auto fault = refuses(bins); fault != DriverFault::none) return fault;
    for (const BinNumber bin : bins) {
        if (state(bin)->mode == BinMode::prepared || !to_prepare_.insert(bin).second) continue;
        floor_.forget_raise(bin);
        const auto ready = [this, bin] {
            if (to_prepare_.erase(bin) == 0) return;  // cancelled on its way
            floor_.keep_free(bin, true);
            news_.tell_mode(bin, BinMode::prepared);
        };
        floor_.raise(bin, ports_.cell_near(bin), {.set_down = ready});
    }
    return DriverFault::none;
}

DriverFault SimulatedGrid::cancel(std::span<const BinNumber> bins) {
    if (const auto fault = refuses(bins); fault != DriverFault::none) return fault;
    for (const BinNumber bin : bins) {
        floor_.forget_raise(bin);
        to_prepare_.erase(bin);
        floor_.keep_free(bin, false);
        if (state(bin)->mode <= BinMode::prepared) news_.tell_mode(bin, BinMode::grid);
    }
    return DriverFault::none;
}

DriverFault SimulatedGrid::forecast(std::span<const BinNumber> bins) {
    if (const auto fault = refuses(bins); fault != DriverFault::none) return fault;
    if (!spec_.can.forecasts) return DriverFault::none;
    for (const BinNumber bin : bins) {
        if (state(bin)->mode != BinMode::grid) continue;
        news_.tell_mode(bin, BinMode::forecast);
        floor_.raise_when_idle(bin, ports_.cell_near(bin));
    }
    return DriverFault::none;
}

DriverFault SimulatedGrid::may_queue(const Station& station, const QueueEntry& entry) const {
    if (entry.bin != 0) {
        return news_.bins().is_inside(entry.bin) ? DriverFault::none : DriverFault::unknown_bin;
    }
    if (!spec_.can.codes) return DriverFault::not_supported;
    return station.takes(entry.code) ? DriverFault::none : DriverFault::code_not_taken;
}

DriverFault SimulatedGrid::queue(PortNumber port, std::span<const QueueEntry> entries,
                                 GroupNumber group) {
    Station* station = ports_.find(port);
    if (const auto fault = refuses(station); fault != DriverFault::none) return fault;
    for (const QueueEntry& entry : entries) {
        const auto may = may_queue(*station, entry);
        if (may != DriverFault::none) return may;
    }
    ports_.queue(*station, entries, group);
    return DriverFault::none;
}

DriverFault SimulatedGrid::unqueue(PortNumber port, std::span<const QueueEntry> entries) {
    Station* station = ports_.find(port);
    if (const auto fault = refuses(station); fault != DriverFault::none) return fault;
    if (spec_.can.unqueues) ports_.unqueue(*station, entries);
    return DriverFault::none;
}

DriverFault SimulatedGrid::present(PortNumber port, BinNumber bin) {
    Station* station = ports_.find(port);
    if (const auto fault = refuses(station); fault != DriverFault::none) return fault;
    if (station->mode != PortMode::open) return DriverFault::port_not_open;
    if (station->presenting) return DriverFault::already_presented;
    if (bin != 0 && !news_.bins().is_inside(bin)) return DriverFault::unknown_bin;
    if (bin == 0 && station->queue.empty()) return DriverFault::nothing_queued;
    ports_.present(*station, bin);
    return DriverFault::none;
}

DriverFault SimulatedGrid::release(PortNumber port, BinNumber bin, ContentCode code) {
    Station* station = ports_.find(port);
    if (const auto fault = refuses(station); fault != DriverFault::none) return fault;
    if (station->mode != PortMode::open) return DriverFault::port_not_open;
    if (station->open == 0) return DriverFault::not_ready;
    if (station->open != bin) return DriverFault::wrong_bin;
    ports_.release(*station, code);
    return DriverFault::none;
}

DriverFault SimulatedGrid::insert(PortNumber port, BinNumber bin, BinType type, ContentCode code) {
    Station* station = ports_.find(port);
    if (const auto fault = refuses(station); fault != DriverFault::none) return fault;
    if (station->mode != PortMode::insert) return DriverFault::port_not_open;
    if (!spec_.can.inserts) return DriverFault::not_supported;
    if (type < 1) return DriverFault::bad_bin_type;
    if (news_.bins().is_inside(bin)) return DriverFault::bin_in_use;
    news_.tell(BinTyped{bin, type});
    news_.tell(BinCoded{bin, code});
    ports_.insert(*station, bin);
    return DriverFault::none;
}

DriverFault SimulatedGrid::remove(PortNumber port, BinNumber bin) {
    Station* station = ports_.find(port);
    if (const auto fault = refuses(station); fault != DriverFault::none) return fault;
    if (station->open == 0) return DriverFault::not_ready;
    if (station->open != bin) return DriverFault::wrong_bin;
    to_prepare_.erase(bin);
    floor_.forget_raise(bin);
    ports_.remove(*station);
    return DriverFault::none;
}

std::optional<PortState> SimulatedGrid::port_state(PortNumber port) const {
    const Station* station = ports_.find(port);
    if (station == nullptr) return {};
    PortState state{station->mode, station->fault, station->open, {}};
    for (const Queued& entry : station->queue) state.queue.push_back(entry.bin);
    return state;
}

bool SimulatedGrid::is_short(PortNumber port) const {
    const Station* station = ports_.find(port);
    return station != nullptr && station->open != 0 && station->is_short;
}

std::optional<std::int32_t> SimulatedGrid::weight(PortNumber port) const {
    const Station* station = ports_.find(port);
    if (station == nullptr || station->open == 0 || !spec_.weigh) return {};
    return spec_.weigh(station->open);
}

}  // namespace entrepot::grid
