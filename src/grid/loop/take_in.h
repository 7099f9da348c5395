#pragma once

#include "grid/loop/reconcile.h"

/// Bins that stand at a port and are to go into the grid.
namespace entrepot::grid {

/// Whether a bin is in the grid or at one of its ports, as far as the driver knows.
bool is_inside(const Driver& driver, BinNumber bin);

/// As the rows name it: "bin_in_use".
std::string_view name_of_fault(DriverFault fault);

/// What became of bins that were set aside after the controller was asked for them.
std::vector<RequestNote> see_withdrawn(const Driver& driver, std::span<const BinRequest> rows);

/// Whether what keeps a bin from going in or out, in the word of name_of_fault, passes by itself.
bool passes(std::string_view fault);

/// Whether a bin is to go in now. One that the controller did not take in is tried again when the
/// port waits for no other.
bool waits_to_go_in(std::span<const BinRequest> rows);

/// Opens the port for bins that go in, and has them taken in; tells what came of it. No bin may be
/// open there. The controller is asked only for a bin whose row says `coming`, which is written
/// when it was known not to have it: so one that it has after a crash is ours, and is not asked for
/// a second time, and one that it has before is another bin with the same number.
std::vector<RequestNote> take_in(Driver& driver, PortNumber port, std::span<const BinRequest> rows,
                                 const std::function<ContentCode(BinId)>& code_of);

}  // namespace entrepot::grid
