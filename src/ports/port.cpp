#include "ports/port.h"

#include <boost/json/object.hpp>

#include "base/crypto.h"
#include "base/json_value.h"
#include "base/text.h"
#include "fulfillment/queue.h"
#include "ports/errors.h"
#include "ports/grid/grid_port.h"
#include "ports/order_filter.h"
#include "ports/tasks/task.h"

namespace entrepot {

namespace {

struct Names {
    std::string port;
    std::string site;
    std::string user;
};

Names names_of(const Snapshot& snapshot, const Caller& caller) {
    static constexpr Sql find{
        "port_names",
        "SELECT p.name, s.name, u.name FROM ports p "
        "JOIN sites s ON s.organization_id = p.organization_id AND s.site_id = p.site_id "
        "JOIN users u ON u.user_id = $3 WHERE p.organization_id = $1 AND p.port_id = $2"};
    return snapshot.one<Names>(find, caller.organization, caller.port, caller.user);
}

PortState show(const Snapshot& snapshot, const Caller& caller, const PortRow& row) {
    const Names names = names_of(snapshot, caller);
    const TaskMachine& machine = machine_of(row.task);
    PortState state;
    state.version = row.version;
    state.port = {caller.port, names.port};
    state.site = {caller.site, names.site};
    state.user = {caller.user, names.user};
    const bool at_grid = grid_port_of(snapshot, caller).has_value();
    state.ready_count = at_grid ? count_ready_at_port(snapshot, caller)
                                : count_ready(snapshot, caller.organization, caller.site);
    state.task = machine.task;
    state.step = machine.task.empty() ? "" : row.step;
    if (at_grid) state.grid = grid_at(snapshot, caller);
    machine.show(snapshot, caller, row, state);
    return state;
}

/// The task as it stands now. What the task caught up with counts as a change: a command that was
/// made for the row before it has been overtaken.
PortRow present_row(const Snapshot& snapshot, const Caller& caller) {
    PortRow row = load_port(snapshot, caller);
    const auto catch_up = machine_of(row.task).catch_up;
    if (catch_up != nullptr && catch_up(snapshot, caller, row)) ++row.version;
    return row;
}

std::string hash_of(const PortCommand& command) {
    return base64url_encode(sha256(command.name + "\n" + command.arguments.text));
}

struct Remembered {
    std::string hash;
    std::string answer;
};

std::optional<PortState> remembered(const Tx& tx, const Caller& caller,
                                    const PortCommand& command) {
    static constexpr Sql find{"port_command_find",
                              "SELECT command_hash, answer FROM port_commands "
                              "WHERE organization_id = $1 AND port_id = $2 AND command_id = $3"};
    auto found = tx.maybe<Remembered>(find, caller.organization, caller.port, command.command_id);
    if (!found) return std::nullopt;
    if (found->hash != hash_of(command)) {
        throw Refusal(errors::command_id_reused,
                      "This command_id came with another command before; make a new one.");
    }
    return from_json<PortState>(found->answer);
}

void remember(Tx& tx, const Caller& caller, const PortCommand& command, const PortState& state) {
    static constexpr Sql insert{
        "port_command_insert",
        "INSERT INTO port_commands (organization_id, port_id, command_id, command_hash, answer, "
        "created_at) VALUES ($1,$2,$3,$4,$5,$6)"};
    tx.run(insert, caller.organization, caller.port, command.command_id, hash_of(command),
           to_json(state), tx.now());
}

/// The `version` member of a command's arguments; nothing when the tablet sent none. One that is no
/// number is refused: passed over, the command would run without the check it asked for.
std::optional<std::int64_t> version_seen(const Json& arguments) {
    const auto value = parse_json(arguments.text);
    if (!value.is_object()) {
        throw Refusal(errors::validation_error, "`arguments` must be an object.");
    }
    const auto* version = value.get_object().if_contains("version");
    if (version == nullptr || version->is_null()) return std::nullopt;
    if (!version->is_int64()) {
        throw Refusal(errors::validation_error,
                      "`version` must be the whole number that stands in the port's state.");
    }
    return version->get_int64();
}

[[noreturn]] void refuse_moved_on(const Tx& tx, const Caller& caller, const PortRow& row,
                                  std::function<void(Tx&)> aftermath = {}) {
    Refusal refusal(errors::task_moved_on,
                    "The task at this port has moved on; look at what is shown now.",
                    std::move(aftermath));
    refusal.extra = "{\"state\":" + to_json(show(tx, caller, row)) + "}";
    throw refusal;
}

const TaskCommand& command_of(const PortRow& row, const PortCommand& command) {
    for (const TaskCommand& known : machine_of(row.task).commands) {
        if (known.name == command.name && (known.step.empty() || known.step == row.step)) {
            return known;
        }
    }
    throw Refusal(errors::unknown_command, "The port can't do \"" + command.name +
                                               "\" now; read its state and send what fits it.");
}

}  // namespace

PortState port_state(const Snapshot& snapshot, const Caller& caller) {
    require_port(caller);
    return show(snapshot, caller, present_row(snapshot, caller));
}

PortState run_port_command(Tx& tx, const Caller& caller, const PortCommand& command) {
    require_port(caller);
    if (auto before = remembered(tx, caller, command)) return std::move(*before);
    PortRow row = present_row(tx, caller);
    const auto seen = version_seen(command.arguments);
    if (seen && *seen != row.version) refuse_moved_on(tx, caller, row);
    TaskRun run{tx, caller, row};
    command_of(row, command).run(run, command.arguments);
    save_port(tx, caller, row);
    PortState state = show(tx, caller, row);
    remember(tx, caller, command, state);
    return state;
}

void move_on(const Tx& tx, const Caller& caller, PortRow changed) {
    PortRow shown = changed;
    ++shown.version;  // as save_port will count it
    refuse_moved_on(tx, caller, shown,
                    [caller, changed](Tx& later) mutable { save_port(later, caller, changed); });
}

}  // namespace entrepot
