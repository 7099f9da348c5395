#include "http/openapi.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "http/openapi_examples.h"
#include "http/openapi_responses.h"
#include "http/openapi_schemas.h"
#include "http/pretty_json.h"

namespace entrepot::http {

namespace json = boost::json;

namespace {

constexpr std::string_view token_scheme = "OAuth2AuthorizationCodeBearer";
constexpr std::string_view cookie_scheme = "SessionCookie";

constexpr std::pair<Scope, std::string_view> scopes[] = {
    {Scope::shops, "shops"},
    {Scope::products, "products"},
    {Scope::orders, "orders"},
    {Scope::inventory_read, "inventory:read"},
    {Scope::purchase_orders, "purchase_orders"},
    {Scope::shipping, "shipping"},
    {Scope::hooks, "hooks"},
    {Scope::events_read, "events:read"},
};

constexpr std::string_view roles[] = {"none", "user", "manager", "admin"};  // as Role counts

/// For a session OpenAPI 3.1 lets the list name the role that is needed.
json::object security_of(const Operation& operation) {
    if (operation.need.kind == Need::Kind::session) {
        return {{cookie_scheme, json::array{roles[static_cast<int>(operation.need.role)]}}};
    }
    json::array needed;
    for (const auto& [scope, name] : scopes) {
        if (scope == operation.need.scope) needed.emplace_back(name);
    }
    return {{token_scheme, std::move(needed)}};
}

json::object security_schemes(const DocumentFacts& facts) {
    if (!facts.uses_tokens) {
        return {{cookie_scheme,
                 {{"type", "apiKey"}, {"in", "cookie"}, {"name", "__Host-entrepot_session"}}}};
    }
    json::object named;
    for (const auto& [scope, name] : scopes) {
        named[name] = facts.scope_sentence ? facts.scope_sentence(name) : std::string(name);
    }
    return {{token_scheme,
             {{"type", "oauth2"},
              {"flows",
               {{"authorizationCode",
                 {{"authorizationUrl", "/raw/openapi_auth/authorize_form"},
                  {"tokenUrl", "/api/v1/oauth/access_token"},
                  {"scopes", std::move(named)}}}}}}}};
}

/// A query has no null: what may be left out is left out.
void without_null(json::object& schema) {
    if (auto* type = schema.if_contains("type"); type != nullptr && type->is_array()) {
        *type = json::value(type->as_array().front());
    }
    if (auto* names = schema.if_contains("enum")) {
        auto& values = names->as_array();
        values.erase(std::remove(values.begin(), values.end(), json::value(nullptr)), values.end());
    }
}

json::array parameters_of(const Operation& operation, Schemas& schemas) {
    json::array parameters;
    for (const auto& name : operation.path_names) {
        const bool is_id = name.ends_with("id") || name == "version" || name == "organization";
        json::object schema{{"type", is_id ? "integer" : "string"}};
        if (is_id) schema["minimum"] = 1;
        parameters.push_back(json::object{
            {"name", name}, {"in", "path"}, {"required", true}, {"schema", std::move(schema)}});
    }
    if (operation.query) {
        for (const FieldInfo& field : *operation.query.type) {
            json::object schema = field_schema(field, schemas);
            schema.erase("description");
            without_null(schema);
            const bool required = !field.limits.optional && !field.codec().may_be_absent;
            parameters.push_back(json::object{{"name", field.name},
                                              {"in", "query"},
                                              {"required", required},
                                              {"description", field.sentence},
                                              {"schema", std::move(schema)}});
        }
    }
    if (operation.writes && !operation.options.keeps_no_answer) {
        parameters.push_back(json::object{{"$ref", "#/components/parameters/IdempotencyKey"}});
    }
    if (operation.method == "PUT" || operation.method == "PATCH" || operation.method == "DELETE") {
        parameters.push_back(json::object{{"$ref", "#/components/parameters/IfMatch"}});
    }
    return parameters;
}

std::string operation_id(const Operation& operation) {
    std::string id = operation.method;
    std::transform(id.begin(), id.end(), id.begin(), [](char c) { return char(std::tolower(c)); });
    bool separator = true;
    for (const char letter : operation.path) {
        if (std::isalnum(static_cast<unsigned char>(letter)) == 0 && letter != '_') {
            separator = true;
        } else {
            if (separator) id += '_';
            id += letter;
            separator = false;
        }
    }
    return id;
}

std::string tag_of(const Operation& operation) {
    if (!operation.options.tag.empty()) return std::string(operation.options.tag);
    std::string_view path = operation.path;
    for (const std::string_view prefix : {"/api/v1/", "/app/api/"}) {
        if (path.starts_with(prefix)) path.remove_prefix(prefix.size());
    }
    return std::string(path.substr(0, path.find('/')));
}

json::object operation_object(const Operation& operation, Schemas& schemas) {
    json::object object{{"operationId", operation_id(operation)},
                        {"summary", operation.options.summary},
                        {"tags", json::array{tag_of(operation)}}};
    if (!operation.options.description.empty()) {
        object["description"] = operation.options.description;
    }
    if (auto parameters = parameters_of(operation, schemas); !parameters.empty()) {
        object["parameters"] = std::move(parameters);
    }
    if (operation.body) {
        json::object media{{"schema", schemas.sent(operation.body)}};
        json::object content{{"application/json", media}};
        if (operation.body_in_form) content["application/x-www-form-urlencoded"] = media;
        object["requestBody"] = json::object{{"required", true}, {"content", std::move(content)}};
    }
    object["responses"] = responses_of(operation, schemas);
    object["security"] = operation.need.kind == Need::Kind::nobody
                             ? json::array{}
                             : json::array{security_of(operation)};
    return object;
}

json::object header_parameter(std::string_view name, std::string_view text) {
    return {{"name", name},
            {"in", "header"},
            {"required", false},
            {"description", text},
            {"schema", {{"type", "string"}, {"maxLength", 257}}}};
}

json::object fixed_schemas() {
    json::object text{{"type", "string"}};
    json::object place{
        {"type", "object"},
        {"properties",
         {{"loc", {{"type", "array"}, {"items", text}}}, {"msg", text}, {"type", text}}},
        {"required", {"loc", "msg", "type"}}};
    json::object problem{
        {"type", "object"},
        {"description", "An error as RFC 9457 says; `code` is for programs, `detail` for people."},
        {"properties",
         {{"type", text},
          {"title", text},
          {"status", {{"type", "integer"}}},
          {"detail", text},
          {"code", text},
          {"request_id", text},
          {"errors", {{"type", "array"}, {"items", std::move(place)}}}}},
        {"required", {"type", "title", "status", "detail", "code", "request_id"}}};
    json::object oauth{{"type", "object"},
                       {"description", "An error as RFC 6749 says."},
                       {"properties", {{"error", text}, {"error_description", text}}},
                       {"required", {"error", "error_description"}}};
    return {{"Problem", std::move(problem)}, {"OAuthError", std::move(oauth)}};
}

json::object envelope_of(const Routes::Webhook& webhook, json::value data) {
    return {
        {"type", "object"},
        {"properties",
         {{"id", {{"type", "integer"}}},
          {"sequence", {{"type", "integer"}}},
          {"type", {{"const", webhook.event}}},
          {"created_at", {{"type", "string"}, {"format", "date-time"}}},
          {"shop_id", {{"type", "integer"}}},
          {"ext_shop_id", {{"type", "string"}}},
          {"replayed", {{"type", "boolean"}}},
          {"data", std::move(data)}}},
        {"required", {"id", "sequence", "type", "created_at", "shop_id", "ext_shop_id", "data"}}};
}

json::object webhooks_of(const Routes& routes, Schemas& schemas) {
    json::object webhooks;
    for (const auto& webhook : routes.webhooks()) {
        json::value body = schemas.received({webhook.data, nullptr});
        if (webhook.in_envelope) body = envelope_of(webhook, std::move(body));
        webhooks[webhook.event] = json::object{
            {"post",
             {{"summary", webhook.summary},
              {"requestBody", {{"content", {{"application/json", {{"schema", std::move(body)}}}}}}},
              {"responses", {{"2XX", {{"description", "Received. Answer within 5 seconds."}}}}}}}};
    }
    return webhooks;
}

}  // namespace

std::string openapi_document(const Routes& routes, const DocumentFacts& facts) {
    Schemas schemas;
    json::object paths;
    for (const auto& operation : routes.operations()) {
        if (operation->options.hidden) continue;
        auto& path = paths[operation->path];
        if (!path.is_object()) path.emplace_object();
        std::string method = operation->method;
        std::transform(method.begin(), method.end(), method.begin(),
                       [](char c) { return char(std::tolower(c)); });
        path.as_object()[method] = operation_object(*operation, schemas);
    }
    json::object webhooks = webhooks_of(routes, schemas);
    json::object components{
        {"securitySchemes", security_schemes(facts)},
        {"parameters",
         {{"IdempotencyKey",
           header_parameter("Idempotency-Key",
                            "The same key and request again gives the first answer again; kept 7 "
                            "days.")},
          {"IfMatch",
           header_parameter("If-Match", "The ETag you decided on; 412 when it is stale.")}}},
        {"headers", answer_headers()}};
    json::object all = schemas.components();
    for (auto& [name, schema] : fixed_schemas()) all[name] = schema;
    components["schemas"] = std::move(all);
    json::object document{
        {"openapi", "3.1.0"},
        {"info",
         {{"title", facts.title}, {"description", facts.description}, {"version", facts.version}}},
        {"servers", json::array{json::object{{"url", "/"}}}},
        {"paths", std::move(paths)}};
    if (!webhooks.empty()) document["webhooks"] = std::move(webhooks);
    document["components"] = std::move(components);
    if (!facts.samples.empty()) {
        add_examples(document, json::parse(facts.samples).as_object());
    }
    return pretty_json(document);
}

}  // namespace entrepot::http
