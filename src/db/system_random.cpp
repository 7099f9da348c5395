#include "db/system_random.h"

#include <sodium.h>

#include <stdexcept>

namespace entrepot::db {

std::string system_random_bytes(std::size_t count) {
    // Safe to call again; negative when there is no source of randomness.
    static const int ready = sodium_init();
    if (ready < 0) throw std::runtime_error("libsodium finds no source of random bytes");
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

}  // namespace entrepot::db
