#include "ports/tasks/store_bin.h"

#include <algorithm>
#include <map>
#include <set>

#include "grid/bin_requests.h"
#include "grid/bins_ahead.h"
#include "grid/errors.h"
#include "grid/in_and_out.h"
#include "grid/load.h"
#include "planning/putaway.h"
#include "planning/recent_demand.h"
#include "ports/errors.h"

namespace entrepot {
namespace {

/// Candidates that are looked at, of each kind.
constexpr std::int64_t most_candidates = 20;
constexpr std::size_t most_shown = 12;
/// Order lines from which is learned how fast products are.
constexpr std::int64_t lines_looked_at = 2000;

#define COMPARTMENT                                                     \
    "SELECT c.location_id, n.bin_id, n.number, n.layout, c.position,"   \
    " COALESCE((SELECT CAST(SUM(b.quantity) AS bigint) FROM balances b" \
    " WHERE b.organization_id = $1 AND b.location_id = c.location_id), 0) FROM "
#define OF_BIN                                                                              \
    " JOIN compartments c ON c.organization_id = n.organization_id AND c.bin_id = n.bin_id" \
    " JOIN locations l ON l.organization_id = c.organization_id"                            \
    " AND l.location_id = c.location_id AND l.active"
/// Balances are found by owner and product; a product has one owner.
#define BY_ITS_OWNER(product)                                                           \
    " AND p.owner_id = (SELECT o.owner_id FROM products o WHERE o.organization_id = $1" \
    " AND o.product_id = " product ") AND p.product_id = " product
#define EMPTY                                                                \
    " AND NOT EXISTS (SELECT 1 FROM balances b WHERE b.organization_id = $1" \
    " AND b.location_id = c.location_id AND b.quantity > 0)"

/// Compartments with the product and lot and nothing else.
constexpr Sql with_product{
    "port_compartments_with_product", COMPARTMENT
    "compartments c JOIN bins n ON n.organization_id = c.organization_id"
    " AND n.bin_id = c.bin_id AND n.inside WHERE c.organization_id = $1 AND c.location_id IN"
    " (SELECT p.location_id FROM balances p WHERE p.organization_id = $1 AND p.site_id = $2"
    BY_ITS_OWNER("$3") " AND p.lot = $4 AND p.quantity > 0) AND NOT EXISTS"
    " (SELECT 1 FROM balances b WHERE b.organization_id = $1 AND b.location_id = c.location_id"
    " AND b.quantity > 0 AND (b.product_id <> $3 OR b.lot <> $4))"
    " ORDER BY n.number, c.position LIMIT $5"};

constexpr Sql empty_at_port{"port_empty_compartments_here", COMPARTMENT
                            "bins n" OF_BIN
                            " WHERE n.organization_id = $1 AND n.inside AND n.bin_id IN"
                            " (SELECT r.bin_id FROM bin_requests r WHERE r.organization_id = $1"
                            " AND r.site_id = $2 AND r.port_id = $3 AND r.purpose = 'use'"
                            " AND r.state <> 'released')" EMPTY
                            " ORDER BY n.number, c.position LIMIT $4"};

/// In bins that are kept near the top and that no port works with.
constexpr Sql empty_prepared{
    "port_empty_compartments_prepared", COMPARTMENT
    "bins n" OF_BIN
    " WHERE n.organization_id = $1 AND n.inside AND n.bin_id IN (SELECT a.bin_id FROM bins_ahead a"
    " WHERE a.organization_id = $1 AND a.site_id = $2 AND a.prepare)"
    " AND n.bin_id NOT IN (SELECT r.bin_id FROM bin_requests r WHERE r.organization_id = $1)" EMPTY
    " ORDER BY n.number, c.position LIMIT $3"};

/// Of one layout, in bins that no port works with.
constexpr Sql empty_elsewhere{"port_empty_compartments", COMPARTMENT
                              "bins n" OF_BIN
                              " WHERE n.organization_id = $1 AND n.site_id = $2 AND n.inside"
                              " AND n.layout = $3" EMPTY
                              " AND n.bin_id NOT IN (SELECT r.bin_id FROM bin_requests r"
                              " WHERE r.organization_id = $1)"
                              " ORDER BY n.number, c.position LIMIT $4"};

constexpr Sql measures_sql{"port_measures",
                           "SELECT length_mm, width_mm, height_mm, weight_grams FROM products"
                           " WHERE organization_id = $1 AND product_id = $2"};

constexpr Sql bins_with_product{
    "port_bins_with_product",
    "SELECT DISTINCT n.number FROM balances p JOIN compartments c"
    " ON c.organization_id = p.organization_id AND c.location_id = p.location_id JOIN bins n"
    " ON n.organization_id = c.organization_id AND n.bin_id = c.bin_id"
    " WHERE p.organization_id = $1 AND p.site_id = $2" BY_ITS_OWNER("$3") " AND p.quantity > 0"};

constexpr Sql last_lines{"port_last_lines",
                         "SELECT fulfillment_id, product_id FROM fulfillment_line_items"
                         " WHERE organization_id = $1"
                         " ORDER BY fulfillment_id DESC, fulfillment_line_item_id DESC LIMIT $2"};

constexpr Sql grid_ports{"port_count_grid_ports",
                         "SELECT count(*) FROM ports WHERE organization_id = $1 AND site_id = $2"
                         " AND grid_port > 0 AND active"};

struct Candidate {
    LocationId location;
    BinId bin;
    std::int64_t number;
    std::int64_t layout;
    std::int64_t position;
    std::int64_t units;

