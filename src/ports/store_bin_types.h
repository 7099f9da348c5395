#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/codec.h"
#include "base/described.h"

/// Storing into a bin, at a port at a grid.
namespace entrepot {

/// What speaks for a place, as src/planning names it.
enum class BinReason : std::uint8_t {
    same_product,
    one_more_bin,
    open_bin,
    prepared_bin,
    ordered_together,
    empty_compartment
};
template <>
struct EnumNames<BinReason> {
    static constexpr std::array<std::string_view, 6> names{"same_product",     "one_more_bin",
                                                           "open_bin",         "prepared_bin",
                                                           "ordered_together", "empty_compartment"};
};

struct BinProposal {
    LocationId location_id;
    std::int64_t bin_number = 0;
    std::int64_t layout = 1;
    std::int64_t position = 1;
    std::int64_t quantity = 0;
    std::optional<std::int64_t> room;
    BinReason reason = BinReason::empty_compartment;
};
constexpr auto describe(Type<BinProposal>) {
    using P = BinProposal;
    return described<P>(
        "BinProposal", "A compartment where the product would lie well.",
        field<&P::location_id>("The compartment."),
        field<&P::bin_number>("What the bin's label says."),
        field<&P::layout>("How many compartments the bin has."),
        field<&P::position>("Which of them it is, from 1."),
        field<&P::quantity>("Units of the product there now."),
        field<&P::room>("Units that have room there; null when the product's size is not known."),
        field<&P::reason>("Why it is proposed."));
}

struct StoreBins {
    std::vector<BinProposal> proposals;
    std::optional<BinProposal> chosen;
};
constexpr auto describe(Type<StoreBins>) {
    return described<StoreBins>(
        "StoreBins", "Where to put the goods in the grid.",
        field<&StoreBins::proposals>("Other compartments, the best first.", {.max_items = 100}),
        field<&StoreBins::chosen>("The compartment whose bin comes; null when the worker chose a "
                                  "shelf, or no compartment fits."));
}

}  // namespace entrepot
