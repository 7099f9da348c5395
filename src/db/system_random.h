#pragma once

#include <cstddef>
#include <string>

namespace entrepot::db {

/// Bytes from the kernel, fit for secrets.
std::string system_random_bytes(std::size_t count);

}  // namespace entrepot::db
