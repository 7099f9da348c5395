#include "grid/controller/controller_driver.h"

#include <algorithm>
#include <utility>

#include "grid/controller/calls.h"
#include "grid/controller/limits.h"

namespace entrepot::grid {

ControllerDriver::ControllerDriver(const ControllerSettings& settings, const Shape& shape)
    : settings_(settings), placing_(shape), client_(settings), stream_(settings) {
    for (const PortNumber port : settings_.ports) picture_.add_port(port);
}

DriverCapabilities ControllerDriver::capabilities() const {
    return {.groups = true, .codes = true, .unqueues = true, .forecasts = true, .inserts = true};
}

Answer ControllerDriver::ask(const Element& call) {
    ++figures_.calls;
    return client_.call(call);
}

DriverFault ControllerDriver::outcome(const Answer& answer) {
    if (answer.outcome == Answer::Outcome::done) return DriverFault::none;
    if (answer.outcome == Answer::Outcome::unreachable) {
        ends_ = true;
        stream_.restart();
        lose(answer.why);
        return DriverFault::unreachable;
    }
    const DriverFault fault = fault_of(answer.fault);
    const bool is_stopped = picture_.system() == SystemMode::stopped;
    return is_stopped && fault == DriverFault::not_supported ? DriverFault::stopped : fault;
}

DriverFault ControllerDriver::tell_lists(std::span<const BinNumber> bins, std::size_t most,
                                         const ListCall& call) {
    while (!bins.empty()) {
        const auto some = bins.first(std::min(most, bins.size()));
        const DriverFault fault = tell(call(some));
        if (fault != DriverFault::none) return fault;
        bins = bins.subspan(some.size());
    }
    return DriverFault::none;
}

DriverFault ControllerDriver::may_ask_of(PortNumber port) const {
    if (!reached_) return DriverFault::unreachable;
    return picture_.port(port) == nullptr ? DriverFault::unknown_port : DriverFault::none;
}

bool ControllerDriver::all_inside(std::span<const BinNumber> bins) const {
    return std::ranges::all_of(bins, [this](BinNumber bin) { return picture_.is_inside(bin); });
}

DriverFault ControllerDriver::prepare(std::span<const BinNumber> bins) {
    if (!reached_) return DriverFault::unreachable;
    if (!all_inside(bins)) return DriverFault::unknown_bin;
    // Once each: a second entry would keep the bin near the top after it was used.
    std::set<BinNumber> known(prepared_.begin(), prepared_.end());
    std::vector<BinNumber> wanted;
    for (const BinNumber bin : bins) {
        if (known.insert(bin).second) wanted.push_back(bin);
    }
    const DriverFault fault = tell_lists(wanted, limits::most_prepared, calls::prepare);
    if (fault != DriverFault::none) return fault;
    for (const BinNumber bin : wanted) {
        prepared_.push_back(bin);
        if (picture_.find(bin)->state.mode > BinMode::prepared) prepared_in_use_.insert(bin);
    }
    return DriverFault::none;
}

void ControllerDriver::use_up(BinNumber bin) {
    if (prepared_in_use_.erase(bin) != 0) {
        prepare_again_.push_back(bin);
    } else {
        std::erase(prepared_, bin);
    }
}

DriverFault ControllerDriver::cancel(std::span<const BinNumber> bins) {
    if (!reached_) return DriverFault::unreachable;
    if (!all_inside(bins)) return DriverFault::unknown_bin;
    const std::set<BinNumber> asked(bins.begin(), bins.end());
    const std::set<BinNumber> known(prepared_.begin(), prepared_.end());
    std::vector<BinNumber> prepared;
    std::vector<BinNumber> forecast;
    for (const BinNumber bin : asked) {
        if (known.contains(bin)) prepared.push_back(bin);
        if (picture_.find(bin)->state.mode == BinMode::forecast) forecast.push_back(bin);
    }
    DriverFault fault = tell_lists(prepared, limits::most_prepared, calls::cancel_prepare);
    if (fault != DriverFault::none) return fault;
    const auto is_asked = [&](BinNumber bin) { return asked.contains(bin); };
    std::erase_if(prepared_, is_asked);
    std::erase_if(prepared_in_use_, is_asked);
    std::erase_if(prepare_again_, is_asked);
    fault = tell_lists(forecast, limits::most_forecast, calls::cancel_forecast);
    if (fault != DriverFault::none) return fault;
    for (const BinNumber bin : asked) {
        if (picture_.find(bin)->state.mode <= BinMode::prepared) {
            picture_.set_mode(bin, BinMode::grid);
        }
    }
    return DriverFault::none;
}

DriverFault ControllerDriver::forecast(std::span<const BinNumber> bins) {
    if (!reached_) return DriverFault::unreachable;
    if (!all_inside(bins)) return DriverFault::unknown_bin;
    std::vector<BinNumber> wanted;
    for (const BinNumber bin : bins) {
        if (picture_.find(bin)->state.mode == BinMode::grid) wanted.push_back(bin);
    }
    const DriverFault fault = tell_lists(wanted, limits::most_forecast, calls::forecast);
    if (fault != DriverFault::none) return fault;
    for (const BinNumber bin : wanted) picture_.set_mode(bin, BinMode::forecast);
    return DriverFault::none;
}

std::optional<BinState> ControllerDriver::state(BinNumber bin) const {
    const Picture::Bin* known = picture_.find(bin);
    if (known == nullptr) return std::nullopt;
    return known->state;
}

std::optional<PortState> ControllerDriver::port_state(PortNumber port) const {
    const PortBook* book = picture_.port(port);
    if (book == nullptr) return std::nullopt;
    return book->state();
}

}  // namespace entrepot::grid
