#include "http/static_files.h"

#include <gtest/gtest.h>

namespace entrepot::http {
namespace {

StaticFiles files() {
    StaticOptions options;
    options.app_paths = {"/", "/admin", "/port", "/login"};
    options.policies = {{"/api-docs", "script-src 'self' 'unsafe-eval'"}};
    return StaticFiles(
        {
            {"/index.html", "<style nonce=\"__NONCE__\"></style><b nonce='__NONCE__'>"},
            {"/assets/index-DwRbX2aB.js", "let a = 1"},
            {"/assets/index-DwRbX2aB.js.br", "brotli"},
            {"/assets/index-DwRbX2aB.js.gz", "gzip"},
            {"/logo.svg", "<svg/>"},
            {"/docs/index.html", "<h1>Docs</h1>"},
            {"/docs/guide.html", "<h1>Guide</h1>"},
            {"/api-docs.html", "<script>"},
        },
        options);
}

Request get(std::string path, std::vector<Header> headers = {}) {
    Request request;
    request.method = "GET";
    request.path = std::move(path);
    request.headers = std::move(headers);
    return request;
}

TEST(StaticFiles, ServesAHashedFileForEver) {
    const auto answer = files().find(get("/assets/index-DwRbX2aB.js"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->content(), "let a = 1");
    EXPECT_EQ(answer->header("Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(answer->header("Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(answer->header("Vary"), "Accept-Encoding");
    EXPECT_EQ(answer->header("Content-Encoding"), "");
}

TEST(StaticFiles, PrefersBrotliThenGzip) {
    const auto coded = [&](std::string accepted) {
        const auto answer =
            files().find(get("/assets/index-DwRbX2aB.js", {{"Accept-Encoding", accepted}}));
        return std::string(answer->content());
    };
    EXPECT_EQ(coded("gzip, deflate, br"), "brotli");
    EXPECT_EQ(coded("gzip"), "gzip");
    EXPECT_EQ(coded("br;q=0, GZIP;q=0.5"), "gzip");
    EXPECT_EQ(coded("br;q=0.000"), "let a = 1");
    EXPECT_EQ(coded("identity"), "let a = 1");
    EXPECT_EQ(coded("brx"), "let a = 1");
}

TEST(StaticFiles, AnswersNotModifiedForTheSameVariantOnly) {
    const auto first = files().find(get("/assets/index-DwRbX2aB.js", {{"Accept-Encoding", "br"}}));
    const std::string etag(first->header("ETag"));
    const auto again = files().find(
        get("/assets/index-DwRbX2aB.js", {{"Accept-Encoding", "br"}, {"If-None-Match", etag}}));
    EXPECT_EQ(again->status, 304);
    EXPECT_EQ(again->content(), "");
    EXPECT_EQ(again->header("ETag"), etag);
    const auto plain = files().find(get("/assets/index-DwRbX2aB.js", {{"If-None-Match", etag}}));
    EXPECT_EQ(plain->status, 200);
    const auto listed =
        files().find(get("/assets/index-DwRbX2aB.js",
                         {{"Accept-Encoding", "br"}, {"If-None-Match", "\"x\", " + etag}}));
    EXPECT_EQ(listed->status, 304);
}

TEST(StaticFiles, OtherFilesAreAskedForAgain) {
    const auto answer = files().find(get("/logo.svg"));
    EXPECT_EQ(answer->header("Cache-Control"), "no-cache");
    EXPECT_EQ(answer->header("Content-Type"), "image/svg+xml");
    EXPECT_EQ(answer->header("Vary"), "");
    EXPECT_FALSE(answer->header("ETag").empty());
}

TEST(StaticFiles, EachPageHasANonceOfItsOwn) {
    const auto site = files();
    const auto first = site.find(get("/"));
    const auto second = site.find(get("/index.html"));
    ASSERT_TRUE(first && second);
    const std::string policy(first->header("Content-Security-Policy"));
    const auto at = policy.find("'nonce-") + 7;
    const std::string nonce = policy.substr(at, policy.find('\'', at) - at);
    EXPECT_EQ(nonce.size(), 24U);
    EXPECT_EQ(first->body, "<style nonce=\"" + nonce + "\"></style><b nonce='" + nonce + "'>");
    EXPECT_NE(first->body, second->body);
    EXPECT_EQ(first->header("Cache-Control"), "no-store");
    EXPECT_EQ(first->header("ETag"), "");
    EXPECT_NE(policy.find("script-src 'self';"), policy.npos);
    EXPECT_EQ(policy.find("unsafe"), policy.npos);
    EXPECT_EQ(policy.find("__NONCE__"), policy.npos);
}

TEST(StaticFiles, TheAppDrawsItsOwnPaths) {
    const auto site = files();
    for (const char* path : {"/", "/admin", "/admin/orders/7", "/port/", "/login"}) {
        const auto answer = site.find(get(path));
        ASSERT_TRUE(answer) << path;
        EXPECT_EQ(answer->header("Content-Type"), "text/html; charset=utf-8") << path;
    }
    for (const char* path : {"/administrator", "/api", "/api/v1", "/api/v1/", "/api/v1/orders",
                             "/api/openapi.json", "/assets/missing.js", "/docs/nothing", "/x"}) {
        EXPECT_FALSE(site.find(get(path))) << path;
    }
}

TEST(StaticFiles, FindsPagesWithoutTheirEnding) {
    const auto site = files();
    EXPECT_EQ(site.find(get("/docs/guide"))->content(), "<h1>Guide</h1>");
    EXPECT_EQ(site.find(get("/docs/"))->content(), "<h1>Docs</h1>");
    EXPECT_EQ(site.find(get("/docs"))->content(), "<h1>Docs</h1>");
    EXPECT_EQ(site.find(get("/docs/guide"))->header("Cache-Control"), "no-cache");
}

TEST(StaticFiles, ASlashAtTheEndLeadsToThePage) {
    const auto answer = files().find(get("/docs/guide/"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 308);
    EXPECT_EQ(answer->header("Location"), "/docs/guide");
    EXPECT_FALSE(files().find(get("/docs/nothing/")));
    EXPECT_FALSE(files().find(get("//")));
}

TEST(StaticFiles, APageMayHaveAPolicyOfItsOwn) {
    const auto site = files();
    EXPECT_EQ(site.find(get("/api-docs"))->header("Content-Security-Policy"),
              "script-src 'self' 'unsafe-eval'");
    EXPECT_NE(
        site.find(get("/docs/"))->header("Content-Security-Policy").find("script-src 'self';"),
        std::string_view::npos);
}

TEST(StaticFiles, OnlyAnswersGet) {
    Request request = get("/logo.svg");
    request.method = "POST";
    EXPECT_FALSE(files().find(request));
}

}  // namespace
}  // namespace entrepot::http
