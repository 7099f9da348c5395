// A grid's controller that is none: the emulator of src/grid/controller/testing in real time, as a
// program. It prints where it listens, then reads commands from standard input, one a line, and
// answers each with a line of JSON. It ends with its input.
#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>

#include "grid/controller/testing/emulator.h"

namespace entrepot::grid::test {
namespace {

struct Options {
    std::int32_t columns = 12;
    std::int32_t rows = 10;
    std::int32_t height = 6;
    std::int32_t ports = 2;
    std::int32_t robots = 4;
    BinNumber first = 1;
    std::int32_t bins = 100;
    std::int64_t speed = 1;  ///< How many times as fast as a real one.
    EmulatorPorts listen;
};

SimulatedGridSpec spec_of(const Options& options) {
    const Shape shape{.columns = options.columns, .rows = options.rows, .height = options.height};
    return {.layout = plain_layout(shape, options.ports), .robots = options.robots};
}

std::string json_of(const std::vector<Emulator::Entry>& log) {
    std::vector<std::string> entries;
    for (const auto& [at, what, port, bin, fault] : log) {
        entries.push_back(fmt::format(R"({{"at":{},"what":"{}","port":{},"bin":{},"fault":{}}})",
                                      at, what, port, bin, fault));
    }
    return fmt::format("[{}]", fmt::join(entries, ","));
}

/// What may follow a command: numbers, or the name of a call.
struct Words {
    std::string name;
    std::int32_t first = 0;
    std::int32_t second = 0;
};

using Act = std::function<void(Emulator&, const Words&)>;

const std::map<std::string, Act>& acts() {
    using E = Emulator;
    using W = const Words;
    static const std::map<std::string, Act> all{
        {"stop", [](E& emulator, W&) { emulator.stop(); }},
        {"run", [](E& emulator, W&) { emulator.run(); }},
        {"drop", [](E& emulator, W&) { emulator.drop_connections(); }},
        {"go_away", [](E& emulator, W&) { emulator.go_away(); }},
        {"come_back", [](E& emulator, W&) { emulator.come_back(); }},
        {"restart", [](E& emulator, W&) { emulator.restart(); }},
        {"hold", [](E& emulator, W&) { emulator.hold_lines(); }},
        {"let_go", [](E& emulator, W&) { emulator.let_lines_go(); }},
        // PORT BIN
        {"wrong", [](E& emulator, W& said) { emulator.open_wrong(said.first, said.second); }},
        {"keep_wrong", [](E& emulator, W&) { emulator.keep_wrong(); }},
        {"let_wrong_leave", [](E& emulator, W&) { emulator.let_wrong_leave(); }},
        {"close_there",
         [](E& emulator, W& said) { emulator.close_there(said.first, said.second); }},
        // PORT
        {"break", [](E& emulator, W& said) { emulator.break_port(said.first); }},
        {"mend", [](E& emulator, W& said) { emulator.mend_port(said.first); }},
        // each line again, after so many others
        {"repeat",
         [](E& emulator, W& said) { emulator.repeat_lines(static_cast<std::size_t>(said.first)); }},
        {"repeat_no_more", [](E& emulator, W&) { emulator.repeat_lines({}); }},
        // NAME of a call: it is not answered, or done and not answered
        {"ignore", [](E& emulator, W& said) { emulator.ignore_next(said.name); }},
        {"lose", [](E& emulator, W& said) { emulator.lose_answer_to_next(said.name); }},
    };
    return all;
}

Words read_words(std::istringstream& line) {
    Words said;
    line >> said.name;
    std::istringstream(said.name) >> said.first;
    line >> said.second;
    return said;
}

/// Does what a line says; the answer.
std::string obey(Emulator& emulator, const std::string& line) {
    std::istringstream words(line);
    std::string command;
    words >> command;
    if (command == "log") return json_of(emulator.log());
    const auto act = acts().find(command);
    if (act == acts().end()) {
        return fmt::format(R"({{"error":"there is no command {}"}})", command);
    }
    act->second(emulator, read_words(words));
    return "{}";
}

void say(const std::string& line) {
    std::cout << line << std::endl;
}

/// The grid's time goes on while nobody says anything. False when the input has ended.
bool wait_for_input(Emulator& emulator, std::int64_t speed) {
    const auto start = std::chrono::steady_clock::now();
    const Time begin = emulator.now();
    pollfd input{STDIN_FILENO, POLLIN, 0};
    constexpr int milliseconds = 2;
    while (poll(&input, 1, milliseconds) == 0) {
        const auto passed = std::chrono::steady_clock::now() - start;
        emulator.run_until(begin + std::chrono::duration_cast<Span>(passed) * speed);
    }
    return (input.revents & POLLIN) != 0;
}

void serve(const Options& options) {
    Emulator emulator(spec_of(options), options.listen);
    emulator.fill(options.first, options.bins);
    const auto settings = emulator.settings();
    say(fmt::format(R"({{"base_url":"{}","publisher_host":"{}","publisher_port":{}}})",
                    settings.base_url, settings.publisher_host, settings.publisher_port));
    std::string line;
    while (wait_for_input(emulator, options.speed) && std::getline(std::cin, line)) {
        say(obey(emulator, line));
    }
}

int run(int argc, char** argv) {
    CLI::App app("An emulated controller of a simulated grid.");
    Options options;
    app.add_option("--columns", options.columns)->check(CLI::Range(2, 100));
    app.add_option("--rows", options.rows)->check(CLI::Range(2, 100));
    app.add_option("--height", options.height)->check(CLI::Range(1, 24));
    app.add_option("--ports", options.ports)->check(CLI::Range(1, 20));
    app.add_option("--robots", options.robots)->check(CLI::Range(1, 200));
    app.add_option("--first", options.first)->check(CLI::Range(1, 4'000'000));
    app.add_option("--bins", options.bins)->check(CLI::Range(0, 100'000));
    app.add_option("--speed", options.speed)->check(CLI::Range(1, 1000));
    app.add_option("--http", options.listen.http);
    app.add_option("--lines", options.listen.lines);
    CLI11_PARSE(app, argc, argv);
    serve(options);
    return 0;
}

}  // namespace
}  // namespace entrepot::grid::test

int main(int argc, char** argv) {
    try {
        return entrepot::grid::test::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "controller_emulator: %s\n", error.what());
        return 1;
    }
}
