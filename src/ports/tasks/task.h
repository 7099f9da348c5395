#pragma once

#include <span>
#include <string_view>

#include "base/caller.h"
#include "base/json.h"
#include "db/database.h"
#include "ports/port_row.h"
#include "ports/types.h"

namespace entrepot {

/// One command at work on its port, in one transaction.
struct TaskRun {
    Tx& tx;
    const Caller& caller;
    PortRow& row;

    /// Back to Store, Pick and Search.
    void go_home() { row.task = row.step = "", row.state = "{}"; }
};

/// What may be asked of a task in a step ("" for any step).
struct TaskCommand {
    std::string_view name;
    std::string_view step;
    void (*run)(TaskRun& run, const Json& arguments);
};

/// A kind of work at a port: a state machine. A new kind is one more of these in tasks.cpp.
struct TaskMachine {
    std::string_view task;  ///< "" is the home screen.
    std::span<const TaskCommand> commands;
    /// Puts what the screen shows into the state.
    void (*show)(const Snapshot& snapshot, const Caller& caller, const PortRow& row,
                 PortState& state);
    /// Takes in what the world decided since the row was written: changes the row and says true.
    /// Nothing is written for it; the row's next change keeps it. Null when a task minds nothing.
    bool (*catch_up)(const Snapshot& snapshot, const Caller& caller, PortRow& row) = nullptr;
};

/// The machine of a task. A task of a newer program is shown as home.
const TaskMachine& machine_of(std::string_view task);

extern const TaskMachine home_machine;
extern const TaskMachine store_machine;
extern const TaskMachine pick_machine;
extern const TaskMachine grid_pick_machine;
extern const TaskMachine ship_machine;
extern const TaskMachine look_machine;
extern const TaskMachine moves_machine;

}  // namespace entrepot
