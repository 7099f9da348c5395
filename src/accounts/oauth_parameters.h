#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/message.h"

namespace entrepot {

/// The parameters of an OAuth request. Unknown ones are ignored and empty ones count as left out
/// (RFC 6749 section 3.1).
class OAuthParameters {
  public:
    using Pairs = std::vector<std::pair<std::string, std::string>>;

    explicit OAuthParameters(Pairs pairs) : pairs_(std::move(pairs)) {}

    static OAuthParameters of_query(const http::Request& request);
    /// A form or a JSON object of texts. Throws Refusal `invalid_request` for anything else and
    /// when a parameter comes twice.
    static OAuthParameters of_body(const http::Request& request);

    /// The first value; "" when left out.
    std::string_view operator[](std::string_view name) const;
    bool repeats(std::string_view name) const;
    bool repeats_any() const;

  private:
    Pairs pairs_;
};

/// The form of a page of ours; no pairs when the body is none.
OAuthParameters page_form(const http::Request& request);

}  // namespace entrepot
