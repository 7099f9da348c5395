#include "app/options.h"

#include <toml++/toml.h>
#include <charconv>
#include <stdexcept>

namespace entrepot::app {

namespace {

template <class T>
void take(const toml::table& table, std::string_view name, T& target, const T& standard) {
    if (target != standard) return;  // the command line said something
    if (const auto value = table[name].value<std::string>()) target = *value;
}

void take_number(const toml::table& table, std::string_view name, int& target, int standard) {
    if (target != standard) return;
    if (const auto value = table[name].value<std::int64_t>()) target = static_cast<int>(*value);
}

}  // namespace

void read_config_file(Options& options) {
    const auto file = options.data / "entrepot.toml";
    if (!std::filesystem::exists(file)) return;
    const Options standard;
    try {
        const toml::table table = toml::parse_file(file.string());
        take(table, "database", options.database, standard.database);
        take(table, "listen", options.listen, standard.listen);
        take(table, "https", options.https, standard.https);
        take(table, "certificate", options.certificate, standard.certificate);
        take(table, "certificate_key", options.certificate_key, standard.certificate_key);
        take(table, "public_url", options.public_url, standard.public_url);
        take_number(table, "rate_limit", options.rate_limit, standard.rate_limit);
        take_number(table, "workers", options.workers, standard.workers);
        if (const auto* networks = table["allow_networks"].as_array()) {
            for (const auto& network : *networks) {
                options.allow_networks.push_back(network.value_or(std::string()));
            }
        }
    } catch (const toml::parse_error& error) {
        throw std::runtime_error(file.string() + ", line " +
                                 std::to_string(error.source().begin.line) + ": " +
                                 std::string(error.description()));
    }
}

std::string database_url(const Options& options) {
    return options.database.empty() ? (options.data / "entrepot.db").string() : options.database;
}

bool HostPort::is_loopback() const {
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

HostPort parse_host_port(const std::string& text) {
    const auto colon = text.rfind(':');
    HostPort result;
    bool valid = colon != std::string::npos && colon > 0;
    if (valid) {
        const auto* end = text.data() + text.size();
        const auto [read, failed] = std::from_chars(text.data() + colon + 1, end, result.port);
        valid = failed == std::errc{} && read == end;
        result.host = text.substr(0, colon);
    }
    if (valid && result.host.front() == '[' && result.host.back() == ']') {
        result.host = result.host.substr(1, result.host.size() - 2);
    }
    if (!valid) throw std::runtime_error("\"" + text + "\" is no HOST:PORT, as 127.0.0.1:8080.");
    return result;
}

}  // namespace entrepot::app
