#pragma once

#include <span>
#include <vector>

#include "grid/controller/marked_queue.h"
#include "grid/driver_types.h"

namespace entrepot::grid {

/// What is known of a port of the controller, its queue above all: a copy that follows the rules by
/// which the controller keeps its own.
struct PortBook {
    /// An entry of the queue, and the bin that is chosen for it; 0: none is yet.
    struct Line {
        QueueEntry entry;
        BinNumber bin = 0;
        GroupNumber group = 0;
    };

    PortMode mode = PortMode::closed;
    PortFault fault = PortFault::cleared;
    std::vector<ContentCode> filter;  ///< Empty: takes all.
    std::vector<Line> queue;
    GroupNumber open_group = 0;   ///< What is queued next belongs to it, at the controller.
    bool presenting = false;      ///< A bin is asked for, on its way, or open.
    BinNumber selected = 0;       ///< Which; 0: none, or the controller has none that is free.
    bool named = false;           ///< It was asked for by its number, not as the front.
    BinNumber open = 0;           ///< 0: none is open before the worker.
    BinNumber wrong = 0;          ///< Came instead of the selected one and is being sent back.
    std::vector<BinNumber> told;  ///< PlannedSequence, as told last.

    bool takes(ContentCode code) const;
    /// Whether every entry by content code may be at the port.
    bool takes_all() const;
    bool holds(BinNumber bin) const;

    void append(std::span<const QueueEntry> entries, GroupNumber group);
    /// As the controller has it. Entries that we know keep the group and the bin they have.
    void adopt(std::span<const GroupedEntry> entries);
    /// What stays when entries are taken off: all of a bin; of a code the last one.
    std::vector<Line> without(std::span<const QueueEntry> entries) const;
    /// As the controller keeps them: a chosen bin stands for its content code.
    static std::vector<GroupedEntry> as_entries(std::span<const Line> lines);

    /// The controller has chosen a bin to open: for the front when that is of a content code.
    void select(BinNumber bin);
    /// The bin's line becomes the front, when it is of the front group.
    bool move_to_front(BinNumber bin);
    /// The worker is done with the bin: it leaves the queue when it is of the front group.
    void leave(BinNumber bin);
    /// A bin that was to be opened is gone. Who asked for the front gets the next, if there is one.
    void lose_selected();
    /// Whether a bin is asked for and the controller has none yet.
    bool waits() const { return presenting && selected == 0 && mode == PortMode::open; }
    /// Nothing is presented any longer, and no bin is chosen for a content code.
    void close(bool suspend);
    /// See PlannedSequence.
    std::vector<BinNumber> sequence() const;
    PortState state() const;

  private:
    /// Lines at the front that may change places.
    std::size_t front_size() const;
};

}  // namespace entrepot::grid
