#include <spdlog/spdlog.h>

#include <algorithm>

#include "grid/controller/calls.h"
#include "grid/controller/controller_driver.h"
#include "grid/controller/limits.h"

namespace entrepot::grid {
namespace {

using std::chrono::milliseconds;

/// A port waits for a bin of a content code: so often the controller is asked whether one is free.
constexpr milliseconds ask_again{1000};
/// While something is due, the clock is looked at so often.
constexpr milliseconds look_again{20};

}  // namespace

void ControllerDriver::attend(milliseconds longest) {
    const bool something_due = dumping_ || !link_.reached();
    const auto news = link_.take(std::min(longest, something_due ? look_again : ask_again));
    for (const LineStream::News& one : news) hear_news(one);
    look_at_clock();
}

void ControllerDriver::hear_news(const LineStream::News& news) {
    if (!link_.note(news)) return;
    if (news.kind == LineStream::News::Kind::line) return hear_line(news.text);
    dumping_ = false;
    const bool connected = news.kind == LineStream::News::Kind::connected;
    dump_due_ = connected ? Clock::now() + milliseconds(settings_.dump_patience_ms)
                          : Clock::time_point::max();
}

void ControllerDriver::hear_line(const std::string& line) {
    const segment::Segment said = segment::read(line);
    if (std::holds_alternative<segment::Dump>(said)) return dumping_ ? end_dump() : begin_dump();
    // What comes before a dump is of a state that is not known.
    if (!link_.reached() && !dumping_) return;
    if (dumping_) note_in_dump(said);
    std::visit([this](const auto& one) { hear(one); }, said);
}

void ControllerDriver::note_in_dump(const segment::Segment& said) {
    const auto* bin = std::get_if<segment::Bin>(&said);
    const auto* mode = std::get_if<segment::Mode>(&said);
    if (bin != nullptr) in_dump_.insert(bin->bin);
    if (mode != nullptr) in_dump_.insert(mode->bin);
    // A change tells nothing of whether the dump goes on.
    const bool is_change = mode != nullptr || (bin != nullptr && !bin->code);
    if (!is_change) dump_heard_ = Clock::now();
}

void ControllerDriver::hear(const segment::Unreadable& said) {
    link_.count_unreadable(said.why);
}

void ControllerDriver::hear(const segment::System& said) {
    said_ = said.mode;
    if (link_.reached()) picture_.set_system(said.mode);
}

void ControllerDriver::hear(const segment::Port& said) {
    const bool is_new = picture_.port(said.port) == nullptr;
    const bool differs = picture_.add_port(said.port).mode != said.mode;
    // It may be older than what we have done since: the controller is asked.
    if (link_.reached() && (is_new || differs)) read_port(said.port);
}

void ControllerDriver::begin_dump() {
    dumping_ = true;
    in_dump_.clear();
    dump_heard_ = Clock::now();
}

void ControllerDriver::end_dump() {
    dumping_ = false;
    dump_due_ = Clock::time_point::max();
    std::vector<BinNumber> gone;
    for (const auto& [bin, known] : picture_.bins()) {
        const bool counts = known.state.mode < BinMode::outside;
        if (counts && !in_dump_.contains(bin)) gone.push_back(bin);
    }
    for (const BinNumber bin : gone) picture_.set_mode(bin, BinMode::deleted);
    in_dump_.clear();
    if (!read_ports() || link_.reached() || !prepare_anew()) return;
    link_.reach();
    picture_.set_system(said_);
}

void ControllerDriver::look_at_clock() {
    const auto now = Clock::now();
    dumping_ = dumping_ && !link_.ends();
    if (dumping_ && now - dump_heard_ > milliseconds(settings_.dump_quiet_ms)) end_dump();
    if (now > dump_due_) {
        dump_due_ = Clock::time_point::max();
        dumping_ = false;
        link_.begin_anew("it did not tell all that it knows in time");
    }
    if (!link_.reached()) return;
    // Not with the release: the next bin is to be asked for first.
    link_.tell_lists(prepared_.take_again(), limits::most_prepared, calls::prepare);
    if (bin_news_.take_freed() || now - selected_again_ > ask_again) {
        selected_again_ = now;
        select_again();
    }
}

bool ControllerDriver::read_ports() {
    for (const auto& [port, book] : picture_.ports()) {
        if (!read_port(port)) return false;
    }
    return true;
}

bool ControllerDriver::read_port(PortNumber port) {
    const Answer answer = link_.ask(calls::port_status(port));
    const DriverFault fault = link_.outcome(answer);
    if (fault == DriverFault::unreachable) return false;
    if (fault != DriverFault::none) {
        spdlog::warn("grid: the controller knows no port {} (code {})", port, answer.fault);
        return true;
    }
    const auto status = port_status(answer);
    if (!status) {
        link_.begin_anew("a port's status that can't be read");
        return false;
    }
    PortBook& book = *picture_.port(port);
    book.presenting = status->selected != 0 || (book.waits() && status->mode == PortMode::open);
    book.selected = status->selected;
    const Picture::Bin* selected = picture_.find(status->selected);
    if (selected == nullptr || selected->state.mode != BinMode::open) book.open = 0;
    picture_.set_port_mode(port, status->mode);
    if (read_queue(port) == DriverFault::unreachable) return false;
    if (selected != nullptr && selected->state.mode == BinMode::open) {
        bin_news_.open_at(port, status->selected);
    }
    // Whether the last group is still open is not said: it is ended.
    book.open_group = book.queue.empty() ? 0 : book.queue.back().group;
    return enter_group(port, 0) != DriverFault::unreachable;
}

bool ControllerDriver::prepare_anew() {
    // What was prepared for a run before this one, or twice, would never be used up.
    if (link_.tell(calls::cancel_all_prepared()) == DriverFault::unreachable) return false;
    const auto& wanted = prepared_.renew([this](BinNumber bin) { return picture_.is_inside(bin); },
                                         [this](BinNumber bin) { return picture_.in_use(bin); });
    const auto fault = link_.tell_lists(wanted, limits::most_prepared, calls::prepare);
    return fault != DriverFault::unreachable;
}

}  // namespace entrepot::grid
