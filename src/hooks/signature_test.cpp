#include "hooks/signature.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "hooks/envelope.h"

namespace entrepot::hooks {
namespace {

const SignedParts pio_parts{.event = "inventory_levels.update",
                            .message_id = "d-1",
                            .timestamp = 1700000000,
                            .shop = ShopId{7},
                            .ext_shop_id = "shop-a",
                            .body = R"({"a":1})"};

TEST(Signature, TheCheckValueOfVersionOne) {
    EXPECT_EQ(pio_signature("test_client_secret", pio_parts),
              "ZzGP9FywR0LA61fQMmgJRmIrVGW4gQ8HjwkVlZ7UcKY=");
}

TEST(Signature, TheCheckValueOfStandardWebhooks) {
    const SignedParts parts{.message_id = "msg_p5jXN8AQM9LWM0D4loKWxJek",
                            .timestamp = 1614265330,
                            .body = R"({"test": 2432232314})"};
    EXPECT_EQ(standard_signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", parts),
              "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

TEST(Signature, ATryCarriesBothSchemes) {
    const auto headers = signed_headers(
        {.client_secret = "test_client_secret",
         .hook_secrets = {"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", make_hook_secret("old")}},
        pio_parts);
    const auto value = [&](std::string_view name) { return http::find_header(headers, name); };
    EXPECT_EQ(value("x-pio-event-type"), "inventory_levels.update");
    EXPECT_EQ(value("x-pio-delivery-id"), "d-1");
    EXPECT_EQ(value("x-pio-timestamp"), "1700000000");
    EXPECT_EQ(value("x-pio-shop-id"), "7");
    EXPECT_EQ(value("x-pio-ext-shop-id"), "shop-a");
    EXPECT_EQ(value("x-pio-hmac-sha256"), "ZzGP9FywR0LA61fQMmgJRmIrVGW4gQ8HjwkVlZ7UcKY=");
    EXPECT_EQ(value("webhook-id"), "d-1");
    EXPECT_EQ(value("webhook-timestamp"), "1700000000");
    EXPECT_EQ(value("webhook-signature"),
              standard_signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", pio_parts) + " " +
                  standard_signature(make_hook_secret("old"), pio_parts));
}

TEST(Signature, AShopNameCanNotAddHeadersAndIsSignedAsItArrives) {
    SignedParts parts = pio_parts;
    parts.ext_shop_id = " a\r\nX-Evil: 1";
    const auto headers = signed_headers({.client_secret = "key"}, parts);
    EXPECT_EQ(http::find_header(headers, "X-Pio-Ext-Shop-Id"), "a  X-Evil: 1");
    parts.ext_shop_id = "a  X-Evil: 1";
    EXPECT_EQ(http::find_header(headers, "X-Pio-Hmac-Sha256"), pio_signature("key", parts));
}

TEST(Signature, ASecretHoldsItsBytes) {
    const std::string bytes(32, '\x05');
    const std::string secret = make_hook_secret(bytes);
    EXPECT_EQ(secret.substr(0, 6), "whsec_");
    EXPECT_EQ(base64_decode(secret.substr(6)), bytes);
}

TEST(Envelope, TheBodySaysWhatTheFeedSays) {
    Message message{.sequence = 5,
                    .number = 17,
                    .type = "inventory_levels.update",
                    .resource = "product",
                    .resource_id = 3,
                    .created_at = *from_rfc3339("2026-11-23T09:00:00Z"),
                    .data = R"({"sku":"A"})"};
    EXPECT_EQ(make_body(message, {ShopId{7}, "shop-a"}),
              R"({"id":17,"sequence":5,"type":"inventory_levels.update",)"
              R"("created_at":"2026-11-23T09:00:00Z","shop_id":7,"ext_shop_id":"shop-a",)"
              R"("data":{"sku":"A"}})");
    message.replayed = true;
    EXPECT_NE(make_body(message, {ShopId{7}, "shop-a"}).find(R"("replayed":true)"),
              std::string::npos);
}

TEST(Envelope, TheMessageIdIsMadeOfWhatNeverChanges) {
    EXPECT_EQ(message_id(OrganizationId{2}, HookId{3}, 99), "msg_2_3_99");
}

}  // namespace
}  // namespace entrepot::hooks
