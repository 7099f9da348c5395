#include "db/composed.h"

#include <fmt/format.h>

#include <map>
#include <mutex>

namespace entrepot {

void Composed::add_text(std::string_view part) {
    for (const char letter : part) {
        if (letter == '@') {
            text_ += fmt::format("${}", ++numbered_);
        } else {
            text_ += letter;
        }
    }
}

Sql Composed::sql() const {
    static std::mutex mutex;
    static std::map<std::string, std::string> names;  // by text; nodes never move
    const std::lock_guard lock(mutex);
    const auto [found, fresh] = names.try_emplace(text_);
    if (fresh) found->second = fmt::format("{}#{}", name_, names.size());
    return {found->second, found->first};
}

}  // namespace entrepot