    auto key() const { return std::pair(number, position); }
};

/// All compartments worth a thought, each once.
class Candidates {
  public:
    Candidates(const Snapshot& snapshot, const Caller& caller, ProductId product,
               const std::string& lot) {
        const auto organization = caller.organization;
        add(snapshot.rows<Candidate>(with_product, organization, caller.site, product, lot,
                                     most_candidates));
        add(snapshot.rows<Candidate>(empty_at_port, organization, caller.site, caller.port,
                                     most_candidates));
        add(snapshot.rows<Candidate>(empty_prepared, organization, caller.site, most_candidates));
        for (const std::int64_t layout : layouts) {
            add(snapshot.rows<Candidate>(empty_elsewhere, organization, caller.site, layout,
                                         most_candidates));
        }
    }

    const std::vector<Candidate>& all() const { return all_; }
    std::set<BinId> bins() const {
        std::set<BinId> found;
        for (const Candidate& one : all_) found.insert(one.bin);
        return found;
    }
    const Candidate& of(const planning::Proposal& proposal) const {
        return *std::ranges::find(all_, std::pair(std::int64_t{proposal.bin}, proposal.position),
                                  &Candidate::key);
    }

  private:
    void add(const std::vector<Candidate>& more) {
        for (const Candidate& one : more) {
            if (known_.insert(one.location).second) all_.push_back(one);
        }
    }

