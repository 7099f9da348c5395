#include "db/search_words.h"

#include <locale.h>
#include <wctype.h>

#include <cctype>
#include <cstdint>

#include "base/text.h"

namespace entrepot::db {
namespace {

/// Takes the first code point off a text; a byte that belongs to none is given as it is.
std::uint32_t take_character(std::string_view& text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = byte(0);
    const std::size_t length = first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (length == 1 || text.size() < length) {
        text.remove_prefix(1);
        return first;
    }
    std::uint32_t character = first & (0x7fu >> length);
    for (std::size_t at = 1; at < length; ++at) character = character << 6 | (byte(at) & 0x3fu);
    text.remove_prefix(length);
    return character;
}

void add_character(std::string& text, std::uint32_t character) {
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (character < 0x80) return add(character);
    if (character < 0x800) {
        add(0xc0 | character >> 6);
    } else {
        if (character < 0x10000) {
            add(0xe0 | character >> 12);
        } else {
            add(0xf0 | character >> 18);
            add(0x80 | (character >> 12 & 0x3f));
        }
        add(0x80 | (character >> 6 & 0x3f));
    }
    add(0x80 | (character & 0x3f));
}

/// Lower case by Unicode's tables, which the C library has in this locale on every machine.
std::uint32_t fold(std::uint32_t character) {
    static const locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    if (character < 0x80) {
        return static_cast<std::uint32_t>(std::tolower(static_cast<int>(character)));
    }
    if (unicode == nullptr) return character;
    return static_cast<std::uint32_t>(towlower_l(static_cast<wint_t>(character), unicode));
}

bool is_space(std::uint32_t character) {
    return character <= 0x20 || character == 0xa0 || character == 0x3000;
}

bool is_punctuation(char byte) {
    const auto letter = static_cast<unsigned char>(byte);
    return letter < 0x80 && std::isalnum(letter) == 0;
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    while (!text.empty()) {
        const auto character = take_character(text);
        if (!is_space(character)) {
            add_character(word, fold(character));
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

std::string indexed_form(std::string_view text) {
    std::string form;
    for (const auto& word : folded_words(text)) {
        form += "  " + word;
        for (std::size_t at = 1; at < word.size(); ++at) {
            if (is_punctuation(word[at - 1]) && !is_punctuation(word[at])) {
                form += "  " + word.substr(at);
            }
        }
    }
    return form;
}

std::string sought_form(std::string_view word) {
    const auto length = count_characters(word);
    return std::string(length < 3 ? 3 - length : 0, ' ') + std::string(word);
}

}  // namespace entrepot::db
