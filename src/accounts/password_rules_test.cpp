#include "accounts/password_rules.h"

#include <gtest/gtest.h>

#include <set>

#include "accounts/settings.h"
#include "base/refusal.h"

namespace entrepot {
namespace {

bool takes_password(std::string_view password) {
    try {
        require_strong_password(password, "Anna Berg", "anna.berg@shop.example");
        return true;
    } catch (const Refusal& refusal) {
        EXPECT_EQ(refusal.code().code, "password_too_weak");
        return false;
    }
}

bool takes_pin(std::string_view pin) {
    try {
        require_strong_pin(pin);
        return true;
    } catch (const Refusal& refusal) {
        EXPECT_EQ(refusal.code().code, "pin_too_weak");
        return false;
    }
}

TEST(PasswordRules, TakesLongOnesOfAnyKind) {
    EXPECT_TRUE(takes_password("green shelf 7 boxes"));
    EXPECT_TRUE(
        takes_password("\u00e6\u00f8\u00e5\u00e4\u00f6\u00fc\u00df\u00f1\u00e7\u00e9\u00e8\u00ea"));
}

TEST(PasswordRules, RefusesWhatIsTriedFirst) {
    for (const char* weak : {"", "short", "eleven char", "aaaaaaaaaaaaaaaa", "abcabcabcabcabc",
                             "qwertyuiopasdf", "0123456789012", "zyxwvutsrqponm", "Password1234",
                             "entrepot2026", "anna berg 12", "anna.berg2026"}) {
        EXPECT_FALSE(takes_password(weak)) << weak;
    }
}

TEST(PinRules, TakesFourToSixDigits) {
    EXPECT_TRUE(takes_pin("2847"));
    EXPECT_TRUE(takes_pin("90315"));
    EXPECT_TRUE(takes_pin("471906"));
    for (const char* weak : {"", "284", "2847190", "28a7", "0000", "1234", "9876", "456789"}) {
        EXPECT_FALSE(takes_pin(weak)) << weak;
    }
}

TEST(PinRules, MakesPinsItTakes) {
    std::set<std::string> seen;
    for (int at = 0; at < 200; ++at) {
        const std::string pin = make_pin();
        EXPECT_TRUE(takes_pin(pin)) << pin;
        seen.insert(pin);
    }
    EXPECT_GT(seen.size(), 190U);
}

TEST(PinRules, APinIsRightOnlyWithThePepper) {
    set_settings({.keys = make_keys()});
    const std::string hash = hash_pin("2847");
    EXPECT_TRUE(verify_pin(hash, "2847"));
    EXPECT_FALSE(verify_pin(hash, "2848"));
    set_settings({.keys = make_keys()});
    EXPECT_FALSE(verify_pin(hash, "2847"));
}

}  // namespace
}  // namespace entrepot
