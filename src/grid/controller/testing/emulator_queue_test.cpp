#include "grid/controller/testing/emulator.h"
#include "grid/controller/testing/emulator_words.h"

namespace entrepot::grid::test {

Emulator::Reply Emulator::add_to_queue(PortNumber number,
                                       const std::vector<GroupedEntry>& entries) {
    for (const GroupedEntry& one : entries) {
        const int code = code_of(grid_.queue(number, std::vector{one.entry}, one.group));
        if (code != 0) return {code};
        ports_[number].queue.push_back(one);
    }
    return {};
}

Emulator::Reply Emulator::append_queue(const Element& params) {
    const PortNumber number = port_of(params);
    auto entries = from_marks(params.child("bins")->children);
    if (!entries) return {bad_bin};
    for (GroupedEntry& one : *entries) one.group = ports_[number].open_group;
    return add_to_queue(number, *entries);
}

/// What is not in the new queue is taken off from the rear; what has gone too far stays.
Emulator::Reply Emulator::set_queue(const Element& params) {
    const PortNumber number = port_of(params);
    Port& port = ports_[number];
    auto entries = from_marks(params.child("bins")->children);
    if (!entries) return {bad_bin};
    if (entries->empty() && grid_.port_state(number)->mode == PortMode::closed) {
        grid_.close_port(number, false);
        port = {};
        return {};
    }
    std::size_t wanted = entries->size();
    for (std::size_t at = port.queue.size(); at-- > 0;) {
        if (wanted > 0 && (*entries)[wanted - 1].entry == port.queue[at].entry) {
            --wanted;
            continue;
        }
        const auto before = grid_.port_state(number)->queue.size();
        grid_.unqueue(number, std::vector{port.queue[at].entry});
        if (grid_.port_state(number)->queue.size() == before) continue;
        port.queue.erase(port.queue.begin() + static_cast<std::ptrdiff_t>(at));
    }
    if (wanted > 0) return {internal_error};  // another order: this one can't
    port.open_group = 0;
    return {};
}

Emulator::Reply Emulator::get_queue(const Element& params) {
    const Port& port = ports_[port_of(params)];
    return {0, {Element("bins", with_marks(port.queue, port.open_group != 0))}};
}

Emulator::Reply Emulator::begin_group(const Element& params) {
    ports_[port_of(params)].open_group = ++groups_;
    return {};
}

Emulator::Reply Emulator::end_group(const Element& params) {
    ports_[port_of(params)].open_group = 0;
    return {};
}

Emulator::Reply Emulator::open_bin(const Element& params) {
    const PortNumber number = port_of(params);
    Port& port = ports_[number];
    const auto state = *grid_.port_state(number);
    BinNumber bin = bin_of(params);
    const bool by_queue = bin == 0 && !state.queue.empty();
    if (by_queue) bin = state.queue.front();
    if (by_queue && bin == 0 && state.mode == PortMode::open && port.selected == 0) {
        return {nothing_ready};
    }
    if (const int code = code_of(grid_.present(number, bin)); code != 0) return {code};
    port.selected = bin;
    if (by_queue && port.queue.front().entry.bin == 0) port.queue.front().entry = {.bin = bin};
    return {0, {Element("bin_id", bin)}};
}

void Emulator::leave(Port& port, BinNumber bin) {
    port.selected = 0;
    if (port.queue.empty()) return;
    const GroupNumber group = port.queue.front().group;
    for (auto at = port.queue.begin(); at != port.queue.end() && at->group == group; ++at) {
        if (at->entry.bin == bin) {
            port.queue.erase(at);
            return;
        }
        if (group == 0) return;
    }
}

}  // namespace entrepot::grid::test
