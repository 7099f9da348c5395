#pragma once

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "base/json.h"
#include "base/json_value.h"
#include "fulfillment/testing.h"
#include "ports/errors.h"
#include "ports/port.h"

namespace entrepot {

/// A port with a worker, driven by commands as a tablet drives it.
class TestPort {
  public:
    explicit TestPort(TestWarehouse& warehouse, std::int64_t port = 1)
        : house(warehouse), port_(port) {
        static constexpr Sql add_user{
            "testing.add_port_user",
            "INSERT INTO users (user_id, email, name, password_hash, language, misses,"
            " locked_until, active, created_at, updated_at, version)"
            " VALUES ($1, '', 'Anna', '', 'en', 0, 0, $2, $3, $3, 1)"};
        static constexpr Sql add_port{
            "testing.add_port",
            "INSERT INTO ports (organization_id, port_id, site_id, name, active, created_at,"
            " updated_at, version) VALUES ($1, $2, $3, $4, $5, $6, $6, 1)"};
        const Caller caller = house.worker(port_);
        house.write([&](Tx& tx) {
            tx.run(add_user, caller.user, true, tx.now());
            tx.run(add_port, tx.organization(), caller.port, house.site,
                   "Port " + std::to_string(port_), true, tx.now());
        });
    }

    PortState state() {
        return house.read(
            [&](const Snapshot& snapshot) { return port_state(snapshot, house.worker(port_)); });
    }

    /// Sends a command on the present state; the same id again gives the same answer.
    PortState send(const std::string& name, boost::json::object arguments = {},
                   const std::string& command_id = "") {
        arguments["version"] = state().version;
        return send_as_is(name, std::move(arguments), command_id);
    }

    /// The arguments are sent as they are: a version the worker saw long ago, or none.
    PortState send_as_is(const std::string& name, const boost::json::object& arguments,
                         const std::string& command_id = "") {
        const PortCommand command{
            command_id.empty() ? "command-" + std::to_string(++commands_) : command_id, name,
            Json{boost::json::serialize(arguments)}};
        return house.write(
            [&](Tx& tx) { return run_port_command(tx, house.worker(port_), command); });
    }

    TestWarehouse& house;

  private:
    std::int64_t port_;
    std::int64_t commands_ = 0;
};

}  // namespace entrepot
