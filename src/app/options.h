#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace entrepot::app {

/// What the operator says on the command line or in `entrepot.toml` of the data folder (the command
/// line wins).
struct Options {
    std::filesystem::path data = "data";
    /// "" is SQLite in the data folder; else `postgresql://...`.
    std::string database;
    /// HOST:PORT of plain HTTP; port 0 takes a free one. Logins are refused there from anywhere but
    /// loopback. "" opens none.
    std::string listen = "127.0.0.1:8080";
    /// HOST:PORT of HTTPS; "" opens none.
    std::string https;
    /// PEM files to use instead of a certificate of our own authority.
    std::filesystem::path certificate;
    std::filesystem::path certificate_key;
    /// Where the outside reaches the server; "" is what each request came to.
    std::string public_url;
    /// Networks besides the public internet that hooks and pictures may reach, as CIDR.
    std::vector<std::string> allow_networks;
    /// Requests a second an access token may send.
    int rate_limit = 100;
    /// Worker threads; 0 is one a core.
    int workers = 0;
    bool sandbox = false;
};

/// Fills what the command line left at its default from `entrepot.toml`, if it is there. Throws
/// std::runtime_error with a sentence for the operator.
void read_config_file(Options& options);

/// The database's URL: the one given, or SQLite's file in the data folder.
std::string database_url(const Options& options);

/// "HOST:PORT" or "[V6]:PORT" taken apart. Throws std::runtime_error with a sentence.
struct HostPort {
    std::string host;
    std::uint16_t port = 0;
    bool is_loopback() const;
};
HostPort parse_host_port(const std::string& text);

}  // namespace entrepot::app
