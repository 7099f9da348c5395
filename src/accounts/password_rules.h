#pragma once

#include <string>
#include <string_view>

namespace entrepot {

/// Throws `password_too_weak` unless the password has 12 characters or more and is none of: one
/// character or a short piece again and again, a row of the keyboard or the alphabet, mostly the
/// name, the e-mail or a word everybody tries.
void require_strong_password(std::string_view password, std::string_view name,
                             std::string_view email);

/// Throws `pin_too_weak` unless it is 4 to 6 digits that are neither all alike nor a row (1234,
/// 9876).
void require_strong_pin(std::string_view pin);

/// Makes a PIN of 6 digits that `require_strong_pin` takes. For a prepare step: it draws from the
/// system's random source.
std::string make_pin();

/// The hash of a PIN: Argon2id over the PIN mixed with the installation's pepper, so that a stolen
/// database alone does not give PINs away. Slow, as `hash_password`.
std::string hash_pin(std::string_view pin);
bool verify_pin(std::string_view hash, std::string_view pin);

}  // namespace entrepot
