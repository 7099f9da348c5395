#include "accounts/roles.h"

namespace entrepot {

std::uint32_t scope_bits(const std::vector<ScopeName>& scopes) {
    std::uint32_t bits = 0;
    for (const ScopeName scope : scopes) bits |= 1U << static_cast<unsigned>(scope);
    return bits;
}

std::vector<ScopeName> scope_names(std::uint32_t bits) {
    std::vector<ScopeName> scopes;
    for (unsigned at = 0; at < EnumNames<ScopeName>::names.size(); ++at) {
        if ((bits & (1U << at)) != 0) scopes.push_back(static_cast<ScopeName>(at));
    }
    return scopes;
}

std::string scope_text(std::uint32_t bits) {
    std::string text;
    for (const ScopeName scope : scope_names(bits)) {
        if (!text.empty()) text += ' ';
        text += name_of(scope);
    }
    return text;
}

std::optional<std::uint32_t> scopes_from_text(std::string_view text) {
    std::uint32_t bits = 0;
    while (!text.empty()) {
        const std::size_t end = text.find(' ');
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (word.empty()) continue;
        const auto scope = enum_from<ScopeName>(word);
        if (!scope) return std::nullopt;
        bits |= 1U << static_cast<unsigned>(*scope);
    }
    return bits;
}

}  // namespace entrepot
