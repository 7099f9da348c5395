#include "grid/simulator/news.h"

#include <utility>

namespace entrepot::grid {

void News::subscribe(GridListener listener, const Dump& dump) {
    tell_all(subscriptions_.emplace_back(Subscription{std::move(listener)}), dump);
}

void News::tell(const GridChange& change) {
    bins_.note(change);
    for (Subscription& one : subscriptions_) one.listener({++one.told, change});
}

void News::tell_all(Subscription& own, const Dump& dump) const {
    own.told = 0;
    const Say say = [&own](const GridChange& change) { own.listener({++own.told, change}); };
    dump(say);
    for (const auto& [bin, state] : bins_.all()) {
        say(BinMoved{bin, state.cell, state.level});
        say(BinModeChanged{bin, state.mode});
        say(BinCoded{bin, state.code});
        say(BinTyped{bin, state.type});
    }
    say(DumpEnded{});
}

}  // namespace entrepot::grid
