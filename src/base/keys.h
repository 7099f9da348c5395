#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace entrepot {

/// The installation's own secrets. Losing them makes sealed secrets unreadable and PINs unusable.
struct Keys {
    std::string sealing;     ///< 32 bytes: seals client and hook secrets, signs forms.
    std::string pin_pepper;  ///< 32 bytes: mixed into every PIN before it is hashed.
};

/// New random keys.
Keys make_keys();

/// The text of a keys.toml.
std::string keys_to_toml(const Keys& keys);

/// Reads what `keys_to_toml` wrote. Throws std::runtime_error with a sentence for the operator.
Keys keys_from_toml(const std::string& text);

/// The keys of an installation: the environment variable ENTREPOT_KEYS (the text of a keys.toml)
/// when set, else `keys.toml` in the data folder, which is made (mode 0600) on the first start.
/// Throws std::runtime_error with a sentence for the operator when the file is broken or when
/// others than its owner may read it.
Keys load_keys(const std::filesystem::path& data_folder);

/// Seals a secret (XSalsa20-Poly1305): base64 text. The same plain text gives the same sealed text
/// under the same key, so that a transaction that is run again writes the same row.
std::string seal_with(const std::string& key, std::string_view plain);

/// Opens what `seal_with` made. Throws std::runtime_error when the key is another or the text was
/// changed.
std::string open_with(const std::string& key, std::string_view sealed);

}  // namespace entrepot
