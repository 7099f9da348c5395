#include "grid/loop/bin_waits.h"

#include <algorithm>
#include <chrono>

namespace entrepot::grid {
namespace {

using std::chrono_literals::operator""s;

/// Of the mean, one bin in so many is the last one.
constexpr int counted = 4;
/// Less than a second and a fifth more or less nobody notices.
constexpr Span unnoticed = 1s;
constexpr int unnoticed_part = 5;

void learn(Span& mean, Span took) {
    if (took <= Span(0)) return;
    mean = mean == Span(0) ? took : (mean * (counted - 1) + took) / counted;
}

bool differs(Span one, Span other) {
    const Span apart = one > other ? one - other : other - one;
    return apart > unnoticed + other / unnoticed_part || (other == Span(0) && one != other);
}

}  // namespace

void BinWaits::hear(std::span<const RequestNote> notes, Time now) {
    for (const RequestNote& note : notes) {
        if (note.request.purpose == bin_purpose::insert) continue;
        Known& port = ports_[note.request.port_id];
        if (note.state.empty()) port.free_since = now;
        if (note.state == bin_request::coming) {
            learn(port.wait.dig, now - note.request.updated_at);
        }
        if (note.state == bin_request::open && note.request.state == bin_request::coming) {
            learn(port.wait.drive, now - std::max(note.request.updated_at, port.free_since));
        }
    }
}

std::map<PortId, BinWait> BinWaits::news() {
    std::map<PortId, BinWait> changed;
    for (auto& [port, known] : ports_) {
        const bool news =
            differs(known.wait.dig, known.told.dig) || differs(known.wait.drive, known.told.drive);
        if (!news) continue;
        known.told = known.wait;
        changed[port] = known.wait;
    }
    return changed;
}

}  // namespace entrepot::grid
