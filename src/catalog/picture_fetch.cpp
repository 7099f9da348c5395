#include "catalog/picture_worker.h"
#include "http/outgoing.h"

namespace entrepot {
namespace {

using http::OutgoingResponse;

constexpr std::size_t most_bytes = 10'000'000;

http::OutgoingRequest request_for(const std::string& url) {
    http::OutgoingRequest request;
    request.method = "GET";
    request.url = url;
    request.headers = {{"Accept", "image/webp, image/jpeg, image/png"}};
    request.total_timeout = std::chrono::seconds(10);
    request.answer_limit = most_bytes;
    request.long_answer = http::LongAnswer::refuse;
    return request;
}

/// What the answer is worth; its status and its bytes count, its Content-Type does not.
FetchedPicture judge(OutgoingResponse response) {
    if (response.outcome != OutgoingResponse::Outcome::answered) return {{}, response.error};
    if (response.status >= 300 && response.status < 400) {
        return {{},
                "The address redirects (" + std::to_string(response.status) +
                    "); send the address it leads to."};
    }
    if (response.status != 200) {
        return {{}, "The address answers with status " + std::to_string(response.status) + "."};
    }
    return {std::move(response.body), {}};
}

}  // namespace

FetchPicture fetch_over(http::Outgoing& outgoing) {
    return [&outgoing](const std::string& url, std::function<void(FetchedPicture)> done) {
        outgoing.send(request_for(url), [done = std::move(done)](OutgoingResponse response) {
            done(judge(std::move(response)));
        });
    };
}

}  // namespace entrepot
