#include "hooks/wire_text.h"

#include "base/text.h"

namespace entrepot::hooks {

std::string clean_text(std::string_view text) {
    for (std::size_t cut = 0; cut < 4 && cut <= text.size(); ++cut) {
        const std::string_view whole = text.substr(0, text.size() - cut);
        if (is_clean_utf8(whole)) return std::string(whole);
    }
    std::string cleaned(text);
    for (char& byte : cleaned) {
        if (byte == 0 || static_cast<unsigned char>(byte) >= 0x80) byte = '?';
    }
    return cleaned;
}

std::string header_lines(const std::vector<http::Header>& headers) {
    std::string lines;
    for (const http::Header& header : headers) {
        lines += header.name + ": " + header.value + "\n";
    }
    return clean_text(lines);
}

}  // namespace entrepot::hooks
