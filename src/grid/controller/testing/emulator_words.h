#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "grid/controller/element.h"
#include "grid/controller/limits.h"
#include "grid/driver_types.h"

namespace entrepot::grid::test {

/// Not documented, so no refusal of ours to a driver that keeps to the rules.
inline constexpr int internal_error = 2001;
inline constexpr int not_available = 1000;
inline constexpr int is_open_already = 1002;
inline constexpr int bad_bin = 1010;
inline constexpr int nothing_to_select = 1015;
inline constexpr int nothing_ready = 1016;

inline int code_of(DriverFault fault) {
    switch (fault) {
        case DriverFault::none:
            return 0;
        case DriverFault::unknown_port:
            return not_available;
        case DriverFault::unknown_bin:
            return 1011;
        case DriverFault::port_not_open:
            return 1009;
        case DriverFault::already_presented:
            return 1020;
        case DriverFault::nothing_queued:
            return nothing_to_select;
        case DriverFault::not_ready:
            return 1027;
        default:
            return internal_error;
    }
}

/// Nanoseconds of the clock that other programs on the machine see, too.
inline std::int64_t monotonic() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::nanoseconds(now).count();
}

inline std::vector<BinNumber> bins_in(const Element& list) {
    std::vector<BinNumber> bins;
    for (const Element& one : list.children) {
        if (one.name == "bin_id") bins.push_back(one.number(1, limits::most_bin).value_or(0));
    }
    return bins;
}

inline std::vector<BinNumber> bins_of(const Element& params) {
    const Element* list = params.child("bins");
    return list == nullptr ? std::vector<BinNumber>{} : bins_in(*list);
}

inline PortNumber port_of(const Element& params) {
    return params.number_of("port_id", 1, limits::most_port).value_or(0);
}
inline BinNumber bin_of(const Element& params) {
    return params.number_of("bin_id", 1, limits::most_bin).value_or(0);
}

}  // namespace entrepot::grid::test
