#pragma once

#include <optional>
#include <span>

#include "grid/driver_events.h"
#include "grid/driver_types.h"

namespace entrepot::grid {

/// What a warehouse asks of a grid's controller, in neutral words. The controller steers robots and
/// knows bins; what is in them, and which bin is wanted when, the warehouse knows.
///
/// Every call answers at once whether it was taken; what comes of it is told by events. Calls and
/// events are on one thread, the grid's own. While the system is stopped calls are taken and done
/// when it runs again; a controller that can't take them answers `stopped`. While it is unreachable
/// all are refused `unreachable`.
class Driver {
  public:
    virtual ~Driver() = default;

    virtual DriverCapabilities capabilities() const = 0;

    /// From now on every change is told, after all that is known now: one event for each fact of
    /// each bin and port, then `DumpEnded`. After a lost connection either what has changed
    /// meanwhile is told, the system mode last, or all anew as a dump: what a listener knows is
    /// true either way.
    virtual void subscribe(GridListener listener) = 0;

    /// `filter`: the content codes that the port takes for entries by content code; empty: all.
    /// Opened again in the same mode it changes the filter. Refuses `port_in_use` in another mode,
    /// `code_not_taken` when a suspended entry does not meet the filter.
    virtual DriverFault open_port(PortNumber port, PortMode mode,
                                  std::span<const ContentCode> filter = {}) = 0;
    /// A bin that is open, or arrived, goes back. `suspend` keeps the queue, groups and all, for
    /// when it is opened again; else it is dropped.
    virtual DriverFault close_port(PortNumber port, bool suspend) = 0;

    /// Bins to have near the top, the most urgent first. A prepared bin is not buried.
    virtual DriverFault prepare(std::span<const BinNumber> bins) = 0;
    /// They need not be near the top any longer.
    virtual DriverFault cancel(std::span<const BinNumber> bins) = 0;
    /// Bins that are wanted later: brought up when nothing else is to be done, or never. Where a
    /// driver does not forecast, it is taken and they stay as they are.
    virtual DriverFault forecast(std::span<const BinNumber> bins) = 0;

    /// What to bring to a port, after what is queued. Outside groups the order is strict; entries
    /// that follow each other with the same group come in any order among themselves. An entry by
    /// content code waits until a bin of the code is free; which, the driver chooses as late as it
    /// can. Refuses `not_supported` for codes that the driver does not take, `code_not_taken` for
    /// those that the port does not. A driver without groups keeps the order.
    virtual DriverFault queue(PortNumber port, std::span<const QueueEntry> entries,
                              GroupNumber group = 0) = 0;
    /// Takes entries off a port's queue: all of a bin; of a code the last one. One that has
    /// arrived, or is on its way, comes all the same and is to be released, as are all where a
    /// driver can't unqueue.
    virtual DriverFault unqueue(PortNumber port, std::span<const QueueEntry> entries) = 0;

    /// The same for plain lists of bins.
    DriverFault queue(PortNumber port, std::span<const BinNumber> bins, GroupNumber group = 0) {
        return queue(port, entries_of(bins), group);
    }
    DriverFault unqueue(PortNumber port, std::span<const BinNumber> bins) {
        return unqueue(port, entries_of(bins));
    }

    /// Opens a bin before the worker as soon as it is there: the front of the queue, or the one
    /// that is named, before the queue. Refuses `already_presented` until the bin before is
    /// released.
    virtual DriverFault present(PortNumber port, BinNumber bin = 0) = 0;
    /// The worker is done with the bin. It leaves the port, and the queue when it was its front, or
    /// of the front group. A second time is refused as `not_ready`, `wrong_bin` when the next is
    /// open.
    virtual DriverFault release(PortNumber port, BinNumber bin, ContentCode code) = 0;

    /// A bin that stands at a port in mode `insert` goes into the grid.
    virtual DriverFault insert(PortNumber port, BinNumber bin, BinType type, ContentCode code) = 0;
    /// The bin that is open at a port is taken out of the grid by hand. No queue holds it any
    /// longer.
    virtual DriverFault remove(PortNumber port, BinNumber bin) = 0;

    virtual std::optional<BinState> state(BinNumber bin) const = 0;
    virtual std::optional<PortState> port_state(PortNumber port) const = 0;
    virtual SystemMode system_mode() const = 0;
    /// Grams of the bin that is open at a port. None when none is, or the port does not weigh.
    virtual std::optional<std::int32_t> weight(PortNumber port) const = 0;

  private:
    static std::vector<QueueEntry> entries_of(std::span<const BinNumber> bins);
};

}  // namespace entrepot::grid
