#include "grid/simulator/bin_register.h"

namespace entrepot::grid {

void BinRegister::add(BinNumber bin, const BinState& state) {
    bins_[bin] = state;
    by_code_[state.code].insert(bin);
}

void BinRegister::note(const GridChange& change) {
    if (const auto* moved = std::get_if<BinMoved>(&change)) {
        bins_[moved->bin].cell = moved->cell;
        bins_[moved->bin].level = moved->level;
    } else if (const auto* mode = std::get_if<BinModeChanged>(&change)) {
        bins_[mode->bin].mode = mode->mode;
    } else if (const auto* typed = std::get_if<BinTyped>(&change)) {
        bins_[typed->bin].type = typed->type;
    } else if (const auto* coded = std::get_if<BinCoded>(&change)) {
        BinState& state = bins_[coded->bin];
        by_code_[state.code].erase(coded->bin);
        state.code = coded->code;
        by_code_[state.code].insert(coded->bin);
    }
}

std::optional<BinState> BinRegister::state(BinNumber bin) const {
    const auto found = bins_.find(bin);
    if (found == bins_.end()) return {};
    return found->second;
}

bool BinRegister::is_inside(BinNumber bin) const {
    const auto found = bins_.find(bin);
    return found != bins_.end() && found->second.mode < BinMode::outside;
}

const std::set<BinNumber>& BinRegister::of_code(ContentCode code) const {
    static const std::set<BinNumber> none;
    const auto found = by_code_.find(code);
    return found == by_code_.end() ? none : found->second;
}

}  // namespace entrepot::grid
