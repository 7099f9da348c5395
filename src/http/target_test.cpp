#include "http/target.h"

#include <gtest/gtest.h>

namespace entrepot::http {
namespace {

TEST(ReadTarget, TakesPathAndQueryApart) {
    const auto target = read_target("/caf%C3%A9/a%20b?x=%41&y#no");
    EXPECT_FALSE(target) << "a fragment is never sent";
    const auto good = read_target("/caf%C3%A9/a+b?x=%41&y=?");
    ASSERT_TRUE(good);
    EXPECT_EQ(good->path, "/café/a+b");
    EXPECT_EQ(good->query, "x=%41&y=?");
}

TEST(ReadTarget, DecodesOnce) {
    EXPECT_EQ(read_target("/%2541")->path, "/%41");
}

TEST(ReadTarget, TakesTheFormProxiesUse) {
    EXPECT_EQ(read_target("http://host:80/a?b")->path, "/a");
    EXPECT_EQ(read_target("https://host")->path, "/");
    EXPECT_EQ(read_target("*")->path, "*");
}

TEST(ReadTarget, KeepsDotsThatAreNoSegments) {
    EXPECT_EQ(read_target("/.well-known/a..b/...")->path, "/.well-known/a..b/...");
}

class RefusedTarget : public ::testing::TestWithParam<const char*> {};
TEST_P(RefusedTarget, IsRefused) {
    EXPECT_FALSE(read_target(GetParam()));
}
INSTANTIATE_TEST_SUITE_P(Targets, RefusedTarget,
                         ::testing::Values("", "a", "//..", "/.", "/a/./b", "/%2e%2E", "/a%2fb",
                                           "/a%2Fb", "/%", "/%1", "/%g1", "/%00", "/%0d%0a",
                                           "/a\tb", "/%C0%AF", "/%ED%A0%80", "/%F5%80%80%80",
                                           "/%C3", "ftp://h/a"));

}  // namespace
}  // namespace entrepot::http
