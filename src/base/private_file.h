#pragma once

#include <filesystem>
#include <string>

namespace entrepot {

/// Writes a file only its owner may read (mode 0600), wholly or not at all, and syncs it. Throws
/// std::system_error when that fails.
void write_private_file(const std::filesystem::path& file, const std::string& text);

}  // namespace entrepot
