#include "grid/bins.h"

#include <gmock/gmock.h>

#include "grid/bins_api.h"
#include "grid/demand.h"
#include "grid/load.h"
#include "grid/settings.h"
#include "stock/promises.h"
#include "stock/testing.h"

namespace entrepot {
namespace {

using testing::ElementsAre;

class BinsTest : public testing::TestWithParam<std::string> {
  protected:
    BinsTest() : house(GetParam()) {}

    BinId add_bin(std::int64_t number, std::int64_t layout) {
        return house.write(
            [&](Tx& tx) { return create_bins(tx, house.site, number, 1, layout).front(); });
    }

    std::vector<CompartmentRow> parts(BinId bin) {
        return house.read([&](const Snapshot& snapshot) {
            return compartments_of(snapshot, house.organization, bin);
        });
    }

    std::int32_t code(BinId bin) {
        return house.read([&](const Snapshot& snapshot) {
            return content_code(snapshot, house.organization, bin);
        });
    }

    std::string refusal_of_load(const CompartmentRow& part, ProductId product,
                                std::int64_t quantity) {
        return refusal_of([&] {
            house.read([&](const Snapshot& snapshot) {
                check_load(snapshot, house.organization, part, product, quantity);
                return true;
            });
        });
    }

    ProductId add_measured(const std::string& sku, std::int64_t grams, std::int64_t side_mm) {
        return house.write([&](Tx& tx) {
            NewProduct product;
            product.sku = sku;
            product.name = sku;
            product.ext_product_id = sku;
            product.weight_grams = grams;
            product.length_mm = product.width_mm = product.height_mm = side_mm;
            return create_product(tx, house.integration(), product).product_id;
        });
    }

