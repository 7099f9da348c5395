#include "accounts/sandbox.h"

#include <sys/stat.h>
#include <fstream>

#include "accounts/testing.h"
#include "accounts/tokens.h"
#include "base/json.h"

namespace entrepot {
namespace {

namespace fs = std::filesystem;

class SandboxTest : public testing::TestWithParam<std::string> {
  protected:
    SandboxTest() : world(GetParam()) {
        set_settings({.keys = make_keys(), .sandbox = true});
        std::string pattern = (fs::temp_directory_path() / "entrepot-sandbox-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
    }
    ~SandboxTest() override { fs::remove_all(folder); }

    SandboxFacts ensure(const std::string& url = "http://127.0.0.1:8080") {
        return ensure_sandbox(world.database(), folder, url);
    }
    Caller with_token(const std::string& token) {
        http::Request request = TestBrowser().get();
        request.headers.push_back({"Authorization", "Bearer " + token});
        return world.database().read_now(
            [&](const Snapshot& s) { return authenticate(s, request, Scope::shops); });
    }

    TestDatabase world;
    fs::path folder;
};
INSTANTIATE_TEST_SUITE_P(Databases, SandboxTest, testing::ValuesIn(test_database_urls()));

TEST_P(SandboxTest, WritesItsFactsForTheirOwnerOnly) {
    const SandboxFacts facts = ensure();
    struct stat about {};
    ASSERT_EQ(::stat((folder / "sandbox.json").c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777, 0600U);
    std::ifstream stream(folder / "sandbox.json");
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    EXPECT_EQ(from_json<SandboxFacts>(text).admin.password, facts.admin.password);
    EXPECT_EQ(facts.admin.email, "admin@sandbox.test");
    EXPECT_EQ(facts.worker.name, "Anna");
    EXPECT_EQ(facts.integration.redirect_uri, "http://127.0.0.1:8090/callback");
}

TEST_P(SandboxTest, EverybodyMaySignIn) {
    const SandboxFacts facts = ensure();
    for (const SandboxLogin& login : {facts.admin, facts.manager}) {
        EXPECT_TRUE(world.database().read_now([&](const Snapshot& s) {
            return check_password(s, login.email, login.password).matches;
        })) << login.email;
    }
    const Caller caller = with_token(facts.access_token);
    EXPECT_EQ(caller.organization, facts.organization_id);
    EXPECT_FALSE(caller.shop);
}

TEST_P(SandboxTest, StaysTheSameOverRestarts) {
    const SandboxFacts first = ensure();
    const SandboxFacts second = ensure("http://127.0.0.1:9090");
    EXPECT_EQ(second.url, "http://127.0.0.1:9090");
    EXPECT_EQ(second.admin.password, first.admin.password);
    EXPECT_EQ(second.worker.pin, first.worker.pin);
    EXPECT_EQ(second.integration.client_secret, first.integration.client_secret);
    EXPECT_EQ(second.access_token, first.access_token);
}

TEST_P(SandboxTest, GivesANewTokenWhenTheOldOneIsRevoked) {
    const SandboxFacts first = ensure();
    const TokenId token = with_token(first.access_token).token;
    world.database().write_now(installation, [&](Tx& tx) { revoke_token(tx, token); });
    const SandboxFacts second = ensure();
    EXPECT_NE(second.access_token, first.access_token);
    EXPECT_NO_THROW(with_token(second.access_token));
}

TEST_P(SandboxTest, ALostFileMakesNewSecretsForTheSamePeople) {
    const SandboxFacts first = ensure();
    fs::remove(folder / "sandbox.json");
    const SandboxFacts second = ensure();
    EXPECT_EQ(second.organization_id, first.organization_id);
    EXPECT_EQ(second.port_id, first.port_id);
    EXPECT_NE(second.admin.password, first.admin.password);
    EXPECT_TRUE(world.database().read_now([&](const Snapshot& s) {
        return check_password(s, second.admin.email, second.admin.password).matches;
    }));
}

}  // namespace
}  // namespace entrepot
