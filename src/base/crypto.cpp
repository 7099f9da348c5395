#include "base/crypto.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>
#include <sodium.h>

#include <new>
#include <stdexcept>

namespace entrepot {
namespace {

constexpr unsigned long long argon2_passes = 2;
constexpr std::size_t argon2_memory = 19 * 1024 * 1024;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

void need_sodium() {
    static const bool ready = sodium_init() >= 0;
    if (!ready) throw std::runtime_error("libsodium can't be started");
}

/// A hash of a password nobody has, to spend the time of a check on.
const std::string& hash_of_nobody() {
    static const std::string hash = hash_password(system_random(32));
    return hash;
}

bool argon2_matches(const std::string& hash, std::string_view password) {
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

}  // namespace

std::string sha256(std::string_view bytes) {
    // OpenSSL 3 looks its algorithms up at each call, which costs more than hashing a token.
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(bytes_of(digest), bytes_of(bytes), bytes.size());
    return digest;
}

std::string hmac_sha256(std::string_view key, std::string_view bytes) {
    std::string digest(SHA256_DIGEST_LENGTH, '\0');
    unsigned int size = SHA256_DIGEST_LENGTH;
    // OpenSSL takes an empty key only when its pointer is not null.
    const void* key_bytes = key.empty() ? "" : key.data();
    if (HMAC(EVP_sha256(), key_bytes, static_cast<int>(key.size()), bytes_of(bytes), bytes.size(),
             bytes_of(digest), &size) == nullptr) {
        throw std::runtime_error("HMAC failed");
    }
    return digest;
}

bool equal_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string system_random(std::size_t count) {
    need_sodium();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::string hash_password(std::string_view password) {
    need_sodium();
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(hash, password.data(), password.size(), argon2_passes, argon2_memory) !=
        0) {
        throw std::bad_alloc();
    }
    return hash;
}

bool verify_password(std::string_view hash, std::string_view password) {
    need_sodium();
    const bool usable = hash.starts_with(crypto_pwhash_STRPREFIX) &&
                        hash.size() < static_cast<std::size_t>(crypto_pwhash_STRBYTES);
    const bool matches = argon2_matches(usable ? std::string(hash) : hash_of_nobody(), password);
    return usable && matches;
}

}  // namespace entrepot
