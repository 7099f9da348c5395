#include "base/text.h"

#include <gtest/gtest.h>

namespace entrepot {
namespace {

TEST(Text, CountsCodePoints) {
    EXPECT_EQ(count_characters("aé😀"), 3u);
    EXPECT_EQ(count_characters(""), 0u);
}

TEST(Text, KnowsCleanUtf8) {
    EXPECT_TRUE(is_clean_utf8("é😀"));
    EXPECT_FALSE(is_clean_utf8("\xc3"));
    EXPECT_FALSE(is_clean_utf8("\xed\xa0\x80"));
    EXPECT_FALSE(is_clean_utf8(std::string_view("a\0b", 3)));
}

TEST(Text, PercentEncodingComesBack) {
    EXPECT_EQ(percent_encode("a b/é"), "a%20b%2F%C3%A9");
    EXPECT_EQ(percent_decode("a%20b%2F%C3%A9+", true), "a b/é ");
    EXPECT_EQ(percent_decode("100%+%4", false), "100%+%4");
}

TEST(Text, FormsKeepOrderAndEmptyValues) {
    const auto pairs = parse_form("a=1&&b=&c&a=x%3D%26");
    ASSERT_EQ(pairs.size(), 4u);
    EXPECT_EQ(pairs[1], std::make_pair(std::string("b"), std::string()));
    EXPECT_EQ(pairs[2], std::make_pair(std::string("c"), std::string()));
    EXPECT_EQ(pairs[3], std::make_pair(std::string("a"), std::string("x=&")));
}

TEST(Text, Base64ComesBack) {
    EXPECT_EQ(base64_encode("any carnal pleas"), "YW55IGNhcm5hbCBwbGVhcw==");
    EXPECT_EQ(base64_decode("YW55IGNhcm5hbCBwbGVhcw=="), "any carnal pleas");
    EXPECT_EQ(base64_decode("YW55IGNhcm5hbCBwbGVhcw"), "any carnal pleas");
    EXPECT_EQ(base64_decode("*"), "");
    EXPECT_EQ(base64url_encode("\xfb\xff"), "-_8");
    EXPECT_EQ(hex_encode("\x01\xab"), "01ab");
}

}  // namespace
}  // namespace entrepot
