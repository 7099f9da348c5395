#include "http/message.h"

#include <fmt/format.h>

namespace entrepot::http {
namespace {

bool same_name(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c; };
    if (a.size() != b.size()) return false;
    for (std::size_t at = 0; at < a.size(); ++at) {
        if (lower(a[at]) != lower(b[at])) return false;
    }
    return true;
}

class FunctionSink : public AnswerSink {
  public:
    explicit FunctionSink(std::function<void(Response)> answer) : answer_(std::move(answer)) {}
    void answer(Response response) override { answer_(std::move(response)); }

  private:
    std::function<void(Response)> answer_;
};

std::string json_escaped(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            escaped += {'\\', c};
        } else if (static_cast<unsigned char>(c) < 0x20) {
            escaped += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            escaped += c;
        }
    }
    return escaped;
}

}  // namespace

std::string_view find_header(const std::vector<Header>& headers, std::string_view name) {
    for (const Header& header : headers) {
        if (same_name(header.name, name)) return header.value;
    }
    return {};
}

std::string_view Response::content() const {
    if (!body.empty()) return body;
    if (shared_body && !shared_body->empty()) return *shared_body;
    return static_body;
}

Responder::Responder(std::function<void(Response)> answer)
    : sink_(std::make_shared<FunctionSink>(std::move(answer))) {}

Responder& Responder::operator=(Responder&& other) noexcept {
    if (this != &other) {
        drop();
        sink_ = std::move(other.sink_);
    }
    return *this;
}

void Responder::operator()(Response response) {
    if (const auto sink = std::exchange(sink_, nullptr)) sink->answer(std::move(response));
}

void Responder::drop() noexcept {
    if (!sink_) return;
    try {
        (*this)(plain_problem(errors::internal_error, "The request was given up unanswered."));
    } catch (...) {
        sink_ = nullptr;
    }
}

Response plain_problem(const ErrorCode& code, std::string_view detail) {
    Response response;
    response.status = code.status;
    response.with("Content-Type", "application/problem+json");
    response.body = fmt::format(
        R"({{"type":"/docs/errors#{0}","title":"{1}","status":{2},"detail":"{3}","code":"{0}"}})",
        code.code, json_escaped(code.title), code.status, json_escaped(detail));
    return response;
}

}  // namespace entrepot::http
