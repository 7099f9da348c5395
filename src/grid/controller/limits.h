#pragma once

#include <cstddef>
#include <cstdint>

namespace entrepot::grid::limits {

// What the controller takes, by its public documentation. Checked before anything is sent.

inline constexpr std::int32_t most_port = 2000;
inline constexpr std::int32_t most_bin = 4'000'000;
inline constexpr std::int32_t most_content = 10'000'000;
/// Bins of one preparation, or its end; more are sent in several calls.
inline constexpr std::size_t most_prepared = 60'000;
/// Bins of one forecast. Newer versions take more.
inline constexpr std::size_t most_forecast = 1000;
/// Entries of one call to a port's queue; our own, for no limit is documented.
inline constexpr std::size_t most_queued = 1024;

constexpr bool is_port(std::int32_t port) {
    return port >= 1 && port <= most_port;
}
constexpr bool is_bin(std::int32_t bin) {
    return bin >= 1 && bin <= most_bin;
}
constexpr bool is_content(std::int32_t code) {
    return code >= 0 && code <= most_content;
}

}  // namespace entrepot::grid::limits
