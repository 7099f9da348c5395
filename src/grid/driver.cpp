#include "grid/driver.h"

namespace entrepot::grid {

std::vector<QueueEntry> Driver::entries_of(std::span<const BinNumber> bins) {
    std::vector<QueueEntry> entries;
    for (const BinNumber bin : bins) entries.push_back({.bin = bin});
    return entries;
}

}  // namespace entrepot::grid
