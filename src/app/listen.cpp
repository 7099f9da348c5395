#include "app/listen.h"

#include <fmt/format.h>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstdio>
#include <future>
#include <thread>

#include "base/json.h"
#include "base/json_value.h"
#include "db/system_random.h"
#include "hooks/event_types.h"
#include "hooks/signature.h"
#include "http/outgoing.h"

namespace entrepot::app {
namespace {

using http::OutgoingRequest;
using http::OutgoingResponse;
using std::chrono::seconds;

constexpr std::int64_t wait_seconds = 25;
constexpr std::size_t most_answer_bytes = std::size_t{64} << 20;
constexpr seconds longest_pause{30};

/// The developer's own machine and network are what this command is for.
http::OutgoingOptions everywhere(const ListenOptions& options) {
    return {.allowed = {*http::parse_range("0.0.0.0/0"), *http::parse_range("::/0")},
            .ca_file = options.ca.string()};
}

/// The sentence of a problem, else its status.
std::string sentence_of(const OutgoingResponse& answer) {
    try {
        const auto problem = parse_json(answer.body);
        return std::string(problem.as_object().at("detail").as_string());
    } catch (const std::exception&) {
        return fmt::format("the server answered {}", answer.status);
    }
}

class Listener {
  public:
    explicit Listener(const ListenOptions& options)
        : options_(options), outgoing_(everywhere(options)), secret_(options.secret) {
        if (secret_.empty()) secret_ = hooks::make_hook_secret(db::system_random_bytes(32));
    }

    int run() {
        introduce();
        while (true) {
            const OutgoingResponse answer = ask();
            if (answer.status == 200) {
                pause_ = seconds(1);
                take(from_json<EventPage>(answer.body));
                continue;
            }
            const bool may_pass =
                answer.status == 0 || answer.status == 429 || answer.status >= 500;
            const std::string reason = answer.status == 0 ? answer.error : sentence_of(answer);
            std::fprintf(stderr, "%s\n", reason.c_str());
            if (!may_pass) return 1;
            std::this_thread::sleep_for(pause_);
            pause_ = std::min(pause_ * 2, longest_pause);
        }
    }

  private:
    void introduce() const {
        if (options_.forward.empty()) return;
        std::printf("Forwarding to %s, signed with %s\n", options_.forward.c_str(),
                    secret_.c_str());
        std::fflush(stdout);
    }

    OutgoingResponse send(OutgoingRequest request) {
        std::promise<OutgoingResponse> answered;
        outgoing_.send(std::move(request),
                       [&](OutgoingResponse answer) { answered.set_value(std::move(answer)); });
        return answered.get_future().get();
    }

    // Without a position it only asks how far the feed has got.
    OutgoingResponse ask() {
        std::string url = options_.url + "/api/v1/events?";
        url += after_ ? fmt::format("limit=250&wait={}&after={}", wait_seconds, *after_)
                      : std::string("limit=1");
        if (!options_.events.empty()) url += "&types=" + options_.events;
        return send({.method = "GET",
                     .url = std::move(url),
                     .headers = {{"Authorization", "Bearer " + options_.token}},
                     .total_timeout = seconds(wait_seconds + 15),
                     .answer_limit = most_answer_bytes,
                     .long_answer = http::LongAnswer::refuse});
    }

    void take(const EventPage& page) {
        if (!after_) {
            after_ = page.newest;
            std::printf("Listening from sequence %lld on.\n", static_cast<long long>(*after_));
        } else {
            for (const hooks::EventEnvelope& event : page.data) show(event);
            after_ = page.next_after;
        }
        std::fflush(stdout);
    }

    void show(const hooks::EventEnvelope& event) {
        std::printf("%lld  %s  %s  %s\n", static_cast<long long>(event.sequence),
                    to_rfc3339(event.created_at).c_str(), event.type.c_str(),
                    event.data.text.c_str());
        if (options_.forward.empty()) return;
        const OutgoingResponse answer = forward(event);
        const std::string outcome = answer.status ? fmt::format("{}", answer.status) : answer.error;
        std::printf("    -> %s in %lld ms\n", outcome.c_str(),
                    static_cast<long long>(answer.duration.count()));
    }

    OutgoingResponse forward(const hooks::EventEnvelope& event) {
        OutgoingRequest request{.url = options_.forward, .body = to_json(event)};
        const std::string id = fmt::format("msg_listen_{}", event.id);
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        request.headers = hooks::signed_headers(
            {.client_secret = options_.client_secret, .hook_secrets = {secret_}},
            {.event = event.type,
             .message_id = id,
             .timestamp = std::chrono::duration_cast<seconds>(now).count(),
             .shop = event.shop_id,
             .ext_shop_id = event.ext_shop_id,
             .body = request.body});
        return send(std::move(request));
    }

    const ListenOptions& options_;
    http::Outgoing outgoing_;
    std::string secret_;
    std::optional<std::int64_t> after_ = options_.after;
    seconds pause_{1};
};

}  // namespace

int listen_to_hooks(const ListenOptions& options) {
    return Listener(options).run();
}

}  // namespace entrepot::app
