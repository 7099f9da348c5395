#include "grid/controller/port_book.h"

#include <algorithm>

namespace entrepot::grid {
namespace {

using Line = PortBook::Line;

bool is_same(const Line& line, const GroupedEntry& entry) {
    return line.entry == entry.entry || (entry.entry.bin != 0 && line.bin == entry.entry.bin);
}

}  // namespace

bool PortBook::takes(ContentCode code) const {
    return filter.empty() || std::ranges::find(filter, code) != filter.end();
}

bool PortBook::takes_all() const {
    return std::ranges::all_of(
        queue, [this](const Line& line) { return line.entry.bin != 0 || takes(line.entry.code); });
}

bool PortBook::holds(BinNumber bin) const {
    return std::ranges::find(queue, bin, &Line::bin) != queue.end();
}

void PortBook::append(std::span<const QueueEntry> entries, GroupNumber group) {
    for (const QueueEntry& entry : entries) queue.push_back({entry, entry.bin, group});
}

void PortBook::adopt(std::span<const GroupedEntry> entries) {
    std::vector<Line> adopted;
    auto known = queue.begin();
    for (const GroupedEntry& entry : entries) {
        const auto found = std::find_if(known, queue.end(),
                                        [&](const Line& line) { return is_same(line, entry); });
        if (found == queue.end()) {
            adopted.push_back({entry.entry, entry.entry.bin, entry.group});
        } else {
            adopted.push_back(*found);
            known = found + 1;
        }
    }
    queue = std::move(adopted);
}

std::vector<Line> PortBook::without(std::span<const QueueEntry> entries) const {
    std::vector<Line> left = queue;
    for (const QueueEntry& entry : entries) {
        if (entry.bin != 0) {
            std::erase_if(left, [&](const Line& line) { return line.bin == entry.bin; });
            continue;
        }
        const auto last = std::find_if(left.rbegin(), left.rend(),
                                       [&](const Line& line) { return line.entry == entry; });
        if (last != left.rend()) left.erase(last.base() - 1);
    }
    return left;
}

std::vector<GroupedEntry> PortBook::as_entries(std::span<const Line> lines) {
    std::vector<GroupedEntry> entries;
    entries.reserve(lines.size());
    for (const Line& line : lines) {
        entries.push_back({line.bin != 0 ? QueueEntry{.bin = line.bin} : line.entry, line.group});
    }
    return entries;
}

std::size_t PortBook::front_size() const {
    if (queue.empty()) return 0;
    std::size_t size = 1;
    const GroupNumber group = queue.front().group;
    while (group != 0 && size < queue.size() && queue[size].group == group) ++size;
    return size;
}

void PortBook::select(BinNumber bin) {
    selected = bin;
    if (holds(bin)) return;
    const auto end = queue.begin() + static_cast<std::ptrdiff_t>(front_size());
    const auto chosen =
        std::find_if(queue.begin(), end, [](const Line& line) { return line.bin == 0; });
    if (chosen != end) chosen->bin = bin;
}

bool PortBook::move_to_front(BinNumber bin) {
    const auto end = queue.begin() + static_cast<std::ptrdiff_t>(front_size());
    const auto found =
        std::find_if(queue.begin(), end, [bin](const Line& line) { return line.bin == bin; });
    if (found == end) return false;
    std::rotate(queue.begin(), found, found + 1);
    return true;
}

void PortBook::leave(BinNumber bin) {
    open = 0;
    selected = 0;
    presenting = false;
    if (move_to_front(bin)) queue.erase(queue.begin());
}

void PortBook::lose_selected() {
    selected = 0;
    if (named || queue.empty()) presenting = false;
}

void PortBook::close(bool suspend) {
    mode = PortMode::closed;
    presenting = false;
    selected = 0;
    open = 0;
    if (!suspend) queue.clear();
    for (Line& line : queue) line.bin = line.entry.bin;
}

std::vector<BinNumber> PortBook::sequence() const {
    std::vector<BinNumber> bins;
    if (mode != PortMode::open) return bins;
    const auto add = [&](BinNumber bin) {
        if (bin != 0 && std::ranges::find(bins, bin) == bins.end()) bins.push_back(bin);
    };
    if (open == 0) add(selected);
    const bool front_is_open = open != 0 && !queue.empty() && queue.front().bin == open;
    for (std::size_t at = front_is_open ? 1 : 0; at < queue.size(); ++at) add(queue[at].bin);
    return bins;
}

PortState PortBook::state() const {
    PortState state{mode, fault, open, {}};
    for (const Line& line : queue) state.queue.push_back(line.bin);
    return state;
}

}  // namespace entrepot::grid
