#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/codec.h"
#include "base/described.h"

/// Bins put into the grid and taken out of it, at a port.
namespace entrepot {

enum class BinWay : std::uint8_t { in, out };
template <>
struct EnumNames<BinWay> {
    static constexpr std::array<std::string_view, 2> names{"in", "out"};
};

enum class BinMoveStage : std::uint8_t { waiting, done, refused, set_aside, not_in };
template <>
struct EnumNames<BinMoveStage> {
    static constexpr std::array<std::string_view, 5> names{"waiting", "done", "refused",
                                                           "set_aside", "not_in"};
};

struct BinMove {
    std::int64_t number = 0;
    std::int64_t layout = 1;
    BinWay way = BinWay::in;
    BinMoveStage stage = BinMoveStage::waiting;
    std::string problem;
};
constexpr auto describe(Type<BinMove>) {
    using M = BinMove;
    return described<M>(
        "BinMove", "A bin that was put in or taken out here.",
        field<&M::number>("What its label says."),
        field<&M::layout>("How many compartments it has."), field<&M::way>("`in` or `out`."),
        field<&M::stage>(
            "`waiting` for the grid's controller; `done`: books and controller have "
            "it so; `refused`: the controller does not take it in; `set_aside`: it is to "
            "go in no longer, and the controller has not said yet that it has not; `not_in`: it "
            "has not."),
        field<&M::problem>("Why it waits or is refused, in the driver's word: `bin_in_use`, "
                           "`port_in_use`, `stopped`, `unreachable`, ...; empty when nothing is "
                           "wrong."));
}

struct MovesState {
    std::optional<std::int64_t> new_number;
    std::vector<BinMove> moves;
};
constexpr auto describe(Type<MovesState>) {
    using S = MovesState;
    return described<S>(
        "MovesState", "The task of putting bins into the grid and taking them out.",
        field<&S::new_number>("In step `layout`: the number of the bin that is new."),
        field<&S::moves>("What went in and out here, the last first.", {.max_items = 20}));
}

}  // namespace entrepot
