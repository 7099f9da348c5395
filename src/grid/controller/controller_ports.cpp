#include <algorithm>
#include <thread>

#include "grid/controller/calls.h"
#include "grid/controller/controller_driver.h"
#include "grid/controller/limits.h"
#include "grid/controller/words.h"

namespace entrepot::grid {
namespace {

/// Between two tries to release a bin that the controller does not take yet.
constexpr std::chrono::milliseconds close_pause{10};

}  // namespace

void ControllerDriver::learn_port(PortNumber port) {
    if (!limits::is_port(port)) return;
    if (link_.outcome(link_.ask(calls::port_status(port))) != DriverFault::none) return;
    picture_.add_port(port);
    read_port(port);
}

DriverFault ControllerDriver::open_port(PortNumber port, PortMode mode,
                                        std::span<const ContentCode> filter) {
    if (may_ask_of(port) == DriverFault::unknown_port) learn_port(port);
    if (const auto fault = may_ask_of(port); fault != DriverFault::none) return fault;
    if (mode == PortMode::closed) return close_port(port, true);
    PortBook& book = *picture_.port(port);
    if (book.mode != PortMode::closed && book.mode != mode) return DriverFault::port_in_use;
    if (!std::ranges::all_of(filter, limits::is_content)) return DriverFault::code_not_taken;
    // The filter is ours alone: this interface gives ports none.
    std::vector<ContentCode> before(filter.begin(), filter.end());
    book.filter.swap(before);
    DriverFault fault = book.takes_all() ? DriverFault::none : DriverFault::code_not_taken;
    if (fault == DriverFault::none && book.mode == PortMode::closed) {
        fault = link_.tell(calls::open_port(port, mode));
    }
    if (fault != DriverFault::none) {
        book.filter.swap(before);
        return fault;
    }
    if (book.mode == mode) return DriverFault::none;
    picture_.set_port_mode(port, mode);
    // Whether a closed port keeps its queue is not documented: it is given anew.
    if (!book.queue.empty()) fault = send_queue(port, book.queue);
    picture_.tell_sequence(port);
    return fault;
}

DriverFault ControllerDriver::close_port(PortNumber port, bool suspend) {
    if (const auto fault = may_ask_of(port); fault != DriverFault::none) return fault;
    PortBook& book = *picture_.port(port);
    if (book.mode != PortMode::closed) {
        const DriverFault fault = link_.tell(calls::close_port(port));
        if (fault != DriverFault::none) return fault;
    }
    const bool forget = !suspend && !book.queue.empty();
    const BinNumber open = book.open;
    picture_.set_port_mode(port, PortMode::closed);
    book.close(suspend);
    if (open != 0) picture_.set_mode(open, BinMode::closed);
    picture_.tell_sequence(port);
    return forget ? send_queue(port, {}) : DriverFault::none;
}

DriverFault ControllerDriver::may_queue(const PortBook& book, const QueueEntry& entry) const {
    if (entry.bin != 0) {
        return picture_.is_inside(entry.bin) ? DriverFault::none : DriverFault::unknown_bin;
    }
    const bool taken = limits::is_content(entry.code) && book.takes(entry.code);
    return taken ? DriverFault::none : DriverFault::code_not_taken;
}

DriverFault ControllerDriver::enter_group(PortNumber port, GroupNumber group) {
    PortBook& book = *picture_.port(port);
    if (book.open_group == group) return DriverFault::none;
    const DriverFault fault =
        link_.tell(group == 0 ? calls::end_group(port) : calls::begin_group(port));
    if (fault == DriverFault::none) book.open_group = group;
    return fault;
}

DriverFault ControllerDriver::queue(PortNumber port, std::span<const QueueEntry> entries,
                                    GroupNumber group) {
    if (const auto fault = may_ask_of(port); fault != DriverFault::none) return fault;
    PortBook& book = *picture_.port(port);
    for (const QueueEntry& entry : entries) {
        if (const auto fault = may_queue(book, entry); fault != DriverFault::none) return fault;
    }
    if (entries.empty()) return DriverFault::none;
    DriverFault fault = enter_group(port, group);
    while (fault == DriverFault::none && !entries.empty()) {
        const auto some = entries.first(std::min(limits::most_queued, entries.size()));
        fault = link_.tell(calls::append_queue(port, some));
        if (fault == DriverFault::none) book.append(some, group);
        entries = entries.subspan(some.size());
    }
    picture_.tell_sequence(port);
    return fault;
}

DriverFault ControllerDriver::send_queue(PortNumber port, std::span<const PortBook::Line> lines) {
    PortBook& book = *picture_.port(port);
    const bool last_is_open =
        !lines.empty() && lines.back().group == book.open_group && book.open_group != 0;
    const auto marked = with_marks(PortBook::as_entries(lines), last_is_open);
    const DriverFault fault = link_.tell(calls::set_queue(port, marked));
    if (fault == DriverFault::none && !last_is_open) book.open_group = 0;
    return fault;
}

DriverFault ControllerDriver::read_queue(PortNumber port) {
    const Answer answer = link_.ask(calls::get_queue(port));
    const DriverFault fault = link_.outcome(answer);
    if (fault != DriverFault::none) return fault;
    const auto entries = queue_of(answer);
    if (!entries) return link_.outcome({.why = "a queue that can't be read"});
    picture_.port(port)->adopt(*entries);
    picture_.tell_sequence(port);
    return DriverFault::none;
}

DriverFault ControllerDriver::unqueue(PortNumber port, std::span<const QueueEntry> entries) {
    if (const auto fault = may_ask_of(port); fault != DriverFault::none) return fault;
    const PortBook& book = *picture_.port(port);
    const auto left = book.without(entries);
    if (left.size() == book.queue.size()) return DriverFault::none;
    const DriverFault fault = send_queue(port, left);
    return fault == DriverFault::none ? read_queue(port) : fault;
}

DriverFault ControllerDriver::present(PortNumber port, BinNumber bin) {
    if (const auto fault = may_ask_of(port); fault != DriverFault::none) return fault;
    const PortBook& book = *picture_.port(port);
    if (book.mode != PortMode::open) return DriverFault::port_not_open;
    if (book.presenting) return DriverFault::already_presented;
    if (bin != 0 && !picture_.is_inside(bin)) return DriverFault::unknown_bin;
    if (bin == 0 && book.queue.empty()) return DriverFault::nothing_queued;
    return select(port, bin);
}

DriverFault ControllerDriver::select(PortNumber port, BinNumber bin) {
    PortBook& book = *picture_.port(port);
    const Answer answer = link_.ask(calls::open_bin(port, bin));
    const DriverFault fault = link_.outcome(answer);
    book.named = bin != 0;
    if (fault == DriverFault::nothing_queued && bin == 0 && !book.queue.empty()) {
        book.presenting = true;
        return DriverFault::none;
    }
    if (fault != DriverFault::none) return fault;
    const auto selected = selected_bin(answer);
    if (!selected && bin == 0) return link_.outcome({.why = "no bin in the answer to openbin"});
    book.presenting = true;
    book.select(selected.value_or(bin));
    picture_.tell_sequence(port);
    return DriverFault::none;
}

void ControllerDriver::select_again() {
    for (const auto& [port, book] : picture_.ports()) {
        if (!link_.reached()) return;
        if (book.waits()) select(port, 0);
    }
}

DriverFault ControllerDriver::may_take_away(PortNumber port, BinNumber bin) const {
    if (const auto fault = may_ask_of(port); fault != DriverFault::none) return fault;
    const PortBook& book = *picture_.port(port);
    if (book.mode != PortMode::open) return DriverFault::port_not_open;
    if (book.open == 0) return DriverFault::not_ready;
    return book.open == bin ? DriverFault::none : DriverFault::wrong_bin;
}

DriverFault ControllerDriver::close_bin(PortNumber port, BinNumber bin, ContentCode code) {
    const auto due = Clock::now() + std::chrono::milliseconds(settings_.close_patience_ms);
    DriverFault fault = link_.tell(calls::close_bin(port, bin, code));
    while (fault == DriverFault::not_ready && Clock::now() + close_pause < due) {
        std::this_thread::sleep_for(close_pause);
        fault = link_.tell(calls::close_bin(port, bin, code));
    }
    return fault;
}

DriverFault ControllerDriver::release(PortNumber port, BinNumber bin, ContentCode code) {
    if (const auto fault = may_take_away(port, bin); fault != DriverFault::none) return fault;
    if (!limits::is_content(code)) return DriverFault::code_not_taken;
    const DriverFault fault = close_bin(port, bin, code);
    if (fault != DriverFault::none) return fault;
    picture_.port(port)->leave(bin);
    prepared_.use_up(bin, false);
    picture_.set_code(bin, code);
    picture_.set_mode(bin, BinMode::closed);
    picture_.tell_sequence(port);
    return DriverFault::none;
}

DriverFault ControllerDriver::insert(PortNumber port, BinNumber bin, BinType type,
                                     ContentCode code) {
    if (const auto fault = may_ask_of(port); fault != DriverFault::none) return fault;
    if (picture_.port(port)->mode != PortMode::insert) return DriverFault::port_not_open;
    if (words::bin_height(type) == 0) return DriverFault::bad_bin_type;
    if (!limits::is_bin(bin)) return DriverFault::unknown_bin;
    if (!limits::is_content(code)) return DriverFault::code_not_taken;
    if (picture_.is_inside(bin)) return DriverFault::bin_in_use;
    const DriverFault fault = link_.tell(calls::insert_bin(port, bin, type, code));
    if (fault != DriverFault::none) return fault;
    picture_.set_mode(bin, BinMode::closed);
    picture_.of(bin).at_port = true;
    picture_.set_type(bin, type);
    picture_.set_code(bin, code);
    return DriverFault::none;
}

DriverFault ControllerDriver::remove(PortNumber port, BinNumber bin) {
    if (const auto fault = may_take_away(port, bin); fault != DriverFault::none) return fault;
    DriverFault fault = link_.tell(calls::remove_bin(port, bin));
    if (fault != DriverFault::none) return fault;
    picture_.port(port)->leave(bin);
    prepared_.use_up(bin, true);
    picture_.taken_away(bin);
    picture_.set_mode(bin, BinMode::outside);
    picture_.tell_sequence(port);
    for (const auto& [number, book] : picture_.ports()) {
        if (fault == DriverFault::none) fault = forget(number, bin);
    }
    return fault;
}

DriverFault ControllerDriver::forget(PortNumber port, BinNumber bin) {
    PortBook& book = *picture_.port(port);
    const std::vector<QueueEntry> gone{{.bin = bin}};
    const bool was_queued = book.holds(bin);
    const bool was_selected = book.selected == bin;
    if (was_queued) {
        const DriverFault fault = unqueue(port, gone);
        if (fault != DriverFault::none) return fault;
    }
    if (was_selected) book.lose_selected();
    picture_.tell_sequence(port);
    return was_selected && book.waits() ? select(port, 0) : DriverFault::none;
}

}  // namespace entrepot::grid
