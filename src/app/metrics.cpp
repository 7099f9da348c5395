#include "app/metrics.h"

#include <algorithm>
#include <chrono>

namespace entrepot::app {

void Metrics::know(const http::Operation& operation) {
    operations_[&operation];
}

void Metrics::count(const http::Operation& operation, const http::Request& request,
                    const http::Response& response) {
    const auto found = operations_.find(&operation);
    if (found == operations_.end()) return;
    const auto status_class = static_cast<std::size_t>(std::clamp(response.status / 100, 0, 5));
    const auto taken = std::chrono::steady_clock::now() - request.received;
    found->second.by_class[status_class].fetch_add(1, std::memory_order_relaxed);
    found->second.microseconds.fetch_add(
        static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::microseconds>(taken).count()),
        std::memory_order_relaxed);
}

std::string Metrics::text() const {
    std::string requests =
        "# HELP entrepot_requests_total Answered requests.\n# TYPE entrepot_requests_total "
        "counter\n";
    std::string seconds =
        "# HELP entrepot_request_seconds_total Time from request to answer.\n# TYPE "
        "entrepot_request_seconds_total counter\n";
    for (const auto& [operation, counters] : operations_) {
        const std::string labels =
            "method=\"" + operation->method + "\",path=\"" + operation->path + "\"";
        for (std::size_t status = 2; status < counters.by_class.size(); ++status) {
            const auto count = counters.by_class[status].load(std::memory_order_relaxed);
            if (count == 0) continue;
            requests += "entrepot_requests_total{" + labels + ",status=\"" +
                        std::to_string(status) + "xx\"} " + std::to_string(count) + "\n";
        }
        const auto taken = counters.microseconds.load(std::memory_order_relaxed);
        if (taken == 0) continue;
        seconds += "entrepot_request_seconds_total{" + labels + "} " +
                   std::to_string(static_cast<double>(taken) / 1e6) + "\n";
    }
    return requests + seconds;
}

}  // namespace entrepot::app
