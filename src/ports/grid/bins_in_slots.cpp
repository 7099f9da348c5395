#include "ports/grid/bins_in_slots.h"

#include <algorithm>

#include "base/json.h"
#include "ports/grid/pick_notes.h"

namespace entrepot {
namespace {

constexpr Sql read_notes{
    "ports.notes_of_picking",
    "SELECT t.state FROM port_tasks t JOIN ports p ON p.organization_id = t.organization_id"
    " AND p.port_id = t.port_id WHERE t.organization_id = $1 AND p.site_id = $2"
    " AND t.task = 'grid_pick'"};

bool needs(const SlotNotes& slot, planning::BinNumber bin) {
    return std::ranges::any_of(slot.steps, [bin](const GridStep& step) {
        return step.bin_number == bin && (!step.done || step.taken > 0);
    });
}

}  // namespace

bool a_slot_needs(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                  planning::BinNumber bin) {
    for (const auto& state : snapshot.rows<std::string>(read_notes, organization, site)) {
        const auto notes = from_json<GridPickNotes>(state);
        const auto needs_it = [bin](const SlotNotes& slot) { return needs(slot, bin); };
        if (std::ranges::any_of(notes.slots, needs_it)) return true;
    }
    return false;
}

}  // namespace entrepot
