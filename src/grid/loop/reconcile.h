#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "grid/bin_requests.h"
#include "grid/driver.h"

namespace entrepot::grid {

/// A request whose state has to be written: what the controller did, or did not keep.
struct RequestNote {
    BinRequest request;
    std::string_view state;         ///< Of bin_request; '' ends it.
    std::string_view problem = {};  ///< Why it is not done.
};

/// Asks the driver for what one port's rows want and it does not do yet, and tells what came of
/// what it did. Called again at any time it does nothing twice; so a lost answer, a doubled event
/// or a controller that started anew do no harm. What keeps a port waiting is asked first. `rows`
/// are the port's, in their order; `code_of` is what a bin holds now.
std::vector<RequestNote> reconcile(Driver& driver, PortNumber port,
                                   std::span<const BinRequest> rows,
                                   const std::function<ContentCode(BinId)>& code_of);

/// Why a port waits in vain, by its controller's word: it has no such port, a bin that the port
/// waits for is not in the grid, or one that was taken out is not let go.
PortFault trouble_of(const Driver& driver, PortNumber port, std::span<const BinRequest> rows);

}  // namespace entrepot::grid
