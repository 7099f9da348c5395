#include "ports/grid/bins_in_slots.h"

#include <algorithm>

#include "base/json.h"

namespace entrepot {
namespace {

constexpr Sql read_notes{
    "ports.notes_of_picking",
    "SELECT t.state FROM port_tasks t JOIN ports p ON p.organization_id = t.organization_id"
    " AND p.port_id = t.port_id WHERE t.organization_id = $1 AND p.site_id = $2"
    " AND t.task = 'grid_pick' ORDER BY t.port_id"};

bool needs(const SlotNotes& slot, planning::BinNumber bin) {
    return std::ranges::any_of(slot.steps, [bin](const GridStep& step) {
        return step.bin_number == bin && (!step.done || step.taken > 0);
    });
}

}  // namespace

std::vector<GridPickNotes> picking_at(const Snapshot& snapshot, OrganizationId organization,
                                      SiteId site) {
    std::vector<GridPickNotes> all;
    for (const auto& state : snapshot.rows<std::string>(read_notes, organization, site)) {
        all.push_back(from_json<GridPickNotes>(state));
    }
    return all;
}

bool a_slot_needs(const Snapshot& snapshot, OrganizationId organization, SiteId site,
                  planning::BinNumber bin) {
    for (const GridPickNotes& notes : picking_at(snapshot, organization, site)) {
        const auto needs_it = [bin](const SlotNotes& slot) { return needs(slot, bin); };
        if (std::ranges::any_of(notes.slots, needs_it)) return true;
    }
    return false;
}

}  // namespace entrepot
