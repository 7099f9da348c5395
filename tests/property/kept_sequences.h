#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace entrepot::property {

/// A sequence that once broke something, and what it broke.
struct KeptSequence {
    std::string bug;
    std::vector<std::uint32_t> sequence;
};

/// When a random run finds a bug, its shortest sequence comes here and stays.
inline std::vector<KeptSequence> kept_sequences() {
    return {
        {"an order of two lines of one product", {0, 3, 3 + 16 * 2, 8, 9, 10, 13}},
    };
}

}  // namespace entrepot::property
