#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entrepot {

/// SHA-256 of the bytes: 32 bytes.
std::string sha256(std::string_view bytes);

/// HMAC-SHA-256 (RFC 2104) with the key's bytes as they are: 32 bytes.
std::string hmac_sha256(std::string_view key, std::string_view bytes);

/// Whether both are the same, in a time that depends on the lengths only.
bool equal_constant_time(std::string_view a, std::string_view b);

/// Bytes of the system's random source. Domain functions take theirs from `Tx::random_bytes`.
std::string system_random(std::size_t count);

/// Argon2id (m = 19 MiB, t = 2, p = 1) with a random salt, as a text that names its parameters.
/// Takes some 20 ms and 19 MiB: for a prepare step, never on a lane. Throws std::bad_alloc when
/// the memory can't be had.
std::string hash_password(std::string_view password);

/// Whether the password is the one of the hash. An empty or broken hash costs the same time and
/// answers false, so that nobody learns from the clock whether there is a hash.
bool verify_password(std::string_view hash, std::string_view password);

}  // namespace entrepot
