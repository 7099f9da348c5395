#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace entrepot {

class Tx;

/// One row of a domain's `errors.h` table: what a refusal is called, which HTTP status it has,
/// what it means and how to cure it. Declared `inline constexpr` and referred to by address.
struct ErrorCode {
    std::string_view code;
    int status;
    std::string_view title;
    std::string_view cure;
};

/// What is wrong with one place of a request: `loc` as in ["body", "line_items", "0", "quantity"].
struct FieldError {
    std::vector<std::string> loc;
    std::string msg;
    std::string type;
};

/// Thrown by a domain function that will not do what it was asked. Its savepoint is rolled back;
/// `aftermath`, when set, then runs in a savepoint of its own in the same group and stays (a
/// counted miss, a revoked family). Only the edge catches it. `detail` is for the client: a
/// sentence that says what to do; never put internals into it.
class Refusal : public std::runtime_error {
  public:
    Refusal(const ErrorCode& code, std::string detail, std::function<void(Tx&)> aftermath = {})
        : std::runtime_error(detail), code_(&code), aftermath_(std::move(aftermath)) {}

    const ErrorCode& code() const { return *code_; }
    const std::function<void(Tx&)>& aftermath() const { return aftermath_; }

    /// The places of the request that are wrong (422 schema errors only).
    std::vector<FieldError> errors;
    /// JSON object with further members for the client, "" when none (e.g. the new port state).
    std::string extra;
    /// Seconds to wait before another try; 0 when waiting does not help.
    int retry_after_seconds = 0;

  private:
    const ErrorCode* code_;
    std::function<void(Tx&)> aftermath_;
};

/// Refusals that belong to no domain.
namespace errors {
inline constexpr ErrorCode unauthorized{
    "unauthorized", 401, "Not authenticated",
    "Send `Authorization: Bearer <token>` with a token that has not been revoked."};
inline constexpr ErrorCode could_not_validate_credentials{
    "could_not_validate_credentials", 403, "Not allowed",
    "Use a token whose integration has this scope and whose shop and integration are active."};
inline constexpr ErrorCode validation_error{
    "validation_error", 422, "The request does not fit the schema",
    "Correct each place named in `errors` and send the request again."};
inline constexpr ErrorCode malformed_json{"malformed_json", 422, "The body is not valid JSON",
                                          "Send one JSON object, UTF-8, without duplicate keys."};
inline constexpr ErrorCode unsupported_media_type{"unsupported_media_type", 415,
                                                  "The body has another type than expected",
                                                  "Send `Content-Type: application/json`."};
inline constexpr ErrorCode not_found{"not_found", 404, "There is nothing at this address",
                                     "Check the path and the id in it against the API docs."};
inline constexpr ErrorCode method_not_allowed{"method_not_allowed", 405,
                                              "This address does not take this method",
                                              "Use one of the methods in the `Allow` header."};
inline constexpr ErrorCode body_too_large{"body_too_large", 413, "The body is too large",
                                          "Send less in one request."};
inline constexpr ErrorCode headers_too_large{"headers_too_large", 431, "The headers are too large",
                                             "Send fewer or shorter headers."};
inline constexpr ErrorCode bad_request{"bad_request", 400, "The request is not valid HTTP",
                                       "Send a well-formed HTTP/1.1 request."};
inline constexpr ErrorCode request_timeout{"request_timeout", 408, "The request did not arrive",
                                           "Send the whole request within the time given."};
inline constexpr ErrorCode precondition_failed{
    "precondition_failed", 412, "The resource has changed meanwhile",
    "Read it again, decide again, and send the new ETag in `If-Match`."};
inline constexpr ErrorCode idempotency_key_reused{
    "idempotency_key_reused", 422, "This Idempotency-Key was used for another request",
    "Use a new key for a new request; the same key only for the very same request."};
inline constexpr ErrorCode idempotency_key_invalid{"idempotency_key_invalid", 422,
                                                   "The Idempotency-Key is empty or too long",
                                                   "Send 1 to 255 printable characters."};
inline constexpr ErrorCode rate_limited{"rate_limited", 429, "Too many requests",
                                        "Wait the seconds in `Retry-After`, then send it again."};
inline constexpr ErrorCode invalid_cursor{"invalid_cursor", 422, "The cursor is not one of ours",
                                          "Send `next_cursor` of the last answer as it was."};
inline constexpr ErrorCode unavailable{
    "unavailable", 503, "The server can't take this now",
    "Send the same request with the same Idempotency-Key again in a moment."};
inline constexpr ErrorCode internal_error{
    "internal_error", 500, "The server failed",
    "Send the request again; if it stays, report the request id."};
}  // namespace errors

}  // namespace entrepot
