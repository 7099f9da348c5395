#include "http/problem.h"

#include <spdlog/spdlog.h>

#include "base/json.h"
#include "db/database.h"

namespace entrepot::http {

namespace {

struct Place {
    std::vector<std::string> loc;
    std::string msg;
    std::string type;
};
constexpr auto describe(Type<Place>) {
    return described<Place>("FieldError", "What is wrong with one place of the request.",
                            field<&Place::loc>("Where it is, from `body` or `query` inwards."),
                            field<&Place::msg>("What to do, in a sentence."),
                            field<&Place::type>("A word for programs."));
}

void add_member(std::string& body, std::string_view name, std::string_view text) {
    body += ",\"";
    body += name;
    body += "\":";
    codec::encode_text(body, text);
}

std::string problem_body(const Refusal& refusal, std::string_view request_id) {
    const ErrorCode& code = refusal.code();
    std::string body = "{\"type\":\"/docs/errors#" + std::string(code.code) + "\"";
    add_member(body, "title", code.title);
    body += ",\"status\":" + std::to_string(code.status);
    add_member(body, "detail", refusal.what());
    add_member(body, "code", code.code);
    add_member(body, "request_id", request_id);
    if (!refusal.errors.empty()) {
        std::vector<Place> places;
        for (const auto& error : refusal.errors) {
            places.push_back({error.loc, error.msg, error.type});
        }
        body += ",\"errors\":" + to_json(places);
    }
    if (refusal.extra.size() > 2) body += "," + refusal.extra.substr(1, refusal.extra.size() - 2);
    return body + "}";
}

}  // namespace

Response problem_response(const Refusal& refusal, std::string_view request_id) {
    Response response{.status = refusal.code().status};
    response.with("Content-Type", "application/problem+json");
    response.with("Cache-Control", "no-store");
    if (refusal.code().status == 401) response.with("WWW-Authenticate", "Bearer");
    if (refusal.retry_after_seconds > 0) {
        response.with("Retry-After", std::to_string(refusal.retry_after_seconds));
    }
    response.body = problem_body(refusal, request_id);
    return response;
}

Response oauth_error_response(const Refusal& refusal) {
    Response response{.status = refusal.code().status};
    response.with("Content-Type", "application/json");
    response.with("Cache-Control", "no-store");
    if (refusal.code().status == 401) {
        response.with("WWW-Authenticate", "Basic realm=\"Entrepot\"");
    }
    // A refusal that is not of RFC 6749 (a schema error, bad JSON) is an invalid request there.
    const bool of_oauth = refusal.code().status == 401 || refusal.code().status == 400;
    if (!of_oauth) response.status = refusal.code().status == 422 ? 400 : refusal.code().status;
    response.body = "{\"error\":";
    codec::encode_text(response.body, of_oauth ? refusal.code().code : "invalid_request");
    add_member(response.body, "error_description", refusal.what());
    response.body += "}";
    return response;
}

Response error_response(std::exception_ptr error, std::string_view request_id, bool oauth) {
    try {
        std::rethrow_exception(error);
    } catch (const Refusal& refusal) {
        return oauth ? oauth_error_response(refusal) : problem_response(refusal, request_id);
    } catch (const CommitUnknown& unknown) {
        spdlog::error("request {}: outcome of the commit unknown: {}", request_id, unknown.what());
        Refusal refusal(errors::unavailable,
                        "It is not known whether this was saved. Send the same request with the "
                        "same Idempotency-Key again in a moment.");
        refusal.retry_after_seconds = 1;
        return problem_response(refusal, request_id);
    } catch (const std::exception& failure) {
        spdlog::error("request {}: {}", request_id, failure.what());
    } catch (...) {
        spdlog::error("request {}: something that is no exception was thrown", request_id);
    }
    return problem_response(
        Refusal(errors::internal_error, "The server failed; report the request id."), request_id);
}

}  // namespace entrepot::http
