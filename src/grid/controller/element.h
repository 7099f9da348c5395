#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entrepot::grid {

/// An XML element without attributes: with a text, or with others in it.
struct Element {
    std::string name;
    std::string text;
    std::vector<Element> children;

    Element() = default;
    explicit Element(std::string called) : name(std::move(called)) {}
    Element(std::string called, std::string value)
        : name(std::move(called)), text(std::move(value)) {}
    Element(std::string called, std::int64_t value)
        : name(std::move(called)), text(std::to_string(value)) {}
    Element(std::string called, std::vector<Element> inner)
        : name(std::move(called)), children(std::move(inner)) {}

    /// The first child of a name.
    const Element* child(std::string_view called) const;
    /// Text of a child; "" when there is none.
    std::string_view text_of(std::string_view called) const;
    /// A child's text as a whole number from `least` to `most`; nothing when it is none.
    std::optional<std::int32_t> number_of(std::string_view called, std::int32_t least,
                                          std::int32_t most) const;
    /// The own text as a whole number.
    std::optional<std::int32_t> number(std::int32_t least, std::int32_t most) const;
};

/// A document with an XML declaration.
std::string to_xml(const Element& root);

/// The root of a document in UTF-8 or ISO-8859-1. Nothing when it is not well-formed or nested
/// deeper than `most_nested`; what `why` then says is for the log.
std::optional<Element> from_xml(std::string_view document, std::string& why);

inline constexpr int most_nested = 8;

/// A whole number from `least` to `most`, digits only, spaces around them allowed.
std::optional<std::int32_t> read_number(std::string_view text, std::int32_t least,
                                        std::int32_t most);

}  // namespace entrepot::grid
