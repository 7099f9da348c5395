#include "grid/loop/ahead_desk.h"

#include <algorithm>

#include "grid/loop/take_in.h"

namespace entrepot::grid {

std::vector<BinNumber> AheadDesk::untold(const Driver& driver,
                                         const std::vector<std::int64_t>& bins, Stage stage) const {
    std::vector<BinNumber> found;
    for (const std::int64_t number : bins) {
        const auto bin = static_cast<BinNumber>(number);
        const auto told = told_.find(bin);
        if (told != told_.end() && told->second == stage) continue;
        if (is_inside(driver, bin)) found.push_back(bin);
    }
    return found;
}

void AheadDesk::cancel_others(Driver& driver, const BinsAhead& plan,
                              const std::set<BinNumber>& requested) {
    std::map<BinNumber, Stage> planned;
    for (const auto bin : plan.prepare) planned[static_cast<BinNumber>(bin)] = Stage::prepare;
    for (const auto bin : plan.forecast) planned[static_cast<BinNumber>(bin)] = Stage::forecast;
    std::vector<BinNumber> others;
    for (const auto& [bin, stage] : told_) {
        const auto wish = planned.find(bin);
        const bool stays = wish != planned.end() && wish->second <= stage;
        if (!stays && !requested.contains(bin)) others.push_back(bin);
    }
    std::erase_if(others, [&](BinNumber bin) {
        const bool is_gone = !is_inside(driver, bin);
        if (is_gone) told_.erase(bin);
        return is_gone;
    });
    if (others.empty() || driver.cancel(others) != DriverFault::none) return;
    for (const BinNumber bin : others) told_.erase(bin);
}

void AheadDesk::follow(Driver& driver, const BinsAhead& plan,
                       const std::set<BinNumber>& requested) {
    cancel_others(driver, plan, requested);
    const auto prepared = untold(driver, plan.prepare, Stage::prepare);
    if (!prepared.empty() && driver.prepare(prepared) == DriverFault::none) {
        for (const BinNumber bin : prepared) told_[bin] = Stage::prepare;
    }
    const auto forecast = untold(driver, plan.forecast, Stage::forecast);
    if (!forecast.empty() && driver.forecast(forecast) == DriverFault::none) {
        for (const BinNumber bin : forecast) told_[bin] = Stage::forecast;
    }
}

}  // namespace entrepot::grid
