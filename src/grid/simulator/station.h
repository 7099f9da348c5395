#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "base/time.h"
#include "grid/driver_types.h"

namespace entrepot::grid {

/// An entry of a port's queue.
struct Queued {
    BinNumber bin = 0;                ///< 0: not chosen yet.
    std::optional<ContentCode> code;  ///< What was asked for, when it was no bin.
    GroupNumber group = 0;
};

/// A port of the simulated grid.
struct Station {
    PortNumber number = 0;
    std::int32_t cell = 0;
    PortMode mode = PortMode::closed;
    PortFault fault = PortFault::cleared;
    BinNumber fault_bin = 0;
    std::set<BinNumber> stuck;        ///< Are to leave when the fault is cleared.
    std::vector<ContentCode> filter;  ///< Empty: takes all.
    std::deque<Queued> queue;
    std::set<BinNumber> coming;  ///< Asked for and not there.
    std::set<BinNumber> here;    ///< At the port, the open one among them.
    bool presenting = false;     ///< A bin is to be opened, or open.
    BinNumber named = 0;         ///< The bin that is to be opened; 0: the front of the queue.
    BinNumber open = 0;
    bool is_short = false;             ///< Less lies in the open bin than was thought.
    Time ready_at;                     ///< The exchange of the bin before is over then.
    std::vector<BinNumber> sequenced;  ///< As told last.

    /// Nothing gets in or out.
    bool is_broken() const { return fault != PortFault::cleared && fault != PortFault::wrong_bin; }
    bool takes(ContentCode code) const;
    /// Whether all that is queued by content code meets a filter.
    bool suits(std::span<const ContentCode> other_filter) const;
    /// The bin that is presented; 0 when none is, or its bin is not chosen yet.
    BinNumber presented() const;
    /// The bins that are to be at the port now, the most urgent first: the open and the presented
    /// one, and so many of the queue.
    std::vector<BinNumber> wanted(std::size_t ahead) const;
    /// Where the run of entries ends that may change places with the one at an index.
    std::size_t group_end(std::size_t begin) const;
    /// Where the groups end that begin among the first so many.
    std::size_t reach(std::size_t ahead) const;
    /// The bin that can be opened now: the named one, or the first of the front group that is
    /// here. 0 when there is none.
    BinNumber ready() const;
    /// The bin's entry of the front group becomes the front. False when it has none.
    bool move_to_front(BinNumber bin);
    /// See PlannedSequence.
    std::vector<BinNumber> sequence() const;
    bool queues(BinNumber bin) const;
    /// A present of the front is void when nothing is queued any longer.
    void end_empty_present();
};

}  // namespace entrepot::grid
