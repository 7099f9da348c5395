#include "app/pages.h"

#include "app/embedded_files.h"
#include "http/tls.h"
#include "stock/verify.h"

namespace entrepot::app {

namespace {

/// Scalar draws with inline styles and evaluates templates; it may still talk to nobody but us.
constexpr std::string_view api_docs_policy =
    "default-src 'self'; script-src 'self' 'unsafe-eval' 'unsafe-inline'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'self'; object-src 'none'";

http::Response text_answer(std::string type, std::string text) {
    http::Response response;
    response.with("Content-Type", std::move(type));
    response.with("Cache-Control", "no-cache");
    response.body = std::move(text);
    return response;
}

void add_document(http::Routes& routes, std::string_view path, std::string document) {
    const auto kept = std::make_shared<const std::string>(std::move(document));
    routes.get_with(path, http::anybody,
                    [kept](const Snapshot&, const Caller&, const http::Request&) {
                        http::Response response;
                        response.with("Content-Type", "application/json");
                        response.with("Cache-Control", "no-cache");
                        response.shared_body = kept;
                        return response;
                    },
                    {.summary = "This document", .hidden = true});
}

void add_health(http::Routes& routes) {
    routes.get_with(
        "/health", http::anybody,
        [](const Snapshot&, const Caller&, const http::Request&) {
            return text_answer("application/json", "{\"status\":\"ok\"}");
        },
        {.summary = "Whether the server answers and its database can be read", .hidden = true});
    routes.get_with("/health/stock", http::anybody,
                    [](const Snapshot& snapshot, const Caller&, const http::Request&) {
                        return stock_health(snapshot);
                    },
                    {.summary = "Whether the books of the stock balance", .hidden = true});
}

/// Figures are for the operator's own monitoring on this machine, or for a signed-in Admin.
bool may_see_metrics(const Caller& caller, const http::Request& request) {
    return request.peer_is_loopback || caller.role == Role::admin;
}

void add_metrics(http::Routes& routes, const Metrics& metrics) {
    routes.get_with(
        "/metrics", http::anybody,
        [&metrics](const Snapshot&, const Caller& caller, const http::Request& request) {
            if (!may_see_metrics(caller, request)) {
                throw Refusal(errors::not_found, "There is no such address.");
            }
            return text_answer("text/plain; version=0.0.4", metrics.text());
        },
        {.summary = "Figures in Prometheus' text format", .hidden = true});
}

}  // namespace

void add_page_routes(AllRoutes& routes, const PageParts& parts) {
    routes.app.get_with(
        "/app/api/stream", Role::user,
        [live = parts.live](const Snapshot&, const Caller& caller, const http::Request& request) {
            return live->open(caller, request);
        },
        {.summary = "Live news as server-sent events: `news` and `ready_count`", .tag = "live"});
    add_picture_routes(routes.app, parts.grids);
    add_health(routes.app);
    add_metrics(routes.app, *parts.metrics);
    if (parts.authority_pem != nullptr) {
        routes.app.get_with(
            "/ca.crt", http::anybody,
            [pem = *parts.authority_pem](const Snapshot&, const Caller&, const http::Request&) {
                return http::authority_download(pem);
            },
            {.summary = "The certificate authority to trust", .hidden = true});
    }
    // The documents are made last, of all routes there are.
    std::string api = api_document(routes);
    std::string app = app_document(routes);
    add_document(routes.api, "/openapi.json", std::move(api));
    add_document(routes.app, "/app/openapi.json", std::move(app));
}

http::StaticFiles static_files() {
    std::vector<http::StaticFile> files;
    for (const EmbeddedFile& file : embedded_files()) {
        std::string_view path = file.path;
        if (path.starts_with("web/")) path.remove_prefix(4);
        if (path.starts_with("docs/api-docs/")) path.remove_prefix(5);
        files.push_back({"/" + std::string(path), file.bytes});
    }
    return http::StaticFiles(files, {.app_paths = {"/login", "/admin", "/port"},
                                     .app_page = "/index.html",
                                     .policies = {{"/api-docs", std::string(api_docs_policy)}}});
}

}  // namespace entrepot::app
