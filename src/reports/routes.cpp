#include "reports/routes.h"

#include "reports/dashboard.h"

namespace entrepot {

void add_reports_routes(http::Routes&, http::Routes& app) {
    app.get("/app/api/dashboard", Role::manager, dashboard,
            {.summary = "What stands where at this moment"});
}

}  // namespace entrepot
