#include "stock/route_order.h"

#include <algorithm>
#include <cctype>

namespace entrepot {
namespace {

constexpr std::size_t padded_digits = 8;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

char upper(char letter) {
    return static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
}

std::string pad(std::string_view digits) {
    const std::size_t zeros = digits.size() < padded_digits ? padded_digits - digits.size() : 0;
    return std::string(zeros, '0') + std::string(digits);
}

}  // namespace

std::string route_of(std::string_view name) {
    std::string route;
    for (auto at = name.begin(); at != name.end();) {
        if (!is_digit(*at)) {
            route += upper(*at++);
            continue;
        }
        const auto end = std::find_if_not(at, name.end(), is_digit);
        route += pad({at, end});
        at = end;
    }
    return route;
}

}  // namespace entrepot
