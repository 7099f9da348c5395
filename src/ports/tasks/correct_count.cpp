#include "ports/tasks/correct_count.h"

#include <fmt/format.h>

#include "catalog/products.h"
#include "grid/bin_requests.h"
#include "grid/bins.h"
#include "ports/errors.h"
#include "ports/port.h"
#include "stock/ledger.h"

namespace entrepot {
namespace {

constexpr std::int64_t most_units = 1'000'000;

struct CountCorrection {
    std::optional<std::int64_t> version;
    LocationId location_id;
    ProductId product_id;
    std::string lot;
    std::int64_t expected = 0;
    std::int64_t counted = 0;
    CountReason reason = CountReason::count;
};
constexpr auto describe(Type<CountCorrection>) {
    using C = CountCorrection;
    return described<C>(
        "CountCorrection", "Arguments of correct_count.",
        field<&C::version>("The state the worker saw."), field<&C::location_id>("The compartment."),
        field<&C::product_id>("What was counted."),
        field<&C::lot>("Its lot; empty when it has none.", {.optional = true, .max_len = 100}),
        field<&C::expected>("Units that the screen showed.", {.min = 1}),
        field<&C::counted>("Units that lie there.", {.min = 0, .max = most_units}),
        field<&C::reason>("`count` or `damaged`."));
}

CompartmentRow open_compartment(const TaskRun& run, LocationId location) {
    const auto part = find_compartment(run.tx, run.caller.organization, location);
    const auto open = open_bin(run.tx, run.caller.organization, run.caller.port);
    if (part && open && open->bin_id == part->bin_id) return *part;
    throw Refusal(errors::bin_not_here,
                  "The bin of this compartment does not stand open here; wait for it.");
}

std::int64_t units_there(const TaskRun& run, const StockKey& key, LocationId location) {
    static constexpr Sql find{
        "port_units_in_compartment",
        "SELECT quantity FROM balances WHERE organization_id = $1 AND site_id = $2"
        " AND owner_id = $3 AND product_id = $4 AND lot = $5 AND location_id = $6"};
    return run.tx
        .maybe<std::int64_t>(find, run.caller.organization, key.site, key.owner, key.product,
                             key.lot, location)
        .value_or(0);
}

/// Damaged units are fewer than there were: a count that finds more has another reason.
void check_reason(const CountCorrection& said) {
    if (said.reason == CountReason::count || said.counted < said.expected) return;
    throw Refusal(
        errors::validation_error,
        fmt::format("When units are damaged fewer than {} are good; say how many.", said.expected));
}

void move_difference(TaskRun& run, const CountCorrection& said, const StockKey& key,
                     Reference reference) {
    const std::int64_t more = said.counted - said.expected;
    if (more > 0) {
        find_goods(run.tx, run.caller, key, said.location_id, more, reference);
    } else if (more < 0) {
        const bool damaged = said.reason == CountReason::damaged;
        take_away(run.tx, run.caller, key, said.location_id,
                  damaged ? place::quarantine : place::count_difference, -more,
                  name_of(said.reason), reference);
    }
}

}  // namespace

CountReceipt correct_count(TaskRun& run, const Json& arguments) {
    const auto said = from_json<CountCorrection>(arguments.text);
    const CompartmentRow part = open_compartment(run, said.location_id);
    const auto product = find_product(run.tx, run.caller.organization, said.product_id);
    if (!product) {
        throw Refusal(errors::unknown_product,
                      "There is no such product; choose one that is shown.");
    }
    const StockKey key{run.caller.site, product->owner_id, said.product_id, said.lot};
    if (units_there(run, key, said.location_id) != said.expected) {
        move_on(run.tx, run.caller, run.row);
    }
    check_reason(said);
    move_difference(run, said, key, {"bin", part.bin_id.value});
    return {part.number, part.position, product->name, said.expected, said.counted, said.reason};
}

}  // namespace entrepot
