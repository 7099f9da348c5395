#include "ports/tasks/store_lot.h"

#include "catalog/products.h"
#include "stock/lots.h"

namespace entrepot {

namespace {

struct LotChoice {
    std::optional<std::int64_t> version;
    std::string lot;
    std::string expires_on;
};
constexpr auto describe(Type<LotChoice>) {
    return described<LotChoice>("LotChoice", "Arguments of choose_lot.",
                                field<&LotChoice::version>("The state the worker saw."),
                                field<&LotChoice::lot>("The lot as it is printed on the goods.",
                                                       {.optional = true, .max_len = 40}),
                                field<&LotChoice::expires_on>("The day it expires, as 2027-03-31.",
                                                              {.optional = true, .max_len = 10}));
}

}  // namespace

LotNotes checked_lot(const TaskRun& run, ProductId product, const LotNotes& said) {
    auto lot = check_lot(run.tx, run.caller.organization, product, {said.lot, said.expires_on});
    return {std::move(lot.lot), std::move(lot.expires_on)};
}

LotNotes chosen_lot(const TaskRun& run, const Json& arguments, ProductId product) {
    const auto choice = from_json<LotChoice>(arguments.text);
    return checked_lot(run, product, {choice.lot, choice.expires_on});
}

void require_chosen_lot(const TaskRun& run, ProductId product,
                        const std::optional<LotNotes>& chosen) {
    const LotNotes said = chosen.value_or(LotNotes{});
    require_lot(run.tx, run.caller.organization, product, {said.lot, said.expires_on});
}

std::string lot_to_store(TaskRun& run, ProductId product, const std::optional<LotNotes>& chosen) {
    if (!chosen) return "";
    return note_lot(run.tx, product, {chosen->lot, chosen->expires_on}).lot;
}

void show_lot(const Snapshot& snapshot, const Caller& caller, ProductId product,
              std::optional<LotNotes> chosen, StoreState& state) {
    const auto row = find_product(snapshot, caller.organization, product);
    StoreLot& shown = state.lot.emplace();
    shown.lot_required = row && row->lot_required;
    shown.expiry_required = row && row->expiry_required;
    for (Lot& known : lots_in_stock(snapshot, caller.organization, caller.site, product)) {
        shown.known.push_back({std::move(known.lot), std::move(known.expires_on)});
    }
    if (!chosen) return;
    shown.lot = std::move(chosen->lot);
    shown.expires_on = std::move(chosen->expires_on);
}

}  // namespace entrepot
