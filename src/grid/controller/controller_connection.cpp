#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

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
    const bool something_due = dumping_ || !reached_;
    const auto news = stream_.take(std::min(longest, something_due ? look_again : ask_again));
    for (const LineStream::News& one : news) hear_news(one);
    look_at_clock();
}

void ControllerDriver::hear_news(const LineStream::News& news) {
    switch (news.kind) {
        case LineStream::News::Kind::connected:
            ends_ = false;
            ++figures_.connections;
            figures_.lines = 0;
            dump_due_ = Clock::now() + milliseconds(settings_.dump_patience_ms);
            client_.begin_anew();
            return;
        case LineStream::News::Kind::lost:
            return lose(news.text);
        case LineStream::News::Kind::line:
            ++figures_.lines;
            if (!ends_) hear_line(news.text);
            return;
    }
}

void ControllerDriver::lose(const std::string& why) {
    if (reached_) spdlog::warn("grid: the controller is not reached: {}", why);
    reached_ = false;
    dumping_ = false;
    dump_due_ = Clock::time_point::max();
    picture_.set_system(SystemMode::unreachable);
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
    if (!read_ports() || reached_ || !prepare_anew()) return;
    spdlog::info("grid: the controller is reached");
    reached_ = true;
    stream_.proven();
    picture_.set_system(said_);
}

void ControllerDriver::look_at_clock() {
    const auto now = Clock::now();
    if (dumping_ && now - dump_heard_ > milliseconds(settings_.dump_quiet_ms)) end_dump();
    if (now > dump_due_) {
        outcome({.why = "it did not tell all that it knows in time"});
    }
    if (reached_ && !prepare_again_.empty()) {
        // Not with the release: the next bin is to be asked for first.
        tell_lists(std::exchange(prepare_again_, {}), limits::most_prepared, calls::prepare);
    }
    if (reached_ && (bins_freed_ || now - selected_again_ > ask_again)) {
        bins_freed_ = false;
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
    const Answer answer = ask(calls::port_status(port));
    const DriverFault fault = outcome(answer);
    if (fault == DriverFault::unreachable) return false;
    if (fault != DriverFault::none) {
        spdlog::warn("grid: the controller knows no port {} (code {})", port, answer.fault);
        return true;
    }
    const auto status = port_status(answer);
    if (!status) {
        outcome({.why = "a port's status that can't be read"});
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
        open_at(port, status->selected);
    }
    // Whether the last group is still open is not said: it is ended.
    book.open_group = book.queue.empty() ? 0 : book.queue.back().group;
    return enter_group(port, 0) != DriverFault::unreachable;
}

bool ControllerDriver::prepare_anew() {
    // What was prepared for a run before this one, or twice, would never be used up.
    const Element all = calls::call("cancelpreparebin", {Element("all", std::string("TRUE"))});
    if (tell(all) == DriverFault::unreachable) return false;
    prepare_again_.clear();
    prepared_in_use_.clear();
    std::erase_if(prepared_, [this](BinNumber bin) { return !picture_.is_inside(bin); });
    for (const BinNumber bin : prepared_) {
        if (picture_.find(bin)->state.mode > BinMode::prepared) prepared_in_use_.insert(bin);
    }
    const auto fault = tell_lists(prepared_, limits::most_prepared, calls::prepare);
    return fault != DriverFault::unreachable;
}

}  // namespace entrepot::grid
