#include "inbound/transfers.h"

#include <gmock/gmock.h>

#include <boost/json/parse.hpp>

#include "inbound/transfer_list.h"
#include "orders/testing.h"

namespace entrepot {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class TransfersTest : public testing::TestWithParam<std::string> {
  protected:
    TransfersTest() : house(GetParam()) {
        shirt = house.add_product("SHIRT");
        cap = house.add_product("CAP");
        shelf = house.add_shelf("A-1");
        house.store_units(shirt, shelf, 5);
    }
    ~TransfersTest() override { EXPECT_THAT(house.differences(), IsEmpty()); }

    ExternalTransferDetail move(TransferDirection direction, std::vector<NewTransferLine> lines) {
        return house.write([&](Tx& tx) {
            return create_external_transfer(tx, house.worker(),
                                            {direction, "Flagship store", "", std::move(lines)});
        });
    }
    ExternalTransferDetail out(ProductId product, std::int64_t quantity) {
        return move(TransferDirection::out, {{product, shelf, quantity}});
    }
    LocationId elsewhere() {
        return house.write([&](Tx& tx) { return special(tx, house.site, place::elsewhere); });
    }
    std::vector<ExternalTransfer> listed(std::optional<ShopId> by = {}, TransferQuery query = {}) {
        return house.read([&](const Snapshot& snapshot) {
            return list_external_transfers(snapshot, house.integration(by), {query}).data;
        });
    }

    TestWarehouse house;
    ProductId shirt;
    ProductId cap;
    LocationId shelf;
};

TEST_P(TransfersTest, UnitsLeaveAndComeBackAndTheBooksBalance) {
    const auto left = out(shirt, 3);
    EXPECT_EQ(left.lines.at(0).location_name, "A-1");
    EXPECT_EQ(house.level(shirt).in_stock, 2);
    EXPECT_EQ(house.held_at(shirt, elsewhere()), 3);
    const auto log = boost::json::parse(house.heard("inventory_log.create").back().data);
    EXPECT_EQ(log.at("reason"), "transfer");
    EXPECT_EQ(log.at("quantity"), -3);
    EXPECT_EQ(log.at("reference").at("type"), "external_transfer");
    move(TransferDirection::in, {{shirt, shelf, 2}});
    EXPECT_EQ(house.level(shirt).in_stock, 4);
    EXPECT_EQ(house.held_at(shirt, elsewhere()), 1);
    EXPECT_THAT(house.differences(), IsEmpty());
}

TEST_P(TransfersTest, WhatComesBackIsPromisedToWhoWaits) {
    out(shirt, 5);
    const auto order = place_order(house, "1", {{"SHIRT", 2}});
    EXPECT_EQ(order.line_items[0].reserved_quantity, 0);
    move(TransferDirection::in, {{shirt, shelf, 1}});
    EXPECT_EQ(read_order(house, order.order_id).line_items[0].reserved_quantity, 1);
}

TEST_P(TransfersTest, PromisedUnitsStayAndTheRefusalSaysWhoHoldsThem) {
    place_order(house, "1001", {{"SHIRT", 3}});
    try {
        out(shirt, 3);
        FAIL() << "promised units left";
    } catch (const Refusal& refusal) {
        EXPECT_EQ(refusal.code().code, "units_promised");
        EXPECT_THAT(refusal.what(), HasSubstr("order 1001 (3)"));
    }
    EXPECT_EQ(house.level(shirt).in_stock, 5);
    EXPECT_EQ(house.level(shirt).reserved, 3);
    EXPECT_THAT(listed(), IsEmpty());
    out(shirt, 2);
    EXPECT_EQ(house.level(shirt).in_stock, 3);
}

TEST_P(TransfersTest, AllLinesOrNone) {
    const auto code_of = [&](std::vector<NewTransferLine> lines) {
        return refusal_of([&] { move(TransferDirection::out, std::move(lines)); });
    };
    const auto elsewhere_shelf = house.add_shelf("B-1", house.add_site());
    const auto other_shelf = house.add_shelf("A-2");
    EXPECT_EQ(code_of({{shirt, shelf, 1}, {ProductId{99}, shelf, 1}}), "product_not_found");
    EXPECT_EQ(code_of({{shirt, shelf, 1}, {shirt, elsewhere_shelf, 1}}), "location_not_found");
    EXPECT_EQ(code_of({{shirt, shelf, 1}, {shirt, other_shelf, 1}}), "not_enough_at_location");
    EXPECT_EQ(code_of({{shirt, shelf, 3}, {shirt, shelf, 3}}), "not_enough_at_location");
    EXPECT_EQ(code_of({{shirt, elsewhere(), 1}}), "location_not_found");
    EXPECT_EQ(code_of({}), "validation_error");
    EXPECT_EQ(house.level(shirt).in_stock, 5);
    EXPECT_THAT(house.heard("external_transfers.create"), IsEmpty());
}

TEST_P(TransfersTest, EachShopHearsOfItsOwnProducts) {
    const auto other = house.add_shop("Other");
    const auto stranger = house.add_shop("Stranger");
    house.add_product("CAP", other);
    house.store_units(cap, shelf, 2);
    const auto made = move(TransferDirection::out, {{shirt, shelf, 1}, {cap, shelf, 2}});
    EXPECT_EQ(listed().at(0).line_items.size(), 2U);
    ASSERT_EQ(listed(other).size(), 1U);
    EXPECT_EQ(listed(other)[0].line_items.size(), 1U);
    EXPECT_EQ(listed(other)[0].line_items[0].sku, "CAP");
    EXPECT_THAT(listed(stranger), IsEmpty());
    EXPECT_THAT(house.heard("external_transfers.create", stranger), IsEmpty());
    const auto heard = house.heard("external_transfers.create", other);
    ASSERT_EQ(heard.size(), 1U);
    EXPECT_THAT(heard[0].data, Not(HasSubstr("SHIRT")));
    EXPECT_THAT(listed(std::nullopt, {.direction = TransferDirection::in}), IsEmpty());
    EXPECT_THAT(listed(other, {.sku = "SHIRT"}), IsEmpty());
    EXPECT_EQ(refusal_of([&] {
                  house.read([&](const Snapshot& snapshot) {
                      return get_external_transfer(snapshot, house.integration(stranger),
                                                   made.external_transfer_id);
                  });
              }),
              "external_transfer_not_found");
}

class LotTransfersTest : public TransfersTest {
  protected:
    LotTransfersTest() {
        house.store_lot(cap, shelf, early, 2);
        house.store_lot(cap, shelf, late, 3);
    }

