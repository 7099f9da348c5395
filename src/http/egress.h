#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sockaddr;

namespace entrepot::http {

/// An IPv4 or IPv6 address. IPv4 is kept as ::ffff:a.b.c.d.
struct IpAddress {
    std::array<std::uint8_t, 16> bytes{};

    bool operator==(const IpAddress&) const = default;
    bool is_v4() const;
    std::string text() const;
};

/// Reads the usual ways of writing: "10.0.0.1", "fe80::1". Nothing for anything else.
std::optional<IpAddress> parse_address(std::string_view text);

/// Nothing when the family is neither IPv4 nor IPv6.
std::optional<IpAddress> address_of(const sockaddr* address);

/// All addresses that begin alike: "10.0.0.0/8", "::1/128".
struct AddressRange {
    IpAddress first;
    int prefix = 128;  ///< Bits of `first` that count; those of IPv4 ranges are 96 to 128.

    bool contains(const IpAddress& address) const;
};

/// Reads a CIDR range or a single address. Nothing for anything else.
std::optional<AddressRange> parse_range(std::string_view text);

enum class Verdict {
    allowed,
    not_public,  ///< Not reachable from the internet; the operator may list its range.
    never,  ///< Link-local, metadata, multicast, broadcast, unspecified; listing does not help.
};

/// Whether the server may open a connection to this address on a customer's behalf. Forms that
/// carry an IPv4 address (mapped, translated, compatible, 6to4, NAT64) are judged by that. The
/// ranges are those of the IANA special-purpose registries (RFC 6890).
Verdict judge(const IpAddress& address, std::span<const AddressRange> allowed);

}  // namespace entrepot::http
