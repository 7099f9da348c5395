#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/codec.h"

namespace entrepot::grid {

/// Where a controller is and how long it is waited for. All times in milliseconds.
struct ControllerSettings {
    std::string base_url;
    std::string publisher_host;
    std::int32_t publisher_port = 44001;
    std::vector<std::int32_t> ports;
    std::int32_t connect_ms = 500;
    std::int32_t answer_ms = 1000;
    std::int32_t close_patience_ms = 80;
    std::int32_t first_pause_ms = 250;
    std::int32_t longest_pause_ms = 10'000;
    std::int32_t dump_quiet_ms = 1000;
    std::int32_t dump_patience_ms = 30'000;
};
constexpr auto describe(Type<ControllerSettings>) {
    using C = ControllerSettings;
    return described<C>(
        "ControllerSettings", "Where the controller of a grid is and how long it is waited for.",
        field<&C::base_url>("Where calls are sent: http or https, host and port, no path.",
                            {.min_len = 8,
                             .max_len = 300,
                             .format = "uri",
                             .example = "\"http://10.20.0.5:44000\""}),
        field<&C::publisher_host>(
            "Host name or address that publishes the news; left out: where calls are sent.",
            {.optional = true, .max_len = 253, .example = "\"10.20.0.5\""}),
        field<&C::publisher_port>("TCP port of the news.",
                                  {.optional = true, .min = 1, .max = 65'535}),
        field<&C::ports>("Numbers of the controller's ports; those that the site's ports have, and "
                         "those that the controller names, need not be said.",
                         {.optional = true, .min = 1, .max = 2000}),
        field<&C::connect_ms>("Longest wait for a connection.",
                              {.optional = true, .min = 10, .max = 10'000}),
        field<&C::answer_ms>("Longest wait for the answer to a call, connecting included.",
                             {.optional = true, .min = 10, .max = 10'000}),
        field<&C::close_patience_ms>(
            "How long a bin is released again and again while the controller says that it has not "
            "arrived.",
            {.optional = true, .min = 0, .max = 1000}),
        field<&C::first_pause_ms>("Pause before the first new connection after one is lost; it "
                                  "doubles each time.",
                                  {.optional = true, .min = 10, .max = 60'000}),
        field<&C::longest_pause_ms>("Longest pause before a new connection.",
                                    {.optional = true, .min = 10, .max = 600'000}),
        field<&C::dump_quiet_ms>("So long a silence ends a dump that says no end.",
                                 {.optional = true, .min = 10, .max = 60'000}),
        field<&C::dump_patience_ms>("A dump that takes longer is begun anew.",
                                    {.optional = true, .min = 100, .max = 600'000}));
}

/// What is wrong with an address or the times: a sentence that begins with the field's name.
/// Private and loopback addresses are fine, for a controller stands in the warehouse; link-local
/// ones and those of clouds' metadata are not.
std::optional<std::string> settings_fault(const ControllerSettings& settings);

/// The host that publishes the news.
std::string news_host(const ControllerSettings& settings);

}  // namespace entrepot::grid
