#pragma once

#include <optional>
#include <span>
#include <vector>

#include "grid/controller/element.h"
#include "grid/driver_types.h"

namespace entrepot::grid {

/// An entry of a port's queue and the group it belongs to; 0: none.
struct GroupedEntry {
    QueueEntry entry;
    GroupNumber group = 0;

    bool operator==(const GroupedEntry&) const = default;
};

/// An entry as the controller writes it.
Element queue_element(const QueueEntry& entry);

/// A queue with marks where groups begin and end, as the controller reads and writes them. A group
/// at its end stays open when `open_group` says so.
std::vector<Element> with_marks(std::span<const GroupedEntry> queue, bool open_group);

/// Groups get numbers below 0, which are none of the warehouse's. Nothing when an entry can't be
/// read.
std::optional<std::vector<GroupedEntry>> from_marks(std::span<const Element> marked);

}  // namespace entrepot::grid
