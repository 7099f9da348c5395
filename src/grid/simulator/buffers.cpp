#include "grid/simulator/buffers.h"

#include <algorithm>
#include <stdexcept>

namespace entrepot::grid {

Buffers::Buffers(const Layout& layout) : shape_(layout.shape) {
    for (const std::int32_t cell : layout.cells_of(CellKind::buffer)) cells_[cell] = {};
}

std::optional<std::int32_t> Buffers::keep(BinNumber bin, std::int32_t near) {
    std::optional<std::int32_t> nearest;
    for (const auto& [cell, buffer] : cells_) {
        if (buffer.bin != 0) continue;
        if (nearest && distance(shape_, near, *nearest) <= distance(shape_, near, cell)) continue;
        nearest = cell;
    }
    if (nearest) cells_[*nearest] = {bin, false};
    return nearest;
}

void Buffers::set_down(BinNumber bin) {
    of(bin).stands = true;
}

std::optional<std::int32_t> Buffers::find(BinNumber bin) const {
    for (const auto& [cell, buffer] : cells_) {
        if (buffer.bin == bin && buffer.stands) return cell;
    }
    return {};
}

void Buffers::claim(BinNumber bin) {
    of(bin).stands = false;
}

void Buffers::free(BinNumber bin) {
    of(bin) = {};
}

std::vector<BinNumber> Buffers::standing() const {
    std::vector<BinNumber> bins;
    for (const auto& [cell, buffer] : cells_) {
        if (buffer.stands) bins.push_back(buffer.bin);
    }
    return bins;
}

Buffers::Buffer& Buffers::of(BinNumber bin) {
    const auto found =
        std::ranges::find_if(cells_, [bin](const auto& cell) { return cell.second.bin == bin; });
    if (found == cells_.end()) throw std::logic_error("a bin is on no buffer cell");
    return found->second;
}

}  // namespace entrepot::grid
