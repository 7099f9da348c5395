#pragma once

#include <cstdint>
#include <functional>
#include <variant>
#include <vector>

#include "grid/driver_types.h"

namespace entrepot::grid {

struct BinMoved {
    BinNumber bin = 0;
    /// Shape::index; of the port while it is there. -1 when it is nowhere it was told to be.
    std::int32_t cell = 0;
    std::int32_t level = 0;  ///< From 0, at the bottom.

    bool operator==(const BinMoved&) const = default;
};
struct BinModeChanged {
    BinNumber bin = 0;
    BinMode mode = BinMode::grid;

    bool operator==(const BinModeChanged&) const = default;
};
struct BinCoded {
    BinNumber bin = 0;
    ContentCode code = 0;

    bool operator==(const BinCoded&) const = default;
};
struct BinTyped {
    BinNumber bin = 0;
    BinType type = 1;

    bool operator==(const BinTyped&) const = default;
};
struct PortModeChanged {
    PortNumber port = 0;
    PortMode mode = PortMode::closed;

    bool operator==(const PortModeChanged&) const = default;
};
struct PortOpenedBin {
    PortNumber port = 0;
    BinNumber bin = 0;

    bool operator==(const PortOpenedBin&) const = default;
};
struct PortFaultChanged {
    PortNumber port = 0;
    PortFault fault = PortFault::cleared;
    BinNumber bin = 0;  ///< Of which it is told; 0 when it is of none.

    bool operator==(const PortFaultChanged&) const = default;
};
/// The bins in the order in which they will come, after the one that is open. Entries by content
/// code whose bin is not chosen yet are not among them; none while the port is closed.
struct PlannedSequence {
    PortNumber port = 0;
    std::vector<BinNumber> bins;

    bool operator==(const PlannedSequence&) const = default;
};
struct SystemModeChanged {
    SystemMode mode = SystemMode::running;

    bool operator==(const SystemModeChanged&) const = default;
};
/// All that is known was told: a bin that was not told of is not there.
struct DumpEnded {
    bool operator==(const DumpEnded&) const = default;
};

using GridChange =
    std::variant<BinMoved, BinModeChanged, BinCoded, BinTyped, PortModeChanged, PortOpenedBin,
                 PortFaultChanged, PlannedSequence, SystemModeChanged, DumpEnded>;

/// News of a controller. Sequences ascend by one; a gap means that news were lost. News may be
/// late, and one that was heard already (its sequence is not above the last) may come again: it is
/// to be ignored. 1 is the first of a dump: what a listener knew before is void, as after the
/// controller was started anew.
struct GridEvent {
    std::int64_t sequence = 0;
    GridChange change;
};
using GridListener = std::function<void(const GridEvent&)>;

}  // namespace entrepot::grid
