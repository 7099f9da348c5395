#include "grid/controller/link.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "grid/controller/calls.h"

namespace entrepot::grid {
namespace {

/// As many lines that make no sense are written into the log.
constexpr std::int64_t most_logged = 20;

}  // namespace

Link::Link(const ControllerSettings& settings, Picture& picture)
    : picture_(picture), client_(settings), stream_(settings) {}

Answer Link::ask(const Element& call) {
    ++figures_.calls;
    return client_.call(call);
}

DriverFault Link::outcome(const Answer& answer) {
    if (answer.outcome == Answer::Outcome::done) return DriverFault::none;
    if (answer.outcome == Answer::Outcome::unreachable) {
        begin_anew(answer.why);
        return DriverFault::unreachable;
    }
    const DriverFault fault = fault_of(answer.fault);
    const bool is_stopped = picture_.system() == SystemMode::stopped;
    return is_stopped && fault == DriverFault::not_supported ? DriverFault::stopped : fault;
}

DriverFault Link::tell_lists(std::span<const BinNumber> bins, std::size_t most,
                             const ListCall& call) {
    while (!bins.empty()) {
        const auto some = bins.first(std::min(most, bins.size()));
        const DriverFault fault = tell(call(some));
        if (fault != DriverFault::none) return fault;
        bins = bins.subspan(some.size());
    }
    return DriverFault::none;
}

std::optional<BinAnswer> Link::ask_about(BinNumber bin) {
    const Answer answer = ask(calls::bin_state(bin));
    if (outcome(answer) != DriverFault::none) return std::nullopt;
    return bin_answer(answer, bin);
}

bool Link::note(const LineStream::News& news) {
    switch (news.kind) {
        case LineStream::News::Kind::connected:
            ends_ = false;
            ++figures_.connections;
            figures_.lines = 0;
            client_.begin_anew();
            return true;
        case LineStream::News::Kind::lost:
            lose(news.text);
            return true;
        case LineStream::News::Kind::line:
            ++figures_.lines;
            break;
    }
    return !ends_;
}

void Link::count_unreadable(const std::string& why) {
    if (++figures_.unreadable > most_logged) return;
    spdlog::warn("grid: news that can't be read: {}", why);
}

void Link::reach() {
    spdlog::info("grid: the controller is reached");
    reached_ = true;
    stream_.proven();
}

void Link::begin_anew(const std::string& why) {
    ends_ = true;
    stream_.restart();
    lose(why);
}

void Link::lose(const std::string& why) {
    if (reached_) spdlog::warn("grid: the controller is not reached: {}", why);
    reached_ = false;
    picture_.set_system(SystemMode::unreachable);
}

}  // namespace entrepot::grid
