#include "base/keys.h"

#include <sodium.h>

#include <toml++/toml.h>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "base/crypto.h"
#include "base/private_file.h"
#include "base/text.h"

namespace entrepot {
namespace {

constexpr std::size_t key_size = 32;
static_assert(key_size == crypto_secretbox_KEYBYTES);

std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error("Can't read " + file.string() + "; check its owner.");
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string key_in(const toml::table& table, const char* name) {
    const std::string key = base64_decode(table[name].value_or(std::string()));
    if (key.size() == key_size) return key;
    throw std::runtime_error(std::string("The keys need `") + name +
                             "`, 32 bytes as base64; take them from a backup.");
}

void refuse_readable_by_others(const std::filesystem::path& file) {
    using std::filesystem::perms;
    const auto others = perms::group_all | perms::others_all;
    if ((std::filesystem::status(file).permissions() & others) == perms::none) return;
    throw std::runtime_error("Others may read " + file.string() + "; run: chmod 600 " +
                             file.string());
}

/// The nonce is made of the plain text: the same text gives the same bytes when a transaction runs
/// again, and two texts never share a nonce. It tells no more than that two texts are the same.
std::string nonce_for(const std::string& key, std::string_view plain) {
    const std::string nonce_key = hmac_sha256(key, "entrepot sealing nonce");
    return hmac_sha256(nonce_key, plain).substr(0, crypto_secretbox_NONCEBYTES);
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

Keys make_keys() {
    return {system_random(key_size), system_random(key_size)};
}

std::string keys_to_toml(const Keys& keys) {
    return "# The installation's secrets. Without them sealed secrets can't be read and no PIN is\n"
           "# right. Keep a copy apart from the backups of the database.\n"
           "sealing = \"" +
           base64_encode(keys.sealing) + "\"\npin_pepper = \"" + base64_encode(keys.pin_pepper) +
           "\"\n";
}

Keys keys_from_toml(const std::string& text) {
    try {
        const toml::table table = toml::parse(text);
        return {key_in(table, "sealing"), key_in(table, "pin_pepper")};
    } catch (const toml::parse_error&) {
        throw std::runtime_error("The keys are not valid TOML; take them from a backup.");
    }
}

Keys load_keys(const std::filesystem::path& data_folder) {
    if (const char* text = std::getenv("ENTREPOT_KEYS")) return keys_from_toml(text);
    const auto file = data_folder / "keys.toml";
    if (!std::filesystem::exists(file)) {
        const Keys keys = make_keys();
        write_private_file(file, keys_to_toml(keys));
        return keys;
    }
    refuse_readable_by_others(file);
    return keys_from_toml(read_file(file));
}

std::string seal_with(const std::string& key, std::string_view plain) {
    std::string sealed = nonce_for(key, plain);
    sealed.resize(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + plain.size());
    auto* box = reinterpret_cast<unsigned char*>(sealed.data());
    crypto_secretbox_easy(box + crypto_secretbox_NONCEBYTES, bytes_of(plain), plain.size(), box,
                          bytes_of(key));
    return base64_encode(sealed);
}

std::string open_with(const std::string& key, std::string_view sealed) {
    constexpr std::size_t overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    const std::string box = base64_decode(sealed);
    std::string plain(box.size() < overhead ? 0 : box.size() - overhead, '\0');
    if (box.size() < overhead ||
        crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(plain.data()),
                                   bytes_of(box) + crypto_secretbox_NONCEBYTES,
                                   box.size() - crypto_secretbox_NONCEBYTES, bytes_of(box),
                                   bytes_of(key)) != 0) {
        throw std::runtime_error(
            "A sealed secret does not open: keys.toml is of another "
            "installation.");
    }
    return plain;
}

}  // namespace entrepot
