#include "accounts/password_rules.h"

#include <algorithm>
#include <array>

#include "accounts/errors.h"
#include "accounts/settings.h"
#include "base/crypto.h"
#include "base/text.h"

namespace entrepot {
namespace {

constexpr std::size_t shortest_password = 12;
constexpr std::size_t pin_digits = 6;

/// Rows people type; a password that is a piece of one (either way round) is no secret.
constexpr std::array<std::string_view, 5> rows{
    "01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"};

constexpr std::array<std::string_view, 8> common_words{"password",  "passwort",     "entrepot",
                                                       "warehouse", "welcome",      "letmein",
                                                       "iloveyou",  "administrator"};

bool is_row(std::string_view text) {
    const std::string backwards(text.rbegin(), text.rend());
    return std::any_of(rows.begin(), rows.end(), [&](std::string_view row) {
        return row.find(text) != row.npos || row.find(backwards) != row.npos;
    });
}

/// Whether the text is a piece of at most 4 characters again and again.
bool is_repetition(std::string_view text) {
    for (std::size_t piece = 1; piece <= 4; ++piece) {
        bool repeats = true;
        for (std::size_t at = piece; at < text.size() && repeats; ++at) {
            repeats = text[at] == text[at - piece];
        }
        if (repeats) return true;
    }
    return false;
}

/// Whether little is left of the password once the word is taken away.
bool is_mostly(std::string_view password, std::string_view word) {
    return word.size() >= 4 && password.find(word) != password.npos &&
           password.size() - word.size() < 6;
}

bool is_guessable(std::string_view password, std::string_view name, std::string_view email) {
    const std::string lower = to_lower_ascii(password);
    const std::string own_name = to_lower_ascii(name);
    const std::string own_email = to_lower_ascii(email);
    const auto mailbox = std::string_view(own_email).substr(0, own_email.find('@'));
    if (is_row(lower) || is_repetition(lower)) return true;
    if (is_mostly(lower, own_name) || is_mostly(lower, own_email) || is_mostly(lower, mailbox)) {
        return true;
    }
    return std::any_of(common_words.begin(), common_words.end(),
                       [&](std::string_view word) { return is_mostly(lower, word); });
}

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_strong_pin(std::string_view pin) {
    const bool all_alike = std::all_of(pin.begin(), pin.end(), [&](char c) { return c == pin[0]; });
    return pin.size() >= 4 && pin.size() <= pin_digits && all_digits(pin) && !all_alike &&
           !is_row(pin);
}

std::string peppered(std::string_view pin) {
    return hex_encode(hmac_sha256(settings().keys.pin_pepper, pin));
}

/// A digit without bias: bytes from 250 on are drawn again.
char random_digit() {
    for (;;) {
        const auto byte = static_cast<unsigned char>(system_random(1)[0]);
        if (byte < 250) return static_cast<char>('0' + byte % 10);
    }
}

}  // namespace

void require_strong_password(std::string_view password, std::string_view name,
                             std::string_view email) {
    if (count_characters(password) < shortest_password) {
        throw Refusal(errors::password_too_weak, "Choose a password of 12 characters or more.");
    }
    if (!is_guessable(password, name, email)) return;
    throw Refusal(errors::password_too_weak,
                  "This password is one of the first to be tried; choose one that is no row, no "
                  "repetition, and not the name or e-mail.");
}

void require_strong_pin(std::string_view pin) {
    if (is_strong_pin(pin)) return;
    throw Refusal(errors::pin_too_weak,
                  "Choose 4 to 6 digits that are neither all alike nor a row such as 1234.");
}

std::string make_pin() {
    std::string pin;
    do {
        pin.clear();
        while (pin.size() < pin_digits) pin += random_digit();
    } while (!is_strong_pin(pin));
    return pin;
}

std::string hash_pin(std::string_view pin) {
    return hash_password(peppered(pin));
}

bool verify_pin(std::string_view hash, std::string_view pin) {
    return verify_password(hash, peppered(pin));
}

}  // namespace entrepot
