#include "catalog/placeholder.h"

#include <array>
#include <cstdint>

#include "base/text.h"

namespace entrepot {
namespace {

constexpr std::array<std::string_view, 12> colors{"#1f5fa8", "#8a3b12", "#1b6b45", "#7a2f7d",
                                                  "#9a1f3c", "#3d4fb5", "#5d5a12", "#0e6a76",
                                                  "#6b3fa0", "#a03a1c", "#2f6526", "#4c5866"};

/// FNV-1a: the same on every machine and in every version.
std::uint32_t hash_of(std::string_view text) {
    std::uint32_t hash = 2166136261u;
    for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619u;
    return hash;
}

/// Bytes of the code point that begins a valid UTF-8 text.
std::size_t first_length(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80) {
        ++length;
    }
    return length;
}

bool is_letter(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
}

std::string upper(std::string_view letter) {
    std::string text(letter);
    if (text.size() == 1 && text[0] >= 'a' && text[0] <= 'z') text[0] -= 'a' - 'A';
    return text;
}

std::string escape_xml(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        switch (letter) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                // XML has no control characters, not even written as numbers.
                if (static_cast<unsigned char>(letter) >= 0x20) out += letter;
        }
    }
    return out;
}

}  // namespace

std::string initials_of(std::string_view name) {
    std::string initials;
    int count = 0;
    bool begins_word = true;
    for (std::size_t at = 0; at < name.size() && count < 2;) {
        const std::size_t length = first_length(name.substr(at));
        const bool letter = is_letter(name[at]);
        if (letter && begins_word) {
            initials += upper(name.substr(at, length));
            ++count;
        }
        begins_word = !letter;
        at += length;
    }
    return initials.empty() ? "?" : initials;
}

std::string_view color_of(std::string_view name) {
    return colors[hash_of(name) % colors.size()];
}

std::string placeholder_svg(std::string_view name) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 256 256\" width=\"256\" "
           "height=\"256\" role=\"img\" aria-label=\"" +
           escape_xml(name) + "\"><rect width=\"256\" height=\"256\" fill=\"" +
           std::string(color_of(name)) +
           "\"/><text x=\"128\" y=\"128\" fill=\"#ffffff\" font-family=\"sans-serif\" "
           "font-size=\"104\" font-weight=\"600\" text-anchor=\"middle\" "
           "dominant-baseline=\"central\">" +
           escape_xml(initials_of(name)) + "</text></svg>";
}

}  // namespace entrepot
