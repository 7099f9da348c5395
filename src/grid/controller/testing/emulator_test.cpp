#include "grid/controller/testing/emulator.h"

#include <algorithm>
#include <utility>

namespace entrepot::grid::test {
namespace {

constexpr std::size_t most_body = std::size_t{16} << 20;

}  // namespace

Emulator::Emulator(const SimulatedGridSpec& spec, EmulatorPorts ports)
    : shape_(spec.layout.shape),
      layout_(spec.layout),
      placing_(shape_),
      grid_(agenda_, spec),
      http_port_(ports.http),
      line_port_(ports.lines) {
    for (std::size_t at = 0; at < layout_.cells_of(CellKind::port).size(); ++at) {
        ports_[static_cast<PortNumber>(at + 1)] = {};
    }
    grid_.subscribe([this](const GridEvent& event) { hear(event.change); });
    listen();
}

Emulator::~Emulator() {
    go_away();
}

void Emulator::listen() {
    http_ = std::make_unique<http::Server>(
        http::ServerOptions{},
        [this](const http::Request& request, http::Responder responder) {
            answer(request, std::move(responder));
        },
        [](std::string_view, std::string_view) { return most_body; });
    http_port_ = http_->listen("127.0.0.1", http_port_);
    http_->start();
    lines_ = std::make_unique<LineServer>(line_port_, [this](int socket) { accept(socket); });
    line_port_ = lines_->port();
}

ControllerSettings Emulator::settings() const {
    ControllerSettings settings{.base_url = "http://127.0.0.1:" + std::to_string(http_port_),
                                .publisher_host = "127.0.0.1",
                                .publisher_port = line_port_};
    for (const auto& [number, port] : ports_) settings.ports.push_back(number);
    settings.connect_ms = 10'000;  // a busy machine is no failure
    settings.answer_ms = 10'000;
    settings.first_pause_ms = 10;
    settings.longest_pause_ms = 100;
    return settings;
}

BinNumber Emulator::fill_level() {
    const auto cells = layout_.cells_of(CellKind::storage).size();
    const BinNumber first = bins_ + 1;
    bins_ += static_cast<BinNumber>(cells);
    fill(first, static_cast<std::int32_t>(cells));
    return bins_;
}

void Emulator::fill(BinNumber first, std::int32_t count) {
    const std::lock_guard lock(mutex_);
    const auto cells = layout_.cells_of(CellKind::storage);
    for (std::int32_t at = 0; at < count; ++at) {
        const BinNumber bin = first + at;
        grid_.fill(cells[static_cast<std::size_t>(at) % cells.size()], bin);
        known_[bin] = *grid_.state(bin);
    }
}

Time Emulator::now() {
    const std::lock_guard lock(mutex_);
    return agenda_.now();
}

bool Emulator::step(Time end) {
    const std::lock_guard lock(mutex_);
    return agenda_.now() <= end && agenda_.step();
}

void Emulator::run_until(Time end) {
    const std::lock_guard lock(mutex_);
    agenda_.run_until(end);
}

std::int64_t Emulator::lines_told() {
    const std::lock_guard lock(mutex_);
    return lines_told_;
}

std::vector<Emulator::Entry> Emulator::log() {
    const std::lock_guard lock(mutex_);
    return log_;
}

std::int64_t Emulator::calls_of(const std::string& name) {
    const std::lock_guard lock(mutex_);
    return std::ranges::count(log_, name, &Entry::what);
}

std::optional<BinState> Emulator::truth(BinNumber bin) {
    const std::lock_guard lock(mutex_);
    return grid_.state(bin);
}

void Emulator::stop() {
    const std::lock_guard lock(mutex_);
    grid_.stop();
}

void Emulator::run() {
    const std::lock_guard lock(mutex_);
    grid_.run();
}

void Emulator::drop_connections() {
    const std::lock_guard lock(mutex_);
    for (const int socket : connections_) {
        shutdown(socket, SHUT_RDWR);
        close(socket);
    }
    connections_.clear();
    to_repeat_.clear();
}

void Emulator::go_away() {
    if (http_) http_->stop(std::chrono::milliseconds(0));
    http_.reset();
    lines_.reset();
    drop_connections();
    const std::lock_guard lock(mutex_);
    unanswered_.clear();
}

void Emulator::come_back() {
    listen();
}

void Emulator::restart() {
    go_away();
    {
        const std::lock_guard lock(mutex_);
        for (auto& [number, port] : ports_) {
            grid_.close_port(number, false);
            port = {};
        }
        const std::vector<BinNumber> prepared(std::exchange(prepared_, {}));
        grid_.cancel(prepared);
    }
    come_back();
}

void Emulator::repeat_lines(std::optional<std::size_t> after) {
    const std::lock_guard lock(mutex_);
    repeat_after_ = after;
}

void Emulator::hold_lines() {
    const std::lock_guard lock(mutex_);
    holds_ = true;
}

void Emulator::let_lines_go() {
    const std::lock_guard lock(mutex_);
    holds_ = false;
    for (const std::string& line : std::exchange(held_, {})) tell(line);
}

void Emulator::say(const std::string& line) {
    const std::lock_guard lock(mutex_);
    tell(line);
}

void Emulator::refuse_next(const std::string& name, int code) {
    const std::lock_guard lock(mutex_);
    surprises_[name].push_back({Surprise::Kind::refuse, code, {}});
}

void Emulator::answer_next(const std::string& name, int status, std::string body) {
    const std::lock_guard lock(mutex_);
    surprises_[name].push_back({Surprise::Kind::answer, status, std::move(body)});
}

void Emulator::ignore_next(const std::string& name) {
    const std::lock_guard lock(mutex_);
    surprises_[name].push_back({Surprise::Kind::ignore, 0, {}});
}

void Emulator::lose_answer_to_next(const std::string& name) {
    const std::lock_guard lock(mutex_);
    surprises_[name].push_back({Surprise::Kind::lose, 0, {}});
}

void Emulator::break_port(PortNumber port) {
    const std::lock_guard lock(mutex_);
    if (!ports_.contains(port)) return;
    grid_.break_port(port, PortFault::bin_stuck);
    const auto cell = layout_.cells_of(CellKind::port).at(static_cast<std::size_t>(port - 1));
    const auto at = placing_.position(cell, 0);
    tell("LF,1," + std::to_string(at.x) + "," + std::to_string(at.y));
}

void Emulator::mend_port(PortNumber port) {
    const std::lock_guard lock(mutex_);
    grid_.mend_port(port);
}

void Emulator::close_there(PortNumber port, BinNumber bin) {
    const std::lock_guard lock(mutex_);
    grid_.release(port, bin, known_[bin].code);
    leave(ports_[port], bin);
}

void Emulator::close_port_there(PortNumber port) {
    const std::lock_guard lock(mutex_);
    ports_[port].selected = 0;
    grid_.close_port(port, true);
}

void Emulator::open_wrong(PortNumber port, BinNumber bin) {
    const std::lock_guard lock(mutex_);
    wrong_[bin] = port;
    tell("BM," + std::to_string(bin) + ",O");
}

void Emulator::keep_wrong() {
    const std::lock_guard lock(mutex_);
    keeps_wrong_ = true;
}

void Emulator::let_wrong_leave() {
    const std::lock_guard lock(mutex_);
    keeps_wrong_ = false;
    for (const BinNumber bin : std::exchange(kept_wrong_, {})) wrong_leaves(bin);
}

void Emulator::wrong_leaves(BinNumber bin) {
    tell("BL," + std::to_string(bin) + ",1");
    tell(whole_line(bin, known_[bin]));
}

}  // namespace entrepot::grid::test
