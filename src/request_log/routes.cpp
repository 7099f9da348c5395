#include "request_log/routes.h"

#include "request_log/errors.h"
#include "request_log/list.h"

namespace entrepot {

void add_request_log_routes(http::Routes& app) {
    app.get("/app/api/request_log", Role::manager, list_logged_requests,
            {.summary = "List what integrations asked, newest first"});
    app.get("/app/api/request_log/{logged_request_id}", Role::manager, get_logged_request,
            {.summary = "Read a request with both bodies",
             .refuses = {&errors::logged_request_not_found}});
    app.get("/app/api/request_log_summary", Role::manager, summarize_request_log,
            {.summary = "Refusals by code, and how many requests were left out"});
}

}  // namespace entrepot
