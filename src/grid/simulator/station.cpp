#include "grid/simulator/station.h"

#include <algorithm>

namespace entrepot::grid {
namespace {

void add(std::vector<BinNumber>& bins, BinNumber bin) {
    if (bin != 0 && std::ranges::find(bins, bin) == bins.end()) bins.push_back(bin);
}

bool meets(ContentCode code, std::span<const ContentCode> filter) {
    return filter.empty() || std::ranges::find(filter, code) != filter.end();
}

}  // namespace

bool Station::takes(ContentCode code) const {
    return meets(code, filter);
}

bool Station::suits(std::span<const ContentCode> other_filter) const {
    return std::ranges::all_of(queue, [&](const Queued& entry) {
        return !entry.code || meets(*entry.code, other_filter);
    });
}

BinNumber Station::presented() const {
    if (!presenting) return 0;
    if (open != 0) return open;
    if (named != 0) return named;
    return queue.empty() ? 0 : queue.front().bin;
}

std::vector<BinNumber> Station::wanted(std::size_t ahead) const {
    std::vector<BinNumber> bins;
    add(bins, presented());
    for (std::size_t at = 0; at < queue.size() && at < ahead; ++at) add(bins, queue[at].bin);
    return bins;
}

std::size_t Station::group_end(std::size_t begin) const {
    std::size_t end = begin + 1;
    if (queue[begin].group == 0) return end;
    while (end < queue.size() && queue[end].group == queue[begin].group) ++end;
    return end;
}

std::size_t Station::reach(std::size_t ahead) const {
    std::size_t end = 0;
    while (end < queue.size() && end < ahead) end = group_end(end);
    return end;
}

BinNumber Station::ready() const {
    if (named != 0) return here.contains(named) ? named : 0;
    const std::size_t end = reach(1);
    for (std::size_t at = 0; at < end; ++at) {
        if (here.contains(queue[at].bin)) return queue[at].bin;
    }
    return 0;
}

bool Station::move_to_front(BinNumber bin) {
    const auto end = queue.begin() + static_cast<std::ptrdiff_t>(reach(1));
    const auto found =
        std::find_if(queue.begin(), end, [bin](const Queued& entry) { return entry.bin == bin; });
    if (found == end) return false;
    std::rotate(queue.begin(), found, found + 1);
    return true;
}

std::vector<BinNumber> Station::sequence() const {
    std::vector<BinNumber> bins;
    if (mode != PortMode::open) return bins;
    if (open == 0) add(bins, presented());
    const bool front_is_open = !queue.empty() && open != 0 && queue.front().bin == open;
    for (std::size_t at = front_is_open ? 1 : 0; at < queue.size(); ++at) add(bins, queue[at].bin);
    return bins;
}

bool Station::queues(BinNumber bin) const {
    return std::ranges::find(queue, bin, &Queued::bin) != queue.end();
}

void Station::end_empty_present() {
    if (open == 0 && named == 0 && queue.empty()) presenting = false;
}

}  // namespace entrepot::grid
