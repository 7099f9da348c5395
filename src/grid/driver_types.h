#pragma once

#include <cstdint>
#include <vector>

#include "grid/stacks.h"

namespace entrepot::grid {

/// A port's number at the controller, from 1.
using PortNumber = std::int32_t;

/// What the warehouse says a bin holds, as a number of its own choosing; the controller only keeps
/// it. 0 to 10,000,000.
using ContentCode = std::int32_t;

/// Height class of a bin at the controller, from 1.
using BinType = std::int32_t;

/// Marks the entries of a queue that may come in any order among themselves. 0: the order is
/// strict.
using GroupNumber = std::int32_t;

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

/// What is wrong at a port; the worker or a technician has to see to it.
enum class PortFault : std::uint8_t {
    cleared,    ///< Nothing, or nothing any longer.
    bin_stuck,  ///< A bin can't get in or out.
    wrong_bin,  ///< Another bin came than was asked for. It goes back by itself.
    weight,     ///< The bin is heavier than allowed.
    blocked,    ///< Something stands in the way, or a door is open.
    // Of a port that waits in vain; no driver tells them.
    missing_bin,   ///< A bin that is asked for is not in the grid.
    unknown_port,  ///< The controller has no such port.
    not_let_out    ///< A bin that was taken out here stands open for the controller all the same.
};

enum class SystemMode : std::uint8_t {
    running,
    stopped,     ///< Nothing moves. What is asked for is done when it runs again.
    unreachable  ///< The connection is lost: what is known may be old.
};

/// Why a driver did not do what it was asked.
enum class DriverFault : std::uint8_t {
    none,
    unknown_port,
    unknown_bin,
    port_not_open,      ///< Open it first.
    port_in_use,        ///< It is open in another mode: close it first.
    already_presented,  ///< Release the bin that is open, or on its way to the worker.
    nothing_queued,     ///< Queue bins before a present that names none.
    not_ready,          ///< The bin has not arrived; ask again when it is open.
    wrong_bin,          ///< Another bin is open.
    bin_in_use,         ///< It is in the grid already, or at a port.
    bad_bin_type,       ///< Types are numbers from 1.
    code_not_taken,     ///< The port was opened for other content codes.
    not_supported,      ///< See the driver's capabilities.
    stopped,            ///< Ask again when the system runs.
    unreachable         ///< Ask again when the controller is reached; it was not asked.
};

/// What is wanted at a port: a bin, or any free bin of a content code.
struct QueueEntry {
    BinNumber bin = 0;     ///< 0: any free bin of the code.
    ContentCode code = 0;  ///< Of an entry without a bin.

    bool operator==(const QueueEntry&) const = default;
};

struct BinState {
    BinMode mode = BinMode::grid;
    ContentCode code = 0;
    BinType type = 1;
    std::int32_t cell = -1;  ///< Shape::index; -1 while nobody told where it is.
    std::int32_t level = 0;

    bool operator==(const BinState&) const = default;
};

struct PortState {
    PortMode mode = PortMode::closed;
    PortFault fault = PortFault::cleared;
    BinNumber open_bin = 0;  ///< 0: none is open before the worker.
    /// The next first; 0 for an entry by content code whose bin is not chosen yet.
    std::vector<BinNumber> queue;
};

/// Who decides in which order queued bins come. Where the driver does, all that is queued at a port
/// is one group.
enum class Sequencer : std::uint8_t { host, driver };

/// What a driver can do besides. A call that it can't serve is taken where that does no harm, else
/// refused `not_supported`; see the calls.
struct DriverCapabilities {
    Sequencer sequencer = Sequencer::host;
    bool groups = false;     ///< Within a group the bin that is quickest to bring comes first.
    bool codes = false;      ///< Queues take content codes.
    bool unqueues = false;   ///< A queued bin that is not on its way can be taken off the queue.
    bool forecasts = false;  ///< Bins that are wanted later are brought up in idle time.
    bool weighs = false;     ///< Ports know the weight of the open bin.
    bool inserts = false;    ///< Bins can be put into the grid at a port.
};

}  // namespace entrepot::grid
