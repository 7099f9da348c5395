#include "catalog/placeholder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace entrepot {
namespace {

TEST(Placeholder, InitialsAreTheFirstLettersOfTwoWords) {
    EXPECT_EQ(initials_of("blue shirt large"), "BS");
    EXPECT_EQ(initials_of("Shirt"), "S");
    EXPECT_EQ(initials_of("  (new) T-shirt"), "NT");
    EXPECT_EQ(initials_of("3M tape"), "3T");
    EXPECT_EQ(initials_of("Ørret flue"), "ØF");
    EXPECT_EQ(initials_of("寿司"), "寿");
    EXPECT_EQ(initials_of("!!!"), "?");
    EXPECT_EQ(initials_of(""), "?");
}

double linear(int part) {
    const double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// WCAG 2.2: contrast of white on "#rrggbb".
double contrast_with_white(std::string_view color) {
    const auto part = [&](int at) {
        return std::stoi(std::string(color.substr(at, 2)), nullptr, 16);
    };
    const double luminance =
        0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5));
    return 1.05 / (luminance + 0.05);
}

TEST(Placeholder, EveryColourHasContrastAndDependsOnTheNameOnly) {
    std::set<std::string_view> seen;
    for (int at = 0; at < 500; ++at) {
        const std::string name = "Product " + std::to_string(at);
        seen.insert(color_of(name));
        EXPECT_EQ(color_of(name), color_of(name));
    }
    EXPECT_EQ(seen.size(), 12u);
    for (const auto color : seen) EXPECT_GE(contrast_with_white(color), 4.5) << color;
}

TEST(Placeholder, TheNameIsTextAndNothingElse) {
    const std::string svg = placeholder_svg("<script>\"&\x01 <b>");
    EXPECT_EQ(svg.find("<script"), std::string::npos);
    EXPECT_EQ(svg.find('\x01'), std::string::npos);
    EXPECT_NE(svg.find("aria-label=\"&lt;script&gt;&quot;&amp; &lt;b&gt;\""), std::string::npos);
    EXPECT_NE(svg.find(">SB</text>"), std::string::npos);
    EXPECT_EQ(svg.find("style"), std::string::npos);
}

}  // namespace
}  // namespace entrepot
