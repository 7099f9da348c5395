#include "simulation/numbers.h"

#include <charconv>
#include <sstream>
#include <stdexcept>

namespace entrepot::simulation {
namespace {

std::int32_t parse_number(std::string_view text, const std::string& option) {
    constexpr std::int32_t most = 500;
    std::int32_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc{} || end != text.data() + text.size() || number < 1 || number > most) {
        throw std::runtime_error(option + ": \"" + std::string(text) +
                                 "\" is no number from 1 to 500; say 3, or 2,3, or 1..8.");
    }
    return number;
}

void add_numbers(std::vector<std::int32_t>& numbers, std::string_view part,
                 const std::string& option) {
    const auto dots = part.find("..");
    if (dots == std::string_view::npos) return numbers.push_back(parse_number(part, option));
    const std::int32_t first = parse_number(part.substr(0, dots), option);
    const std::int32_t last = parse_number(part.substr(dots + 2), option);
    if (last < first) throw std::runtime_error(option + ": the smaller number comes first.");
    for (std::int32_t number = first; number <= last; ++number) numbers.push_back(number);
}

}  // namespace

std::vector<std::int32_t> parse_numbers(const std::string& text, const std::string& option) {
    constexpr std::size_t most = 50;
    std::vector<std::int32_t> numbers;
    std::istringstream parts(text);
    for (std::string part; std::getline(parts, part, ',');) add_numbers(numbers, part, option);
    if (numbers.size() > most) throw std::runtime_error(option + ": at most 50 are compared.");
    return numbers;
}

}  // namespace entrepot::simulation
