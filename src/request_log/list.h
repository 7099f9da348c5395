#pragma once

#include "base/caller.h"
#include "db/database.h"
#include "request_log/types.h"

namespace entrepot {

/// Requests of the organization's integrations, newest first.
http::Page<LoggedRequest> list_logged_requests(const Snapshot& snapshot, const Caller& caller,
                                               const http::Query<RequestLogQuery>& query);

/// One request with both bodies; refuses `logged_request_not_found`.
LoggedRequestDetail get_logged_request(const Snapshot& snapshot, const Caller& caller,
                                       LoggedRequestId id);

/// What the log holds since a moment.
RequestLogSummary summarize_request_log(const Snapshot& snapshot, const Caller& caller,
                                        const http::Query<RequestLogSpan>& query);

}  // namespace entrepot
