#include "accounts/redirect_urls.h"

#include <gtest/gtest.h>

#include "base/refusal.h"

namespace entrepot {
namespace {

TEST(RedirectUrls, TakesHttpsAndThisMachine) {
    for (const char* good : {"https://shop.example/callback", "https://shop.example",
                             "https://shop.example:8443/a?b=c", "http://127.0.0.1:8090/callback",
                             "http://localhost/cb", "http://[::1]:8090/cb"}) {
        EXPECT_EQ(redirect_url_fault(good), "") << good;
    }
}

TEST(RedirectUrls, RefusesEverythingElse) {
    for (const char* bad :
         {"", "callback", "/callback", "http://shop.example/cb", "https://", "https:///path",
          "https://shop.example/#part", "javascript:alert(1)", "data:text/html,x",
          "https://user:word@shop.example/", "https://shop.example:port/", "ftp://shop.example/",
          "https://shop.example/a b", "https://shop.example/\n", "https://sh\u00f6p.example/",
          "http://127.0.0.1.evil.example/", "http://[::2]/", "https://shop.example;script-src/",
          "http://localhost@evil.example/"}) {
        EXPECT_NE(redirect_url_fault(bad), "") << bad;
    }
    EXPECT_NE(redirect_url_fault("https://shop.example/" + std::string(1000, 'a')), "");
}

TEST(RedirectUrls, NeedsOne) {
    EXPECT_THROW(require_redirect_urls({}), Refusal);
    EXPECT_THROW(require_redirect_urls({"https://a.example/", "nonsense"}), Refusal);
    EXPECT_NO_THROW(require_redirect_urls({"https://a.example/"}));
}

TEST(RedirectUrls, NamesTheOriginForThePolicy) {
    EXPECT_EQ(csp_source_of("https://shop.example/cb?x=1"), "https://shop.example");
    EXPECT_EQ(csp_source_of("http://127.0.0.1:8090/cb"), "http://127.0.0.1:8090");
    EXPECT_EQ(csp_source_of("http://[::1]:8090/cb"), "http:");
}

}  // namespace
}  // namespace entrepot
