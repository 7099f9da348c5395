#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace entrepot::bench {

/// Connections that stay open and each send the next request as soon as the last one is answered.
struct Load {
    std::uint16_t port = 0;  ///< Of 127.0.0.1.
    int connections = 64;
    double seconds = 2;         ///< New requests are sent for so long.
    std::int64_t requests = 0;  ///< At most so many; 0 for as many as fit into the time.
    /// The request (head and body) a connection sends next; `number` counts all, from 0.
    std::function<void(int connection, std::int64_t number, std::string& request)> next;
    /// Told the body of each answer; may be empty.
    std::function<void(int connection, std::string_view body)> answered = {};
};

struct LoadResult {
    std::int64_t answered = 0;
    double seconds = 0;  ///< Until the last answer.

    double rate() const { return seconds > 0 ? static_cast<double>(answered) / seconds : 0; }
};

/// Runs it on this thread. Throws std::runtime_error at the first answer that is not 2xx.
LoadResult run(const Load& load);

/// The head and body of a JSON request of a token, `key` its Idempotency-Key ("" for none).
void write_request(std::string& request, std::string_view method, std::string_view path,
                   std::string_view token, std::string_view key, std::string_view body);

}  // namespace entrepot::bench
