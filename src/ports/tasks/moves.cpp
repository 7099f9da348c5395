#include <fmt/format.h>

#include <algorithm>

#include "accounts/audit.h"
#include "grid/bin_requests.h"
#include "grid/errors.h"
#include "grid/in_and_out.h"
#include "ports/errors.h"
#include "ports/grid/bins_in_slots.h"
#include "ports/tasks/asked_bins.h"
#include "ports/tasks/task.h"

/// Bins put into the grid and taken out of it: step "in", with "layout" for a bin that is new, and
/// step "out". Managers only. What the controller made of it stands in the rows
/// (grid/in_and_out.h).
namespace entrepot {

namespace {

constexpr std::string_view step_in = "in";
constexpr std::string_view step_layout = "layout";
constexpr std::string_view step_out = "out";

/// So many bins that went in and out are remembered.
constexpr std::size_t most_moves = 20;

/// A bin that went in or out here.
struct MoveNotes {
    BinId bin_id;
    BinWay way = BinWay::in;
    bool aside = false;
};
constexpr auto describe(Type<MoveNotes>) {
    using N = MoveNotes;
    return described<N>(
        "MoveNotes", "A bin that went in or out.", field<&N::bin_id>("The bin."),
        field<&N::way>("`in` or `out`."),
        field<&N::aside>("It was set aside after the controller was asked.", {.optional = true}));
}

struct MovesNotes {
    std::vector<MoveNotes> moves;
    std::optional<std::int64_t> new_number;
};
constexpr auto describe(Type<MovesNotes>) {
    using N = MovesNotes;
    return described<N>("MovesNotes", "What the task of bins in and out remembers.",
                        field<&N::moves>("The bins, the last first.", {.max_items = 20}),
                        field<&N::new_number>("The bin whose layout is asked for."));
}

struct LayoutChoice {
    std::optional<std::int64_t> version;
    std::int64_t layout = 1;
};
constexpr auto describe(Type<LayoutChoice>) {
    return described<LayoutChoice>(
        "LayoutChoice", "Arguments of choose_layout.",
        field<&LayoutChoice::version>("The state the worker saw."),
        field<&LayoutChoice::layout>("Compartments: 1, 2, 4 or 8.", {.min = 1, .max = 8}));
}

/// As in Admin: bins are a manager's.
void require_manager(const TaskRun& run) {
    if (run.caller.role >= Role::manager) return;
    throw Refusal(errors::could_not_validate_credentials,
                  "Bins are put in and taken out by a manager; ask one to sign in here.");
}

MovesNotes notes_of(const TaskRun& run) {
    require_manager(run);
    require_grid_port(run);
    return from_json<MovesNotes>(run.row.state);
}

void keep(TaskRun& run, std::string_view step, const MovesNotes& notes) {
    run.row.step = step;
    run.row.state = to_json(notes);
}

void remember(MovesNotes& notes, BinId bin, BinWay way) {
    std::erase_if(notes.moves, [bin](const MoveNotes& move) { return move.bin_id == bin; });
    notes.moves.insert(notes.moves.begin(), {bin, way});
    if (notes.moves.size() > most_moves) notes.moves.pop_back();
}

void go_in(TaskRun& run, MovesNotes& notes, BinId bin) {
    request_insert(run.tx, run.caller.site, run.caller.port, bin);
    remember(notes, bin, BinWay::in);
    audit(run.tx, run.caller, "put_in", "bin", bin.value);
    notes.new_number.reset();
    keep(run, step_in, notes);
}

/// A bin that is known goes in as it is divided; of a new one the layout is asked for.
void put_in(TaskRun& run, const Json& arguments) {
    const auto number = from_json<BinChoice>(arguments.text).number;
    auto notes = notes_of(run);
    const auto known = find_bin_by_number(run.tx, run.caller.organization, run.caller.site, number);
    if (known) return go_in(run, notes, known->bin_id);
    notes.new_number = number;
    keep(run, step_layout, notes);
}

void choose_layout(TaskRun& run, const Json& arguments) {
    const auto layout = from_json<LayoutChoice>(arguments.text).layout;
    auto notes = notes_of(run);
    if (find_bin_by_number(run.tx, run.caller.organization, run.caller.site, *notes.new_number)) {
        throw Refusal(errors::bin_already_exists,
                      fmt::format("There is a bin {} since a moment ago; go back, and look whether "
                                  "two bins have this number.",
                                  *notes.new_number));
    }
    const auto made =
        create_bins(run.tx, run.caller.site, notes.new_number.value(), 1, layout, false);
    audit(run.tx, run.caller, "created", "bin", made.front().value);
    tell_of_bins(run.tx, run.caller.site);
    go_in(run, notes, made.front());
}

void forget_new_bin(TaskRun& run, const Json&) {
    auto notes = notes_of(run);
    notes.new_number.reset();
    keep(run, step_in, notes);
}

void set_aside(TaskRun& run, const Json& arguments) {
    const auto number = from_json<BinChoice>(arguments.text).number;
    auto notes = notes_of(run);
    drop_insert(run.tx, run.caller.port, number);
    const BinId bin = bin_of_number(run, number).bin_id;
    const auto rows = moves_of_port(run.tx, run.caller.organization, run.caller.port);
    const auto move = std::ranges::find(notes.moves, bin, &MoveNotes::bin_id);
    if (move != notes.moves.end()) {
        move->aside = std::ranges::find(rows, bin, &BinRequest::bin_id) != rows.end();
    }
    audit(run.tx, run.caller, "set_aside", "bin", bin.value);
    keep(run, run.row.step, notes);
}

/// Bins that were asked for to be taken out go back: a port takes in, or brings.
void to_in(TaskRun& run, const Json&) {
    const auto notes = notes_of(run);
    release_all_bins(run.tx, run.caller.port);
    keep(run, step_in, notes);
}

/// Nothing waits to go in any longer.
void to_out(TaskRun& run, const Json&) {
    auto notes = notes_of(run);
    drop_inserts(run.tx, run.caller.port);
    notes.new_number.reset();
    keep(run, step_out, notes);
}

void ask_to_take_out(TaskRun& run, const Json& arguments) {
    const auto number = from_json<BinChoice>(arguments.text).number;
    notes_of(run);
    const BinRow bin = bin_of_number(run, number);
    check_may_come(run, bin);
    if (a_slot_needs(run.tx, run.caller.organization, run.caller.site,
                     static_cast<planning::BinNumber>(number))) {
        throw Refusal(errors::bin_at_port,
                      fmt::format("Goods of bin {} are in an order's slot and may have to go back "
                                  "into it; let the port finish the order first.",
                                  number));
    }
    request_removal(run.tx, run.caller.site, run.caller.port, bin.bin_id);
}

void taken_out(TaskRun& run, const Json& arguments) {
    const auto number = from_json<BinChoice>(arguments.text).number;
    auto notes = notes_of(run);
    const BinRequest open = open_bin_of(run, number);
    note_taken_out(run.tx, open);
    remember(notes, open.bin_id, BinWay::out);
    audit(run.tx, run.caller, "taken_out", "bin", open.bin_id.value);
    keep(run, step_out, notes);
}

void put_back(TaskRun& run, const Json& arguments) {
    const auto number = from_json<BinChoice>(arguments.text).number;
    notes_of(run);
    put_back_in(run.tx, run.caller.port, number);
    audit(run.tx, run.caller, "put_back_in", "bin", bin_of_number(run, number).bin_id.value);
}

void leave(TaskRun& run, const Json&) {
    drop_inserts(run.tx, run.caller.port);
    release_all_bins(run.tx, run.caller.port);
    run.go_home();
}

/// How far a bin is: by its row as long as there is one, then by the books. None when it was set
/// aside, or went the other way since.
std::optional<BinMove> shown_move(const Snapshot& snapshot, const Caller& caller,
                                  const MoveNotes& move, const std::vector<BinRequest>& rows) {
    const auto bin = find_bin(snapshot, caller.organization, move.bin_id);
    if (!bin) return std::nullopt;
    BinMove shown{bin->number, bin->layout, move.way, BinMoveStage::waiting, {}};
    const auto row = std::ranges::find(rows, move.bin_id, &BinRequest::bin_id);
    if (row != rows.end()) {
        if (row->state == bin_request::refused) shown.stage = BinMoveStage::refused;
        if (row->state == bin_request::withdrawn) shown.stage = BinMoveStage::set_aside;
        shown.problem = row->problem;
        return shown;
    }
    if (bin->inside != (move.way == BinWay::in)) {
        if (!move.aside) return std::nullopt;
        shown.stage = BinMoveStage::not_in;
        return shown;
    }
    shown.stage = BinMoveStage::done;
    return shown;
}

void show(const Snapshot& snapshot, const Caller& caller, const PortRow& row, PortState& state) {
    const auto notes = from_json<MovesNotes>(row.state);
    MovesState& shown = state.moves.emplace();
    shown.new_number = notes.new_number;
    const auto rows = moves_of_port(snapshot, caller.organization, caller.port);
    for (const MoveNotes& move : notes.moves) {
        if (auto one = shown_move(snapshot, caller, move, rows)) shown.moves.push_back(*one);
    }
}

constexpr TaskCommand commands[] = {
    {"put_in", step_in, put_in},
    {"set_aside", "", set_aside},
    {"choose_layout", step_layout, choose_layout},
    {"forget_new_bin", step_layout, forget_new_bin},
    {"to_out", "", to_out},
    {"to_in", step_out, to_in},
    {"ask_for_bin", step_out, ask_to_take_out},
    {"drop_bin", step_out, drop_bin},
    {"taken_out", step_out, taken_out},
    {"put_back_in", "", put_back},
    {"leave", "", leave},
};

}  // namespace

void begin_moves(TaskRun& run, const Json&) {
    require_manager(run);
    require_grid_port(run);
    MovesNotes notes;
    // What the controller was still asked for when the task was left is shown again.
    for (const auto& row : moves_of_port(run.tx, run.caller.organization, run.caller.port)) {
        const bool in = row.purpose == bin_purpose::insert;
        remember(notes, row.bin_id, in ? BinWay::in : BinWay::out);
    }
    run.row.task = moves_machine.task;
    keep(run, step_in, notes);
}

const TaskMachine moves_machine{"moves", commands, show};

}  // namespace entrepot
