#include "stock/shelf_range.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "stock/errors.h"

namespace entrepot {
namespace {

enum class Kind { number, letters, mark };

struct Part {
    Kind kind;
    std::string_view text;
};

/// All texts one part of the range goes through.
using Choices = std::vector<std::string>;

[[noreturn]] void refuse(const std::string& sentence) {
    throw Refusal(errors::shelf_range_invalid, sentence);
}

Kind kind_of(char letter) {
    if (letter >= '0' && letter <= '9') return Kind::number;
    const char lower = static_cast<char>(letter | 0x20);
    return lower >= 'a' && lower <= 'z' ? Kind::letters : Kind::mark;
}

std::vector<Part> take_apart(std::string_view name) {
    std::vector<Part> parts;
    for (std::size_t at = 0; at < name.size();) {
        const Kind kind = kind_of(name[at]);
        std::size_t end = at + 1;
        while (end < name.size() && kind_of(name[end]) == kind) ++end;
        parts.push_back({kind, name.substr(at, end - at)});
        at = end;
    }
    return parts;
}

int number_of(std::string_view digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{}) refuse(fmt::format("The number {} is too large.", digits));
    return number;
}

void check_ascending(int first, int last, const Part& from, const Part& to) {
    if (first > last)
        refuse(fmt::format("{} comes after {}; turn the range round.", from.text, to.text));
    if (static_cast<std::size_t>(last - first) >= most_shelves) {
        refuse(fmt::format("{} to {} are more than {} shelves.", from.text, to.text, most_shelves));
    }
}

Choices numbers_between(const Part& from, const Part& to) {
    const int first = number_of(from.text);
    const int last = number_of(to.text);
    check_ascending(first, last, from, to);
    // Leading zeros make the names equally long: 01 to 10, but 1 to 10.
    const std::size_t width = from.text.starts_with('0') ? from.text.size() : 1;
    Choices choices;
    for (int at = first; at <= last; ++at) choices.push_back(fmt::format("{:0{}}", at, width));
    return choices;
}

Choices letters_between(const Part& from, const Part& to) {
    if (from.text.size() != 1 || to.text.size() != 1) {
        refuse(
            fmt::format("{} to {} can't be counted; only single letters can.", from.text, to.text));
    }
    check_ascending(from.text[0], to.text[0], from, to);
    Choices choices;
    for (char at = from.text[0]; at <= to.text[0]; ++at) choices.emplace_back(1, at);
    // Z and a are neighbours of other signs.
    std::erase_if(choices, [](const std::string& one) { return kind_of(one[0]) != Kind::letters; });
    return choices;
}

Choices choices_of(const Part& from, const Part& to) {
    if (from.text == to.text) return {std::string(from.text)};
    if (from.kind == Kind::number && to.kind == Kind::number) return numbers_between(from, to);
    if (from.kind == Kind::letters && to.kind == Kind::letters) return letters_between(from, to);
    refuse(fmt::format("{} and {} must be both numbers or both letters.", from.text, to.text));
}

void append_each(std::vector<std::string>& names, const Choices& choices) {
    if (names.size() * choices.size() > most_shelves) {
        refuse(
            fmt::format("The range names more than {} shelves; make it in parts.", most_shelves));
    }
    std::vector<std::string> longer;
    longer.reserve(names.size() * choices.size());
    for (const std::string& name : names) {
        for (const std::string& choice : choices) longer.push_back(name + choice);
    }
    names = std::move(longer);
}

}  // namespace

std::vector<std::string> expand_shelf_range(std::string_view from, std::string_view to) {
    const auto first = take_apart(from);
    const auto last = take_apart(to);
    if (first.empty() || first.size() != last.size()) {
        refuse("Give two names of the same form, like A-01-1 and A-10-5.");
    }
    std::vector<std::string> names{""};
    for (std::size_t at = 0; at < first.size(); ++at) {
        append_each(names, choices_of(first[at], last[at]));
    }
    return names;
}

}  // namespace entrepot
