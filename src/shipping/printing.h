#pragma once

#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

#include "http/egress.h"

namespace entrepot {

/// Prints a PDF: hands it to the printer by IPP (Print-Job) and waits until it came out, at most 15
/// seconds; then, and when `stop` is asked for, the job is taken back. The printer is the name of a
/// queue ("zebra-1"), or the `ipp` or `ipps` address of a printer or queue. A queue name goes to
/// the CUPS that this machine's client is set to (CUPS_SERVER, client.conf). The host of an address
/// is dialled only when every address of it is public or in `reachable`. Blocks, for each answer of
/// the printer at most 5 seconds: for a thread of its own. Nothing when it was printed; else why
/// not, as a sentence for the worker.
std::optional<std::string> print_pdf(const std::string& printer, const std::string& title,
                                     std::string_view pdf,
                                     std::span<const http::AddressRange> reachable,
                                     const std::stop_token& stop = {});

}  // namespace entrepot
