#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "http/message.h"

namespace entrepot::http {

/// Reads requests of one connection, one after the other. Private to the server; the only user of
/// Beast's parser.
class RequestParser {
  public:
    enum class Outcome { need_more, done, refused };

    /// What must not be read: `code` and a sentence for the client.
    struct Problem {
        const ErrorCode* code = nullptr;
        std::string detail;
    };

    RequestParser(std::uint32_t header_limit, const BodyLimit& body_limit);
    ~RequestParser();

    /// Reads from the front of `bytes`; `used` tells how many are done with. Unused ones come again
    /// with what arrives after them.
    Outcome feed(std::string_view bytes, std::size_t& used);

    /// True when the header is read and the client waits for 100 Continue; true only once.
    bool take_continue();
    bool header_done() const;
    bool keep_alive() const;
    bool is_http_1_0() const;
    std::size_t body_bytes() const { return request_.body.size(); }
    const Problem& problem() const { return problem_; }
    Request& request() { return request_; }

    /// Begins the next request.
    void reset();

  private:
    class Beast;

    std::uint32_t header_limit_;
    const BodyLimit* body_limit_;
    Request request_;
    Problem problem_;
    std::unique_ptr<Beast> beast_;
};

}  // namespace entrepot::http
