#include <algorithm>
#include <utility>

#include "grid/simulator/simulated_grid.h"

namespace entrepot::grid {
namespace {

/// A bin on a port's cell stands on nothing.
constexpr std::int32_t level_at_port = 0;

}  // namespace

DriverFault SimulatedGrid::may_queue(const Station& station, const QueueEntry& entry) const {
    if (entry.bin != 0) {
        return bins_.is_inside(entry.bin) ? DriverFault::none : DriverFault::unknown_bin;
    }
    if (!spec_.can.codes) return DriverFault::not_supported;
    return station.takes(entry.code) ? DriverFault::none : DriverFault::code_not_taken;
}

void SimulatedGrid::unqueue_bin(Station& station, BinNumber bin) {
    if (!holds_back(station, bin)) return;
    std::erase_if(station.queue, [bin](const Queued& entry) { return entry.bin == bin; });
}

void SimulatedGrid::unqueue_code(Station& station, ContentCode code) {
    for (std::size_t at = station.queue.size(); at-- > 0;) {
        if (station.queue[at].code != code || !holds_back(station, station.queue[at].bin)) continue;
        station.queue.erase(station.queue.begin() + static_cast<std::ptrdiff_t>(at));
        return;
    }
}

bool SimulatedGrid::holds_back(Station& station, BinNumber bin) {
    if (station.here.contains(bin)) return false;
    if (!station.coming.contains(bin)) return true;
    if (!floor_.forget_fetch(bin, station.cell)) return false;
    station.coming.erase(bin);
    return true;
}

void SimulatedGrid::leave(Station& station, BinNumber bin) {
    station.open = 0;
    station.presenting = false;
    station.named = 0;
    station.ready_at = agenda_.now() + spec_.exchange;
    if (station.move_to_front(bin)) station.queue.pop_front();
}

void SimulatedGrid::bring_to_all() {
    for (Station& station : stations_) bring(station);
}

void SimulatedGrid::bring(Station& station, bool urgent) {
    if (station.mode == PortMode::open) {
        choose_bins(station);
        order_groups(station);
        for (const BinNumber bin : station.wanted(spec_.ahead)) {
            ask_for(station, bin, urgent && bin == station.presented());
        }
    }
    tell_sequence(station);
}

void SimulatedGrid::ask_for(Station& station, BinNumber bin, bool urgent) {
    if (station.here.contains(bin) || !station.coming.insert(bin).second) return;
    const auto taken = [this, bin] {
        floor_.keep_free(bin, false);
        set_mode(bin, BinMode::port);
    };
    const auto there = [this, port = station.number, bin] { arrived(port, bin); };
    floor_.fetch(bin, station.cell, {taken, there}, urgent);
}

void SimulatedGrid::choose_bins(Station& station) {
    const std::size_t end = station.reach(spec_.ahead);
    for (std::size_t at = 0; at < end; ++at) {
        Queued& entry = station.queue[at];
        if (entry.bin == 0) entry.bin = quickest_free(station, *entry.code);
    }
}

BinNumber SimulatedGrid::quickest_free(const Station& station, ContentCode code) const {
    const auto taken = claimed();
    BinNumber best = 0;
    Span shortest = Span::max();
    for (const BinNumber bin : bins_.of_code(code)) {
        if (bins_.state(bin)->mode > BinMode::prepared || taken.contains(bin)) continue;
        const Span time = floor_.fetch_time(bin, station.cell);
        if (time >= shortest) continue;
        best = bin;
        shortest = time;
    }
    return best;
}

std::unordered_set<BinNumber> SimulatedGrid::claimed() const {
    std::unordered_set<BinNumber> bins;
    for (const Station& station : stations_) {
        bins.insert(station.coming.begin(), station.coming.end());
        bins.insert(station.named);
        for (const Queued& entry : station.queue) bins.insert(entry.bin);
    }
    return bins;
}

void SimulatedGrid::order_groups(Station& station) {
    const std::size_t end = station.reach(spec_.ahead);
    for (std::size_t at = 0; at < end;) {
        const std::size_t next = station.group_end(at);
        const auto from = station.queue.begin() + static_cast<std::ptrdiff_t>(at);
        const auto to = station.queue.begin() + static_cast<std::ptrdiff_t>(next);
        std::stable_sort(from, to, [&](const Queued& a, const Queued& b) {
            return until_there(station, a.bin) < until_there(station, b.bin);
        });
        at = next;
    }
}

Span SimulatedGrid::until_there(const Station& station, BinNumber bin) const {
    if (bin == 0) return Span::max();
    if (station.open == bin) return Span(-2);
    if (station.here.contains(bin)) return Span(-1);
    if (station.coming.contains(bin)) return Span(0);
    return floor_.fetch_time(bin, station.cell);
}

void SimulatedGrid::tell_sequence(Station& station) {
    auto sequence = station.sequence();
    if (sequence == station.sequenced) return;
    station.sequenced = sequence;
    tell(PlannedSequence{station.number, std::move(sequence)});
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
    if (!station.presenting || station.open != 0 || mode_ != SystemMode::running) return;
    const BinNumber bin = station.ready();
    if (bin == 0) return;
    if (agenda_.now() < station.ready_at) {
        agenda_.after(station.ready_at - agenda_.now(), [this, port] { open_when_ready(port); });
        return;
    }
    if (station.named == 0) station.move_to_front(bin);
    station.open = bin;
    set_mode(bin, BinMode::open);
    tell(PortOpenedBin{port, bin});
    tell_sequence(station);
}

void SimulatedGrid::send_back(Station& station, BinNumber bin) {
    station.here.erase(bin);
    const auto left = [this, bin] { set_mode(bin, BinMode::to_grid); };
    const auto stands = [this, bin] {
        set_mode(bin, BinMode::grid);
        bring_to_all();
    };
    floor_.store(bin, station.cell, {left, stands});
}

void SimulatedGrid::clear(Station& station) {
    const auto wanted =
        station.mode == PortMode::open ? station.wanted(spec_.ahead) : std::vector<BinNumber>{};
    const auto is_wanted = [&](BinNumber bin) {
        return std::ranges::find(wanted, bin) != wanted.end();
    };
    for (const BinNumber bin : std::set<BinNumber>(station.coming)) {
        if (!is_wanted(bin)) holds_back(station, bin);
    }
    for (const BinNumber bin : std::set<BinNumber>(station.here)) {
        if (!is_wanted(bin)) send_back(station, bin);
    }
}

}  // namespace entrepot::grid
