#pragma once

#include <deque>

#include "grid/driver_events.h"
#include "grid/simulator/agenda.h"
#include "grid/simulator/bin_register.h"
#include "grid/simulator/faults.h"

namespace entrepot::grid {

/// Tells what happens to all who listen, and notes it. All hear all in one order, even when a
/// listener causes more news.
class News {
  public:
    using Say = std::function<void(const GridChange&)>;
    /// Says all that is known besides the bins.
    using Dump = std::function<void(const Say&)>;

    explicit News(Agenda& agenda) : agenda_(agenda) {}

    /// What was told of bins.
    BinRegister& bins() { return bins_; }
    const BinRegister& bins() const { return bins_; }

    void subscribe(GridListener listener, const Dump& dump);
    void tell(const GridChange& change);
    void tell_mode(BinNumber bin, BinMode mode) { tell(BinModeChanged{bin, mode}); }

    /// What goes wrong with each piece of news.
    void disturb(std::function<NewsFault()> faults) { faults_ = std::move(faults); }
    /// The connection is lost: what happens from now on is noted, and nobody hears of it.
    void cut();
    /// It is there again: all hear all anew.
    void tell_anew(const Dump& dump);

  private:
    struct Subscription {
        GridListener listener;
        std::int64_t told = 0;
        std::deque<GridEvent> late;
        Time held_until;
    };

    void tell_all(Subscription& own, const Dump& dump) const;
    void send(Subscription& own, const GridChange& change);
    void send_late(Subscription& own);
    static void send_all(Subscription& own);

    Agenda& agenda_;
    BinRegister bins_;
    std::deque<Subscription> subscriptions_;
    std::deque<GridChange> untold_;
    bool telling_ = false;
    bool cut_ = false;
    std::function<NewsFault()> faults_;
};

}  // namespace entrepot::grid
