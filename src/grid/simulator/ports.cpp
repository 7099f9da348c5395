#include "grid/simulator/ports.h"

#include <algorithm>
#include <utility>

namespace entrepot::grid {

Ports::Ports(Agenda& agenda, const SimulatedGridSpec& spec, Floor& floor, News& news)
    : agenda_(agenda), spec_(spec), floor_(floor), news_(news) {
    for (const std::int32_t cell : spec.layout.cells_of(CellKind::port)) {
        Station& station = stations_.emplace_back();
        station.number = static_cast<PortNumber>(stations_.size());
        station.cell = cell;
    }
}

Station* Ports::find(PortNumber port) {
    const auto found = std::ranges::find(stations_, port, &Station::number);
    return found == stations_.end() ? nullptr : &*found;
}

const Station* Ports::find(PortNumber port) const {
    const auto found = std::ranges::find(stations_, port, &Station::number);
    return found == stations_.end() ? nullptr : &*found;
}

std::int32_t Ports::cell_near(BinNumber bin) const {
    const auto queues = std::ranges::find_if(
        stations_, [bin](const Station& station) { return station.queues(bin); });
    if (queues != stations_.end()) return queues->cell;
    const std::int32_t stands = news_.bins().state(bin)->cell;
    return std::ranges::min_element(stations_, {},
                                    [&](const Station& station) {
                                        return distance(spec_.layout.shape, station.cell, stands);
                                    })
        ->cell;
}

void Ports::open(Station& station, PortMode mode) {
    station.mode = mode;
    news_.tell(PortModeChanged{station.number, mode});
    bring(station);
}

void Ports::close(Station& station, bool suspend) {
    station.mode = PortMode::closed;
    station.presenting = false;
    station.named = 0;
    station.open = 0;
    if (!suspend) station.queue.clear();
    for (Queued& entry : station.queue) {
        if (entry.code) entry.bin = 0;
    }
    news_.tell(PortModeChanged{station.number, PortMode::closed});
    clear(station);
    bring_to_all();
}

void Ports::queue(Station& station, std::span<const QueueEntry> entries, GroupNumber group) {
    if (!spec_.can.groups) group = 0;
    if (spec_.can.sequencer == Sequencer::driver) group = 1;
    for (const QueueEntry& entry : entries) {
        Queued& queued = station.queue.emplace_back(Queued{.bin = entry.bin, .group = group});
        if (entry.bin == 0) queued.code = entry.code;
    }
    bring(station);
}

void Ports::unqueue(Station& station, std::span<const QueueEntry> entries) {
    for (const QueueEntry& entry : entries) {
        if (entry.bin != 0) {
            unqueue_bin(station, entry.bin);
        } else {
            unqueue_code(station, entry.code);
        }
    }
    station.end_empty_present();
    bring_to_all();
    open_when_ready(station.number);
}

void Ports::present(Station& station, BinNumber bin) {
    station.presenting = true;
    station.named = bin;
    bring(station, true);
    open_when_ready(station.number);
}

void Ports::release(Station& station, ContentCode code) {
    const BinNumber bin = station.open;
    leave(station);
    news_.tell(BinCoded{bin, code});
    news_.tell_mode(bin, BinMode::closed);
    send_back(station, bin);
    bring(station);
}

void Ports::insert(Station& station, BinNumber bin) {
    news_.tell(BinMoved{bin, station.cell, level_at_port});
    news_.tell_mode(bin, BinMode::closed);
    send_back(station, bin);
}

void Ports::remove(Station& station) {
    const BinNumber bin = station.open;
    leave(station);
    station.here.erase(bin);
    news_.tell_mode(bin, BinMode::outside);
    for (Station& other : stations_) forget(other, bin);
    bring_to_all();
    for (const Station& other : stations_) open_when_ready(other.number);
}

void Ports::forget(Station& station, BinNumber bin) {
    holds_back(station, bin);
    for (Queued& entry : station.queue) {
        if (entry.bin == bin && entry.code) entry.bin = 0;
    }
    std::erase_if(station.queue, [bin](const Queued& entry) { return entry.bin == bin; });
    if (station.named == bin) {
        station.named = 0;
        station.presenting = false;
    }
    station.end_empty_present();
}

void Ports::unqueue_bin(Station& station, BinNumber bin) {
    if (!holds_back(station, bin)) return;
    std::erase_if(station.queue, [bin](const Queued& entry) { return entry.bin == bin; });
}

void Ports::unqueue_code(Station& station, ContentCode code) {
    for (std::size_t at = station.queue.size(); at-- > 0;) {
        if (station.queue[at].code != code || !holds_back(station, station.queue[at].bin)) continue;
        station.queue.erase(station.queue.begin() + static_cast<std::ptrdiff_t>(at));
        return;
    }
}

bool Ports::holds_back(Station& station, BinNumber bin) {
    if (station.here.contains(bin)) return false;
    if (!station.coming.contains(bin)) return true;
    if (!floor_.forget_fetch(bin, station.cell)) return false;
    station.coming.erase(bin);
    return true;
}

void Ports::pause() {
    if (!paused_at_) paused_at_ = agenda_.now();
}

void Ports::resume() {
    if (!paused_at_) return;
    const Time since = *std::exchange(paused_at_, {});
    for (Station& station : stations_) {
        if (station.ready_at > since) {
            station.ready_at = station.ready_at + (agenda_.now() - since);
        }
        open_when_ready(station.number);
    }
}

void Ports::tell_all(const News::Say& say) const {
    for (const Station& station : stations_) {
        say(PortModeChanged{station.number, station.mode});
        if (station.open != 0) say(PortOpenedBin{station.number, station.open});
        say(PortFaultChanged{station.number, station.fault, station.fault_bin});
        say(PlannedSequence{station.number, station.sequenced});
    }
}

}  // namespace entrepot::grid
