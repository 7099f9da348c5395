#include "http/routes.h"

#include <charconv>
#include <stdexcept>

#include "base/text.h"

namespace entrepot::http {

namespace detail {

std::int64_t path_id(const std::string& text) {
    constexpr std::int64_t largest = (std::int64_t{1} << 53) - 1;
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc{} || end != text.data() + text.size() || number < 1 ||
        number > largest) {
        throw Refusal(errors::not_found,
                      "The id in the path is not a whole number from 1; check the address.");
    }
    return number;
}

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// Only clean text goes on: PostgreSQL takes no other, and SQLite would find nothing by it.
Pairs clean_pairs(std::string_view text, const char* sentence) {
    auto pairs = parse_form(text);
    for (const auto& [name, value] : pairs) {
        if (is_clean_utf8(name) && is_clean_utf8(value)) continue;
        throw Refusal(errors::bad_request, sentence);
    }
    return pairs;
}

}  // namespace

Pairs query_pairs(const Request& request) {
    return clean_pairs(request.query, "Write the query as UTF-8 without U+0000, %-encoded.");
}

Pairs parse_form_body(const Request& request) {
    return clean_pairs(request.body, "Send the form as UTF-8 without U+0000.");
}

bool body_is_form(const Request& request, bool accepts_form) {
    const std::string type = to_lower_ascii(request.header("Content-Type"));
    const auto media = trim(std::string_view(type).substr(0, type.find(';')));
    if (accepts_form && media == "application/x-www-form-urlencoded") return true;
    if (media.empty() || media == "application/json") return false;
    throw Refusal(errors::unsupported_media_type,
                  "The Content-Type is not one this address takes; send application/json.");
}

std::string etag_of(std::int64_t version) {
    return "\"v" + std::to_string(version) + "\"";
}

Response json_response(int status, std::string body) {
    Response response{.status = status};
    response.with("Content-Type", "application/json");
    response.body = std::move(body);
    return response;
}

}  // namespace detail

namespace {

std::vector<std::string> names_in(std::string_view path) {
    std::vector<std::string> names;
    for (std::size_t open = path.find('{'); open != std::string_view::npos;
         open = path.find('{', open + 1)) {
        names.emplace_back(path.substr(open + 1, path.find('}', open) - open - 1));
    }
    return names;
}

}  // namespace

Operation& Routes::make(std::string_view method, std::string_view path, Need need,
                        RouteOptions options) {
    for (const auto& other : operations_) {
        if (other->method == method && other->path == path) {
            throw std::logic_error("a route is given twice: " + std::string(path));
        }
    }
    auto& operation = *operations_.emplace_back(std::make_unique<Operation>());
    operation.method = method;
    operation.path = path;
    operation.need = need;
    operation.options = std::move(options);
    operation.path_names = names_in(path);
    operation.body_in_form = operation.options.accepts_form;
    return operation;
}

void Routes::get_with(
    std::string_view path, Need need,
    std::function<Response(const Snapshot&, const Caller&, const Request&)> function,
    RouteOptions options) {
    Operation& operation = make("GET", path, need, std::move(options));
    operation.decode = [](Inputs&) { return std::shared_ptr<void>(); };
    operation.read = [function = std::move(function)](const Snapshot& snapshot,
                                                      const Caller& caller, Inputs& inputs) {
        return Answer{function(snapshot, caller, *inputs.request), std::nullopt};
    };
}

}  // namespace entrepot::http