    const Lot early{"L-1", "2027-01-31"};
    const Lot late{"L-2", "2027-06-30"};
};

TEST_P(LotTransfersTest, TheNamedLotLeavesAndNoOther) {
    const auto left = move(TransferDirection::out, {{cap, shelf, 3, "L-2"}});
    EXPECT_EQ(left.lines.at(0).lot, "L-2");
    EXPECT_EQ(left.lines.at(0).expires_on, "2027-06-30");
    EXPECT_EQ(listed().at(0).line_items.at(0).lot, "L-2");
    EXPECT_EQ(house.level(cap, "L-1").in_stock, 2);
    EXPECT_EQ(house.level(cap, "L-2").in_stock, 0);
    EXPECT_EQ(refusal_of([&] { out(cap, 1); }), "not_enough_at_location");
}

TEST_P(LotTransfersTest, PromisedUnitsOfALotStayAndOnlyTheirHoldersAreNamed) {
    place_order(house, "1001", {{"CAP", 2}});
    place_order(house, "1002", {{"CAP", 1}});
    try {
        move(TransferDirection::out, {{cap, shelf, 1, "L-1"}});
        FAIL() << "promised units left";
    } catch (const Refusal& refusal) {
        EXPECT_THAT(refusal.what(), HasSubstr("order 1001 (2)"));
        EXPECT_THAT(refusal.what(), Not(HasSubstr("1002")));
    }
    move(TransferDirection::out, {{cap, shelf, 2, "L-2"}});
    EXPECT_EQ(house.level(cap, "L-2").in_stock, 1);
}

TEST_P(LotTransfersTest, WhatComesBackSaysWhatItsProductRequires) {
    house.write([&](Tx& tx) {
        change_product(tx, house.integration(), cap,
                       {.lot_required = true, .expiry_required = true});
    });
    const auto back = [&](const std::string& lot, const std::string& expires_on) {
        move(TransferDirection::in, {{cap, shelf, 1, lot, expires_on}});
    };
    EXPECT_EQ(refusal_of([&] { back("", ""); }), "lot_required");
    EXPECT_EQ(refusal_of([&] { back("L-9", ""); }), "expiry_required");
    EXPECT_EQ(refusal_of([&] { back("L-1", "2027-02-28"); }), "lot_expires_otherwise");
    back("L-1", "");
    EXPECT_EQ(house.level(cap, "L-1").in_stock, 3);
    back("L-9", "2028-01-01");
    EXPECT_EQ(house.level(cap, "L-9").in_stock, 1);
}

INSTANTIATE_TEST_SUITE_P(Databases, LotTransfersTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

INSTANTIATE_TEST_SUITE_P(Databases, TransfersTest, testing::ValuesIn(test_database_urls()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace entrepot
