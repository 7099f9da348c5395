#include "http/request_parser.h"

#include <algorithm>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <new>
#include <optional>

#include "http/target.h"

namespace entrepot::http {
namespace {

namespace beast = boost::beast;
using beast::error_code;
using Code = beast::http::error;
using Text = beast::string_view;

std::string_view view(Text text) {
    return {text.data(), text.size()};
}

RequestParser::Problem problem_of(const error_code& error) {
    if (error == Code::header_limit) {
        return {&errors::headers_too_large, "The request line and headers are too long."};
    }
    if (error == Code::body_limit) {
        return {&errors::body_too_large, "The body is longer than this address takes."};
    }
    return {&errors::bad_request, "The request can't be read as HTTP/1.1."};
}

/// What names, addresses and ports are made of. Links we give out carry the host that was asked
/// for, so nothing else may come in by it.
bool may_stand_in_host(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    constexpr std::string_view signs = "-._~%:[]";
    return letter || (c >= '0' && c <= '9') || signs.find(c) != signs.npos;
}

}  // namespace

/// Fills a Request straight from Beast's callbacks, without a container of fields in between.
class RequestParser::Beast : public beast::http::basic_parser<true> {
  public:
    Beast(Request& request, Problem& problem, const BodyLimit& body_limit,
          std::uint32_t header_limit)
        : request_(&request), problem_(&problem), body_limit_(&body_limit) {
        this->header_limit(header_limit);
        this->body_limit(boost::none);  // known when the path is
        eager(true);
    }

    bool take_continue() { return std::exchange(wants_continue_, false); }
    bool is_http_1_0() const { return version_ < 11; }

  private:
    void refuse(error_code& error, const ErrorCode& code, std::string detail) {
        *problem_ = {&code, std::move(detail)};
        error = Code::bad_value;
    }

    void on_request_impl(beast::http::verb, Text method, Text target, int version,
                         error_code& error) override {
        version_ = version;
        request_->method = view(method);
        request_->target = view(target);
        auto parts = read_target(request_->target);
        if (!parts || method == "CONNECT") {
            return refuse(error, errors::bad_request, "The request's path can't be used as it is.");
        }
        request_->path = std::move(parts->path);
        request_->query = std::move(parts->query);
        request_->head = request_->method == "HEAD";
        if (request_->head) request_->method = "GET";
        request_->headers.reserve(12);
    }

    void on_response_impl(int, Text, int, error_code&) override {}

    void on_field_impl(beast::http::field field, Text name, Text value, error_code&) override {
        if (header_complete_) return;  // trailers mean nothing to us
        switch (field) {
            case beast::http::field::host:
                ++hosts_;
                odd_host_ = odd_host_ || !std::ranges::all_of(view(value), may_stand_in_host);
                break;
            case beast::http::field::transfer_encoding:
                odd_coding_ = odd_coding_ || !beast::iequals(value, "chunked");
                break;
            case beast::http::field::expect:
                wants_continue_ = beast::iequals(value, "100-continue");
                break;
            default:
                break;
        }
        request_->headers.push_back({std::string(view(name)), std::string(view(value))});
    }

    void on_header_impl(error_code& error) override {
        header_complete_ = true;
        if (hosts_ != 1 && (version_ >= 11 || hosts_ > 1)) {
            return refuse(error, errors::bad_request, "Send exactly one Host header.");
        }
        if (odd_host_) {
            return refuse(error, errors::bad_request, "The Host header is no host and port.");
        }
        // A length we and a proxy in front could read differently is the way of smuggling.
        if (odd_coding_ || (chunked() && version_ < 11)) {
            return refuse(error, errors::bad_request, "Only the transfer coding chunked is known.");
        }
        if (is_done_without_body()) {
            wants_continue_ = false;
        } else {
            expect_body(error);
        }
    }

    void expect_body(error_code& error) {
        const std::size_t limit = (*body_limit_)(request_->method, request_->path);
        body_limit(limit);
        const auto length = content_length();
        if (length && *length > limit) error = Code::body_limit;
        wants_continue_ = wants_continue_ && version_ >= 11;
    }

    bool is_done_without_body() const {
        const auto length = content_length();
        return !chunked() && (!length || *length == 0);
    }

    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}

    std::size_t on_body_impl(Text body, error_code&) override {
        request_->body.append(body.data(), body.size());
        return body.size();
    }

    void on_chunk_header_impl(std::uint64_t, Text, error_code&) override {}

    std::size_t on_chunk_body_impl(std::uint64_t, Text body, error_code& error) override {
        return on_body_impl(body, error);
    }

    void on_finish_impl(error_code&) override {}

    Request* request_;
    Problem* problem_;
    const BodyLimit* body_limit_;
    int version_ = 11;
    int hosts_ = 0;
    bool odd_host_ = false;
    bool odd_coding_ = false;
    bool wants_continue_ = false;
    bool header_complete_ = false;
};

RequestParser::RequestParser(std::uint32_t header_limit, const BodyLimit& body_limit)
    : header_limit_(header_limit), body_limit_(&body_limit) {
    reset();
}

RequestParser::~RequestParser() = default;

void RequestParser::reset() {
    request_ = {};
    problem_ = {};
    if (!beast_) {
        beast_ = std::make_unique<Beast>(request_, problem_, *body_limit_, header_limit_);
        return;
    }
    beast_->~Beast();  // in place: a parser can't be used twice, its memory can
    new (beast_.get()) Beast(request_, problem_, *body_limit_, header_limit_);
}

RequestParser::Outcome RequestParser::feed(std::string_view bytes, std::size_t& used) {
    used = 0;
    if (bytes.empty()) return Outcome::need_more;
    error_code error;
    used = beast_->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
    if (error == Code::need_more || (!error && !beast_->is_done())) return Outcome::need_more;
    if (!error) return Outcome::done;
    if (!problem_.code) problem_ = problem_of(error);
    return Outcome::refused;
}

bool RequestParser::take_continue() {
    return header_done() && beast_->take_continue();
}
bool RequestParser::header_done() const {
    return beast_->is_header_done();
}
bool RequestParser::keep_alive() const {
    return beast_->is_header_done() && beast_->keep_alive();
}
bool RequestParser::is_http_1_0() const {
    return beast_->is_http_1_0();
}

}  // namespace entrepot::http
