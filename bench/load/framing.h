#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace entrepot::bench {

/// Where an HTTP/1.1 message with Content-Length, or without a body, ends in what was read.
struct Frame {
    std::size_t body = 0;  ///< Where the body begins.
    std::size_t end = 0;   ///< Behind its last byte.
};

/// Nothing when more has to be read.
std::optional<Frame> find_frame(std::string_view read);

/// The status of an answer; 0 when it has none.
int status_of(std::string_view answer);

}  // namespace entrepot::bench
