#include "grid/controller/marked_queue.h"

#include "grid/controller/limits.h"

namespace entrepot::grid {
namespace {

std::optional<QueueEntry> read_entry(const Element& element) {
    if (element.name == "bin_id") {
        const auto bin = element.number(1, limits::most_bin);
        if (bin) return QueueEntry{.bin = *bin};
    } else if (element.name == "content") {
        const auto code = element.number(0, limits::most_content);
        if (code) return QueueEntry{.code = *code};
    }
    return std::nullopt;
}

}  // namespace

Element queue_element(const QueueEntry& entry) {
    return entry.bin != 0 ? Element("bin_id", entry.bin) : Element("content", entry.code);
}

std::vector<Element> with_marks(std::span<const GroupedEntry> queue, bool open_group) {
    std::vector<Element> marked;
    GroupNumber group = 0;
    for (const GroupedEntry& one : queue) {
        if (one.group != group) marked.emplace_back(one.group != 0 ? "begingroup" : "endgroup");
        group = one.group;
        marked.push_back(queue_element(one.entry));
    }
    if (group != 0 && !open_group) marked.emplace_back("endgroup");
    return marked;
}

std::optional<std::vector<GroupedEntry>> from_marks(std::span<const Element> marked) {
    std::vector<GroupedEntry> queue;
    GroupNumber last = 0;
    GroupNumber group = 0;
    for (const Element& element : marked) {
        if (element.name == "begingroup") {
            group = --last;
        } else if (element.name == "endgroup") {
            group = 0;
        } else {
            const auto entry = read_entry(element);
            if (!entry) return std::nullopt;
            queue.push_back({*entry, group});
        }
    }
    return queue;
}

}  // namespace entrepot::grid
