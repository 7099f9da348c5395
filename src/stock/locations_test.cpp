#include "stock/locations.h"

#include <gmock/gmock.h>

#include "accounts/sites.h"
#include "stock/labels.h"
#include "stock/route_order.h"
#include "stock/shelf_range.h"
#include "stock/shelves.h"
#include "stock/testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string refusal_of_range(std::string_view from, std::string_view to) {
    return refusal_of([&] { expand_shelf_range(from, to); });
}

TEST(ShelfRange, CountsEachPartThatDiffers) {
    EXPECT_THAT(expand_shelf_range("A-01-1", "A-02-2"),
                ElementsAre("A-01-1", "A-01-2", "A-02-1", "A-02-2"));
    EXPECT_EQ(expand_shelf_range("A-01-1", "A-10-5").size(), 50U);
    EXPECT_EQ(expand_shelf_range("A-01-1", "A-10-5").back(), "A-10-5");
    EXPECT_THAT(expand_shelf_range("A1", "C1"), ElementsAre("A1", "B1", "C1"));
    EXPECT_THAT(expand_shelf_range("9", "11"), ElementsAre("9", "10", "11"));
    EXPECT_THAT(expand_shelf_range("X", "X"), ElementsAre("X"));
}

TEST(ShelfRange, RefusesWhatCanNotBeCounted) {
    EXPECT_EQ(refusal_of_range("A-1", "A-1-2"), "shelf_range_invalid");
    EXPECT_EQ(refusal_of_range("A-2", "A-1"), "shelf_range_invalid");
    EXPECT_EQ(refusal_of_range("AA-1", "AC-1"), "shelf_range_invalid");
    EXPECT_EQ(refusal_of_range("A-1", "1-A"), "shelf_range_invalid");
    EXPECT_EQ(refusal_of_range("A-1-1", "A-100-51"), "shelf_range_invalid");
    EXPECT_EQ(refusal_of_range("A-1", "A-99999999999999999999"), "shelf_range_invalid");
    EXPECT_EQ(expand_shelf_range("A-1-1", "A-100-50").size(), 5000U);
}

TEST(RouteOrder, CountsNumbersAsNumbers) {
    EXPECT_LT(route_of("A-2"), route_of("A-10"));
    EXPECT_LT(route_of("a-2"), route_of("B-1"));
    EXPECT_EQ(route_of("a-1"), route_of("A-01"));
}

TEST(Labels, MakeAPdfOfEveryShelf) {
    const std::vector<std::string> names(25, "A-01-1");
    const auto pdf = labels_pdf(names);
    EXPECT_TRUE(pdf.starts_with("%PDF-"));
    EXPECT_NE(pdf.find("/Count 2"), std::string::npos);  // 24 labels a page
}

class LocationsTest : public testing::TestWithParam<std::string> {
  protected:
    LocationsTest() : house(GetParam()) {}

    std::vector<std::string> names(std::string_view text = "") {
        return house.read([&](const Snapshot& snapshot) {
            std::vector<std::string> result;
            for (const auto& row :
                 search_shelves(snapshot, house.organization, house.site, text, 100)) {
                result.push_back(row.name);
            }
            return result;
        });
    }

    TestWarehouse house;
};

TEST_P(LocationsTest, ShelvesAreFoundByScanAndWalkedInNaturalOrder) {
    house.add_shelf("A-10");
    house.add_shelf("A-2");
    EXPECT_THAT(names(), ElementsAre("A-2", "A-10"));
    EXPECT_THAT(names("10"), ElementsAre("A-10"));
    EXPECT_THAT(names("%"), IsEmpty());
    const auto scanned = house.read([&](const Snapshot& snapshot) {
        return find_shelf(snapshot, house.organization, house.site, " a-10 ");
    });
    ASSERT_TRUE(scanned);
    EXPECT_EQ(scanned->name, "A-10");
    EXPECT_EQ(refusal_of([&] { house.add_shelf("a-2"); }), "shelf_already_exists");
    EXPECT_EQ(refusal_of([&] { house.add_shelf("Regal \xC3\xA5"); }), "validation_error");
}

TEST_P(LocationsTest, ARangeMakesWhatIsNotThereYet) {
    house.add_shelf("A-01-2");
    const auto made =
        house.write([&](Tx& tx) { return create_shelves(tx, house.site, "A-01-1", "A-01-3"); });
    EXPECT_THAT(made.created, ElementsAre("A-01-1", "A-01-3"));
    EXPECT_THAT(made.existing, ElementsAre("A-01-2"));
    const auto told =
        house.write([&](Tx& tx) { return create_shelves(tx, house.site, "B-1", "B-2", true); });
    EXPECT_THAT(told.created, ElementsAre("B-1", "B-2"));
    EXPECT_THAT(names("B-"), IsEmpty());
}

