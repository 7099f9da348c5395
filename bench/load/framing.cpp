#include "framing.h"

#include <strings.h>

#include <charconv>

namespace entrepot::bench {
namespace {

constexpr std::string_view length_name = "content-length:";

std::size_t content_length(std::string_view head) {
    for (auto line = head.find("\r\n"); line != std::string_view::npos;
         line = head.find("\r\n", line + 2)) {
        std::string_view rest = head.substr(line + 2);
        if (rest.size() < length_name.size()) return 0;
        if (strncasecmp(rest.data(), length_name.data(), length_name.size()) != 0) continue;
        rest.remove_prefix(length_name.size());
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        std::size_t length = 0;
        std::from_chars(rest.data(), rest.data() + rest.size(), length);
        return length;
    }
    return 0;
}

}  // namespace

std::optional<Frame> find_frame(std::string_view read) {
    const auto head = read.find("\r\n\r\n");
    if (head == std::string_view::npos) return std::nullopt;
    Frame frame;
    frame.body = head + 4;
    frame.end = frame.body + content_length(read.substr(0, head + 2));
    if (frame.end > read.size()) return std::nullopt;
    return frame;
}

int status_of(std::string_view answer) {
    constexpr std::size_t at = sizeof("HTTP/1.1 ") - 1;
    int status = 0;
    if (answer.size() >= at + 3) {
        std::from_chars(answer.data() + at, answer.data() + at + 3, status);
    }
    return status;
}

}  // namespace entrepot::bench
