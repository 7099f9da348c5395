#include "request_log/mask.h"

#include <gmock/gmock.h>

#include "request_log/record.h"

namespace entrepot::request_log {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

TEST(MaskTest, KnowsSecretsByTheirNames) {
    for (const auto* name : {"Authorization", "client_secret", "secret", "access_token", "PIN",
                             "password", "new_password", "Set-Cookie", "X-Api-Token", "token"}) {
        EXPECT_TRUE(names_a_secret(name)) << name;
    }
    for (const auto* name : {"sku", "Idempotency-Key", "next_cursor", "shipping", "secretary",
                             "token_id", "code", "notes"}) {
        EXPECT_FALSE(names_a_secret(name)) << name;
    }
}

TEST(MaskTest, HidesSecretsOfJsonAtAnyDepth) {
    EXPECT_EQ(mask_text(R"({"a":[{"secret":"whsec_1","b":{"pin":1234}}],"token":{"x":"y"}})"),
              R"({"a":[{"secret":"***","b":{"pin":"***"}}],"token":"***"})");
}

TEST(MaskTest, LeavesJsonWithoutSecretsAsItCame) {
    const std::string_view text = R"({ "sku" : "A",  "weight": 1.50, "secret": null })";
    EXPECT_EQ(mask_text(text), text);
}

TEST(MaskTest, HidesSecretsOfFormsAndQueries) {
    EXPECT_EQ(mask_text("code=1&client_secret=abc%20d&x=2"), "code=1&client_secret=***&x=2");
    EXPECT_EQ(mask_text("client%5Fsecret=abc&x=2"), "client%5Fsecret=***&x=2");
    EXPECT_EQ(mask_text("sku=RED&limit=5"), "sku=RED&limit=5");
}

TEST(MaskTest, HidesSecretsOfBrokenJson) {
    EXPECT_EQ(mask_text(R"({"secret": "a\"b,c", "sku": "A")"), R"({"secret": ***, "sku": "A")");
    EXPECT_EQ(mask_text(R"({"pin": 1234, "x": )"), R"({"pin": ***, "x": )");
    EXPECT_THAT(mask_text(R"({"p\u0069n": "1234", )"), Not(HasSubstr("1234")));
    EXPECT_THAT(mask_text(R"({"secret": "never ends)"), EndsWith("***"));
}

TEST(MaskTest, HidesSecretHeadersAndKeepsOthers) {
    EXPECT_EQ(mask_headers({{"authorization", "Bearer ep_1"}, {"Idempotency-Key", "order 1"}}),
              "authorization: ***\nIdempotency-Key: order 1\n");
}

TEST(LineTest, CutsBetweenCharactersAndSaysWhatIsNoText) {
    Heard heard;
    heard.request.method = "POST";
    heard.request.body = std::string(kept_bytes - 1, 'a') + "é and more";
    heard.answer_body = "\xff\xfe";
    const Line line = line_of(heard);
    EXPECT_EQ(line.request_body, std::string(kept_bytes - 1, 'a'));
    EXPECT_EQ(line.request_bytes, static_cast<std::int64_t>(heard.request.body.size()));
    EXPECT_EQ(line.answer_body, "(2 bytes that are no text)");
}

TEST(LineTest, MasksBeforeItCuts) {
    Heard heard;
    heard.request.body =
        R"({"notes":")" + std::string(kept_bytes, 'n') + R"(","secret":"whsec_1"})";
    heard.answer_body = R"({"code":"order_already_exists","client_secret":"s3cret"})";
    heard.status = 400;
    const Line line = line_of(heard);
    EXPECT_THAT(line.request_body, Not(HasSubstr("whsec_1")));
    EXPECT_THAT(line.answer_body, Not(HasSubstr("s3cret")));
    EXPECT_EQ(line.code, "order_already_exists");
}

}  // namespace
}  // namespace entrepot::request_log