TEST_P(LocationsTest, AShelfGoesOutOfUseOnlyWhenEmpty) {
    const auto product = house.add_product("CAP");
    const auto shelf = house.add_shelf("A-1");
    house.store_units(product, shelf, 1);
    const auto deactivate = [&] {
        return refusal_of([&] { house.write([&](Tx& tx) { deactivate_shelf(tx, shelf); }); });
    };
    EXPECT_EQ(deactivate(), "shelf_not_empty");
    house.write([&](Tx& tx) {
        take_away(tx, house.worker(), house.key(product), shelf, place::scrap, 1, "damaged");
    });
    EXPECT_EQ(deactivate(), "");
    EXPECT_EQ(deactivate(), "location_not_found");
    house.add_shelf("A-1");  // the name is free again
    EXPECT_EQ(refusal_of([&] { house.store_units(product, shelf, 1); }), "not_a_shelf");
}

TEST_P(LocationsTest, SuggestsWhereTheProductLiesThenLayThenEmptyShelves) {
    const auto product = house.add_product("CAP");
    const auto other = house.add_product("MUG");
    const auto full = house.add_shelf("A-1");
    const auto lay = house.add_shelf("A-2");
    const auto lies = house.add_shelf("A-3");
    house.add_shelf("A-4");
    house.store_units(other, full, 1);
    house.store_units(product, lay, 1);
    house.store_units(product, lies, 2);
    house.write([&](Tx& tx) {
        take_away(tx, house.worker(), house.key(product), lay, place::scrap, 1, "damaged");
    });
    const auto shelves = house.read([&](const Snapshot& snapshot) {
        return suggest_shelves(snapshot, house.organization, house.site, product);
    });
    ASSERT_EQ(shelves.size(), 3U);
    EXPECT_EQ(shelves[0].reason, "same_product");
    EXPECT_EQ(shelves[0].quantity, 2);
    EXPECT_EQ(shelves[1].reason, "recent");
    EXPECT_EQ(shelves[2].name, "A-4");
    EXPECT_EQ(shelves[2].reason, "empty");
}

TEST_P(LocationsTest, ListsShelvesWithWhatLiesThere) {
    const auto product = house.add_product("CAP");
    const auto shelf = house.add_shelf("A-1");
    const auto empty = house.add_shelf("A-2");
    house.store_units(product, shelf, 3);
    const auto page = [&](LocationId after) {
        return house.read([&](const Snapshot& snapshot) {
            return list_shelves(snapshot, house.organization, house.site, "a-", after, 10);
        });
    };
    const auto all = page({});
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].units, 3);
    EXPECT_EQ(all[0].products, 1);
    EXPECT_EQ(all[1].units, 0);
    const auto rest = page(shelf);
    ASSERT_EQ(rest.size(), 1U);
    EXPECT_EQ(rest[0].location_id, empty);
}

TEST_P(LocationsTest, PrintsLabelsOfAllOfSomeOrOfARange) {
    const auto first = house.add_shelf("A-1");
    for (int at = 2; at <= 30; ++at) house.add_shelf("A-" + std::to_string(at));
    const auto print = [&](LabelQuery query) {
        return house.read([&](const Snapshot& snapshot) {
            return print_labels(snapshot, house.worker(), {std::move(query)}).body;
        });
    };
    const auto pages = [](const std::string& pdf) {
        return pdf.find("/Count 2") != std::string::npos ? 2 : 1;
    };
    EXPECT_EQ(pages(print({.site_id = house.site})), 2);
    EXPECT_EQ(pages(print({.site_id = house.site, .ids = std::to_string(first.value)})), 1);
    EXPECT_EQ(pages(print({.site_id = house.site, .from = "a-1", .to = "a-24"})), 1);
    EXPECT_EQ(pages(print({.site_id = house.site, .from = "A-1", .to = "A-25"})), 2);
    EXPECT_EQ(refusal_of([&] { print({.site_id = house.site, .from = "B-1", .to = "B-9"}); }),
              "location_not_found");
    EXPECT_EQ(refusal_of([&] { print({.site_id = house.site, .from = "A-1"}); }),
              "shelf_range_invalid");
}

TEST_P(LocationsTest, ASiteInUseCanNotBeSwitchedOff) {
    const auto switch_off = [&](SiteId site) {
        return refusal_of([&] {
            house.write([&](Tx& tx) {
                SitePatch patch;
                patch.active = {Patch<bool>::State::set, false};
                change_site(tx, house.worker(), site, patch);
            });
        });
    };
    EXPECT_EQ(switch_off(house.site), "site_in_use");  // the only one
    const auto empty = house.add_site();
    EXPECT_EQ(switch_off(house.site), "site_in_use");  // its shop's orders go there
    EXPECT_EQ(switch_off(empty), "");
    EXPECT_EQ(switch_off(empty), "");

    const auto full = house.add_site();
    const auto product = house.add_product("MUG");
    const auto shelf = house.add_shelf("B-01-1", full);
    house.write([&](Tx& tx) { store(tx, house.worker(), house.key(product, full), shelf, 2); });
    EXPECT_EQ(switch_off(full), "site_in_use");
}

INSTANTIATE_TEST_SUITE_P(Databases, LocationsTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
