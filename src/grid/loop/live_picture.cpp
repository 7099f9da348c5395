#include "grid/loop/live_picture.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace entrepot::grid {
namespace {

std::int64_t milliseconds(Time time) {
    return time.microseconds / 1000;
}

/// The row of a number in rows that are sorted by it.
template <class Rows>
auto find_row(Rows& rows, std::int64_t number) {
    using Row = typename std::remove_cvref_t<Rows>::value_type;
    const auto at = std::ranges::lower_bound(rows, number, {}, &Row::number);
    return std::pair{at, at != rows.end() && at->number == number};
}

template <class Row>
void put_row(std::vector<Row>& rows, const Row& row) {
    const auto [at, there] = find_row(rows, row.number);
    if (there) {
        *at = row;
    } else {
        rows.insert(at, row);
    }
}

template <class Row>
Row row_or(const std::vector<Row>& rows, const Row& otherwise) {
    const auto [at, there] = find_row(rows, otherwise.number);
    return there ? *at : otherwise;
}

void apply(GridPicture& picture, const PictureChange& change) {
    if (change.bin) put_row(picture.bins, *change.bin);
    if (change.robot) put_row(picture.robots, *change.robot);
    if (change.port) put_row(picture.ports, *change.port);
    if (change.mode) picture.mode = *change.mode;
    picture.change = change.change;
    picture.at = change.at;
}

PictureRobot robot_of(const RobotView& view, std::int64_t number) {
    return {number,   view.from,   view.to, milliseconds(view.left), milliseconds(view.arrives),
            view.bin, view.charges};
}

}  // namespace

void LivePicture::begin(const Layout& layout, Time now) {
    const std::lock_guard lock(mutex_);
    // Numbers go on ascending after a restart, too, for they begin at the time.
    now_ = {.change = std::max(now_.change + 1, milliseconds(now) * 1000), .at = milliseconds(now)};
    now_.cells = layout.kinds;
    port_cells_.clear();
    if (!layout.kinds.empty()) {
        now_.columns = layout.shape.columns;
        now_.rows = layout.shape.rows;
        now_.height = layout.shape.height;
        port_cells_ = layout.cells_of(CellKind::port);
    }
    before_ = now_;
    changes_.clear();
    dumping_ = true;
}

void LivePicture::hear(const GridEvent& event, Time now) {
    const std::lock_guard lock(mutex_);
    if (event.sequence == 1) begin_dump();
    if (std::holds_alternative<DumpEnded>(event.change)) return end_dump(now);
    if (auto change = told(event.change)) note(std::move(*change), now);
}

void LivePicture::begin_dump() {
    now_.bins.clear();
    now_.ports.clear();
    dumping_ = true;
}

void LivePicture::end_dump(Time now) {
    now_.change = std::max(now_.change + 1, milliseconds(now) * 1000);
    now_.at = milliseconds(now);
    before_ = now_;
    changes_.clear();
    dumping_ = false;
}

std::optional<PictureChange> LivePicture::told(const GridChange& change) const {
    PictureChange told;
    if (const auto* moved = std::get_if<BinMoved>(&change)) {
        told.bin = PictureBin{moved->bin, moved->cell, moved->level, bin(moved->bin).mode};
    } else if (const auto* mode = std::get_if<BinModeChanged>(&change)) {
        told.bin = bin(mode->bin);
        told.bin->mode = mode->mode;
    } else if (const auto* port_mode = std::get_if<PortModeChanged>(&change)) {
        told.port = port(port_mode->port);
        told.port->mode = port_mode->mode;
    } else if (const auto* opened = std::get_if<PortOpenedBin>(&change)) {
        told.port = port(opened->port);
        told.port->open_bin = opened->bin;
        if (told.port->cell < 0) told.port->cell = bin(opened->bin).cell;
    } else if (const auto* fault = std::get_if<PortFaultChanged>(&change)) {
        told.port = port(fault->port);
        told.port->fault = fault->fault;
    } else if (const auto* sequence = std::get_if<PlannedSequence>(&change)) {
        told.port = port(sequence->port);
        told.port->queue.assign(sequence->bins.begin(), sequence->bins.end());
    } else if (const auto* system = std::get_if<SystemModeChanged>(&change)) {
        told.mode = system->mode;
    } else {
        return std::nullopt;
    }
    return told;
}

PictureBin LivePicture::bin(BinNumber number) const {
    return row_or(now_.bins, PictureBin{.number = number});
}

PicturePort LivePicture::port(PortNumber number) const {
    const auto at = static_cast<std::size_t>(number - 1);
    const std::int64_t cell = number > 0 && at < port_cells_.size() ? port_cells_[at] : -1;
    return row_or(now_.ports, PicturePort{.number = number, .cell = cell});
}

void LivePicture::see(const std::vector<RobotView>& robots, Time now) {
    const std::lock_guard lock(mutex_);
    // Stopped, robots stand still though their times go on.
    if (now_.mode != SystemMode::running) return;
    std::int64_t number = 0;
    for (const RobotView& view : robots) {
        const PictureRobot robot = robot_of(view, ++number);
        const auto [row, there] = find_row(now_.robots, number);
        if (!there || *row != robot) note({.robot = robot}, now);
    }
}

void LivePicture::note(PictureChange change, Time now) {
    change.change = now_.change + (dumping_ ? 0 : 1);
    change.at = milliseconds(now);
    apply(now_, change);
    if (dumping_) return;
    changes_.push_back(std::move(change));
    forget(now);
}

void LivePicture::forget(Time now) {
    const std::int64_t oldest = milliseconds(now - kept_for);
    while (!changes_.empty() && (changes_.front().at < oldest || changes_.size() > most_kept)) {
        apply(before_, changes_.front());
        changes_.pop_front();
    }
}

GridPicture LivePicture::whole(Time now) const {
    const std::lock_guard lock(mutex_);
    GridPicture picture = now_;
    picture.at = milliseconds(now);
    return picture;
}

PictureChanges LivePicture::after(std::int64_t change, Time now) const {
    const std::lock_guard lock(mutex_);
    PictureChanges answer{.at = milliseconds(now), .anew = false, .changes = {}};
    answer.anew = change < before_.change || change > now_.change;
    if (answer.anew) return answer;
    const auto first = std::ranges::upper_bound(changes_, change, {}, &PictureChange::change);
    answer.changes.assign(first, changes_.end());
    return answer;
}

GridReplay LivePicture::replay() const {
    const std::lock_guard lock(mutex_);
    return {before_, {changes_.begin(), changes_.end()}};
}

}  // namespace entrepot::grid
