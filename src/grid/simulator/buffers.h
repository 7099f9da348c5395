#pragma once

#include <map>
#include <optional>
#include <vector>

#include "grid/simulator/layout.h"
#include "grid/stacks.h"

namespace entrepot::grid {

/// The buffer cells of a grid: each takes one bin, at the height of a port, that waits for one.
class Buffers {
  public:
    explicit Buffers(const Layout& layout);

    /// Keeps the free cell that is nearest to another for a bin; none when all are taken.
    std::optional<std::int32_t> keep(BinNumber bin, std::int32_t near);
    /// The bin was set down on the cell that was kept for it.
    void set_down(BinNumber bin);
    /// Where a bin stands that nobody has come for.
    std::optional<std::int32_t> find(BinNumber bin) const;
    /// A robot comes for the bin.
    void claim(BinNumber bin);
    /// Its cell is free again.
    void free(BinNumber bin);
    /// The bins that stand and that nobody comes for.
    std::vector<BinNumber> standing() const;

  private:
    struct Buffer {
        BinNumber bin = 0;
        bool stands = false;
    };

    Buffer& of(BinNumber bin);

    Shape shape_;
    std::map<std::int32_t, Buffer> cells_;
};

}  // namespace entrepot::grid
