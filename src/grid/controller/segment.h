#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "grid/driver_types.h"

namespace entrepot::grid::segment {

// What the controller's news say: one line each, a tag and values.

/// Where on the grid; x and y from 1, depth in millimetres from the top of the grid down to the top
/// of the bin: negative for a bin on top of the grid, without meaning in a port.
struct Position {
    std::int32_t x = 0;
    std::int32_t y = 0;
    std::int32_t depth = 0;

    bool operator==(const Position&) const = default;
};

/// A bin is somewhere, or with a robot.
struct Bin {
    BinNumber bin = 0;
    std::optional<Position> position = {};  ///< None: with a robot.
    std::optional<BinMode> mode = {};
    std::optional<ContentCode> code = {};  ///< In a dump, or of a bin that was put in; so its type.
    std::optional<BinType> type = {};

    bool operator==(const Bin&) const = default;
};
struct Mode {
    BinNumber bin = 0;
    BinMode mode = BinMode::grid;

    bool operator==(const Mode&) const = default;
};
struct Kind {
    BinNumber bin = 0;
    BinType type = 0;

    bool operator==(const Kind&) const = default;
};
struct Cell {
    std::int32_t x = 0;
    std::int32_t y = 0;
    bool is_port = false;

    bool operator==(const Cell&) const = default;
};
struct Hatch {
    PortNumber port = 0;
    bool open = false;

    bool operator==(const Hatch&) const = default;
};
/// A robot could not set a bin down there.
struct PlaceFailed {
    std::int32_t x = 0;
    std::int32_t y = 0;

    bool operator==(const PlaceFailed&) const = default;
};
/// Only of an installation that lets the controller plan; ours does not.
struct TaskGroups {
    PortNumber port = 0;
    std::vector<std::int32_t> groups;

    bool operator==(const TaskGroups&) const = default;
};
struct Port {
    PortNumber port = 0;
    PortMode mode = PortMode::closed;

    bool operator==(const Port&) const = default;
};
struct System {
    SystemMode mode = SystemMode::running;

    bool operator==(const System&) const = default;
};
/// All that is known follows; a second one ends it.
struct Dump {
    bool operator==(const Dump&) const = default;
};
/// A tag that is not for us, or is newer than we are.
struct Other {
    bool operator==(const Other&) const = default;
};
/// A tag of ours with values that can't be.
struct Unreadable {
    std::string why;

    bool operator==(const Unreadable&) const = default;
};

using Segment = std::variant<Bin, Mode, Kind, Cell, Hatch, PlaceFailed, TaskGroups, Port, System,
                             Dump, Other, Unreadable>;

/// Reads a line without its line break. Values beyond those that are known are let pass.
Segment read(std::string_view line);

/// The longest line that is read, in bytes.
inline constexpr std::size_t longest_line = 4096;

}  // namespace entrepot::grid::segment
