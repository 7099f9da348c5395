#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "http/egress.h"
#include "http/message.h"

namespace entrepot::http {

/// What to do with an answer longer than its limit.
enum class LongAnswer { cut, refuse };

struct OutgoingRequest {
    std::string method = "POST";
    std::string url;  ///< http or https.
    std::vector<Header> headers;
    std::string body;
    std::chrono::milliseconds connect_timeout{2000};
    std::chrono::milliseconds total_timeout{5000};  ///< From the start of the transfer.
    std::size_t answer_limit = 20'000;              ///< Bytes of the answer's body.
    LongAnswer long_answer = LongAnswer::cut;
};

struct OutgoingResponse {
    enum class Outcome {
        answered,     ///< Whatever the status; redirects are not followed.
        not_allowed,  ///< The address is one we do not connect to.
        timed_out,
        failed,  ///< No such host, connection refused, bad certificate, no HTTP, ...
        stopped  ///< The program ends, or too many requests wait.
    };
    Outcome outcome = Outcome::failed;
    int status = 0;     ///< 0 when there was no answer.
    std::string error;  ///< A sentence for users; "" when answered.
    std::vector<Header> headers;
    std::string body;
    std::chrono::milliseconds duration{0};

    std::string_view header(std::string_view name) const { return find_header(headers, name); }
};

struct OutgoingOptions {
    /// Ranges beside the public addresses that may be connected to.
    std::vector<AddressRange> allowed;
    int max_transfers = 256;  ///< At one time, in all.
    int max_transfers_per_host =
        8;  ///< At one time, to one host and port; a hanging one takes no more.
    std::size_t max_waiting = 20'000;
    std::string ca_file;  ///< Trusted authorities (PEM) instead of the system's; "" for those.
};

/// Sends HTTP requests of our own (webhooks, dispatches, pictures) from one thread. Connections are
/// kept and used again; no proxy, no redirects, no cookies. Each address is judged when it is
/// really dialled, whatever name or spelling led to it. Thread-safe.
class Outgoing {
  public:
    using Done = std::function<void(OutgoingResponse)>;

    explicit Outgoing(const OutgoingOptions& options);
    /// Ends what is under way; each `Done` is still called.
    ~Outgoing();

    /// `done` is called once, on the thread of this class: it must be quick and must not throw.
    void send(OutgoingRequest request, Done done);

    /// Requests that wait or are under way.
    std::size_t pending() const;

  private:
    class Loop;
    std::unique_ptr<Loop> loop_;
};

}  // namespace entrepot::http
