#pragma once

#include <filesystem>
#include <string>

#include "app/options.h"

namespace entrepot::app {

/// What `entrepot simulate` is told.
struct SimulateOptions {
    std::filesystem::path scenario;  ///< The file; "-" is standard input.
    std::filesystem::path html;      ///< Where the report goes; "" for nowhere.
    std::string ports;               ///< "1..8" or "2,3": these numbers are compared.
    std::string robots;              ///< The same of robots.
    bool example = false;            ///< Print a scenario to begin with.
    std::string export_day;          ///< A day to print as a scenario; "" for none.
    std::string organization;        ///< Of that day.
    std::string site;                ///< Of that day.
};

/// `entrepot simulate`: prints a comparison, an example or a day. Returns the exit code. Throws
/// std::runtime_error with a sentence for whoever asked.
int simulate(const Options& options, const SimulateOptions& wishes);

}  // namespace entrepot::app
