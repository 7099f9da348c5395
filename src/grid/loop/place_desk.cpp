#include "grid/loop/place_desk.h"

namespace entrepot::grid {
namespace {

bool stands_somewhere(const std::optional<BinState>& state) {
    return state && state->mode < BinMode::outside && state->cell >= 0;
}

}  // namespace

void PlaceDesk::begin(const Shape& shape) {
    shape_ = shape;
    port_cells_.clear();
}

void PlaceDesk::hear(const GridEvent& event, const Driver& driver) {
    if (const auto* moved = std::get_if<BinMoved>(&event.change)) moved_.insert(moved->bin);
    if (const auto* mode = std::get_if<BinModeChanged>(&event.change)) {
        if (mode->mode >= BinMode::outside) moved_.insert(mode->bin);
    }
    if (const auto* opened = std::get_if<PortOpenedBin>(&event.change)) {
        hear_opened(*opened, driver);
    }
    if (std::holds_alternative<DumpEnded>(event.change)) rows_may_be_old_ = true;
}

void PlaceDesk::hear_opened(const PortOpenedBin& opened, const Driver& driver) {
    const auto state = driver.state(opened.bin);
    if (stands_somewhere(state)) port_cells_[opened.port] = state->cell;
}

void PlaceDesk::write(Database& database, const Driver& driver, Time now) {
    if (now < written_at_ + write_every) return;
    if (rows_may_be_old_) {
        for (const std::int64_t number : database.read_now([this](const Snapshot& snapshot) {
                 return placed_bins(snapshot, organization_, site_);
             })) {
            moved_.insert(static_cast<BinNumber>(number));
        }
        rows_may_be_old_ = false;
    }
    if (moved_.empty() && port_cells_.empty()) return;
    const PlaceNews told = news(driver);
    database.write_now(organization_, [&](Tx& tx) { write_places(tx, site_, told); });
    written(told);
    written_at_ = now;
}

PlaceNews PlaceDesk::news(const Driver& driver) const {
    PlaceNews news;
    for (const BinNumber bin : moved_) {
        if (news.bins.size() + news.gone.size() == most_at_once) break;
        const auto state = driver.state(bin);
        if (stands_somewhere(state)) {
            const Cell at = shape_.cell(state->cell);
            news.bins.push_back({bin, at.x, at.y, state->level});
        } else {
            news.gone.push_back(bin);
        }
    }
    for (const auto& [port, cell] : port_cells_) {
        const Cell at = shape_.cell(cell);
        news.ports.push_back({port, at.x, at.y});
    }
    return news;
}

void PlaceDesk::written(const PlaceNews& news) {
    for (const BinPlace& bin : news.bins) moved_.erase(static_cast<BinNumber>(bin.number));
    for (const std::int64_t number : news.gone) moved_.erase(static_cast<BinNumber>(number));
    port_cells_.clear();
}

}  // namespace entrepot::grid
