#pragma once

#include <string>
#include <string_view>

#include "http/routes.h"

namespace entrepot::http {

/// What the document says of itself.
struct DocumentFacts {
    std::string_view title;
    std::string_view description;
    std::string_view version;
    /// What the scope with this name allows, in a sentence; for documents with tokens.
    std::string (*scope_sentence)(std::string_view name) = nullptr;
    bool uses_tokens = false;  ///< OAuth 2 access tokens; else the app's session cookie.
    /// JSON of an object: values by name for the bodies' examples; without it there are none.
    std::string_view samples = {};
};

/// The OpenAPI 3.1 document of all routes that are not hidden, indented, in a stable order: what is
/// committed, served and diffed.
std::string openapi_document(const Routes& routes, const DocumentFacts& facts);

}  // namespace entrepot::http
