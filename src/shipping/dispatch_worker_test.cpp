#include "shipping/dispatch_worker.h"

#include <gmock/gmock.h>

#include <map>
#include <mutex>

#include "base/json.h"
#include "http/test_sockets.h"
#include "shipping/dispatch_types.h"
#include "shipping/testing.h"

namespace entrepot {
namespace {

using http::test::eventually;

/// Stands for the channels: keeps what is sent and answers when it is told to.
class Channels {
  public:
    SendDispatch sender() {
        return [this](DispatchPost post, std::function<void(TryOutcome)> done) {
            const std::lock_guard lock(mutex_);
            sent_[from_json<DispatchRequest>(post.body).ext_order_id] = std::move(done);
        };
    }
    bool heard_of(const std::string& ext_order_id) {
        const std::lock_guard lock(mutex_);
        return sent_.contains(ext_order_id);
    }
    void answer(const std::string& ext_order_id) {
        const std::lock_guard lock(mutex_);
        sent_.at(ext_order_id)({.status = 200});
    }

  private:
    std::mutex mutex_;
    std::map<std::string, std::function<void(TryOutcome)>> sent_;
};

class DispatchWorkerTest : public testing::TestWithParam<std::string> {
  protected:
    DispatchWorkerTest()
        : house(GetParam()), shipping(house), worker(house.database(), channels.sender()) {
        house.store_units(house.add_product("MUG"), house.add_shelf("A-1"), 99);
        shipping.rate(shipping.channel("post"), "parcel");
    }
    ~DispatchWorkerTest() override { worker.stop(); }

    FulfillmentId pick(const std::string& ext_order_id) {
        shipping.send(TestShipping::wish("s" + ext_order_id, ext_order_id));
        return shipping.pick_order(ext_order_id, "MUG");
    }
    ShipmentId ask(const std::string& ext_order_id) {
        return shipping.ask(pick(ext_order_id)).shipment_id;
    }
    bool becomes(ShipmentId id, const std::string& state) {
        return eventually([&] { return shipping.row(id).state == state; });
    }
    bool has_shipment(FulfillmentId id) {
        return house.read([&](const Snapshot& snapshot) {
            return present_shipment(snapshot, house.organization, id).has_value();
        });
    }

    TestWarehouse house;
    TestShipping shipping;
    Channels channels;
    DispatchWorker worker;
};

TEST_P(DispatchWorkerTest, AnOutcomeThatCantBeRecordedIsRecordedLaterAndStopsNoOther) {
    const auto first = ask("1");
    const auto second = ask("2");
    worker.start();
    ASSERT_TRUE(eventually([&] { return channels.heard_of("1") && channels.heard_of("2"); }));
    shipping.alter("UPDATE shipments SET shipment_id = shipment_id + 1000 WHERE shipment_id = $1",
                   first);  // recording it is refused
    channels.answer("1");
    channels.answer("2");
    EXPECT_TRUE(becomes(second, "sent"));
    const auto third = ask("3");
    ASSERT_TRUE(eventually([&] { return channels.heard_of("3"); }));
    channels.answer("3");
    EXPECT_TRUE(becomes(third, "sent"));
    shipping.alter(
        "UPDATE shipments SET shipment_id = shipment_id - 1000 WHERE shipment_id > 1000");
    worker.wake();
    EXPECT_TRUE(becomes(first, "sent"));
}

TEST_P(DispatchWorkerTest, AShipmentThatCantBeReadDoesNotBlockTheList) {
    const auto broken = ask("1");
    shipping.alter("UPDATE shipments SET order_channel_id = 99");
    house.test_database.clock().advance(std::chrono::seconds(1));
    ask("2");
    worker.start();
    EXPECT_TRUE(eventually([&] { return channels.heard_of("2"); }));
    EXPECT_FALSE(channels.heard_of("1"));
    EXPECT_EQ(shipping.row(broken).state, "waiting");
    const auto due = house.read(next_dispatch);
    EXPECT_EQ(*due - house.test_database.clock().now(), std::chrono::seconds(15));
}

TEST_P(DispatchWorkerTest, DeliveriesThatNobodyHeardOfAreFoundEachByItself) {
    const auto first = pick("1");
    const auto second = pick("2");
    const auto break_lines = [&](const std::string& lines) {
        shipping.alter("UPDATE shipment_orders SET line_items = $1 WHERE ext_order_id = '1'",
                       lines);
    };
    break_lines("{}");
    DispatchWorker late(house.database(), channels.sender());
    late.start();
    EXPECT_TRUE(eventually([&] { return has_shipment(second); }));
    EXPECT_FALSE(has_shipment(first));
    break_lines("[]");
    late.wake();
    EXPECT_TRUE(eventually([&] { return has_shipment(first); }));
}

INSTANTIATE_TEST_SUITE_P(Databases, DispatchWorkerTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot
