#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace entrepot::property {

/// A sequence that once showed a bug, or a bug that was planted to see whether it is found.
struct KeptSequence {
    std::string bug;
    std::vector<std::uint32_t> sequence;
};

/// When a random run finds a bug, its shortest sequence comes here and stays.
inline std::vector<KeptSequence> kept_sequences() {
    return {
        {"a report on one line left the other line of the product without a place, so that the "
         "order could neither be picked nor finished",
         {528745043, 378528360, 18686, 1802097673, 1114497151}},
        {"planted: the oldest promises were broken first", {128067283, 564528760, 1489595095}},
        {"planted: what a cancelled order freed went to nobody",
         {29876823, 934811463, 1117023, 38444983, 773419560, 2023361156}},
        {"a lost lot's line was the newest, and a line that waited before got what it had of "
         "others",
         {149582143, 933851320, 283212280, 2489926103, 1264389415}},
    };
}

}  // namespace entrepot::property
