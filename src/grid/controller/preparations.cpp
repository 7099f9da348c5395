#include "grid/controller/preparations.h"

#include <utility>

namespace entrepot::grid {

std::vector<BinNumber> Preparations::missing(std::span<const BinNumber> bins) const {
    std::set<BinNumber> there(bins_.begin(), bins_.end());
    std::vector<BinNumber> missing;
    for (const BinNumber bin : bins) {
        if (there.insert(bin).second) missing.push_back(bin);
    }
    return missing;
}

std::vector<BinNumber> Preparations::known(const std::set<BinNumber>& bins) const {
    std::vector<BinNumber> known;
    for (const BinNumber bin : bins_) {
        if (bins.contains(bin)) known.push_back(bin);
    }
    return known;
}

void Preparations::add(std::span<const BinNumber> bins, const InUse& in_use) {
    for (const BinNumber bin : bins) {
        bins_.push_back(bin);
        if (in_use(bin)) made_in_use_.insert(bin);
    }
}

void Preparations::cancel(const std::set<BinNumber>& bins) {
    const auto is_one = [&](BinNumber bin) { return bins.contains(bin); };
    std::erase_if(bins_, is_one);
    std::erase_if(made_in_use_, is_one);
    std::erase_if(again_, is_one);
}

void Preparations::use_up(BinNumber bin, bool is_gone) {
    const bool stays_wanted = made_in_use_.erase(bin) != 0 && !is_gone;
    if (stays_wanted) {
        again_.push_back(bin);
    } else {
        std::erase(bins_, bin);
    }
}

std::vector<BinNumber> Preparations::take_again() {
    return std::exchange(again_, {});
}

const std::vector<BinNumber>& Preparations::renew(const InUse& is_inside, const InUse& in_use) {
    again_.clear();
    made_in_use_.clear();
    std::erase_if(bins_, [&](BinNumber bin) { return !is_inside(bin); });
    for (const BinNumber bin : bins_) {
        if (in_use(bin)) made_in_use_.insert(bin);
    }
    return bins_;
}

}  // namespace entrepot::grid
