#include "grid/simulator/news.h"

#include <utility>

namespace entrepot::grid {

void News::subscribe(GridListener listener, const Dump& dump) {
    tell_all(subscriptions_.emplace_back(Subscription{std::move(listener)}), dump);
}

void News::tell(const GridChange& change) {
    bins_.note(change);
    if (cut_) return;
    untold_.push_back(change);
    if (telling_) return;
    telling_ = true;
    while (!untold_.empty()) {
        const GridChange next = std::move(untold_.front());
        untold_.pop_front();
        for (Subscription& one : subscriptions_) send(one, next);
    }
    telling_ = false;
}

void News::send(Subscription& own, const GridChange& change) {
    const GridEvent event{++own.told, change};
    const NewsFault fault = faults_ ? faults_() : NewsFault{};
    if (fault.late > Span(0)) own.held_until = agenda_.now() + fault.late;
    if (own.late.empty() && agenda_.now() >= own.held_until) {
        own.listener(event);
        if (fault.doubled) own.listener(event);
        return;
    }
    if (own.late.empty()) {
        agenda_.after(own.held_until - agenda_.now(), [this, &own] { send_late(own); });
    }
    own.late.push_back(event);
    if (fault.doubled) own.late.push_back(event);
}

void News::send_late(Subscription& own) {
    if (own.late.empty()) return;
    if (agenda_.now() < own.held_until) {
        agenda_.after(own.held_until - agenda_.now(), [this, &own] { send_late(own); });
        return;
    }
    send_all(own);
}

void News::send_all(Subscription& own) {
    while (!own.late.empty()) {
        const GridEvent event = std::move(own.late.front());
        own.late.pop_front();
        own.listener(event);
    }
}

void News::cut() {
    cut_ = true;
    for (Subscription& one : subscriptions_) send_all(one);
}

void News::tell_anew(const Dump& dump) {
    cut_ = false;
    for (Subscription& one : subscriptions_) {
        one.held_until = {};
        tell_all(one, dump);
    }
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
