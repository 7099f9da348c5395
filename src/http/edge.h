#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "db/database.h"
#include "http/message.h"
#include "http/rate_limit.h"
#include "http/router.h"
#include "http/waiting_room.h"

namespace entrepot::http {

/// What the edge needs of the rest of the program.
struct EdgeParts {
    Database* database;
    /// Who asks; throws Refusal when the need is not met.
    std::function<Caller(const Snapshot&, const Request&, const Need&)> authenticate;
    std::function<RateVerdict(const Caller&)> rate;
    /// Runs work on the pool of workers, or of slow workers. False when the pool is full.
    std::function<bool(std::function<void()>)> post;
    std::function<bool(std::function<void()>)> post_slow;
    /// Where reads wait that have nothing to answer yet.
    WaitingRoom* waiting_room;
    /// Whose access token a request carries that was not let in; nobody when it is not known.
    std::function<Caller(const Snapshot&, const Request&)> refused_caller;
    /// Told of every answered request and whose it was (metrics, request log).
    std::function<void(const Operation&, const Request&, const Response&, const Caller&)> answered;
};

/// Between the sockets and the domain functions: finds the operation, authenticates, limits,
/// decodes, runs it as a read or on a lane, and answers. Idempotency, ETag, rate limit and error
/// format are here once for all routes.
class Edge {
  public:
    Edge(EdgeParts parts, Router router);

    /// Takes a request whose path is known to the router or is below `/api/` or `/app/api/`. Called
    /// on the socket thread; does not block.
    void handle(Request request, Responder responder);

    /// Whether the router knows the path (whatever the method).
    bool knows(std::string_view path) const;

    /// The most bytes the body of such a request may have.
    std::size_t body_limit(std::string_view method, std::string_view path) const;

  private:
    struct Call;
    using CallPointer = std::shared_ptr<Call>;

    void serve(const CallPointer& call);
    void read(const CallPointer& call, const Snapshot& snapshot);
    void answer_or_wait(const CallPointer& call);
    void go_on(const CallPointer& call, WaitingRoom::Reason reason);
    void prepare(const CallPointer& call);
    void write(const CallPointer& call);
    void run_write(Tx& tx, Call& call);
    void check_if_match(Tx& tx, Call& call);
    void admit(const CallPointer& call, const Snapshot& snapshot);
    void fail(const CallPointer& call, std::exception_ptr error);
    void answer(const CallPointer& call, Response response);
    template <class Step>
    void guarded(const CallPointer& call, Step step);

    EdgeParts parts_;
    Router router_;
};

}  // namespace entrepot::http
