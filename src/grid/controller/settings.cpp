#include "grid/controller/settings.h"

#include <array>
#include <cctype>
#include <string_view>

#include "http/public_url.h"

namespace entrepot::grid {
namespace {

bool has_path(std::string_view url) {
    const auto host = url.find("//") + 2;
    const auto path = url.find_first_of("/?", host);
    return path != url.npos && url.substr(path) != "/";
}

}  // namespace

std::optional<std::string> settings_fault(const ControllerSettings& settings) {
    const std::array anywhere{*http::parse_range("0.0.0.0/0"), *http::parse_range("::/0")};
    if (auto fault = http::url_fault("base_url", settings.base_url, anywhere)) return fault;
    if (has_path(settings.base_url)) {
        return "base_url must end after host and port; the path is the server's own.";
    }
    const std::string host = news_host(settings);
    const bool six = host.find(':') != std::string::npos;
    const std::string url = "http://" + (six ? "[" + host + "]" : host);
    if (host.find_first_of("/?@[]") != std::string::npos ||
        http::url_fault("publisher_host", url, anywhere)) {
        return "publisher_host must be the name or address of one host that may be dialled.";
    }
    if (settings.longest_pause_ms < settings.first_pause_ms) {
        return "longest_pause_ms must not be shorter than first_pause_ms.";
    }
    return std::nullopt;
}

std::string news_host(const ControllerSettings& settings) {
    if (!settings.publisher_host.empty()) return settings.publisher_host;
    return http::host_of(settings.base_url);
}

}  // namespace entrepot::grid
