#include "grid/in_and_out.h"
#include "ports/tasks/task.h"

namespace entrepot {

// What the home screen starts is begun by the tasks themselves.
void begin_store(TaskRun& run, const Json& arguments);
void begin_pick(TaskRun& run, const Json& arguments);
void begin_look(TaskRun& run, const Json& arguments);
void begin_moves(TaskRun& run, const Json& arguments);

namespace {

struct HomeNotes {
    std::optional<PickReceipt> last_pick;
    std::optional<PutBackReceipt> last_put_back;
};
constexpr auto describe(Type<HomeNotes>) {
    return described<HomeNotes>("HomeNotes", "What the home screen remembers.",
                                field<&HomeNotes::last_pick>("What was picked here last."),
                                field<&HomeNotes::last_put_back>("What was put back last."));
}

void show_home(const Snapshot&, const Caller&, const PortRow& row, PortState& state) {
    // A task of a newer program is shown as home: its notes are not ours to read.
    if (!row.task.empty()) return;
    auto notes = from_json<HomeNotes>(row.state);
    state.last_pick = std::move(notes.last_pick);
    state.last_put_back = std::move(notes.last_put_back);
}

/// A port takes bins in, or has them brought: what the controller does not take in is set aside.
template <void begin(TaskRun&, const Json&)>
void begin_with_bins(TaskRun& run, const Json& arguments) {
    drop_inserts(run.tx, run.caller.port);
    begin(run, arguments);
}

constexpr TaskCommand commands[] = {
    {"start_store", "", begin_with_bins<begin_store>},
    {"start_pick", "", begin_with_bins<begin_pick>},
    {"start_look", "", begin_with_bins<begin_look>},
    {"start_moves", "", begin_moves},
};

}  // namespace

const TaskMachine home_machine{"", commands, show_home};

}  // namespace entrepot
