#include "grid/controller/controller_driver.h"

#include <algorithm>
#include <utility>

#include "grid/controller/calls.h"
#include "grid/controller/limits.h"

namespace entrepot::grid {

ControllerDriver::ControllerDriver(const ControllerSettings& settings, const Shape& shape)
    : settings_(settings),
      link_(settings, picture_),
      bin_news_(link_, picture_, shape, [this](PortNumber port) { read_port(port); }) {
    for (const PortNumber port : settings_.ports) picture_.add_port(port);
}

DriverCapabilities ControllerDriver::capabilities() const {
    return {.groups = true, .codes = true, .unqueues = true, .forecasts = true, .inserts = true};
}

DriverFault ControllerDriver::may_ask_of(PortNumber port) const {
    if (!link_.reached()) return DriverFault::unreachable;
    return picture_.port(port) == nullptr ? DriverFault::unknown_port : DriverFault::none;
}

bool ControllerDriver::all_inside(std::span<const BinNumber> bins) const {
    return std::ranges::all_of(bins, [this](BinNumber bin) { return picture_.is_inside(bin); });
}

DriverFault ControllerDriver::prepare(std::span<const BinNumber> bins) {
    if (!link_.reached()) return DriverFault::unreachable;
    if (!all_inside(bins)) return DriverFault::unknown_bin;
    const auto wanted = prepared_.missing(bins);
    const auto fault = link_.tell_lists(wanted, limits::most_prepared, calls::prepare);
    if (fault != DriverFault::none) return fault;
    prepared_.add(wanted, [this](BinNumber bin) { return picture_.in_use(bin); });
    return DriverFault::none;
}

DriverFault ControllerDriver::cancel(std::span<const BinNumber> bins) {
    if (!link_.reached()) return DriverFault::unreachable;
    if (!all_inside(bins)) return DriverFault::unknown_bin;
    const std::set<BinNumber> asked(bins.begin(), bins.end());
    DriverFault fault =
        link_.tell_lists(prepared_.known(asked), limits::most_prepared, calls::cancel_prepare);
    if (fault != DriverFault::none) return fault;
    prepared_.cancel(asked);
    fault = link_.tell_lists(of_mode(asked, BinMode::forecast), limits::most_forecast,
                             calls::cancel_forecast);
    if (fault != DriverFault::none) return fault;
    for (const BinNumber bin : asked) {
        if (!picture_.in_use(bin)) picture_.set_mode(bin, BinMode::grid);
    }
    return DriverFault::none;
}

std::vector<BinNumber> ControllerDriver::of_mode(const std::set<BinNumber>& bins,
                                                 BinMode mode) const {
    std::vector<BinNumber> found;
    for (const BinNumber bin : bins) {
        if (picture_.find(bin)->state.mode == mode) found.push_back(bin);
    }
    return found;
}

DriverFault ControllerDriver::forecast(std::span<const BinNumber> bins) {
    if (!link_.reached()) return DriverFault::unreachable;
    if (!all_inside(bins)) return DriverFault::unknown_bin;
    const auto wanted = of_mode({bins.begin(), bins.end()}, BinMode::grid);
    const auto fault = link_.tell_lists(wanted, limits::most_forecast, calls::forecast);
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
