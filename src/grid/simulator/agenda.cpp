#include "grid/simulator/agenda.h"

#include <utility>

namespace entrepot::grid {

void Agenda::after(Span span, std::function<void()> act) {
    entries_.push({now_ + span, ++noted_, std::move(act)});
}

std::optional<Time> Agenda::next_at() const {
    if (entries_.empty()) return {};
    return entries_.top().at;
}

bool Agenda::step() {
    if (entries_.empty()) return false;
    now_ = entries_.top().at;
    const auto act = entries_.top().act;
    entries_.pop();
    act();
    return true;
}

void Agenda::run_until(Time end) {
    while (!entries_.empty() && entries_.top().at <= end) step();
    now_ = end;
}

}  // namespace entrepot::grid
