#include "db/search.h"

#include <gtest/gtest.h>

#include "base/refusal.h"
#include "db/search_words.h"
#include "db/testing.h"

namespace entrepot {
namespace {

using Ids = std::vector<std::int64_t>;

class SearchTest : public testing::TestWithParam<std::string> {
  protected:
    void index(std::int64_t id, std::string_view text) {
        test_.database().write_now(organization_,
                                   [&](Tx& tx) { index_text(tx, "product", id, text); });
    }
    Ids search(std::string_view term, int limit = 10, std::string_view kind = "product") {
        return test_.database().read_now([&](const Snapshot& snapshot) {
            return search_text(snapshot, organization_, kind, term, limit);
        });
    }

    TestDatabase test_{GetParam()};
    OrganizationId organization_ = test_.make_organization();
};

TEST_P(SearchTest, FindsAPartOfAWordWhateverItsCase) {
    index(1, "Woollen sweater RED");
    index(2, "Cotton shirt");
    EXPECT_EQ(search("WEAT"), Ids{1});
    EXPECT_EQ(search("red"), Ids{1});
    EXPECT_EQ(search("nothing"), Ids{});
}

TEST_P(SearchTest, AllWordsMustMatch) {
    index(1, "red sweater small");
    index(2, "red shirt small");
    EXPECT_EQ(search("small red"), (Ids{2, 1}));
    EXPECT_EQ(search("red sweat s"), Ids{1});
    EXPECT_EQ(search("red trousers"), Ids{});
}

TEST_P(SearchTest, AShortTermFindsBeginningsOfWordsAndTheirParts) {
    index(1, "AB-123 xylophone");
    index(2, "cab 77");
    EXPECT_EQ(search("a"), Ids{1});
    EXPECT_EQ(search("ab"), Ids{1});
    EXPECT_EQ(search("12"), Ids{1});
    EXPECT_EQ(search("ca"), Ids{2});
    EXPECT_EQ(search("yl"), Ids{});
}

TEST_P(SearchTest, SpecialCharactersAreHarmless) {
    index(1, R"(100% "pure" wool_blend C:\dir O'Neill (new) a*b ^x -y col:on)");
    index(2, "1000 pure wool blend");
    for (const auto* term : {"100%", "\"pure\"", "wool_blend", "C:\\dir", "o'neill", "(new)", "a*b",
                             "\"", "^x", "-y", "col:on"}) {
        EXPECT_EQ(search(term), Ids{1}) << term;
    }
    EXPECT_EQ(search("%"), Ids{});
    EXPECT_EQ(search("NEAR(a b)"), Ids{});
    EXPECT_EQ(search("' OR 1=1 --"), Ids{});
    EXPECT_EQ(search("   "), Ids{});
}

TEST_P(SearchTest, OtherScriptsAreFolded) {
    index(1, "ÅRSTIDERNE Šampón ЧАЙ 緑茶セット");
    EXPECT_EQ(search("årstid"), Ids{1});
    EXPECT_EQ(search("šam"), Ids{1});
    EXPECT_EQ(search("чай"), Ids{1});
    EXPECT_EQ(search("緑茶"), Ids{1});
    EXPECT_EQ(search("å"), Ids{1});
}

TEST_P(SearchTest, IndexingAgainReplacesAndRemovingForgets) {
    index(1, "before");
    index(1, "after");
    EXPECT_EQ(search("before"), Ids{});
    EXPECT_EQ(search("after"), Ids{1});
    test_.database().write_now(organization_, [](Tx& tx) {
        remove_text(tx, "product", 1);
        remove_text(tx, "product", 99);
    });
    EXPECT_EQ(search("after"), Ids{});
}

TEST_P(SearchTest, TheHighestIdsComeFirstUpToTheLimit) {
    for (const std::int64_t id : {3, 1, 5, 2, 4}) index(id, "same words");
    EXPECT_EQ(search("same", 3), (Ids{5, 4, 3}));
}

TEST_P(SearchTest, OrganizationsAndKindsAreApart) {
    index(1, "shared word");
    const auto other = test_.make_organization("Other");
    test_.database().write_now(other, [](Tx& tx) { index_text(tx, "product", 2, "shared word"); });
    test_.database().write_now(organization_,
                               [](Tx& tx) { index_text(tx, "order", 3, "shared word"); });
    EXPECT_EQ(search("shared"), Ids{1});
    EXPECT_EQ(search("shared", 10, "order"), Ids{3});
    EXPECT_THROW(search("shared", 10, "unheard of"), std::logic_error);
}

TEST_P(SearchTest, ATransactionTakenBackIsNotFound) {
    const auto refused = [](Tx& tx) {
        index_text(tx, "product", 1, "phantom");
        throw std::runtime_error("taken back");
    };
    EXPECT_THROW(test_.database().write_now(organization_, refused), std::runtime_error);
    index(2, "real");
    EXPECT_EQ(search("phantom"), Ids{});
    EXPECT_EQ(search("real"), Ids{2});
}

TEST(SearchWords, BeginningsAreMarkedBySpaces) {
    EXPECT_EQ(db::indexed_form(" Ab-12\tÉ "), "  ab-12  12  é");
    EXPECT_EQ(db::sought_form("é"), "  é");
    EXPECT_EQ(db::sought_form("ab"), " ab");
    EXPECT_EQ(db::sought_form("abc"), "abc");
}

TEST(SearchWords, BrokenBytesDoNoHarm) {
    EXPECT_EQ(db::folded_words("a\xff\xc3").size(), 1u);
    EXPECT_TRUE(db::folded_words("").empty());
}

INSTANTIATE_TEST_SUITE_P(Databases, SearchTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace entrepot
