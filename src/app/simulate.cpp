#include "app/simulate.h"

#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include "simulation/answers.h"
#include "simulation/export_day.h"
#include "simulation/numbers.h"
#include "simulation/read_scenario.h"
#include "simulation/report.h"
#include "simulation/table.h"

namespace entrepot::app {
namespace {

std::string read_all(const std::filesystem::path& path) {
    std::ostringstream text;
    if (path == "-") {
        text << std::cin.rdbuf();
        return text.str();
    }
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path)) {
        throw std::runtime_error("\"" + path.string() + "\" can't be read; name a scenario file.");
    }
    text << file.rdbuf();
    return text.str();
}

void print(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

/// Nobody's day is in a database that is made for the question.
void refuse_missing_database(const Options& options) {
    if (!options.database.empty() || std::filesystem::exists(database_url(options))) return;
    throw std::runtime_error("There is no database in \"" + options.data.string() +
                             "\"; say where it is with --data or --database.");
}

int print_day(const Options& options, const SimulateOptions& wishes) {
    refuse_missing_database(options);
    constexpr int patience_seconds = 600;
    const auto database =
        open_database({.url = database_url(options), .read_seconds = patience_seconds});
    const auto scenario = database->read_now([&](const Snapshot& snapshot) {
        return simulation::export_day(snapshot,
                                      {wishes.export_day, wishes.organization, wishes.site});
    });
    database->close();
    print(simulation::to_file(scenario));
    return 0;
}

/// How far it is, where somebody watches.
void show_progress(std::size_t done, std::size_t of) {
    if (isatty(STDERR_FILENO) == 0) return;
    std::fprintf(stderr, "\r%zu of %zu days", done, of);
    if (done == of) std::fputs("\r                    \r", stderr);
}

void refuse_impossible(const std::vector<std::string>& sentences) {
    if (sentences.empty()) return;
    std::string text;
    for (const std::string& sentence : sentences) text += (text.empty() ? "" : "\n") + sentence;
    throw std::runtime_error(text);
}

/// Before the work, so that no work is lost.
std::ofstream open_report(const std::filesystem::path& path) {
    std::ofstream file;
    if (path.empty()) return file;
    file.open(path, std::ios::binary);
    if (!file) throw std::runtime_error("\"" + path.string() + "\" can't be written.");
    return file;
}

int print_comparison(const SimulateOptions& wishes) {
    const auto scenario =
        simulation::read_scenario(read_all(wishes.scenario), wishes.scenario.string());
    const auto setups = simulation::setups_of(
        scenario, {.ports = simulation::parse_numbers(wishes.ports, "--ports"),
                   .robots = simulation::parse_numbers(wishes.robots, "--robots")});
    refuse_impossible(simulation::impossible(scenario, setups));
    for (const std::string& sentence : simulation::warnings(scenario, setups)) {
        std::fprintf(stderr, "Note: %s\n", sentence.c_str());
    }
    std::ofstream report = open_report(wishes.html);
    const auto comparison = simulation::compare(scenario, setups, show_progress);
    print(simulation::heading(comparison) + "\n\n" + simulation::table(comparison) + "\n");
    for (const std::string& sentence : simulation::answers(comparison)) print(sentence + "\n");
    if (report.is_open()) report << simulation::report(comparison) << std::flush;
    if (report.is_open() && !report) {
        throw std::runtime_error("\"" + wishes.html.string() + "\" can't be written.");
    }
    return 0;
}

}  // namespace

int simulate(const Options& options, const SimulateOptions& wishes) {
    if (wishes.example) {
        print(simulation::to_file(simulation::example_scenario()));
        return 0;
    }
    if (!wishes.export_day.empty()) return print_day(options, wishes);
    if (wishes.scenario.empty()) {
        throw std::runtime_error(
            "Name a scenario file. `entrepot simulate --example` prints one, `--export-day "
            "yesterday` makes one from your orders.");
    }
    return print_comparison(wishes);
}

}  // namespace entrepot::app
