#include "grid/stacks.h"

#include <algorithm>
#include <stdexcept>

namespace entrepot::grid {

Stacks::Stacks(const Shape& shape)
    : shape_(shape), stacks_(at(shape.cells())), reserved_(at(shape.cells())) {}

std::int32_t Stacks::count(std::int32_t cell) const {
    return static_cast<std::int32_t>(stacks_[at(cell)].size());
}

BinNumber Stacks::top(std::int32_t cell) const {
    const auto& stack = stacks_[at(cell)];
    return stack.empty() ? 0 : stack.back();
}

std::int32_t Stacks::room(std::int32_t cell) const {
    return shape_.height - count(cell) - reserved_[at(cell)];
}

std::optional<Spot> Stacks::find(BinNumber bin) const {
    if (bin < 1 || at(bin) >= cell_of_.size() || cell_of_[at(bin)] < 0) return {};
    const std::int32_t cell = cell_of_[at(bin)];
    const auto& stack = stacks_[at(cell)];
    const auto found = std::ranges::find(stack, bin);
    return Spot{cell, static_cast<std::int32_t>(found - stack.begin())};
}

std::vector<BinNumber> Stacks::above(BinNumber bin) const {
    const auto spot = find(bin);
    if (!spot) return {};
    const auto& stack = stacks_[at(spot->cell)];
    return {stack.rbegin(), stack.rend() - spot->level - 1};
}

void Stacks::reserve(std::int32_t cell) {
    if (room(cell) < 1) throw std::logic_error("a place was reserved in a full stack");
    ++reserved_[at(cell)];
}

void Stacks::unreserve(std::int32_t cell) {
    if (reserved_[at(cell)] < 1) throw std::logic_error("a place was given up that none reserved");
    --reserved_[at(cell)];
}

void Stacks::put(std::int32_t cell, BinNumber bin) {
    if (count(cell) >= shape_.height) throw std::logic_error("a bin was put onto a full stack");
    if (find(bin)) throw std::logic_error("a bin was put onto a stack while it stands in one");
    stacks_[at(cell)].push_back(bin);
    stands_in(bin, cell);
    ++bins_;
}

void Stacks::replace(BinNumber standing, BinNumber other) {
    const auto spot = find(standing);
    if (!spot || find(other)) throw std::logic_error("a bin was replaced that stands nowhere");
    stacks_[at(spot->cell)][at(spot->level)] = other;
    cell_of_[at(standing)] = -1;
    stands_in(other, spot->cell);
}

void Stacks::stands_in(BinNumber bin, std::int32_t cell) {
    if (cell_of_.size() <= at(bin)) cell_of_.resize(at(bin) + 1, -1);
    cell_of_[at(bin)] = cell;
}

BinNumber Stacks::take(std::int32_t cell) {
    auto& stack = stacks_[at(cell)];
    if (stack.empty()) throw std::logic_error("a bin was taken from an empty stack");
    const BinNumber bin = stack.back();
    stack.pop_back();
    cell_of_[at(bin)] = -1;
    --bins_;
    return bin;
}

}  // namespace entrepot::grid
