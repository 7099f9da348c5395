#pragma once

#include <list>
#include <map>

#include "grid/controller/port_book.h"
#include "grid/driver_events.h"

namespace entrepot::grid {

/// What is known of the grid behind a controller, and who listens. What is known already is not
/// told again.
class Picture {
  public:
    struct Bin {
        BinState state;
        bool at_port = false;      ///< It stands in a port.
        bool shown_there = false;  ///< And its place there was told.
        /// Its mode before a robot took it on the way to a port.
        BinMode before = BinMode::grid;
    };

    void subscribe(GridListener listener);

    const Bin* find(BinNumber bin) const;
    /// Whether it is in the grid, or at one of its ports.
    bool is_inside(BinNumber bin) const;
    /// Whether it is on the way to a port, at one, or on its way back.
    bool in_use(BinNumber bin) const;
    Bin& of(BinNumber bin) { return bins_[bin]; }
    const std::map<BinNumber, Bin>& bins() const { return bins_; }
    PortBook* port(PortNumber port);
    const PortBook* port(PortNumber port) const;
    /// Makes a port known; it is closed.
    PortBook& add_port(PortNumber port);
    const std::map<PortNumber, PortBook>& ports() const { return ports_; }
    /// The port that a bin is selected at; 0: none.
    PortNumber port_of(BinNumber bin) const;
    /// Whether a port that is open asks for the bin.
    bool is_wanted(BinNumber bin) const;
    SystemMode system() const { return system_; }

    void move(BinNumber bin, std::int32_t cell, std::int32_t level);
    /// It stands at no port any longer, nor in a stack.
    void taken_away(BinNumber bin);
    void set_mode(BinNumber bin, BinMode mode);
    void set_code(BinNumber bin, ContentCode code);
    void set_type(BinNumber bin, BinType type);
    void set_port_mode(PortNumber port, PortMode mode);
    void set_fault(PortNumber port, PortFault fault, BinNumber bin);
    void open_bin(PortNumber port, BinNumber bin);
    void set_system(SystemMode mode);
    /// Tells in which order bins come to a port, when that has changed.
    void tell_sequence(PortNumber port);

  private:
    struct Subscription {
        GridListener listener;
        std::int64_t told = 0;
    };

    void tell(const GridChange& change);

    std::map<BinNumber, Bin> bins_;
    std::map<PortNumber, PortBook> ports_;
    SystemMode system_ = SystemMode::unreachable;
    std::list<Subscription> subscriptions_;  ///< Stay where they are when one is added.
};

}  // namespace entrepot::grid
