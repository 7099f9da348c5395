#pragma once

#include <optional>
#include <span>

#include "grid/controller/element.h"
#include "grid/driver_types.h"

namespace entrepot::grid::calls {

// The calls to the controller, one function each. Numbers must be within `limits`.

Element prepare(std::span<const BinNumber> bins);
Element cancel_prepare(std::span<const BinNumber> bins);
Element cancel_all_prepared();
Element forecast(std::span<const BinNumber> bins);
Element cancel_forecast(std::span<const BinNumber> bins);

Element open_port(PortNumber port, PortMode mode);
Element close_port(PortNumber port);

/// Bins and content codes, after those that are queued.
Element append_queue(PortNumber port, std::span<const QueueEntry> entries);
/// All of a port's queue, with marks where groups begin and end.
Element set_queue(PortNumber port, std::vector<Element> marked);
Element get_queue(PortNumber port);
/// What is queued from now on comes in any order among itself. Ends the group before.
Element begin_group(PortNumber port);
Element end_group(PortNumber port);

Element open_bin(PortNumber port, BinNumber bin);
/// Without a content code it stays as it is.
Element close_bin(PortNumber port, BinNumber bin, std::optional<ContentCode> code);
Element insert_bin(PortNumber port, BinNumber bin, BinType type, ContentCode code);
Element remove_bin(PortNumber port, BinNumber bin);

Element bin_state(BinNumber bin);
Element port_status(PortNumber port);

}  // namespace entrepot::grid::calls
