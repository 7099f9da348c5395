#include "planning/slots.h"

#include <gtest/gtest.h>

namespace entrepot::planning {
namespace {

TEST(Slots, KeepTheLastForUrgentOrdersAndTheOneBeforeForSharing) {
    const Slots slots = slots_of(8);
    EXPECT_TRUE(slots.may_take(5, Claim::ordinary));
    EXPECT_FALSE(slots.may_take(6, Claim::ordinary));
    EXPECT_TRUE(slots.may_take(6, Claim::sharing));
    EXPECT_FALSE(slots.may_take(7, Claim::sharing));
    EXPECT_TRUE(slots.may_take(7, Claim::urgent));
    EXPECT_FALSE(slots.may_take(8, Claim::urgent));
}

TEST(Slots, APortWithFewKeepsNoneFree) {
    for (std::int32_t total = 1; total <= 4; ++total) {
        EXPECT_TRUE(slots_of(total).may_take(0, Claim::ordinary)) << total;
        EXPECT_TRUE(slots_of(total).may_take(total - 1, Claim::urgent)) << total;
    }
}

}  // namespace
}  // namespace entrepot::planning
