#pragma once

#include <span>
#include <unordered_set>
#include <vector>

#include "grid/simulator/news.h"
#include "grid/simulator/spec.h"
#include "grid/simulator/station.h"

namespace entrepot::grid {

/// A bin on a port's cell stands on nothing.
inline constexpr std::int32_t level_at_port = 0;

/// The ports of a simulated grid: what is to come to each, what is there, and what leaves. Asks are
/// checked by the caller.
class Ports {
  public:
    Ports(Agenda& agenda, const SimulatedGridSpec& spec, Floor& floor, News& news);

    Station* find(PortNumber port);
    const Station* find(PortNumber port) const;
    const std::vector<Station>& all() const { return stations_; }
    /// The cell of the port that queues a bin, else of the port next to where it stands.
    std::int32_t cell_near(BinNumber bin) const;

    void open(Station& station, PortMode mode);
    void close(Station& station, bool suspend);
    void queue(Station& station, std::span<const QueueEntry> entries, GroupNumber group);
    void unqueue(Station& station, std::span<const QueueEntry> entries);
    void present(Station& station, BinNumber bin);
    /// The open bin goes back with a content code.
    void release(Station& station, ContentCode code);
    void insert(Station& station, BinNumber bin);
    /// The open bin is taken out of the grid.
    void remove(Station& station);
    /// Nothing is opened until they are resumed.
    void pause();
    void resume();
    void tell_all(const News::Say& say) const;

    /// Nothing opens or leaves until it is mended. Nothing changes when something is wrong already.
    void break_down(Station& station, PortFault fault);
    void mend(Station& station);
    /// A bin that comes instead of the one that was asked for; 0 when the right one comes.
    void mix_up(std::function<BinNumber()> wrong_bin) { wrong_bin_ = std::move(wrong_bin); }
    /// Whether less lies in a bin that is opened than was thought.
    void run_short(std::function<bool()> is_short) { is_short_ = std::move(is_short); }

  private:
    /// Asks for what ports want and is not there.
    void bring_to_all();
    void bring(Station& station, bool urgent = false);
    void ask_for(Station& station, BinNumber bin, bool urgent);
    /// Entries by content code that come soon are given the bin that is quickest to dig.
    void choose_bins(Station& station);
    BinNumber quickest_free(const Station& station, ContentCode code) const;
    /// Bins that some port has asked for.
    std::unordered_set<BinNumber> claimed() const;
    /// Puts what is quickest first in each group that comes soon.
    void order_groups(Station& station);
    Span until_there(const Station& station, BinNumber bin) const;
    void tell_sequence(Station& station);

    void arrived(PortNumber port, BinNumber bin);
    void open_when_ready(PortNumber port);
    /// The open bin is done with: it leaves the queue when it is of its front.
    void leave(Station& station);
    /// To the port that waits for it, to a buffer when one will, else onto a stack.
    void send_back(Station& station, BinNumber bin);
    bool hand_over(const Station& station, BinNumber bin);
    bool park(const Station& station, BinNumber bin);
    BinTold told_on_way_back(BinNumber bin);
    void set_fault(Station& station, PortFault fault, BinNumber bin);
    /// Whether another bin came, which goes back, and the one that was asked for is asked for anew.
    bool came_wrong(Station& station, BinNumber bin);
    /// A wrong bin among them leaves its port free.
    void left(BinNumber bin, BinMode mode);
    /// Bins on buffers that no port wants any longer are stored.
    void clear_buffers();
    /// Sends back what a port does not want any longer.
    void clear(Station& station);
    void unqueue_bin(Station& station, BinNumber bin);
    void unqueue_code(Station& station, ContentCode code);
    /// Whether a bin is neither there nor on its way, or its fetch can be forgotten, and is.
    bool holds_back(Station& station, BinNumber bin);
    void forget(Station& station, BinNumber bin);

    Agenda& agenda_;
    const SimulatedGridSpec& spec_;
    Floor& floor_;
    News& news_;
    std::vector<Station> stations_;
    std::optional<Time> paused_at_;
    std::function<BinNumber()> wrong_bin_;
    std::function<bool()> is_short_ = [] { return false; };
};

}  // namespace entrepot::grid
