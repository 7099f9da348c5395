#include "shipping/print_worker.h"

#include <gmock/gmock.h>

#include <condition_variable>
#include <map>
#include <mutex>

#include "base/text.h"
#include "http/test_sockets.h"
#include "shipping/testing.h"

namespace entrepot {
namespace {

using http::test::eventually;

/// Stands for printers; those whose names begin with "slow" print only after `release`.
class Printers {
  public:
    PrintLabel print() {
        return [this](const PrintJob& job, const std::stop_token& stop) -> std::string {
            std::unique_lock lock(mutex_);
            most_at_once = std::max(most_at_once, ++now_[job.printer]);
            released_.wait(lock, stop, [&] { return open_ || !job.printer.starts_with("slow"); });
            --now_[job.printer];
            return stop.stop_requested() ? "Given up." : "";
        };
    }
    void release() {
        {
            const std::lock_guard lock(mutex_);
            open_ = true;
        }
        released_.notify_all();
    }
    int printing() {
        const std::lock_guard lock(mutex_);
        int sum = 0;
        for (const auto& [name, jobs] : now_) sum += jobs;
        return sum;
    }

    int most_at_once = 0;  ///< At one printer; to be read when nothing prints.

  private:
    std::mutex mutex_;
    std::condition_variable_any released_;
    std::map<std::string, int> now_;
    bool open_ = false;
};

class PrintWorkerTest : public testing::TestWithParam<std::string> {
  protected:
    PrintWorkerTest()
        : house(GetParam()), shipping(house), worker(house.database(), printers.print()) {
        house.store_units(house.add_product("MUG"), house.add_shelf("A-1"), 99);
        shipping.rate(shipping.channel("post"), "parcel");
    }
    ~PrintWorkerTest() override { worker.stop(); }

    /// A label that waits for this printer.
    ShipmentId label_for(const std::string& printer) {
        const std::string number = std::to_string(++labels_);
        shipping.send(TestShipping::wish(number, number));
        const auto id = shipping.ask(shipping.pick_order(number, "MUG")).shipment_id;
        shipping.answer(id, {.success = true, .label = base64_encode(test_pdf)});
        shipping.alter(
            "UPDATE shipments SET printer = $1, print_state = 'waiting', due_at = $2 WHERE"
            " shipment_id = $3",
            printer, house.test_database.clock().now(), id);
        return id;
    }
    bool is_printed(ShipmentId id) { return shipping.row(id).print_state == "printed"; }

    TestWarehouse house;
    TestShipping shipping;
    Printers printers;
    PrintWorker worker;

  private:
    int labels_ = 0;
};

TEST_P(PrintWorkerTest, ASlowPrinterDelaysNoOtherAndPrintsOneAfterAnother) {
    const auto first = label_for("slow");
    const auto second = label_for("slow");
    const auto other = label_for("zebra");
    worker.start();
    EXPECT_TRUE(eventually([&] { return is_printed(other); }));
    EXPECT_EQ(shipping.row(first).print_state, "waiting");
    printers.release();
    EXPECT_TRUE(eventually([&] { return is_printed(first) && is_printed(second); }));
    worker.stop();
    EXPECT_EQ(printers.most_at_once, 1);
}

TEST_P(PrintWorkerTest, WhenTooManyPrintersAreSlowTheNextWaitsForOneOfThem) {
    for (const auto* printer : {"slow-1", "slow-2", "slow-3", "slow-4"}) label_for(printer);
    worker.start();
    ASSERT_TRUE(eventually([&] { return printers.printing() == 4; }));
    const auto fifth = label_for("zebra");
    EXPECT_EQ(printers.printing(), 4);
    printers.release();
    EXPECT_TRUE(eventually([&] { return is_printed(fifth); }));
}

TEST_P(PrintWorkerTest, ALabelThatCantBeReadStopsNoOther) {
    shipping.alter("DELETE FROM shipment_labels WHERE shipment_id = $1", label_for("zebra"));
    const auto behind = label_for("zebra");
    const auto elsewhere = label_for("sato");
    worker.start();
    EXPECT_TRUE(eventually([&] { return is_printed(behind) && is_printed(elsewhere); }));
}

TEST_P(PrintWorkerTest, WhatIsPrintingWhenTheProgramEndsIsLeftForTheNext) {
    const auto id = label_for("slow");
    worker.start();
    ASSERT_TRUE(eventually([&] { return printers.printing() == 1; }));
    worker.stop();
    EXPECT_EQ(shipping.row(id).print_state, "waiting");
}

INSTANTIATE_TEST_SUITE_P(Databases, PrintWorkerTest, testing::ValuesIn(test_database_urls()));

}  // namespace
}  // namespace entrepot
