#pragma once

#include "db/database.h"
#include "http/message.h"

namespace entrepot {

/// The style sheet of the consent pages; its own file, for their policy allows none inside.
http::Response consent_style(const Snapshot& snapshot);

}  // namespace entrepot
