#pragma once

#include "grid/bin_requests.h"
#include "grid/bins.h"
#include "grid/settings.h"
#include "ports/grid/settle.h"
#include "ports/testing.h"

namespace entrepot {

/// A port at a grid whose bins come when the test says so, and what the worker there does.
class TestGridPort {
  public:
    explicit TestGridPort(TestWarehouse& warehouse, std::int64_t slots = 1, std::int64_t at = 1)
        : house(warehouse), port(warehouse, at), number(at) {
        static constexpr Sql to_grid{"testing.port_to_grid",
                                     "UPDATE ports SET grid_port = $2, slots = $3"
                                     " WHERE organization_id = $1 AND port_id = $2"};
        house.write([&](Tx& tx) {
            tx.run(to_grid, tx.organization(), at, slots);
            if (find_grid(tx, tx.organization(), house.site)) return;
            put_grid(tx, house.worker(), house.site,
                     {.kind = GridKind::simulated, .simulated = SimulatedSettings{}});
        });
    }

    /// A new bin with some units of products, one compartment each.
    BinId add_bin(std::int64_t bin, const std::vector<std::pair<ProductId, std::int64_t>>& goods,
                  std::int64_t layout = 4) {
        const BinId id = house.write(
            [&](Tx& tx) { return create_bins(tx, house.site, bin, 1, layout).front(); });
        const auto parts = house.read([&](const Snapshot& snapshot) {
            return compartments_of(snapshot, house.organization, id);
        });
        for (std::size_t at = 0; at < goods.size(); ++at) {
            house.store_units(goods[at].first, parts[at].location_id, goods[at].second);
        }
        return id;
    }

    std::vector<BinRequest> requests() {
        return house.read([&](const Snapshot& snapshot) {
            return requests_of_port(snapshot, house.organization, PortId{number});
        });
    }

    /// Numbers of the bins that are asked for or open, in order.
    std::vector<std::int64_t> bins() {
        std::vector<std::int64_t> numbers;
        for (const auto& request : requests()) numbers.push_back(request.number);
        return numbers;
    }

    /// The grid brings the next bin, and the port hears of it. Returns its number; 0 for none.
    std::int64_t bring() {
        for (const auto& request : requests()) {
            if (request.state != bin_request::wanted) continue;
            house.write([&](Tx& tx) { note_request(tx, request, bin_request::open); });
            settle();
            return request.number;
        }
        return 0;
    }

    /// What the worker in the background does when something happened.
    void settle() {
        house.write([&](Tx& tx) { settle_port(tx, PortId{number}); });
    }

    /// Does what the port asks for now, with all its units. False when it asks for nothing.
    bool do_current() {
        const auto state = port.state();
        if (!state.grid_pick || !state.grid_pick->current) return false;
        port.send("confirm_step", {{"step_id", *state.grid_pick->current},
                                   {"quantity", step(state, *state.grid_pick->current).quantity}});
        return true;
    }

    static GridStep step(const PortState& state, std::int64_t id) {
        for (const auto& slot : state.grid_pick->slots) {
            for (const auto& one : slot.steps) {
                if (one.step_id == id) return one;
            }
        }
        throw std::logic_error("no such step");
    }

    TestWarehouse& house;
    TestPort port;
    std::int64_t number;
};

/// A warehouse with caps and hats, whose orders are prepared as they come.
class TestGridHouse {
  protected:
    explicit TestGridHouse(const std::string& database) : house(database), floor(house) {
        cap = house.add_product("CAP");
        hat = house.add_product("HAT");
    }

    Order order(const std::string& number, std::initializer_list<TestLine> lines) {
        auto placed = place_order(house, number, lines);
        floor.prepare();
        return placed;
    }

    TestWarehouse house;
    TestFloor floor;
    ProductId cap;
    ProductId hat;
};

}  // namespace entrepot
