#include "base/keys.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <fstream>

#include "base/private_file.h"

namespace entrepot {
namespace {

namespace fs = std::filesystem;

class KeysTest : public testing::Test {
  protected:
    KeysTest() {
        std::string pattern = (fs::temp_directory_path() / "entrepot-keys-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
    }
    ~KeysTest() override { fs::remove_all(folder); }

    fs::path folder;
};

TEST_F(KeysTest, MakesKeysOnceForTheirOwnerOnly) {
    const Keys made = load_keys(folder);
    EXPECT_EQ(made.sealing.size(), 32U);
    EXPECT_NE(made.sealing, made.pin_pepper);
    struct stat facts {};
    ASSERT_EQ(::stat((folder / "keys.toml").c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777, 0600U);
    const Keys again = load_keys(folder);
    EXPECT_EQ(again.sealing, made.sealing);
    EXPECT_EQ(again.pin_pepper, made.pin_pepper);
}

TEST_F(KeysTest, RefusesAFileOthersMayRead) {
    load_keys(folder);
    fs::permissions(folder / "keys.toml", fs::perms::others_read, fs::perm_options::add);
    EXPECT_THROW(load_keys(folder), std::runtime_error);
}

TEST_F(KeysTest, RefusesBrokenKeysWithASentence) {
    for (const char* text : {"", "sealing = 3", "sealing = \"abc\"", "no toml ="}) {
        write_private_file(folder / "keys.toml", text);
        EXPECT_THROW(load_keys(folder), std::runtime_error) << text;
    }
}

TEST_F(KeysTest, TakesKeysOfTheEnvironment) {
    const Keys keys = make_keys();
    ASSERT_EQ(::setenv("ENTREPOT_KEYS", keys_to_toml(keys).c_str(), 1), 0);
    const Keys loaded = load_keys(folder);
    ::unsetenv("ENTREPOT_KEYS");
    EXPECT_EQ(loaded.sealing, keys.sealing);
    EXPECT_FALSE(fs::exists(folder / "keys.toml"));
}

TEST(Sealing, OpensWhatItSealed) {
    const std::string key = make_keys().sealing;
    for (const std::string& plain :
         {std::string(), std::string("secret"), std::string(5000, 'x')}) {
        EXPECT_EQ(open_with(key, seal_with(key, plain)), plain);
    }
    EXPECT_EQ(seal_with(key, "a"), seal_with(key, "a")) << "a transaction may run again";
    EXPECT_NE(seal_with(key, "a"), seal_with(key, "b"));
}

TEST(Sealing, OpensNothingChangedNorOfAnotherKey) {
    const std::string key = make_keys().sealing;
    std::string sealed = seal_with(key, "secret");
    EXPECT_THROW(open_with(make_keys().sealing, sealed), std::runtime_error);
    sealed[sealed.size() / 2] = sealed[sealed.size() / 2] == 'A' ? 'B' : 'A';
    EXPECT_THROW(open_with(key, sealed), std::runtime_error);
    EXPECT_THROW(open_with(key, "short"), std::runtime_error);
}

}  // namespace
}  // namespace entrepot
