#include "http/openapi_responses.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <map>
#include <string>
#include <vector>

namespace entrepot::http {

namespace json = boost::json;

namespace {

/// Every error the operation may answer: those it names and those that hang on the mechanism.
std::vector<const ErrorCode*> refusals_of(const Operation& operation) {
    std::vector<const ErrorCode*> all = operation.options.refuses;
    if (operation.options.oauth_errors) return all;
    const auto also = [&](bool when, const ErrorCode& code) {
        const bool known = std::any_of(all.begin(), all.end(),
                                       [&](const auto* other) { return other->code == code.code; });
        if (when && !known) all.push_back(&code);
    };
    const bool guarded = operation.need.kind != Need::Kind::nobody;
    also(guarded, errors::unauthorized);
    also(guarded, errors::could_not_validate_credentials);
    also(!operation.path_names.empty(), errors::not_found);  // a place that holds no id
    also(operation.body || operation.query, errors::validation_error);
    also(bool(operation.body), errors::malformed_json);
    also(bool(operation.body), errors::unsupported_media_type);
    also(bool(operation.body), errors::body_too_large);
    also(operation.answer.item != nullptr, errors::invalid_cursor);
    const bool keeps = operation.writes && !operation.options.keeps_no_answer;
    also(keeps, errors::idempotency_key_reused);
    also(keeps, errors::idempotency_key_invalid);
    also(operation.method == "PUT" || operation.method == "PATCH" || operation.method == "DELETE",
         errors::precondition_failed);
    also(operation.need.kind == Need::Kind::token, errors::rate_limited);
    also(true, errors::unavailable);
    return all;
}

json::object problem_content(const std::vector<const ErrorCode*>& codes, bool oauth) {
    if (oauth) {
        return {{"application/json", {{"schema", {{"$ref", "#/components/schemas/OAuthError"}}}}}};
    }
    json::object examples;
    for (const auto* code : codes) {
        examples[code->code] = json::object{{"summary", code->title},
                                            {"value",
                                             {{"type", "/docs/errors#" + std::string(code->code)},
                                              {"title", code->title},
                                              {"status", code->status},
                                              {"detail", code->cure},
                                              {"code", code->code},
                                              {"request_id", "r-1"}}}};
    }
    return {{"application/problem+json",
             {{"schema", {{"$ref", "#/components/schemas/Problem"}}},
              {"examples", std::move(examples)}}}};
}

json::object references(const std::vector<std::string_view>& names) {
    json::object headers;
    for (const auto name : names) {
        headers[name] = json::object{{"$ref", "#/components/headers/" + std::string(name)}};
    }
    return headers;
}

/// As routes.h puts an ETag on it.
bool has_version(const BodyShape& answer) {
    if (!answer || answer.item != nullptr) return false;
    for (const FieldInfo& field : *answer.type) {
        if (field.name == "version") return true;
    }
    return false;
}

/// Those of a good answer.
json::object headers_of(const Operation& operation) {
    const bool limited = operation.need.kind == Need::Kind::token;
    std::vector<std::string_view> names{"X-Request-Id"};
    if (has_version(operation.answer)) names.emplace_back("ETag");
    if (limited) names.insert(names.end(), {"RateLimit", "RateLimit-Policy"});
    if (operation.writes && !operation.options.keeps_no_answer) {
        names.emplace_back("Idempotent-Replayed");
    }
    return references(names);
}

void add_refusals(json::object& responses, const Operation& operation) {
    std::map<int, std::vector<const ErrorCode*>> by_status;
    for (const auto* code : refusals_of(operation)) by_status[code->status].push_back(code);
    for (const auto& [status, codes] : by_status) {
        std::string text;
        for (const auto* code : codes) {
            text += (text.empty() ? "" : "\n") + std::string("- `") + std::string(code->code) +
                    "`: " + std::string(code->title) + ". " + std::string(code->cure);
        }
        json::object refusal{{"description", text},
                             {"content", problem_content(codes, operation.options.oauth_errors)}};
        if (status == 429)
            refusal["headers"] = references({"Retry-After", "RateLimit", "RateLimit-Policy"});
        if (status == 503) refusal["headers"] = references({"Retry-After"});
        responses[std::to_string(status)] = std::move(refusal);
    }
}

}  // namespace

json::object responses_of(const Operation& operation, Schemas& schemas) {
    json::object responses;
    const bool has_body = bool(operation.answer);
    const int status = has_body || operation.options.status != 200 ? operation.options.status : 204;
    json::object success{{"description", has_body ? "Done." : "Done; there is nothing to say."}};
    if (has_body) {
        success["content"] =
            json::object{{"application/json", {{"schema", schemas.received(operation.answer)}}}};
    }
    if (auto headers = headers_of(operation); !headers.empty()) {
        success["headers"] = std::move(headers);
    }
    responses[std::to_string(status)] = std::move(success);
    add_refusals(responses, operation);
    return responses;
}

json::object answer_headers() {
    const auto header = [](std::string_view text, std::string_view example) {
        return json::object{
            {"description", text}, {"schema", {{"type", "string"}}}, {"example", example}};
    };
    return {
        {"X-Request-Id",
         header("Names this request in the request log; quote it when you ask for help.",
                "r-5f0c2a")},
        {"ETag", header("The version of the resource; send it in `If-Match`.", "\"v3\"")},
        {"RateLimit", header("`r`: requests left now; `t`: seconds until all are there again.",
                             "\"default\";r=99;t=1")},
        {"RateLimit-Policy",
         header("`q` requests in `w` seconds, for each token.", "\"default\";q=100;w=1")},
        {"Idempotent-Replayed",
         header("`true`: this is the first answer to this Idempotency-Key, sent again.", "true")},
        {"Retry-After",
         json::object{{"description", "Seconds to wait before the same request is sent again."},
                      {"schema", {{"type", "integer"}, {"minimum", 1}}},
                      {"example", 1}}}};
}

}  // namespace entrepot::http
