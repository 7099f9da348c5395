#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/codec.h"
#include "base/described.h"
#include "base/ids.h"
#include "grid/driver_types.h"
#include "grid/simulator/layout.h"

/// The live picture of a grid: what its controller tells, as screens draw it. Moments are
/// milliseconds since 1970, for robots move in less than a second.
namespace entrepot {

template <>
struct EnumNames<grid::CellKind> {
    static constexpr std::array<std::string_view, 6> names{"storage", "port",    "buffer",
                                                           "street",  "charger", "exit"};
};
template <>
struct EnumNames<grid::BinMode> {
    static constexpr std::array<std::string_view, 9> names{
        "grid", "forecast", "prepared", "port", "open", "closed", "to_grid", "outside", "deleted"};
};
template <>
struct EnumNames<grid::PortMode> {
    static constexpr std::array<std::string_view, 3> names{"closed", "open", "insert"};
};
template <>
struct EnumNames<grid::PortFault> {
    static constexpr std::array<std::string_view, 8> names{
        "none",    "bin_stuck",   "wrong_bin",    "weight",
        "blocked", "missing_bin", "unknown_port", "not_let_out"};
};
template <>
struct EnumNames<grid::SystemMode> {
    static constexpr std::array<std::string_view, 3> names{"running", "stopped", "unreachable"};
};

struct PictureBin {
    std::int64_t number = 0;
    std::int64_t cell = -1;
    std::int64_t level = 0;
    grid::BinMode mode = grid::BinMode::grid;
};
constexpr auto describe(Type<PictureBin>) {
    using B = PictureBin;
    return described<B>("PictureBin", "Where a bin is.", field<&B::number>("What its label says."),
                        field<&B::cell>("Where it was put last; see `cells`. -1 while "
                                        "nobody told."),
                        field<&B::level>("From 0, at the bottom of the stack."),
                        field<&B::mode>("Where it is in its life."));
}

struct PictureRobot {
    std::int64_t number = 0;
    std::int64_t from_cell = 0;
    std::int64_t to_cell = 0;
    std::int64_t left_at = 0;
    std::int64_t arrives_at = 0;
    std::int64_t bin = 0;
    bool charges = false;

    bool operator==(const PictureRobot&) const = default;
};
constexpr auto describe(Type<PictureRobot>) {
    using R = PictureRobot;
    return described<R>("PictureRobot", "A robot on its way, or at work where it has arrived.",
                        field<&R::number>("Counted from 1."),
                        field<&R::from_cell>("Where it left."),
                        field<&R::to_cell>("Where it drives, or is."),
                        field<&R::left_at>("When it left, in milliseconds since 1970."),
                        field<&R::arrives_at>("When it is there, in milliseconds since 1970."),
                        field<&R::bin>("The bin it carries; 0 for none."),
                        field<&R::charges>("It charges, or is on its way to."));
}

struct PicturePort {
    std::int64_t number = 0;
    std::int64_t cell = 0;
    grid::PortMode mode = grid::PortMode::closed;
    grid::PortFault fault = grid::PortFault::cleared;
    std::int64_t open_bin = 0;
    std::vector<std::int64_t> queue;
};
constexpr auto describe(Type<PicturePort>) {
    using P = PicturePort;
    return described<P>("PicturePort", "A port and what it waits for.",
                        field<&P::number>("Its number at the controller."),
                        field<&P::cell>("Its cell; -1 while only the controller knows."),
                        field<&P::mode>("Whether bins are brought to it."),
                        field<&P::fault>("What is wrong there."),
                        field<&P::open_bin>("The bin before the worker; 0 for none."),
                        field<&P::queue>("Bins to come, the next first.", {.max_items = 1000}));
}

/// One thing as it is from then on; the others are left out.
struct PictureChange {
    std::int64_t change = 0;
    std::int64_t at = 0;
    std::optional<PictureBin> bin;
    std::optional<PictureRobot> robot;
    std::optional<PicturePort> port;
    std::optional<grid::SystemMode> mode;
};
constexpr auto describe(Type<PictureChange>) {
    using C = PictureChange;
    return described<C>("PictureChange", "One thing as it is from then on.",
                        field<&C::change>("Numbers ascend."),
                        field<&C::at>("When, in milliseconds since 1970."),
                        field<&C::bin>("A bin that was moved or is in another mode."),
                        field<&C::robot>("A robot that left or arrived."),
                        field<&C::port>("A port that does something else now."),
                        field<&C::mode>("The controller's mode."));
}

struct GridPicture {
    std::int64_t change = 0;
    std::int64_t at = 0;
    std::int64_t columns = 0;
    std::int64_t rows = 0;
    std::int64_t height = 0;
    std::vector<grid::CellKind> cells;
    grid::SystemMode mode = grid::SystemMode::running;
    std::vector<PictureBin> bins;
    std::vector<PictureRobot> robots;
    std::vector<PicturePort> ports;
};
constexpr auto describe(Type<GridPicture>) {
    using P = GridPicture;
    return described<P>(
        "GridPicture", "A grid at a moment.",
        field<&P::change>("The last change in it; ask for those after it."),
        field<&P::at>("The moment, in milliseconds since 1970."),
        field<&P::columns>("Stacks from left to right; 0 when only the controller knows."),
        field<&P::rows>("Stacks from front to back."), field<&P::height>("Bins in a full stack."),
        field<&P::cells>("What each cell is for, row by row from the front.", {.max_items = 10000}),
        field<&P::mode>("Whether anything moves."),
        field<&P::bins>("All bins, by number.", {.max_items = 240000}),
        field<&P::robots>("All robots, by number.", {.max_items = 200}),
        field<&P::ports>("All ports, by number.", {.max_items = 2000}));
}

struct PictureChanges {
    std::int64_t at = 0;
    bool anew = false;
    std::vector<PictureChange> changes;
};
constexpr auto describe(Type<PictureChanges>) {
    using C = PictureChanges;
    return described<C>("PictureChanges", "What happened in a grid since a change.",
                        field<&C::at>("Now, in milliseconds since 1970."),
                        field<&C::anew>("True: the change is too old to go on from, or the "
                                        "controller started anew. Read the picture again."),
                        field<&C::changes>("In their order.", {.max_items = 20000}));
}

struct GridReplay {
    GridPicture from;
    std::vector<PictureChange> changes;
};
constexpr auto describe(Type<GridReplay>) {
    using R = GridReplay;
    return described<R>("GridReplay", "The last ten minutes of a grid.",
                        field<&R::from>("How it was before the first change."),
                        field<&R::changes>("In their order.", {.max_items = 20000}));
}

struct ChangesQuery {
    std::int64_t after = 0;
};
constexpr auto describe(Type<ChangesQuery>) {
    return described<ChangesQuery>(
        "ChangesQuery", "From where to go on.",
        field<&ChangesQuery::after>("Number of the last change that is known.", {.min = 0}));
}

}  // namespace entrepot
