#include "http/egress.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <initializer_list>
#include <vector>

namespace entrepot::http {
namespace {

constexpr std::array<std::uint8_t, 12> mapped_start{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

IpAddress from_v4(const std::uint8_t* four) {
    IpAddress address;
    std::ranges::copy(mapped_start, address.bytes.begin());
    std::copy_n(four, 4, address.bytes.begin() + 12);
    return address;
}

std::vector<AddressRange> ranges(std::initializer_list<std::string_view> texts) {
    std::vector<AddressRange> list;
    for (const std::string_view text : texts) list.push_back(parse_range(text).value());
    return list;
}

bool any_contains(std::span<const AddressRange> list, const IpAddress& address) {
    return std::ranges::any_of(list,
                               [&](const AddressRange& range) { return range.contains(address); });
}

const std::vector<AddressRange>& never_ranges() {
    static const auto list = ranges({
        "0.0.0.0/8",           // this host
        "169.254.0.0/16",      // link-local; metadata of most clouds
        "100.100.100.200/32",  // metadata: Alibaba
        "168.63.129.16/32",    // the host below: Azure
        "192.0.0.192/32",      // metadata: Oracle
        "224.0.0.0/4",         // multicast
        "255.255.255.255/32",  // broadcast
        "::/128",              // unspecified
        "fe80::/10",           // link-local
        "ff00::/8",            // multicast
        "fd00:ec2::/32",       // metadata: Amazon
        "fd20:ce::254/128",    // metadata: Google
    });
    return list;
}

const std::vector<AddressRange>& not_public_ranges() {
    static const auto list = ranges({
        "10.0.0.0/8",       // private
        "100.64.0.0/10",    // behind a carrier's NAT
        "127.0.0.0/8",      // loopback
        "172.16.0.0/12",    // private
        "192.0.0.0/24",     // protocol assignments
        "192.0.2.0/24",     // documentation
        "192.88.99.0/24",   // 6to4 relays
        "192.168.0.0/16",   // private
        "198.18.0.0/15",    // benchmarks
        "198.51.100.0/24",  // documentation
        "203.0.113.0/24",   // documentation
        "240.0.0.0/4",      // reserved
        "2001::/23",        // protocol assignments, Teredo
        "2001:db8::/32",    // documentation
        "3fff::/20",        // documentation
    });
    return list;
}

/// Forms that carry an IPv4 address, and where it is in them.
struct Carrier {
    AddressRange range;
    int offset;
};

const std::vector<Carrier>& carriers() {
    static const std::vector<Carrier> list{
        {parse_range("::/96").value(), 12},            // IPv4-compatible
        {parse_range("::ffff:0:0:0/96").value(), 12},  // translated (SIIT)
        {parse_range("64:ff9b::/96").value(), 12},     // NAT64
        {parse_range("2002::/16").value(), 2},         // 6to4
    };
    return list;
}

/// The address that is really meant.
IpAddress unwrapped(const IpAddress& address) {
    const bool loopback_or_none = std::all_of(address.bytes.begin(), address.bytes.end() - 1,
                                              [](auto b) { return b == 0; }) &&
                                  address.bytes[15] <= 1;
    if (address.is_v4() || loopback_or_none) return address;
    for (const Carrier& carrier : carriers()) {
        if (carrier.range.contains(address)) return from_v4(address.bytes.data() + carrier.offset);
    }
    return address;
}

/// Of IPv6 only 2000::/3 is given out for the internet.
bool is_public(const IpAddress& address) {
    if (!address.is_v4() && (address.bytes[0] & 0xe0) != 0x20) return false;
    return !any_contains(not_public_ranges(), address);
}

}  // namespace

bool IpAddress::is_v4() const {
    return std::equal(mapped_start.begin(), mapped_start.end(), bytes.begin());
}

std::string IpAddress::text() const {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const bool v4 = is_v4();
    inet_ntop(v4 ? AF_INET : AF_INET6, bytes.data() + (v4 ? 12 : 0), text.data(), text.size());
    return text.data();
}

std::optional<IpAddress> parse_address(std::string_view text) {
    const std::string terminated(text);
    IpAddress address;
    if (inet_pton(AF_INET6, terminated.c_str(), address.bytes.data()) == 1) return address;
    std::array<std::uint8_t, 4> four{};
    if (inet_pton(AF_INET, terminated.c_str(), four.data()) == 1) return from_v4(four.data());
    return std::nullopt;
}

std::optional<IpAddress> address_of(const sockaddr* address) {
    if (address->sa_family == AF_INET) {
        std::array<std::uint8_t, 4> four{};
        std::memcpy(four.data(), &reinterpret_cast<const sockaddr_in*>(address)->sin_addr, 4);
        return from_v4(four.data());
    }
    if (address->sa_family != AF_INET6) return std::nullopt;
    IpAddress result;
    std::memcpy(result.bytes.data(), &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr,
                16);
    return result;
}

bool AddressRange::contains(const IpAddress& address) const {
    int bits = prefix;
    for (std::size_t at = 0; bits > 0; ++at, bits -= 8) {
        const int mask = bits >= 8 ? 0xff : 0xff << (8 - bits) & 0xff;
        if ((address.bytes[at] & mask) != (first.bytes[at] & mask)) return false;
    }
    return true;
}

std::optional<AddressRange> parse_range(std::string_view text) {
    const auto slash = text.find('/');
    const auto first = parse_address(text.substr(0, slash));
    if (!first) return std::nullopt;
    const int most = first->is_v4() ? 32 : 128;
    int prefix = most;
    if (slash != text.npos) {
        const std::string_view digits = text.substr(slash + 1);
        const char* end = digits.data() + digits.size();
        const auto read = std::from_chars(digits.data(), end, prefix);
        if (read.ec != std::errc() || read.ptr != end || prefix < 0 || prefix > most) return {};
    }
    return AddressRange{*first, first->is_v4() ? prefix + 96 : prefix};
}

Verdict judge(const IpAddress& address, std::span<const AddressRange> allowed) {
    const IpAddress meant = unwrapped(address);
    if (any_contains(never_ranges(), meant) || any_contains(never_ranges(), address)) {
        return Verdict::never;
    }
    if (is_public(meant) || any_contains(allowed, meant)) return Verdict::allowed;
    return Verdict::not_public;
}

}  // namespace entrepot::http
