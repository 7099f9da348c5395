#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entrepot::http {

/// A request target taken apart.
struct Target {
    std::string path;   ///< Percent-decoded once.
    std::string query;  ///< As it came, without '?'.
};

/// Reads "/path?query", "http://host/path?query" or "*". Refuses (nothing) what has two readings:
/// broken percent codes, encoded slashes, "." and ".." segments, control characters, text that is
/// not UTF-8.
std::optional<Target> read_target(std::string_view target);

}  // namespace entrepot::http