    TestWarehouse house;
};

TEST_P(BinsTest, WhatLiesInACompartmentIsInStockAndTheBooksBalance) {
    const auto bin = add_bin(17, 4);
    const ProductId cap = house.add_product("CAP");
    const auto compartments = parts(bin);
    ASSERT_EQ(compartments.size(), 4U);
    house.store_units(cap, compartments[2].location_id, 5);
    EXPECT_EQ(house.level(cap).in_stock, 5);
    EXPECT_EQ(house.read([&](const Snapshot& snapshot) {
        return places_of(snapshot, house.organization, house.site, cap).at(0).name;
    }),
              "17-3");
    EXPECT_THAT(house.differences(), testing::IsEmpty());
}

TEST_P(BinsTest, TheContentCodeCountsCompartmentsAndThoseInUse) {
    const auto bin = add_bin(17, 4);
    EXPECT_EQ(code(bin), 40);
    house.store_units(house.add_product("CAP"), parts(bin)[0].location_id, 1);
    house.store_units(house.add_product("HAT"), parts(bin)[0].location_id, 1);
    house.store_units(house.add_product("TIE"), parts(bin)[3].location_id, 1);
    EXPECT_EQ(code(bin), 42);
}

TEST_P(BinsTest, OnlyAnEmptyBinIsDividedOtherwise) {
    const auto bin = add_bin(17, 2);
    const auto first = parts(bin)[0].location_id;
    house.write([&](Tx& tx) { change_layout(tx, bin, 8); });
    EXPECT_EQ(parts(bin).size(), 8U);
    EXPECT_EQ(refusal_of([&] { house.store_units(house.add_product("CAP"), first, 1); }),
              "not_a_shelf");
    house.store_units(house.add_product("HAT"), parts(bin)[7].location_id, 1);
    const auto change = [&](std::int64_t layout) {
        return refusal_of([&] { house.write([&](Tx& tx) { change_layout(tx, bin, layout); }); });
    };
    EXPECT_EQ(change(4), "bin_not_empty");
    EXPECT_EQ(change(3), "validation_error");
    EXPECT_EQ(refusal_of([&] { house.write([&](Tx& tx) { take_bin_out(tx, bin); }); }),
              "bin_not_empty");
}

TEST_P(BinsTest, NumbersAreUniqueInASiteAndBinsComeInRanges) {
    add_bin(17, 1);
    const auto create = [&](std::int64_t first, std::int64_t count) {
        return refusal_of(
            [&] { house.write([&](Tx& tx) { create_bins(tx, house.site, first, count, 1); }); });
    };
    EXPECT_EQ(create(10, 8), "bin_already_exists");
    EXPECT_EQ(create(10, 7), "");
    EXPECT_EQ(create(0, 1), "validation_error");
    EXPECT_EQ(create(4'000'000, 2), "validation_error");
    EXPECT_EQ(create(100, 5001), "validation_error");
    const auto more = house.write([&](Tx& tx) {
        return create_bins_in_app(tx, house.worker(), {house.site, {}, 3, 2});
    });
    EXPECT_EQ(more.first, 18);
}

TEST_P(BinsTest, ABinCarriesThirtyKilogramsWhateverCompartmentsTheyLieIn) {
    const auto bin = add_bin(17, 2);
    const ProductId iron = add_measured("IRON", 2'000, 0);
    house.store_units(iron, parts(bin)[0].location_id, 10);
    EXPECT_EQ(refusal_of_load(parts(bin)[1], iron, 5), "");
    EXPECT_EQ(refusal_of_load(parts(bin)[1], iron, 6), "bin_too_heavy");
}

TEST_P(BinsTest, UnitsThatDoNotFitAreRefusedAsFarAsTheirSizeIsKnown) {
    const auto bin = add_bin(17, 8);
    const auto part = parts(bin)[0];
    EXPECT_EQ(refusal_of_load(part, add_measured("LONG", 10, 320), 1), "compartment_too_small");
    const ProductId cube = add_measured("CUBE", 10, 100);
    EXPECT_EQ(refusal_of_load(part, cube, 9), "");
    EXPECT_EQ(refusal_of_load(part, cube, 10), "compartment_too_small");
    EXPECT_EQ(refusal_of_load(part, add_measured("ANY", 0, 0), 1'000'000), "");
}

TEST_P(BinsTest, ThePictureOfABinNamesWhatLiesWhere) {
    const auto bin = add_bin(17, 2);
    house.store_units(house.add_product("CAP"), parts(bin)[1].location_id, 4);
    const auto picture = house.read(
        [&](const Snapshot& snapshot) { return picture_of(snapshot, house.organization, bin); });
    EXPECT_EQ(picture.number, 17);
    ASSERT_EQ(picture.compartments.size(), 2U);
    EXPECT_TRUE(picture.compartments[0].contents.empty());
    ASSERT_EQ(picture.compartments[1].contents.size(), 1U);
    EXPECT_EQ(picture.compartments[1].contents[0].sku, "CAP");
    EXPECT_EQ(picture.compartments[1].contents[0].quantity, 4);
    EXPECT_THAT(picture.compartments[1].contents[0].image_url, testing::StartsWith("/pictures/"));
}

TEST_P(BinsTest, ABinIsWantedByTheOpenLinesThatArePromisedGoodsAsLieInIt) {
    const ProductId cap = house.add_product("CAP");
    const auto half = add_bin(17, 2);
    const auto full = add_bin(18, 2);
    add_bin(19, 4);
    house.store_units(cap, parts(half)[0].location_id, 4);
    house.store_units(cap, parts(full)[0].location_id, 4);
    house.store_units(house.add_product("HAT"), parts(full)[1].location_id, 1);
    house.write([&](Tx& tx) {
        put_grid(tx, house.worker(), house.site, {.simulated = SimulatedSettings{}});
        const StockKey key{house.site, house.owner, cap, ""};
        add_promise(tx, key, OrderId{1}, OrderLineItemId{1}, 2);
        add_promise(tx, key, OrderId{2}, OrderLineItemId{2}, 1);
    });
    const auto demand = house.read(
        [&](const Snapshot& snapshot) { return get_demand(snapshot, house.worker(), house.site); });
    ASSERT_EQ(demand.bins.size(), 3U);
    const auto seen = [&](std::size_t at) {
        return std::vector{demand.bins[at].number, demand.bins[at].used, demand.bins[at].lines};
    };
    EXPECT_THAT(seen(0), ElementsAre(17, 1, 2));
    EXPECT_THAT(seen(1), ElementsAre(18, 2, 2));
    EXPECT_THAT(seen(2), ElementsAre(19, 0, 0));
}

INSTANTIATE_TEST_SUITE_P(Databases, BinsTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
