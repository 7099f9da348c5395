#include "http/router.h"

#include <algorithm>

namespace entrepot::http {

namespace {

std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> segments;
    while (!path.empty()) {
        path.remove_prefix(1);  // the slash
        const auto end = std::min(path.find('/'), path.size());
        segments.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return segments;
}

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string_view>& segments) {
    for (std::size_t at = 0; at < segments.size(); ++at) {
        if (pattern[at].empty() ? segments[at].empty() : pattern[at] != segments[at]) return false;
    }
    return true;
}

std::vector<std::string> values_of(const std::vector<std::string>& pattern,
                                   const std::vector<std::string_view>& segments) {
    std::vector<std::string> values;
    for (std::size_t at = 0; at < segments.size(); ++at) {
        if (pattern[at].empty()) values.emplace_back(segments[at]);
    }
    return values;
}

}  // namespace

void Router::add(const Routes& routes) {
    for (const auto& operation : routes.operations()) {
        Entry entry{{}, operation.get()};
        for (const auto segment : split(operation->path)) {
            entry.segments.emplace_back(segment.starts_with('{') ? "" : segment);
        }
        auto& entries = by_length_[entry.segments.size()];
        entries.push_back(std::move(entry));
        // Fixed segments sort before values from the left.
        std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
            return std::lexicographical_compare(
                a.segments.begin(), a.segments.end(), b.segments.begin(), b.segments.end(),
                [](const auto& x, const auto& y) { return x.empty() < y.empty(); });
        });
    }
}

Match Router::find(std::string_view method, std::string_view path) const {
    Match match;
    const auto segments = split(path);
    const auto entries = by_length_.find(segments.size());
    if (entries == by_length_.end()) return match;
    for (const Entry& entry : entries->second) {
        if (!fits(entry.segments, segments)) continue;
        if (entry.operation->method == method) {
            match.operation = entry.operation;
            match.path_values = values_of(entry.segments, segments);
            match.allowed.clear();
            return match;
        }
        match.allowed += (match.allowed.empty() ? "" : ", ") + entry.operation->method;
    }
    return match;
}

const Operation* Router::reader_of(const Operation& operation) const {
    for (const auto& [length, entries] : by_length_) {
        for (const Entry& entry : entries) {
            if (entry.operation->path == operation.path && entry.operation->method == "GET") {
                return entry.operation;
            }
        }
    }
    return nullptr;
}

}  // namespace entrepot::http
