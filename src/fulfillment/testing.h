#pragma once

#include <string>
#include <vector>

#include "fulfillment/deviations.h"
#include "fulfillment/fulfillments.h"
#include "fulfillment/preparation.h"
#include "fulfillment/queue.h"
#include "orders/testing.h"

namespace entrepot {

/// What tests do with fulfillments, in one call each.
class TestFloor {
  public:
    explicit TestFloor(TestWarehouse& warehouse) : house(warehouse) {}

    /// Prepares until the list is empty.
    void prepare() {
        while (house.write([](Tx& tx) { return prepare_batch(tx, 200); }) > 0) {
        }
    }

    std::optional<FulfillmentRow> take(std::int64_t port = 1) {
        return house.write(
            [&](Tx& tx) { return take_next(tx, house.worker(port), house.site, PortId{port}); });
    }

    std::vector<PickStep> steps(FulfillmentId id) {
        return house.read(
            [&](const Snapshot& snapshot) { return plan_picks(snapshot, house.organization, id); });
    }

    void pick(FulfillmentId id, const PickStep& step, std::int64_t port = 1) {
        house.write([&](Tx& tx) {
            record_pick(tx, house.worker(port), id, step.line, step.location, step.quantity,
                        step.lot);
        });
    }

    void pick_all(FulfillmentId id, std::int64_t port = 1) {
        for (const PickStep& step : steps(id)) pick(id, step, port);
    }

    FulfillmentRow end(FulfillmentId id, std::int64_t port = 1) {
        return house.write([&](Tx& tx) { return finish(tx, house.worker(port), id); });
    }

    DeviationOutcome report(FulfillmentId id, const PickStep& step, DeviationCategory category,
                            std::int64_t picked) {
        return house.write([&](Tx& tx) {
            return report_deviation(tx, house.worker(),
                                    {.fulfillment = id,
                                     .line = step.line,
                                     .location = step.location,
                                     .quantity = step.quantity,
                                     .picked_quantity = picked,
                                     .category = category,
                                     .comment = "seen",
                                     .lot = step.lot});
        });
    }

    void solve(DeviationId id, DeviationResolution resolution) {
        house.write([&](Tx& tx) { solve_deviation(tx, house.worker(), id, resolution); });
    }

    void cancel(OrderId id) {
        house.write([&](Tx& tx) { cancel_order(tx, house.integration(), id); });
    }

    std::vector<Fulfillment> of(OrderId id) {
        return house.read([&](const Snapshot& snapshot) {
            return fulfillments_of_order(snapshot, house.organization, id);
        });
    }

    std::int64_t ready() {
        return house.read([&](const Snapshot& snapshot) {
            return count_ready(snapshot, house.organization, house.site);
        });
    }

    TestWarehouse& house;
};

}  // namespace entrepot
