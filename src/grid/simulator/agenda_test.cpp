#include "grid/simulator/agenda.h"

#include <gmock/gmock.h>

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;

TEST(Agenda, KnowsWhenTheNextThingHappens) {
    Agenda agenda;
    EXPECT_FALSE(agenda.next_at());
    agenda.after(9s, [] {});
    agenda.after(4s, [] {});
    EXPECT_EQ(agenda.next_at(), Time{} + 4s);
    agenda.run_until(Time{} + 5s);
    EXPECT_EQ(agenda.next_at(), Time{} + 9s);
    agenda.step();
    EXPECT_FALSE(agenda.next_at());
}

TEST(Agenda, DoesWhatHappensAtOneMomentInTheOrderInWhichItWasNoted) {
    Agenda agenda;
    std::vector<int> done;
    for (const int one : {3, 1, 2}) agenda.after(1s, [&done, one] { done.push_back(one); });
    while (agenda.step()) {
    }
    EXPECT_THAT(done, testing::ElementsAre(3, 1, 2));
}

}  // namespace
}  // namespace entrepot::grid
