#pragma once

#include <functional>
#include <set>
#include <span>
#include <vector>

#include "grid/stacks.h"

namespace entrepot::grid {

/// What is in the controller's preparation queue by our doing: each bin once, for a second entry
/// would keep it near the top after it was used. The end of a use takes an entry out, even one that
/// was made while the bin was in use: that one is to be made again.
class Preparations {
  public:
    using InUse = std::function<bool(BinNumber)>;

    /// Those that are not there yet, each once.
    std::vector<BinNumber> missing(std::span<const BinNumber> bins) const;
    std::vector<BinNumber> known(const std::set<BinNumber>& bins) const;
    void add(std::span<const BinNumber> bins, const InUse& in_use);
    void cancel(const std::set<BinNumber>& bins);
    /// A bin was closed or taken out, and with it its foremost entry.
    void use_up(BinNumber bin, bool is_gone);
    /// What is to be made again.
    std::vector<BinNumber> take_again();
    /// All is to be made again: what is left of it, the most urgent first.
    const std::vector<BinNumber>& renew(const InUse& is_inside, const InUse& in_use);

  private:
    std::vector<BinNumber> bins_;
    std::set<BinNumber> made_in_use_;
    std::vector<BinNumber> again_;
};

}  // namespace entrepot::grid
