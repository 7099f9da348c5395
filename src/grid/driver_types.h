#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <variant>
#include <vector>

#include "grid/stacks.h"

namespace entrepot::grid {

/// A port's number at the controller, from 1.
using PortNumber = std::int32_t;

/// What the warehouse says a bin holds, as a number of its own choosing; the controller only keeps
/// it. 0 to 10,000,000.
using ContentCode = std::int32_t;

/// Where a bin is in its life: in the grid, wanted later, near the top, at a port, open before a
/// worker, closed again, on its way back, out of the grid, gone for good.
enum class BinMode : std::uint8_t {
    grid,
    forecast,
    prepared,
    port,
    open,
    closed,
    to_grid,
    outside,
    deleted
};

enum class PortMode : std::uint8_t { closed, open, insert };

enum class SystemMode : std::uint8_t { running, stopped };

/// Why a driver did not do what it was asked.
enum class DriverFault : std::uint8_t {
    none,
    unknown_port,
    unknown_bin,
    port_not_open,      ///< Open it first.
    already_presented,  ///< Release the bin that is open, or on its way to the worker.
    nothing_queued,     ///< Queue bins before a present that names none.
    not_ready,          ///< The bin has not arrived; ask again when it is open.
    wrong_bin,          ///< Another bin is open.
    bin_in_use          ///< It is in the grid already, or at a port.
};

struct BinMoved {
    BinNumber bin = 0;
    std::int32_t cell = 0;   ///< Shape::index; of the port while it is there.
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
struct SystemModeChanged {
    SystemMode mode = SystemMode::running;

    bool operator==(const SystemModeChanged&) const = default;
};

using GridChange = std::variant<BinMoved, BinModeChanged, BinCoded, PortModeChanged, PortOpenedBin,
                                SystemModeChanged>;

/// News of a controller. Sequences ascend by one; a gap means that news were lost.
struct GridEvent {
    std::int64_t sequence = 0;
    GridChange change;
};
using GridListener = std::function<void(const GridEvent&)>;

struct BinState {
    BinMode mode = BinMode::grid;
    ContentCode code = 0;
    std::int32_t cell = 0;
    std::int32_t level = 0;

    bool operator==(const BinState&) const = default;
};

struct PortState {
    PortMode mode = PortMode::closed;
    BinNumber open_bin = 0;        ///< 0: none is open before the worker.
    std::vector<BinNumber> queue;  ///< The next first.
};

/// What a driver can do besides.
struct DriverCapabilities {
    bool unqueues = false;   ///< A queued bin that is not on its way can be taken off the queue.
    bool forecasts = false;  ///< Bins that are wanted later are brought up in idle time.
};

}  // namespace entrepot::grid
