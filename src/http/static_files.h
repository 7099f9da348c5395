#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "http/message.h"

namespace entrepot::http {

/// A file inside the program. `path` is the URL's path: "/assets/index-DwRbX2aB.js".
struct StaticFile {
    std::string path;
    std::string_view bytes;  ///< Lives as long as the program.
};

/// The content security policy of our own pages; `__NONCE__` in it becomes the page's nonce.
inline constexpr std::string_view page_policy =
    "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-__NONCE__'; "
    "img-src 'self' data: blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'self'; object-src 'none'";

struct StaticOptions {
    /// Paths whose pages the browser's router draws: "/admin" stands for itself and all below it,
    /// "/" for itself alone.
    std::vector<std::string> app_paths = {};
    std::string app_page = "/index.html";
    struct Policy {
        std::string path;  ///< Itself and all below it; the longest one that fits counts.
        std::string policy;
    };
    /// Pages with a policy of their own instead of `page_policy`.
    std::vector<Policy> policies = {};
};

/// Serves files out of memory. A file "x.br" or "x.gz" beside "x" is its compressed form. A path
/// without a file is tried with ".html" and as a folder with "index.html"; one that has a file but
/// for a slash at its end leads there.
class StaticFiles {
  public:
    StaticFiles(const std::vector<StaticFile>& files, StaticOptions options);

    /// The answer, or nothing when there is no such file or the method is not GET.
    std::optional<Response> find(const Request& request) const;

  private:
    struct Variant {
        std::string_view bytes;
        std::string etag;
    };
    struct Entry {
        std::string_view content_type;
        Variant plain;
        std::optional<Variant> brotli;
        std::optional<Variant> gzip;
        bool is_page = false;
        bool has_nonce = false;
        bool immutable = false;
    };

    const Entry* entry_of(std::string_view path) const;
    std::optional<Response> without_trailing_slash(const Request& request) const;
    const Entry* at(const std::string& path) const;
    std::string_view policy_of(std::string_view path) const;
    Response page(const Entry& entry, std::string_view path) const;
    Response file(const Entry& entry, const Request& request) const;

    StaticOptions options_;
    std::unordered_map<std::string, Entry> entries_;
};

/// "text/html; charset=utf-8" for "a.html"; by the ending alone.
std::string_view content_type_of(std::string_view path);

/// Whether an Accept-Encoding header takes this coding ("br", "gzip").
bool accepts_encoding(std::string_view accept_encoding, std::string_view coding);

}  // namespace entrepot::http
