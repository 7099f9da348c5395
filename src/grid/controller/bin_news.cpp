#include "grid/controller/bin_news.h"

#include "grid/controller/calls.h"

namespace entrepot::grid {
namespace {

bool is_in_grid(BinMode mode) {
    return mode <= BinMode::prepared;
}
bool is_in_port(BinMode mode) {
    return mode >= BinMode::port && mode <= BinMode::to_grid;
}

constexpr std::int32_t level_at_port = 0;

}  // namespace

BinNews::BinNews(Link& link, Picture& picture, const Shape& shape,
                 std::function<void(PortNumber)> read_port)
    : link_(link), picture_(picture), placing_(shape), read_port_(std::move(read_port)) {}

void BinNews::hear(const segment::Kind& said) {
    if (picture_.find(said.bin) != nullptr) picture_.set_type(said.bin, said.type);
}

void BinNews::hear(const segment::Cell& said) {
    const auto cell = placing_.cell(said.x, said.y);
    if (cell && said.is_port) port_cells_.insert(*cell);
}

void BinNews::hear(const segment::PlaceFailed& said) {
    const auto cell = placing_.cell(said.x, said.y);
    const auto port = cell ? port_at_.find(*cell) : port_at_.end();
    if (port == port_at_.end()) return;
    const BinNumber bin = picture_.port(port->second)->selected;
    picture_.set_fault(port->second, PortFault::bin_stuck, bin);
}

void BinNews::hear(const segment::Bin& said) {
    if (picture_.find(said.bin) == nullptr) {
        picture_.set_mode(said.bin, said.mode.value_or(BinMode::grid));
    }
    if (said.type) picture_.set_type(said.bin, *said.type);
    if (said.code) picture_.set_code(said.bin, *said.code);
    if (!said.position) {
        if (said.mode) return hear(segment::Mode{said.bin, *said.mode});
        return lifted(said.bin);
    }
    const auto cell = placing_.cell(said.position->x, said.position->y);
    if (!cell) return link_.count_unreadable("a place outside the grid");
    if (said.mode ? is_in_port(*said.mode) : port_cells_.contains(*cell)) {
        return came_to_port(said.bin, *cell, said.mode.value_or(BinMode::port));
    }
    set_down(said.bin, *cell, placing_.level(said.position->depth), said.mode);
}

void BinNews::lifted(BinNumber bin) {
    Picture::Bin& known = picture_.of(bin);
    const BinMode mode = known.state.mode;
    if (mode == BinMode::open && !was_taken_away(bin)) return;
    if (is_in_grid(mode) && picture_.is_wanted(bin)) {
        known.before = mode;
        picture_.set_mode(bin, BinMode::port);
    } else if (known.at_port) {
        left_port(bin);
        picture_.set_mode(bin, BinMode::to_grid);
    }
}

/// What was wrong with the bin, or with the place where it stood, is so no longer.
void BinNews::left_port(BinNumber bin) {
    Picture::Bin& known = picture_.of(bin);
    known.at_port = known.shown_there = false;
    const auto at = port_at_.find(known.state.cell);
    for (const auto& [port, book] : picture_.ports()) {
        const bool was_wrong = book.fault == PortFault::wrong_bin && book.wrong == bin;
        const bool was_stuck =
            book.fault == PortFault::bin_stuck && at != port_at_.end() && at->second == port;
        if (was_wrong || was_stuck) picture_.set_fault(port, PortFault::cleared, bin);
    }
}

void BinNews::set_down(BinNumber bin, std::int32_t cell, std::int32_t level,
                       std::optional<BinMode> said) {
    Picture::Bin& known = picture_.of(bin);
    const BinMode mode = known.state.mode;
    if (mode == BinMode::open && !was_taken_away(bin)) return;
    const bool turned_back = mode == BinMode::port && !known.at_port;
    if (known.at_port) left_port(bin);
    known.shown_there = false;
    picture_.move(bin, cell, level);
    if (is_in_grid(mode)) return picture_.set_mode(bin, said.value_or(mode));
    picture_.set_mode(bin, said.value_or(turned_back ? known.before : BinMode::grid));
    freed_ = true;
}

void BinNews::came_to_port(BinNumber bin, std::int32_t cell, BinMode mode) {
    Picture::Bin& known = picture_.of(bin);
    known.shown_there = true;
    picture_.move(bin, cell, level_at_port);
    if (const PortNumber port = picture_.port_of(bin); port != 0) {
        port_at_[cell] = port;
        const PortBook& book = *picture_.port(port);
        if (book.fault == PortFault::bin_stuck) picture_.set_fault(port, PortFault::cleared, 0);
    }
    if (mode == BinMode::open) return opened(bin);
    // A bin that is there already does not come: the news are old.
    if (known.at_port && mode == BinMode::port) return;
    if (mode == BinMode::port) {
        known.at_port = true;
        picture_.set_mode(bin, BinMode::port);
        return;
    }
    known.at_port = true;
    hear(segment::Mode{bin, mode});
}

void BinNews::hear(const segment::Mode& said) {
    if (picture_.find(said.bin) == nullptr) return picture_.set_mode(said.bin, said.mode);
    if (said.mode == BinMode::open) return opened(said.bin);
    Picture::Bin& known = picture_.of(said.bin);
    const BinMode mode = known.state.mode;
    if (mode == BinMode::open && !was_taken_away(said.bin)) return;
    if (said.mode == BinMode::port) {
        if (known.at_port) return;
        known.at_port = true;
    } else if (said.mode == BinMode::closed || said.mode == BinMode::to_grid) {
        // Of ports only: one that is back in the grid was closed long ago.
        if (is_in_grid(mode)) return;
    } else if (is_in_grid(said.mode) && is_in_port(mode)) {
        return let_go(said.bin, said.mode);
    }
    picture_.set_mode(said.bin, said.mode);
}

void BinNews::let_go(BinNumber bin, BinMode said) {
    // A port lets it go and robots fetch it from there; of one that only just came it is old.
    const Picture::Bin& known = *picture_.find(bin);
    const bool leaves = known.at_port && known.state.mode != BinMode::port;
    if (leaves && said == BinMode::grid) picture_.set_mode(bin, BinMode::to_grid);
}

void BinNews::opened(BinNumber bin) {
    Picture::Bin& known = picture_.of(bin);
    const PortNumber expected = picture_.port_of(bin);
    if (expected != 0 && picture_.port(expected)->open == bin) return;
    if (!link_.reached()) {  // in the first dump: `read_port` knows where
        known.at_port = true;
        return picture_.set_mode(bin, BinMode::open);
    }
    const bool came = known.at_port && known.state.mode == BinMode::port;
    if (expected != 0 && came) return open_at(expected, bin);
    // Old news, or another bin than was asked for: the controller is asked.
    const auto answer = link_.ask_about(bin);
    if (!answer || answer->mode != BinMode::open) return;
    if (picture_.port(answer->port) == nullptr) return;
    const PortBook& book = *picture_.port(answer->port);
    if (book.selected != 0 && book.selected != bin) return send_back_wrong(answer->port, bin);
    open_at(answer->port, bin);
}

void BinNews::stands_open(BinNumber bin) {
    Picture::Bin& known = picture_.of(bin);
    known.at_port = true;
    // The stack that it was in before is not where it is.
    if (!known.shown_there) picture_.move(bin, -1, level_at_port);
    picture_.set_mode(bin, BinMode::open);
}

void BinNews::open_at(PortNumber port, BinNumber bin) {
    PortBook& book = *picture_.port(port);
    stands_open(bin);
    book.presenting = true;
    book.selected = bin;
    book.move_to_front(bin);
    if (book.fault == PortFault::wrong_bin) picture_.set_fault(port, PortFault::cleared, bin);
    picture_.open_bin(port, bin);
    picture_.tell_sequence(port);
}

void BinNews::send_back_wrong(PortNumber port, BinNumber bin) {
    stands_open(bin);
    picture_.set_fault(port, PortFault::wrong_bin, bin);
    if (link_.tell(calls::close_bin(port, bin, {})) == DriverFault::none) {
        picture_.set_mode(bin, BinMode::closed);
    }
}

bool BinNews::was_taken_away(BinNumber bin) {
    if (!link_.reached()) return true;  // a dump tells what is
    const auto answer = link_.ask_about(bin);
    if (!answer || answer->mode == BinMode::open) return false;
    const PortNumber port = picture_.port_of(bin);
    if (port != 0) picture_.port(port)->leave(bin);
    if (port != 0) read_port_(port);
    return true;
}

}  // namespace entrepot::grid
