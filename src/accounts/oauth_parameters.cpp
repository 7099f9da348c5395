#include "accounts/oauth_parameters.h"

#include <algorithm>
#include <boost/json/object.hpp>

#include "accounts/oauth_errors.h"
#include "base/json_value.h"
#include "base/text.h"

namespace entrepot {
namespace {

std::string media_type(const http::Request& request) {
    const std::string_view header = request.header("Content-Type");
    return to_lower_ascii(trim(header.substr(0, header.find(';'))));
}

OAuthParameters::Pairs pairs_of_json(std::string_view body) {
    const boost::json::value json = parse_json(body);
    if (!json.is_object()) {
        throw Refusal(errors::invalid_request, "The body is no JSON object.");
    }
    OAuthParameters::Pairs pairs;
    for (const auto& [name, value] : json.get_object()) {
        if (value.is_string()) pairs.emplace_back(name, value.get_string());
    }
    return pairs;
}

/// Only clean text goes on to the database.
OAuthParameters::Pairs clean_pairs(OAuthParameters::Pairs pairs) {
    for (const auto& [name, value] : pairs) {
        if (is_clean_utf8(name) && is_clean_utf8(value)) continue;
        throw Refusal(errors::invalid_request, "Send the parameters as UTF-8 without U+0000.");
    }
    return pairs;
}

}  // namespace

OAuthParameters OAuthParameters::of_query(const http::Request& request) {
    Pairs pairs = parse_form(request.query);
    std::erase_if(pairs, [](const auto& pair) {
        return !is_clean_utf8(pair.first) || !is_clean_utf8(pair.second);
    });
    return OAuthParameters(std::move(pairs));
}

OAuthParameters OAuthParameters::of_body(const http::Request& request) {
    const std::string type = media_type(request);
    const bool form = type == "application/x-www-form-urlencoded";
    if (!form && type != "application/json") {
        throw Refusal(errors::invalid_request,
                      "Send application/x-www-form-urlencoded or application/json.");
    }
    OAuthParameters parameters(
        clean_pairs(form ? parse_form(request.body) : pairs_of_json(request.body)));
    if (parameters.repeats_any()) {
        throw Refusal(errors::invalid_request, "A parameter comes twice; send each once.");
    }
    return parameters;
}

std::string_view OAuthParameters::operator[](std::string_view name) const {
    for (const auto& [key, value] : pairs_) {
        if (key == name) return value;
    }
    return {};
}

bool OAuthParameters::repeats(std::string_view name) const {
    return std::count_if(pairs_.begin(), pairs_.end(),
                         [&](const auto& pair) { return pair.first == name; }) > 1;
}

bool OAuthParameters::repeats_any() const {
    return std::any_of(pairs_.begin(), pairs_.end(),
                       [&](const auto& pair) { return repeats(pair.first); });
}

OAuthParameters page_form(const http::Request& request) {
    if (media_type(request) != "application/x-www-form-urlencoded") return OAuthParameters({});
    auto pairs = parse_form(request.body);
    std::erase_if(pairs, [](const auto& pair) { return !is_clean_utf8(pair.second); });
    return OAuthParameters(std::move(pairs));
}

}  // namespace entrepot
