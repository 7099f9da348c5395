#include "grid/simulator/ports.h"

#include <algorithm>
#include <utility>

namespace entrepot::grid {

void Ports::leave(Station& station) {
    const BinNumber bin = std::exchange(station.open, 0);
    station.presenting = false;
    station.named = 0;
    station.ready_at = agenda_.now() + spec_.exchange;
    if (station.move_to_front(bin)) station.queue.pop_front();
}

void Ports::bring_to_all() {
    clear_buffers();
    for (Station& station : stations_) bring(station);
}

void Ports::bring(Station& station, bool urgent) {
    if (station.mode == PortMode::open) {
        choose_bins(station);
        order_groups(station);
        for (const BinNumber bin : station.wanted(spec_.ahead)) {
            ask_for(station, bin, urgent && bin == station.presented());
        }
    }
    tell_sequence(station);
}

void Ports::ask_for(Station& station, BinNumber bin, bool urgent) {
    if (station.here.contains(bin)) return;
    if (!station.coming.insert(bin).second) {
        if (urgent) floor_.hurry_fetch(bin, station.cell);
        return;
    }
    const auto taken = [this, bin] {
        floor_.keep_free(bin, false);
        news_.tell_mode(bin, BinMode::port);
    };
    const auto there = [this, port = station.number, bin] { arrived(port, bin); };
    floor_.fetch(bin, station.cell, {taken, there}, urgent);
}

void Ports::choose_bins(Station& station) {
    const std::size_t end = station.reach(spec_.ahead);
    for (std::size_t at = 0; at < end; ++at) {
        Queued& entry = station.queue[at];
        if (entry.bin == 0) entry.bin = quickest_free(station, *entry.code);
    }
}

BinNumber Ports::quickest_free(const Station& station, ContentCode code) const {
    const auto taken = claimed();
    BinNumber best = 0;
    Span shortest = Span::max();
    for (const BinNumber bin : news_.bins().of_code(code)) {
        if (news_.bins().state(bin)->mode > BinMode::prepared || taken.contains(bin)) continue;
        const Span time = floor_.fetch_time(bin, station.cell);
        if (time >= shortest) continue;
        best = bin;
        shortest = time;
    }
    return best;
}

std::unordered_set<BinNumber> Ports::claimed() const {
    std::unordered_set<BinNumber> bins;
    for (const Station& station : stations_) {
        bins.insert(station.coming.begin(), station.coming.end());
        bins.insert(station.named);
        for (const Queued& entry : station.queue) bins.insert(entry.bin);
    }
    return bins;
}

void Ports::order_groups(Station& station) {
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

Span Ports::until_there(const Station& station, BinNumber bin) const {
    if (bin == 0) return Span::max();
    if (station.open == bin) return Span(-2);
    if (station.here.contains(bin)) return Span(-1);
    if (station.coming.contains(bin)) return Span(0);
    return floor_.fetch_time(bin, station.cell);
}

void Ports::tell_sequence(Station& station) {
    auto sequence = station.sequence();
    if (sequence == station.sequenced) return;
    station.sequenced = sequence;
    news_.tell(PlannedSequence{station.number, std::move(sequence)});
}

void Ports::arrived(PortNumber port, BinNumber bin) {
    Station& station = *find(port);
    station.coming.erase(bin);
    if (came_wrong(station, bin)) return;
    station.here.insert(bin);
    news_.tell(BinMoved{bin, station.cell, level_at_port});
    clear(station);
    open_when_ready(port);
}

void Ports::open_when_ready(PortNumber port) {
    Station& station = *find(port);
    if (!station.presenting || station.open != 0 || paused_at_) return;
    if (station.fault != PortFault::cleared) return;
    const BinNumber bin = station.ready();
    if (bin == 0) return;
    if (agenda_.now() < station.ready_at) {
        agenda_.after(station.ready_at - agenda_.now(), [this, port] { open_when_ready(port); });
        return;
    }
    if (station.named == 0) station.move_to_front(bin);
    station.open = bin;
    station.is_short = is_short_();
    news_.tell_mode(bin, BinMode::open);
    news_.tell(PortOpenedBin{port, bin});
    tell_sequence(station);
}

void Ports::send_back(Station& station, BinNumber bin) {
    station.here.erase(bin);
    if (station.is_broken()) {
        station.stuck.insert(bin);
        return;
    }
    if (hand_over(station, bin) || park(station, bin)) return;
    floor_.store(bin, station.cell, told_on_way_back(bin));
}

bool Ports::hand_over(const Station& station, BinNumber bin) {
    Station* next = nullptr;
    for (Station& other : stations_) {
        if (!other.coming.contains(bin)) continue;
        if (next == nullptr || other.presented() == bin) next = &other;
    }
    if (next == nullptr || !floor_.forget_fetch(bin, next->cell)) return false;
    const auto gone = [this, bin] { left(bin, BinMode::port); };
    const auto there = [this, port = next->number, bin] { arrived(port, bin); };
    floor_.carry(bin, station.cell, next->cell, {gone, there});
    return true;
}

bool Ports::park(const Station& station, BinNumber bin) {
    const auto next = std::ranges::find_if(stations_, [&](const Station& other) {
        return other.mode == PortMode::open && other.queues(bin);
    });
    return next != stations_.end() &&
           floor_.park(bin, station.cell, next->cell, told_on_way_back(bin));
}

BinTold Ports::told_on_way_back(BinNumber bin) {
    const auto gone = [this, bin] { left(bin, BinMode::to_grid); };
    const auto stands = [this, bin] {
        news_.tell_mode(bin, BinMode::grid);
        bring_to_all();
    };
    return {gone, stands};
}

void Ports::clear_buffers() {
    const auto bins = floor_.parked();
    if (bins.empty()) return;
    const auto wanted = claimed();
    for (const BinNumber bin : bins) {
        const bool prepared = news_.bins().state(bin)->mode == BinMode::prepared;
        if (!prepared && !wanted.contains(bin)) floor_.unpark(bin, told_on_way_back(bin));
    }
}

void Ports::clear(Station& station) {
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
