#include "ports/grid/pick_notes.h"

#include <algorithm>

#include "ports/errors.h"

namespace entrepot {

StepAt pending_step(GridPickNotes& notes, std::int64_t step_id) {
    for (SlotNotes& slot : notes.slots) {
        for (GridStep& step : slot.steps) {
            if (step.step_id == step_id && !step.done) return {&slot, &step};
        }
    }
    throw Refusal(errors::unknown_step,
                  "This step is done or was never there; look at the steps shown now.");
}

SlotNotes& slot_of(GridPickNotes& notes, std::int64_t slot) {
    const auto found = std::ranges::find(notes.slots, slot, &SlotNotes::slot);
    if (found != notes.slots.end()) return *found;
    throw Refusal(errors::unknown_slot,
                  "No order stands there any longer; look at the slots shown now.");
}

bool has_pending(const SlotNotes& slot) {
    return std::ranges::any_of(slot.steps, [](const GridStep& step) { return !step.done; });
}

std::int64_t units_in_tote(const SlotNotes& slot) {
    std::int64_t units = 0;
    for (const GridStep& step : slot.steps) units += step.taken;
    return units;
}

std::vector<planning::BinNumber> bins_needed(const SlotNotes& slot) {
    std::vector<planning::BinNumber> bins;
    for (const GridStep& step : slot.steps) {
        const auto bin = static_cast<planning::BinNumber>(step.bin_number);
        if (step.done || bin == 0 || std::ranges::find(bins, bin) != bins.end()) continue;
        bins.push_back(bin);
    }
    return bins;
}

std::set<planning::BinNumber> bins_needed(const GridPickNotes& notes) {
    std::set<planning::BinNumber> bins;
    for (const SlotNotes& slot : notes.slots) {
        for (const auto bin : bins_needed(slot)) bins.insert(bin);
    }
    return bins;
}

}  // namespace entrepot