    std::vector<Candidate> all_;
    std::set<LocationId> known_;
};

planning::RecentDemand recent_demand(const Snapshot& snapshot, OrganizationId organization) {
    return planning::RecentDemand(
        snapshot.rows<planning::DemandLine>(last_lines, organization, lines_looked_at));
}

void add_neighbour(planning::Place& place, ProductId product, ProductId neighbour,
                   const planning::RecentDemand& demand) {
    if (neighbour == product) return;
    place.neighbours.push_back({demand.speed_of(neighbour), demand.together(product, neighbour)});
}

planning::Place place_of(const Candidate& candidate, const std::set<std::int64_t>& holding) {
    return {.bin = static_cast<planning::BinNumber>(candidate.number),
            .position = candidate.position,
            .layout = candidate.layout,
            .units = candidate.units,
            .holds_product = holding.contains(candidate.number)};
}

std::vector<planning::Place> places_of(const Snapshot& snapshot, const Caller& caller,
                                       const Candidates& candidates,
                                       const std::set<std::int64_t>& holding, ProductId product,
                                       const planning::RecentDemand& demand) {
    const auto open = open_bin(snapshot, caller.organization, caller.port);
    const auto ahead = read_bins_ahead(snapshot, caller.organization, caller.site);
    const std::set<std::int64_t> prepared(ahead.prepare.begin(), ahead.prepare.end());
    std::vector<planning::Place> places;
    std::map<BinId, std::vector<std::size_t>> of_bin;
    for (const Candidate& candidate : candidates.all()) {
        of_bin[candidate.bin].push_back(places.size());
        places.push_back(place_of(candidate, holding));
        if (prepared.contains(candidate.number)) places.back().where = planning::BinPlace::prepared;
        if (open && open->number == candidate.number)
            places.back().where = planning::BinPlace::open;
    }
    for (const InBin& content :
         contents_of_bins(snapshot, caller.organization, candidates.bins())) {
        for (const std::size_t at : of_bin[content.bin_id]) {
            places[at].bin_grams += content.grams;
            add_neighbour(places[at], product, content.product_id, demand);
        }
    }
    return places;
}

BinProposal shown(const Candidate& candidate, const grid::Measures& unit) {
    BinProposal proposal{.location_id = candidate.location,
                         .bin_number = candidate.number,
                         .layout = candidate.layout,
                         .position = candidate.position,
                         .quantity = candidate.units,
                         .room = grid::fits(unit, candidate.layout, 1'000'000)};
    if (proposal.room) *proposal.room = std::max<std::int64_t>(*proposal.room - candidate.units, 0);
    return proposal;
}

struct CompartmentChoice {
    std::optional<std::int64_t> version;
    LocationId location_id;
};
constexpr auto describe(Type<CompartmentChoice>) {
    return described<CompartmentChoice>(
        "CompartmentChoice", "Arguments of choose_compartment.",
        field<&CompartmentChoice::version>("The state the worker saw."),
        field<&CompartmentChoice::location_id>("The compartment that was tapped."));
}

CompartmentRow require_compartment(const TaskRun& run, LocationId location) {
    auto found = find_compartment(run.tx, run.caller.organization, location);
    const auto bin =
        found ? find_bin(run.tx, run.caller.organization, found->bin_id) : std::nullopt;
    if (bin && is_leaving(run.tx, run.caller.organization, bin->bin_id)) {
        throw Refusal(errors::bin_at_port,
                      "A port takes this bin out of the grid; choose another.");
    }
    if (bin && bin->inside && bin->site_id == run.caller.site) return *found;
    throw Refusal(errors::bin_not_found,
                  "There is no such compartment in this site's grid; choose one that is shown.");
}

}  // namespace

std::vector<BinProposal> bins_for(const Snapshot& snapshot, const Caller& caller, ProductId product,
                                  const std::string& lot) {
    if (!grid_port_of(snapshot, caller)) return {};
    const auto unit = snapshot.one<grid::Measures>(measures_sql, caller.organization, product);
    const auto rows =
        snapshot.rows<std::int64_t>(bins_with_product, caller.organization, caller.site, product);
    const Candidates candidates(snapshot, caller, product, lot);
    const auto demand = recent_demand(snapshot, caller.organization);
    const auto places =
        places_of(snapshot, caller, candidates, {rows.begin(), rows.end()}, product, demand);
    const planning::Goods goods{.unit = unit,
                                .quantity = 1,
                                .speed = demand.speed_of(product),
                                .in_bins = static_cast<std::int64_t>(rows.size())};
    const auto ports = snapshot.one<std::int64_t>(grid_ports, caller.organization, caller.site);
    std::vector<BinProposal> proposals;
    for (const auto& proposal : planning::propose_places(goods, places, ports)) {
        proposals.push_back(shown(candidates.of(proposal), unit));
        proposals.back().reason = static_cast<BinReason>(proposal.reason);
        if (proposals.size() == most_shown) break;
    }
    return proposals;
}

void ask_for_bin_of(TaskRun& run, LocationId compartment) {
    const CompartmentRow row = require_compartment(run, compartment);
    for (const auto& request : requests_of_port(run.tx, run.caller.organization, run.caller.port)) {
        if (request.bin_id != row.bin_id) release_bin(run.tx, run.caller.port, request.bin_id);
    }
    request_bin(run.tx, run.caller.site, run.caller.port, row.bin_id);
}

LocationId chosen_compartment(TaskRun& run, const Json& arguments) {
    const auto choice = from_json<CompartmentChoice>(arguments.text);
    ask_for_bin_of(run, choice.location_id);
    return choice.location_id;
}

void check_compartment(const TaskRun& run, const CompartmentRow& compartment, ProductId product,
                       std::int64_t quantity) {
    const auto open = open_bin(run.tx, run.caller.organization, run.caller.port);
    if (!open || open->bin_id != compartment.bin_id) {
        throw Refusal(errors::bin_not_here, "Bin " + std::to_string(compartment.number) +
                                                " does not stand open here; wait for it.");
    }
    check_load(run.tx, run.caller.organization, compartment, product, quantity);
}

std::optional<StoreBins> show_bins(const Snapshot& snapshot, const Caller& caller,
                                   ProductId product, const std::string& lot,
                                   std::optional<LocationId> chosen) {
    if (!grid_port_of(snapshot, caller)) return std::nullopt;
    StoreBins shown;
    shown.proposals = bins_for(snapshot, caller, product, lot);
    if (!chosen) return shown;
    const auto found = std::ranges::find(shown.proposals, *chosen, &BinProposal::location_id);
    if (found != shown.proposals.end()) {
        shown.chosen = *found;
        shown.proposals.erase(found);
    } else if (const auto row = find_compartment(snapshot, caller.organization, *chosen)) {
        shown.chosen = BinProposal{.location_id = *chosen,
                                   .bin_number = row->number,
                                   .layout = row->layout,
                                   .position = row->position};
    }
    return shown;
}

}  // namespace entrepot
