#pragma once

#include <optional>
#include <span>

#include "grid/driver_types.h"

namespace entrepot::grid {

/// What a warehouse asks of a grid's controller, in neutral words. The controller steers robots and
/// knows bins; what is in them, and which bin is wanted when, the warehouse knows.
///
/// Every call answers at once whether it was taken; what comes of it is told by events. Calls and
/// events are on one thread, the grid's own.
class Driver {
  public:
    virtual ~Driver() = default;

    virtual DriverCapabilities capabilities() const = 0;

    /// From now on every change is told, after all that is known now: one event for each fact of
    /// each bin and port.
    virtual void subscribe(GridListener listener) = 0;

    virtual DriverFault open_port(PortNumber port, PortMode mode) = 0;
    /// A bin that is open, or arrived, goes back. `suspend` keeps the queue for when it is opened
    /// again; else it is dropped.
    virtual DriverFault close_port(PortNumber port, bool suspend) = 0;

    /// Bins to have near the top, the most urgent first. A prepared bin is not buried.
    virtual DriverFault prepare(std::span<const BinNumber> bins) = 0;
    /// They need not be near the top any longer.
    virtual DriverFault cancel(std::span<const BinNumber> bins) = 0;
    /// Bins that are wanted later: brought up when nothing else is to be done, or never.
    virtual DriverFault forecast(std::span<const BinNumber> bins) = 0;

    /// Bins to bring to a port, in this order, after those that are queued.
    virtual DriverFault queue(PortNumber port, std::span<const BinNumber> bins) = 0;
    /// Takes bins off a port's queue. One that has arrived, or is on its way, comes all the same
    /// and is to be released, as are all where a driver can't unqueue.
    virtual DriverFault unqueue(PortNumber port, std::span<const BinNumber> bins) = 0;

    /// Opens a bin before the worker as soon as it is there: the front of the queue, or the one
    /// that is named, before the queue. Refuses `already_presented` until the bin before is
    /// released.
    virtual DriverFault present(PortNumber port, BinNumber bin = 0) = 0;
    /// The worker is done with the bin. It leaves the port, and the queue when it was its front.
    virtual DriverFault release(PortNumber port, BinNumber bin, ContentCode code) = 0;

    /// A bin that stands at a port in mode `insert` goes into the grid.
    virtual DriverFault insert(PortNumber port, BinNumber bin, ContentCode code) = 0;
    /// The bin that is open at a port is taken out of the grid by hand.
    virtual DriverFault remove(PortNumber port, BinNumber bin) = 0;

    virtual std::optional<BinState> state(BinNumber bin) const = 0;
    virtual std::optional<PortState> port_state(PortNumber port) const = 0;
};

}  // namespace entrepot::grid
