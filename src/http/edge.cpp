#include "http/edge.h"

#include <spdlog/spdlog.h>

#include "base/text.h"
#include "http/idempotency.h"
#include "http/problem.h"

namespace entrepot::http {

/// One request on its way.
struct Edge::Call {
    Call(const Operation* found, Request&& from, Responder&& to)
        : operation(found), request(std::move(from)), responder(std::move(to)) {}

    const Operation* operation;
    Request request;
    Responder responder;
    Caller caller;
    RateVerdict rate;
    bool is_admitted = false;  ///< Counted by the rate limit already.
    std::uint64_t heard = 0;   ///< Of the waiting room, before it was read.
    Inputs inputs;
    std::optional<std::string> key;
    Answer result;
};

namespace {

Refusal overloaded() {
    Refusal refusal(errors::unavailable,
                    "The server has too much to do; send the request again in a second.");
    refusal.retry_after_seconds = 1;
    return refusal;
}

Response not_found_answer(const Match& match, const Request& request) {
    if (match.allowed.empty()) {
        return problem_response(
            Refusal(errors::not_found,
                    "There is no such address; the API docs list them all at /api-docs."),
            request.request_id);
    }
    auto response = problem_response(
        Refusal(errors::method_not_allowed, "This address takes " + match.allowed + " only."),
        request.request_id);
    response.with("Allow", match.allowed);
    return response;
}

/// Whether `If-Match` names this ETag: one of a list, `*`, or the bare version number.
bool if_match_names(std::string_view header, std::string_view etag) {
    while (!header.empty()) {
        const auto end = std::min(header.find(','), header.size());
        const auto item = trim(header.substr(0, end));
        header.remove_prefix(std::min(end + 1, header.size()));
        if (item == "*" || item == etag || "\"v" + std::string(item) + "\"" == etag) return true;
    }
    return false;
}

}  // namespace

Edge::Edge(EdgeParts parts, Router router) : parts_(std::move(parts)), router_(std::move(router)) {}

bool Edge::knows(std::string_view path) const {
    const Match match = router_.find("GET", path);
    return match.operation != nullptr || !match.allowed.empty();
}

std::size_t Edge::body_limit(std::string_view method, std::string_view path) const {
    constexpr std::size_t without_route = 64 << 10;
    const Match match = router_.find(method, path);
    return match.operation == nullptr ? without_route : match.operation->options.body_limit;
}

void Edge::handle(Request request, Responder responder) {
    Match match = router_.find(request.method, request.path);
    if (match.operation == nullptr) return responder(not_found_answer(match, request));
    auto call = std::make_shared<Call>(match.operation, std::move(request), std::move(responder));
    call->inputs.path_values = std::move(match.path_values);
    call->inputs.request = &call->request;
    if (!parts_.post([this, call] { serve(call); })) {
        fail(call, std::make_exception_ptr(overloaded()));
    }
}

template <class Step>
void Edge::guarded(const CallPointer& call, Step step) {
    try {
        step();
    } catch (...) {
        fail(call, std::current_exception());
    }
}

void Edge::serve(const CallPointer& call) {
    guarded(call, [&] {
        const Operation& operation = *call->operation;
        if (!operation.writes) call->heard = parts_.waiting_room->heard();
        parts_.database->read([&](const Snapshot& snapshot) {
            admit(call, snapshot);
            call->inputs.decoded = operation.decode(call->inputs);
            if (!operation.writes) read(call, snapshot);
        });
        if (!operation.writes) return answer_or_wait(call);
        if (!operation.options.keeps_no_answer) call->key = idempotency_key(call->request);
        if (!operation.prepare) return write(call);
        if (!parts_.post_slow([this, call] { prepare(call); })) throw overloaded();
    });
}

void Edge::admit(const CallPointer& call, const Snapshot& snapshot) {
    try {
        call->caller = parts_.authenticate(snapshot, call->request, call->operation->need);
    } catch (const Refusal&) {
        if (parts_.refused_caller) call->caller = parts_.refused_caller(snapshot, call->request);
        throw;
    }
    if (std::exchange(call->is_admitted, true)) return;
    call->rate = parts_.rate(call->caller);
    if (call->rate.allowed) return;
    Refusal refusal(errors::rate_limited, "Too many requests with this token; wait " +
                                              std::to_string(call->rate.retry_after_seconds) +
                                              " s and send it again.");
    refusal.retry_after_seconds = call->rate.retry_after_seconds;
    throw refusal;
}

void Edge::read(const CallPointer& call, const Snapshot& snapshot) {
    call->result = call->operation->read(snapshot, call->caller, call->inputs);
}

void Edge::answer_or_wait(const CallPointer& call) {
    const auto until = call->request.received + call->result.patience;
    const bool waits = call->result.patience.count() > 0 &&
                       until > std::chrono::steady_clock::now() &&
                       parts_.waiting_room->wait(
                           {call->caller.organization, call->caller.shop}, call->heard, until,
                           [this, call](WaitingRoom::Reason reason) { go_on(call, reason); });
    if (!waits) answer(call, std::move(call->result.response));
}

void Edge::go_on(const CallPointer& call, WaitingRoom::Reason reason) {
    if (reason == WaitingRoom::Reason::time_is_over) {
        return answer(call, std::move(call->result.response));
    }
    call->inputs.resumed.position = call->result.position;
    if (!parts_.post([this, call] { serve(call); })) {
        fail(call, std::make_exception_ptr(overloaded()));
    }
}

void Edge::prepare(const CallPointer& call) {
    guarded(call, [&] {
        parts_.database->read([&](const Snapshot& snapshot) {
            call->inputs.prepared = call->operation->prepare(snapshot, call->caller, call->inputs);
        });
        write(call);
    });
}

void Edge::write(const CallPointer& call) {
    const OrganizationId lane =
        call->operation->on_installation ? installation : call->caller.organization;
    parts_.database->write(
        lane, [this, call](Tx& tx) { run_write(tx, *call); },
        [this, call](std::exception_ptr error) {
            if (error) return fail(call, error);
            answer(call, std::move(call->result.response));
        });
}

void Edge::run_write(Tx& tx, Call& call) {
    if (call.key) {
        if (auto kept = replay(tx, call.caller, *call.key, call.request)) {
            call.result = std::move(*kept);
            return;
        }
    }
    check_if_match(tx, call);
    call.result = call.operation->write(tx, call.caller, call.inputs);
    if (call.key) keep(tx, call.caller, *call.key, call.request, call.result);
}

/// The ETag is that of the GET of the same path, read in the transaction of the change.
void Edge::check_if_match(Tx& tx, Call& call) {
    const auto wanted = call.request.header("If-Match");
    if (wanted.empty()) return;
    const Operation* reader = router_.reader_of(*call.operation);
    if (reader == nullptr) return;
    Request plain = call.request;
    plain.query.clear();
    Inputs inputs{&plain, call.inputs.path_values, nullptr, nullptr};
    inputs.decoded = reader->decode(inputs);
    const Answer current = reader->read(tx, call.caller, inputs);
    const auto etag = current.response.header("ETag");
    if (etag.empty() || if_match_names(wanted, etag)) return;
    throw Refusal(errors::precondition_failed,
                  "The resource is at " + std::string(etag) +
                      " now; read it again, decide again, and send that in If-Match.");
}

void Edge::fail(const CallPointer& call, std::exception_ptr error) {
    answer(call,
           error_response(error, call->request.request_id, call->operation->options.oauth_errors));
}

void Edge::answer(const CallPointer& call, Response response) {
    if (!call->rate.limit_header.empty()) {
        response.with("RateLimit", call->rate.limit_header);
        response.with("RateLimit-Policy", call->rate.policy_header);
    }
    if (parts_.answered) {
        parts_.answered(*call->operation, call->request, response, call->caller);
    }
    call->responder(std::move(response));
}

}  // namespace entrepot::http
