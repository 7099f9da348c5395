#include "simulation/table.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace entrepot::simulation {
namespace {

using TextRow = std::vector<std::string>;

std::string padded(const std::string& text, std::size_t width, bool right) {
    const std::string space(width - std::min(width, count_characters(text)), ' ');
    return right ? space + text : text + space;
}

std::vector<std::size_t> widths_of(const std::vector<TextRow>& rows) {
    std::vector<std::size_t> widths(rows.front().size());
    for (const TextRow& row : rows) {
        for (std::size_t at = 0; at < row.size(); ++at) {
            widths[at] = std::max(widths[at], count_characters(row[at]));
        }
    }
    return widths;
}

std::string joined(const std::vector<TextRow>& rows) {
    const auto widths = widths_of(rows);
    std::string text;
    for (const TextRow& row : rows) {
        for (std::size_t at = 0; at < row.size(); ++at) {
            text += (at == 0 ? "" : "  ") + padded(row[at], widths[at], at > 0);
        }
        text += '\n';
    }
    return text;
}

}  // namespace

std::string shown(const Measure& measure, const Spread& spread) {
    const std::string mean = shown(measure, spread.mean);
    const std::string lowest = shown(measure, spread.lowest);
    const std::string highest = shown(measure, spread.highest);
    if (lowest == highest) return mean;
    return fmt::format("{} ({}-{})", mean, lowest, highest);
}

std::vector<const Measure*> measures_to_show(const Comparison& comparison) {
    std::vector<const Measure*> kept;
    for (const Measure& measure : measures()) {
        const bool says_something = std::ranges::any_of(
            comparison.results,
            [&](const SetupResult& result) { return spread(result, measure).highest != 0; });
        if (says_something) kept.push_back(&measure);
    }
    return kept;
}

std::string table(const Comparison& comparison) {
    constexpr std::size_t most_with_ranges = 4;  // more would be wider than a terminal
    const bool has_ranges = comparison.results.size() <= most_with_ranges;
    std::vector<TextRow> rows;
    TextRow& head = rows.emplace_back(TextRow{""});
    for (const SetupResult& result : comparison.results) head.push_back(result.setup.name);
    for (const Measure* measure : measures_to_show(comparison)) {
        TextRow row{std::string(measure->name)};
        for (const SetupResult& result : comparison.results) {
            const Spread over = spread(result, *measure);
            row.push_back(has_ranges ? shown(*measure, over) : shown(*measure, over.mean));
        }
        rows.push_back(std::move(row));
    }
    return joined(rows);
}

}  // namespace entrepot::simulation
