#include "ports/tasks/store_bin.h"

#include <algorithm>
#include <map>
#include <set>

#include "grid/bin_requests.h"
#include "grid/errors.h"
#include "grid/in_and_out.h"
#include "grid/load.h"
#include "planning/putaway.h"
#include "ports/errors.h"

namespace entrepot {
namespace {

/// Candidates that are looked at, of each kind.
constexpr std::int64_t most_candidates = 20;
constexpr std::size_t most_shown = 12;

#define CANDIDATE                                                                           \
    "SELECT c.location_id, n.bin_id, n.number, n.layout, c.position,"                       \
    " COALESCE((SELECT CAST(SUM(b.quantity) AS bigint) FROM balances b"                     \
    " WHERE b.organization_id = $1 AND b.location_id = c.location_id), 0) FROM bins n"      \
    " JOIN compartments c ON c.organization_id = n.organization_id AND c.bin_id = n.bin_id" \
    " JOIN locations l ON l.organization_id = c.organization_id"                            \
    " AND l.location_id = c.location_id AND l.active WHERE n.organization_id = $1"          \
    " AND n.site_id = $2 AND n.inside"
#define EMPTY                                                                \
    " AND NOT EXISTS (SELECT 1 FROM balances b WHERE b.organization_id = $1" \
    " AND b.location_id = c.location_id AND b.quantity > 0)"

/// Compartments with the product and lot and nothing else.
constexpr Sql with_product{
    "port_compartments_with_product", CANDIDATE
    " AND EXISTS (SELECT 1 FROM balances b WHERE b.organization_id = $1"
    " AND b.site_id = $2 AND b.product_id = $3 AND b.lot = $4 AND b.quantity > 0"
    " AND b.location_id = c.location_id) AND NOT EXISTS (SELECT 1 FROM balances b"
    " WHERE b.organization_id = $1 AND b.location_id = c.location_id AND b.quantity > 0"
    " AND (b.product_id <> $3 OR b.lot <> $4)) ORDER BY c.location_id LIMIT $5"};

constexpr Sql empty_at_port{"port_empty_compartments_here", CANDIDATE EMPTY
                            " AND EXISTS (SELECT 1 FROM bin_requests r WHERE r.organization_id = $1"
                            " AND r.port_id = $3 AND r.bin_id = n.bin_id AND r.state <> 'released')"
                            " ORDER BY c.location_id LIMIT $4"};

/// Of one layout, in bins that no port works with.
constexpr Sql empty_elsewhere{"port_empty_compartments", CANDIDATE EMPTY
                              " AND n.layout = $3 AND NOT EXISTS (SELECT 1 FROM bin_requests r"
                              " WHERE r.organization_id = $1 AND r.bin_id = n.bin_id)"
                              " ORDER BY c.location_id LIMIT $4"};

constexpr Sql measures_sql{"port_measures",
                           "SELECT length_mm, width_mm, height_mm, weight_grams FROM products"
                           " WHERE organization_id = $1 AND product_id = $2"};

constexpr Sql bins_with_product{
    "port_bins_with_product",
    "SELECT DISTINCT n.number FROM balances b JOIN compartments c"
    " ON c.organization_id = b.organization_id AND c.location_id = b.location_id JOIN bins n"
    " ON n.organization_id = c.organization_id AND n.bin_id = c.bin_id"
    " WHERE b.organization_id = $1 AND b.site_id = $2 AND b.product_id = $3 AND b.quantity > 0"};

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
        for (const std::int64_t layout : layouts) {
            add(snapshot.rows<Candidate>(empty_elsewhere, organization, caller.site, layout,
                                         most_candidates));
        }
    }

    const std::vector<Candidate>& all() const { return all_; }
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

planning::Place place_of(const Candidate& candidate, const std::set<std::int64_t>& holding,
                         std::int64_t open) {
    return {
        .bin = static_cast<planning::BinNumber>(candidate.number),
        .position = candidate.position,
        .layout = candidate.layout,
        .units = candidate.units,
        .where = candidate.number == open ? planning::BinPlace::open : planning::BinPlace::stored,
        .holds_product = holding.contains(candidate.number)};
}

std::vector<planning::Place> places_of(const Snapshot& snapshot, const Caller& caller,
                                       const Candidates& candidates,
                                       const std::set<std::int64_t>& holding) {
    const auto open = open_bin(snapshot, caller.organization, caller.port);
    std::vector<planning::Place> places;
    std::map<BinId, std::int64_t> grams;
    for (const Candidate& candidate : candidates.all()) {
        const auto [known, fresh] = grams.try_emplace(candidate.bin);
        if (fresh) known->second = grams_in_bin(snapshot, caller.organization, candidate.bin);
        places.push_back(place_of(candidate, holding, open ? open->number : 0));
        places.back().bin_grams = known->second;
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
    const auto places =
        places_of(snapshot, caller, candidates, std::set<std::int64_t>(rows.begin(), rows.end()));
    const planning::Goods goods{
        .unit = unit, .quantity = 1, .in_bins = static_cast<std::int64_t>(rows.size())};
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
