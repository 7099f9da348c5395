#include "grid/controller/picture.h"

#include <algorithm>
#include <utility>

namespace entrepot::grid {

void Picture::subscribe(GridListener listener) {
    std::int64_t told = 0;
    const auto say = [&](const GridChange& change) { listener({++told, change}); };
    say(SystemModeChanged{system_});
    for (const auto& [number, port] : ports_) {
        say(PortModeChanged{number, port.mode});
        if (port.open != 0) say(PortOpenedBin{number, port.open});
        say(PortFaultChanged{number, port.fault, port.wrong});
        say(PlannedSequence{number, port.told});
    }
    for (const auto& [bin, known] : bins_) {
        if (known.state.cell >= 0) say(BinMoved{bin, known.state.cell, known.state.level});
        say(BinModeChanged{bin, known.state.mode});
        say(BinCoded{bin, known.state.code});
        say(BinTyped{bin, known.state.type});
    }
    say(DumpEnded{});
    subscriptions_.push_back({std::move(listener), told});
}

const Picture::Bin* Picture::find(BinNumber bin) const {
    const auto found = bins_.find(bin);
    return found == bins_.end() ? nullptr : &found->second;
}

bool Picture::is_inside(BinNumber bin) const {
    const Bin* known = find(bin);
    return known != nullptr && known->state.mode < BinMode::outside;
}

bool Picture::in_use(BinNumber bin) const {
    return is_inside(bin) && find(bin)->state.mode > BinMode::prepared;
}

PortBook* Picture::port(PortNumber port) {
    const auto found = ports_.find(port);
    return found == ports_.end() ? nullptr : &found->second;
}

const PortBook* Picture::port(PortNumber port) const {
    const auto found = ports_.find(port);
    return found == ports_.end() ? nullptr : &found->second;
}

PortBook& Picture::add_port(PortNumber port) {
    const auto [at, is_new] = ports_.try_emplace(port);
    if (is_new) tell(PortModeChanged{port, at->second.mode});
    return at->second;
}

PortNumber Picture::port_of(BinNumber bin) const {
    const auto found = std::ranges::find_if(
        ports_, [bin](const auto& port) { return port.second.selected == bin; });
    return found == ports_.end() ? 0 : found->first;
}

bool Picture::is_wanted(BinNumber bin) const {
    return std::ranges::any_of(ports_, [bin](const auto& port) {
        const PortBook& book = port.second;
        return book.mode == PortMode::open && (book.selected == bin || book.holds(bin));
    });
}

void Picture::tell(const GridChange& change) {
    auto count = subscriptions_.size();  // one that is added meanwhile knows it already
    for (auto one = subscriptions_.begin(); count > 0; ++one, --count) {
        one->listener({++one->told, change});
    }
}

void Picture::move(BinNumber bin, std::int32_t cell, std::int32_t level) {
    Bin& known = bins_[bin];
    if (known.state.cell == cell && known.state.level == level) return;
    known.state.cell = cell;
    known.state.level = level;
    tell(BinMoved{bin, cell, level});
}

void Picture::taken_away(BinNumber bin) {
    Bin& known = bins_[bin];
    known.at_port = known.shown_there = false;
    move(bin, -1, 0);
}

void Picture::set_mode(BinNumber bin, BinMode mode) {
    const auto [at, is_new] = bins_.try_emplace(bin);
    if (!is_new && at->second.state.mode == mode) return;
    at->second.state.mode = mode;
    tell(BinModeChanged{bin, mode});
}

void Picture::set_code(BinNumber bin, ContentCode code) {
    if (std::exchange(bins_[bin].state.code, code) != code) tell(BinCoded{bin, code});
}

void Picture::set_type(BinNumber bin, BinType type) {
    if (std::exchange(bins_[bin].state.type, type) != type) tell(BinTyped{bin, type});
}

void Picture::set_port_mode(PortNumber port, PortMode mode) {
    if (std::exchange(add_port(port).mode, mode) != mode) tell(PortModeChanged{port, mode});
}

void Picture::set_fault(PortNumber port, PortFault fault, BinNumber bin) {
    PortBook& book = ports_.at(port);
    if (std::exchange(book.fault, fault) == fault) return;
    book.wrong = fault == PortFault::cleared ? 0 : bin;
    tell(PortFaultChanged{port, fault, bin});
}

void Picture::open_bin(PortNumber port, BinNumber bin) {
    PortBook& book = ports_.at(port);
    if (std::exchange(book.open, bin) != bin) tell(PortOpenedBin{port, bin});
}

void Picture::set_system(SystemMode mode) {
    if (std::exchange(system_, mode) != mode) tell(SystemModeChanged{mode});
}

void Picture::tell_sequence(PortNumber port) {
    PortBook& book = ports_.at(port);
    auto sequence = book.sequence();
    if (sequence == book.told) return;
    book.told = sequence;
    tell(PlannedSequence{port, std::move(sequence)});
}

}  // namespace entrepot::grid
