#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/codec.h"
#include "base/described.h"

/// Looking into bins, at a port at a grid.
namespace entrepot {

/// Why the books of a compartment were wrong.
enum class CountReason : std::uint8_t {
    count,   ///< The worker counted: the difference is found, or missing.
    damaged  ///< Units are damaged: they go to quarantine.
};
template <>
struct EnumNames<CountReason> {
    static constexpr std::array<std::string_view, 2> names{"count", "damaged"};
};

struct CountReceipt {
    std::int64_t bin_number = 0;
    std::int64_t position = 0;
    std::string name;
    std::int64_t before = 0;
    std::int64_t after = 0;
    CountReason reason = CountReason::count;
};
constexpr auto describe(Type<CountReceipt>) {
    using R = CountReceipt;
    return described<R>(
        "CountReceipt", "A count that was corrected.",
        field<&R::bin_number>("What the bin's label says."),
        field<&R::position>("The compartment, from 1."), field<&R::name>("Name of the product."),
        field<&R::before>("Units in the books before."),
        field<&R::after>("Units in the books now."), field<&R::reason>("`count` or `damaged`."));
}

struct LookState {
    std::optional<CountReceipt> last;
};
constexpr auto describe(Type<LookState>) {
    return described<LookState>(
        "LookState", "The task of looking into bins; the bins that were asked for are in `grid`.",
        field<&LookState::last>("The count that was corrected last; null at first."));
}

}  // namespace entrepot
