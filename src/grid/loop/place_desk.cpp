#include "grid/loop/place_desk.h"

namespace entrepot::grid {

void PlaceDesk::begin(const Layout& layout) {
    shape_ = layout.shape;
    port_cells_.clear();
    PortNumber port = 0;
    for (const std::int32_t cell : layout.cells_of(CellKind::port)) port_cells_[++port] = cell;
    ports_anew_ = port != 0;
}

void PlaceDesk::hear(const GridEvent& event, const Driver& driver) {
    if (const auto* moved = std::get_if<BinMoved>(&event.change)) moved_.insert(moved->bin);
    if (const auto* mode = std::get_if<BinModeChanged>(&event.change)) moved_.insert(mode->bin);
    if (const auto* opened = std::get_if<PortOpenedBin>(&event.change)) {
        hear_opened(*opened, driver);
    }
    if (std::holds_alternative<DumpEnded>(event.change)) rows_may_be_old_ = true;
}

void PlaceDesk::hear_opened(const PortOpenedBin& opened, const Driver& driver) {
    const auto state = driver.state(opened.bin);
    if (state && state->cell >= 0) port_cells_[opened.port] = state->cell;
}

void PlaceDesk::write(Database& database, const Driver& driver, Time now) {
    if (!is_time(now) || driver.system_mode() == SystemMode::unreachable) return;
    written_at_ = now;
    backlog_ = false;
    if (rows_may_be_old_) {
        compare(database.read_now([this](const Snapshot& snapshot) {
            return read_places(snapshot, organization_, site_);
        }),
                driver);
    }
    if (moved_.empty() && port_cells_.empty()) return;
    const PlaceNews told = news(driver);
    database.write_now(organization_, [&](Tx& tx) { write_places(tx, site_, told); });
    written(told);
}

std::optional<BinPlace> PlaceDesk::place(const Driver& driver, BinNumber bin) const {
    const auto state = driver.state(bin);
    if (!state || state->mode >= BinMode::outside || state->cell < 0) return std::nullopt;
    const Cell at = shape_.cell(state->cell);
    return BinPlace{bin, at.x, at.y, state->level};
}

void PlaceDesk::compare(const std::vector<BinPlace>& rows, const Driver& driver) {
    for (const BinPlace& row : rows) {
        const auto number = static_cast<BinNumber>(row.number);
        if (place(driver, number) == row) {
            moved_.erase(number);
        } else {
            moved_.insert(number);
        }
    }
    rows_may_be_old_ = false;
}

PlaceNews PlaceDesk::news(const Driver& driver) const {
    PlaceNews news;
    for (const BinNumber bin : moved_) {
        if (news.bins.size() + news.gone.size() == most_at_once) break;
        if (const auto at = place(driver, bin)) {
            news.bins.push_back(*at);
        } else {
            news.gone.push_back(bin);
        }
    }
    for (const auto& [port, cell] : port_cells_) {
        const Cell at = shape_.cell(cell);
        news.ports.push_back({port, at.x, at.y});
    }
    news.ports_anew = ports_anew_;
    return news;
}

void PlaceDesk::written(const PlaceNews& news) {
    for (const BinPlace& bin : news.bins) moved_.erase(static_cast<BinNumber>(bin.number));
    for (const std::int64_t number : news.gone) moved_.erase(static_cast<BinNumber>(number));
    port_cells_.clear();
    ports_anew_ = false;
    backlog_ = !moved_.empty();
}

}  // namespace entrepot::grid
