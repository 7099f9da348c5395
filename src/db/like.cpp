#include "db/like.h"

#include "base/text.h"

namespace entrepot {

std::string contains_pattern(std::string_view text) {
    std::string pattern = "%";
    for (const char letter : to_lower_ascii(trim(text))) {
        if (letter == '%' || letter == '_' || letter == '!') pattern += '!';
        pattern += letter;
    }
    return pattern + "%";
}

}  // namespace entrepot
