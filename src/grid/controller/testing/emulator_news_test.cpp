#include <fmt/format.h>

#include <algorithm>

#include "grid/controller/testing/emulator.h"
#include "grid/controller/testing/emulator_words.h"
#include "grid/controller/words.h"

namespace entrepot::grid::test {

bool Emulator::is_port_cell(std::int32_t cell) const {
    return cell >= 0 && layout_.kinds[static_cast<std::size_t>(cell)] == CellKind::port;
}

PortNumber Emulator::port_at(std::int32_t cell) const {
    const auto cells = layout_.cells_of(CellKind::port);
    const auto found = std::ranges::find(cells, cell);
    return found == cells.end() ? 0 : static_cast<PortNumber>(found - cells.begin()) + 1;
}

void Emulator::tell(const std::string& line) {
    if (holds_) {
        held_.push_back(line);
        return;
    }
    send_line(line);
    if (!repeat_after_) return;
    to_repeat_.push_back(line);
    while (to_repeat_.size() > *repeat_after_) {
        send_line(to_repeat_.front());
        to_repeat_.pop_front();
    }
}

void Emulator::send_line(const std::string& line) {
    if (connections_.empty()) return;
    for (const int socket : connections_) LineServer::send_all(socket, line + "\r\n");
    ++lines_told_;
}

/// ",x,y,depth", or nothing while a robot has it.
std::string Emulator::place(const BinState& state) const {
    const bool in_port = is_port_cell(state.cell);
    const bool with_robot = state.cell < 0 || state.mode == BinMode::to_grid ||
                            state.mode == BinMode::outside ||
                            (state.mode == BinMode::port && !in_port);
    if (with_robot) return ",0,0,0";
    const auto at = placing_.position(state.cell, in_port ? shape_.height - 1 : state.level);
    return fmt::format(",{},{},{}", at.x, at.y, at.depth);
}

std::string Emulator::whole_line(BinNumber bin, const BinState& state) const {
    const bool taken = state.mode == BinMode::to_grid;
    const BinMode mode = taken ? BinMode::grid : state.mode;
    return fmt::format("BL,{},1{},{},{},{}", bin, place(state), words::bin_letter(mode), state.code,
                       words::bin_height(state.type));
}

void Emulator::accept(int socket) {
    const std::lock_guard lock(mutex_);
    lines_told_ = 0;
    connections_.push_back(socket);
    std::vector<std::string> dump{"DS"};
    for (const std::int32_t cell : layout_.cells_of(CellKind::port)) {
        const auto at = placing_.position(cell, 0);
        dump.push_back(fmt::format("CD,{},{},PO,0,0", at.x, at.y));
    }
    for (const auto& [number, port] : names_ports_ ? ports_ : std::map<PortNumber, Port>{}) {
        const auto mode = words::port_letter(grid_.port_state(number)->mode);
        dump.push_back(fmt::format("PM,{},{}", number, mode));
    }
    for (const auto& [bin, state] : known_) dump.push_back(whole_line(bin, state));
    dump.push_back(fmt::format("SM,{}", words::system_code(grid_.system_mode())));
    if (marks_dump_end_) dump.emplace_back("DS");
    std::string bytes;
    for (const std::string& line : dump) bytes += line + "\r\n";
    lines_told_ = static_cast<std::int64_t>(dump.size());
    LineServer::send_all(socket, bytes);
}

void Emulator::hear(const GridChange& change) {
    if (const auto* moved = std::get_if<BinMoved>(&change)) {
        tell_moved(*moved);
    } else if (const auto* mode = std::get_if<BinModeChanged>(&change)) {
        tell_mode(*mode);
    } else if (const auto* coded = std::get_if<BinCoded>(&change)) {
        known_[coded->bin].code = coded->code;
    } else if (const auto* typed = std::get_if<BinTyped>(&change)) {
        known_[typed->bin].type = typed->type;
    } else if (const auto* opened = std::get_if<PortOpenedBin>(&change)) {
        log_.push_back(
            {.at = monotonic(), .what = "opened", .port = opened->port, .bin = opened->bin});
    } else if (const auto* port = std::get_if<PortModeChanged>(&change)) {
        tell(fmt::format("PM,{},{}", port->port, words::port_letter(port->mode)));
    } else if (const auto* system = std::get_if<SystemModeChanged>(&change)) {
        tell(fmt::format("SM,{}", words::system_code(system->mode)));
    }
}

void Emulator::tell_moved(const BinMoved& moved) {
    BinState& state = known_[moved.bin];
    state.cell = moved.cell;
    state.level = moved.level;
    if (state.mode == BinMode::outside) return;  // it is being put in: told as a whole
    const bool arrives = is_port_cell(moved.cell);
    tell(fmt::format("BL,{},1{}{}", moved.bin,
                     place({.mode = arrives ? BinMode::port : BinMode::grid,
                            .cell = moved.cell,
                            .level = moved.level}),
                     arrives ? ",P" : ""));
}

void Emulator::tell_mode(const BinModeChanged& changed) {
    BinState& state = known_[changed.bin];
    const BinMode before = std::exchange(state.mode, changed.mode);
    if (before == changed.mode) return;
    switch (changed.mode) {
        case BinMode::port:
        case BinMode::to_grid:
            tell(fmt::format("BL,{},1", changed.bin));
            return;
        case BinMode::grid:  // a place says it, unless it stays where it is
            if (before > BinMode::prepared) return;
            break;
        case BinMode::closed:
            if (before != BinMode::outside) break;
            tell(whole_line(changed.bin, state));
            return;
        default:
            break;
    }
    tell(fmt::format("BM,{},{}", changed.bin, words::bin_letter(changed.mode)));
}

}  // namespace entrepot::grid::test
