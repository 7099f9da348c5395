#include "grid/bin_requests.h"
#include "ports/tasks/asked_bins.h"
#include "ports/tasks/correct_count.h"
#include "ports/tasks/task.h"

/// Looking into bins: step "bins" all the while. The bins are asked for by their numbers and come
/// in that order; each stands open until the worker is done with it.
namespace entrepot {

namespace {

constexpr std::string_view step_bins = "bins";

struct LookNotes {
    std::optional<CountReceipt> last;
};
constexpr auto describe(Type<LookNotes>) {
    return described<LookNotes>("LookNotes", "What the task of looking into bins remembers.",
                                field<&LookNotes::last>("The count that was corrected last."));
}

void correct(TaskRun& run, const Json& arguments) {
    run.row.state = to_json(LookNotes{correct_count(run, arguments)});
}

void leave(TaskRun& run, const Json&) {
    release_all_bins(run.tx, run.caller.port);
    run.go_home();
}

void show(const Snapshot&, const Caller&, const PortRow& row, PortState& state) {
    state.look.emplace().last = from_json<LookNotes>(row.state).last;
}

constexpr TaskCommand commands[] = {
    {"ask_for_bin", "", ask_for_bin}, {"drop_bin", "", drop_bin}, {"done_with_bin", "", let_bin_go},
    {"correct_count", "", correct},   {"leave", "", leave},
};

}  // namespace

/// `arguments` name the first bin.
void begin_look(TaskRun& run, const Json& arguments) {
    ask_for_bin(run, arguments);
    run.row.task = look_machine.task;
    run.row.step = step_bins;
    run.row.state = "{}";
}

const TaskMachine look_machine{"look", commands, show};

}  // namespace entrepot
