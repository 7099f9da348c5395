#include "grid/loop/simulated_host.h"

#include <algorithm>
#include <utility>

namespace entrepot::grid {
namespace {

Layout layout_of(const SimulatedSettings& settings) {
    Shape shape;
    shape.columns = static_cast<std::int32_t>(settings.width);
    shape.rows = static_cast<std::int32_t>(settings.depth);
    shape.height = static_cast<std::int32_t>(settings.height);
    return plain_layout(shape, static_cast<std::int32_t>(settings.ports));
}

SimulatedGridSpec spec_of(const SimulatedSettings& settings, const Layout& layout,
                          const FaultSpec& faults, PlaceRule return_place) {
    SimulatedGridSpec spec;
    spec.layout = layout;
    spec.robots = static_cast<std::int32_t>(settings.robots);
    spec.faults = faults;
    spec.rules.return_place = std::move(return_place);
    return spec;
}

}  // namespace

SimulatedHost::SimulatedHost(const SimulatedSettings& settings, const std::vector<KnownBin>& bins,
                             Time now, const FaultSpec& faults, const ReturnRule& returns)
    : start_(now),
      speed_(settings.speed),
      agenda_(now),
      layout_(layout_of(settings)),
      grid_(agenda_,
            spec_of(settings, layout_, faults, returns ? returns(next_use()) : nearest_place())) {
    fill(bins);
}

NextUse SimulatedHost::next_use() {
    return [this](BinNumber bin) {
        const auto found = next_uses_.find(bin);
        return found == next_uses_.end() ? never : found->second;
    };
}

void SimulatedHost::expect(std::span<const BinNumber> in_order) {
    next_uses_.clear();
    std::int64_t place = 0;
    for (const BinNumber bin : in_order) next_uses_.try_emplace(bin, place++);
}

void SimulatedHost::fill(const std::vector<KnownBin>& bins) {
    // Layer after layer, so that a grid with few bins is a flat one.
    const auto cells = layout_.cells_of(CellKind::storage);
    const std::size_t room =
        std::min(bins.size(), cells.size() * static_cast<std::size_t>(layout_.shape.height));
    for (std::size_t at = 0; at < room; ++at) {
        grid_.fill(cells[at % cells.size()], bins[at].number, bins[at].code);
    }
}

void SimulatedHost::run_until(Time now) {
    const Time end = start_ + (now - start_) * speed_;
    if (end > agenda_.now()) agenda_.run_until(end);  // a clock may be set back
}

std::optional<Time> SimulatedHost::next_due(Time) {
    const auto next = agenda_.next_at();
    if (!next) return std::nullopt;
    return on_the_wall(*next);
}

std::vector<RobotView> SimulatedHost::robots() const {
    auto views = grid_.floor().robots().views();
    for (RobotView& view : views) {
        view.left = on_the_wall(view.left);
        view.arrives = on_the_wall(view.arrives);
    }
    return views;
}

}  // namespace entrepot::grid
