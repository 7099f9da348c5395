#include "shipping/signature.h"

#include <gtest/gtest.h>

namespace entrepot {
namespace {

constexpr SignedDispatch parts{.event = "shipments.dispatch",
                               .delivery_id = "dispatch_1_7",
                               .timestamp = 1700000000,
                               .body = R"({"shipment_id":7})"};

// Made with Python's hmac, and written in docs/shipping.md.
TEST(DispatchSignature, IsTheCheckValueOfTheDocs) {
    EXPECT_EQ(dispatch_signature("test_client_secret", parts),
              "X7/j8ry1IlquODJUEM9lTYjMyCVUUmAgULwzDoMguIY=");
}

TEST(DispatchSignature, HeadersHaveNoShopAndNoSignatureWithoutASecret) {
    const auto headers = dispatch_headers("test_client_secret", parts);
    EXPECT_EQ(http::find_header(headers, "X-Pio-Delivery-Id"), "dispatch_1_7");
    EXPECT_EQ(http::find_header(headers, "X-Pio-Timestamp"), "1700000000");
    EXPECT_EQ(http::find_header(headers, "X-Pio-Event-Type"), "shipments.dispatch");
    EXPECT_EQ(http::find_header(headers, "X-Pio-Shop-Id"), "");
    EXPECT_FALSE(http::find_header(headers, "X-Pio-Hmac-Sha256").empty());
    EXPECT_TRUE(http::find_header(dispatch_headers("", parts), "X-Pio-Hmac-Sha256").empty());
}

}  // namespace
}  // namespace entrepot
