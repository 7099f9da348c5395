#include "base/crypto.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace entrepot {
namespace {

TEST(Crypto, HashesAsFips180Says) {
    EXPECT_EQ(hex_encode(sha256("abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex_encode(sha256("")),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Crypto, SignsTheCheckValuesOfTheWebhooks) {
    EXPECT_EQ(
        base64_encode(hmac_sha256("test_client_secret",
                                  R"(inventory_levels.update:d-1:1700000000:7:shop-a:{"a":1})")),
        "ZzGP9FywR0LA61fQMmgJRmIrVGW4gQ8HjwkVlZ7UcKY=");
    EXPECT_EQ(base64_encode(
                  hmac_sha256(base64_decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                              R"(msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"test": 2432232314})")),
              "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

TEST(Crypto, SignsWithAnEmptyKey) {
    EXPECT_EQ(hex_encode(hmac_sha256("", "")),
              "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

TEST(Crypto, ComparesWholeTexts) {
    EXPECT_TRUE(equal_constant_time("secret", "secret"));
    EXPECT_FALSE(equal_constant_time("secret", "secreT"));
    EXPECT_FALSE(equal_constant_time("secret", "secret "));
    EXPECT_TRUE(equal_constant_time("", ""));
}

TEST(Crypto, HashesPasswordsWithTheParametersPromised) {
    const std::string hash = hash_password("correct horse");
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << hash;
    EXPECT_NE(hash, hash_password("correct horse")) << "the salt is random";
    EXPECT_TRUE(verify_password(hash, "correct horse"));
    EXPECT_FALSE(verify_password(hash, "correct horsE"));
}

TEST(Crypto, NoPasswordFitsAMissingHash) {
    EXPECT_FALSE(verify_password("", ""));
    EXPECT_FALSE(verify_password("$argon2id$nonsense", "nonsense"));
}

TEST(Crypto, RandomBytesDiffer) {
    EXPECT_EQ(system_random(32).size(), 32U);
    EXPECT_NE(system_random(32), system_random(32));
}

}  // namespace
}  // namespace entrepot
