#include "planning/recent_demand.h"

#include <gmock/gmock.h>

namespace entrepot::planning {
namespace {

/// So many orders of one line each for a product.
void order(std::vector<DemandLine>& lines, std::int64_t product, int times) {
    for (int time = 0; time < times; ++time) {
        lines.push_back(
            {FulfillmentId(static_cast<std::int64_t>(lines.size()) + 1), ProductId(product)});
    }
}

TEST(RecentDemand, TheProductsThatHalfOfTheLinesAreForAreFast) {
    std::vector<DemandLine> lines;
    order(lines, 1, 90);
    order(lines, 2, 60);
    order(lines, 3, 30);
    order(lines, 4, 10);
    order(lines, 5, 10);
    const RecentDemand demand(lines);
    EXPECT_EQ(demand.speed_of(ProductId(1)), Speed::fast);
    EXPECT_EQ(demand.speed_of(ProductId(2)), Speed::fast) << "with it they are more than half";
    EXPECT_EQ(demand.speed_of(ProductId(3)), Speed::medium);
    EXPECT_EQ(demand.speed_of(ProductId(4)), Speed::slow);
    EXPECT_EQ(demand.speed_of(ProductId(9)), Speed::medium) << "nobody knows yet";
}

TEST(RecentDemand, OfFewOrdersNothingIsLearned) {
    std::vector<DemandLine> lines;
    order(lines, 1, 199);
    EXPECT_EQ(RecentDemand(lines).speed_of(ProductId(1)), Speed::medium);
    order(lines, 1, 1);
    EXPECT_EQ(RecentDemand(lines).speed_of(ProductId(1)), Speed::fast);
}

TEST(RecentDemand, KnowsWhatIsOrderedTogether) {
    const std::vector<DemandLine> lines{
        {FulfillmentId(1), ProductId(1)}, {FulfillmentId(1), ProductId(2)},
        {FulfillmentId(2), ProductId(1)}, {FulfillmentId(3), ProductId(2)},
        {FulfillmentId(4), ProductId(2)}, {FulfillmentId(4), ProductId(2)}};
    const RecentDemand demand(lines);
    EXPECT_DOUBLE_EQ(demand.together(ProductId(1), ProductId(2)), 0.5);
    EXPECT_DOUBLE_EQ(demand.together(ProductId(2), ProductId(1)), 1.0 / 3);
    EXPECT_EQ(demand.together(ProductId(1), ProductId(9)), 0);
    EXPECT_EQ(demand.together(ProductId(9), ProductId(1)), 0);
}

}  // namespace
}  // namespace entrepot::planning
