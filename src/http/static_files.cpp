#include "http/static_files.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.h"

namespace entrepot::http {
namespace {

constexpr std::string_view nonce_mark = "__NONCE__";

struct Ending {
    std::string_view ending;
    std::string_view type;
};
constexpr std::array endings{
    Ending{".html", "text/html; charset=utf-8"},
    Ending{".js", "text/javascript; charset=utf-8"},
    Ending{".mjs", "text/javascript; charset=utf-8"},
    Ending{".css", "text/css; charset=utf-8"},
    Ending{".json", "application/json"},
    Ending{".webmanifest", "application/manifest+json"},
    Ending{".map", "application/json"},
    Ending{".svg", "image/svg+xml"},
    Ending{".png", "image/png"},
    Ending{".jpg", "image/jpeg"},
    Ending{".webp", "image/webp"},
    Ending{".ico", "image/x-icon"},
    Ending{".woff2", "font/woff2"},
    Ending{".wasm", "application/wasm"},
    Ending{".mp3", "audio/mpeg"},
    Ending{".wav", "audio/wav"},
    Ending{".ogg", "audio/ogg"},
    Ending{".pdf", "application/pdf"},
    Ending{".yaml", "application/yaml"},
    Ending{".md", "text/markdown; charset=utf-8"},
    Ending{".txt", "text/plain; charset=utf-8"},
    Ending{".csv", "text/csv; charset=utf-8"},
    Ending{".xml", "application/xml"},
};

std::string etag_of(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    const std::string_view start(reinterpret_cast<const char*>(digest.data()), 15);
    return '"' + base64url_encode(start) + '"';
}

std::string fresh_nonce() {
    std::array<unsigned char, 18> bytes{};
    if (RAND_bytes(bytes.data(), bytes.size()) != 1) {
        throw std::runtime_error("no random bytes for a nonce");
    }
    return base64_encode({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

std::string with_nonce(std::string_view text, std::string_view nonce) {
    std::string result;
    while (true) {
        const auto mark = text.find(nonce_mark);
        result += text.substr(0, mark);
        if (mark == text.npos) return result;
        result += nonce;
        text.remove_prefix(mark + nonce_mark.size());
    }
}

/// The bundler puts a hash of the content into such names: "/assets/index-DwRbX2aB.js".
bool is_hashed(std::string_view path) {
    constexpr std::size_t hash_size = 8;
    if (path.find("/assets/") == path.npos) return false;
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::string_view stem = name.substr(0, name.find('.'));
    if (stem.size() < hash_size + 2 || stem[stem.size() - hash_size - 1] != '-') return false;
    return std::ranges::all_of(stem.substr(stem.size() - hash_size), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-';
    });
}

bool is_below(std::string_view path, std::string_view top) {
    return path.starts_with(top) &&
           (path.size() == top.size() || (top != "/" && path[top.size()] == '/'));
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
    return if_none_match == "*" || if_none_match.find(etag) != if_none_match.npos;
}

}  // namespace

std::string_view content_type_of(std::string_view path) {
    for (const Ending& known : endings) {
        if (path.ends_with(known.ending)) return known.type;
    }
    return "application/octet-stream";
}

bool accepts_encoding(std::string_view accept_encoding, std::string_view coding) {
    while (!accept_encoding.empty()) {
        const auto comma = accept_encoding.find(',');
        const std::string_view item = accept_encoding.substr(0, comma);
        const auto semicolon = item.find(';');
        if (to_lower_ascii(trim(item.substr(0, semicolon))) == coding) {
            if (semicolon == item.npos) return true;
            const std::string weight(trim(item.substr(semicolon + 1)));
            return weight.find_first_of("123456789", 2) != weight.npos;
        }
        if (comma == accept_encoding.npos) break;
        accept_encoding.remove_prefix(comma + 1);
    }
    return false;
}

StaticFiles::StaticFiles(const std::vector<StaticFile>& files, StaticOptions options)
    : options_(std::move(options)) {
    for (const StaticFile& file : files) {
        if (file.path.ends_with(".br") || file.path.ends_with(".gz")) continue;
        Entry& entry = entries_[file.path];
        entry.content_type = content_type_of(file.path);
        entry.plain = {file.bytes, etag_of(file.bytes)};
        entry.is_page = file.path.ends_with(".html");
        entry.has_nonce = entry.is_page && file.bytes.find(nonce_mark) != file.bytes.npos;
        entry.immutable = is_hashed(file.path);
    }
    for (const StaticFile& file : files) {
        const auto found = entries_.find(file.path.substr(0, file.path.rfind('.')));
        if (found == entries_.end()) continue;
        Variant variant{file.bytes, etag_of(file.bytes)};
        if (file.path.ends_with(".br")) found->second.brotli = std::move(variant);
        if (file.path.ends_with(".gz")) found->second.gzip = std::move(variant);
    }
}

std::optional<Response> StaticFiles::find(const Request& request) const {
    if (request.method != "GET") return std::nullopt;
    const Entry* entry = entry_of(request.path);
    if (!entry) return without_trailing_slash(request);
    if (entry->has_nonce) return page(*entry, request.path);
    Response response = file(*entry, request);
    if (entry->is_page) {
        response.with("Content-Security-Policy",
                      with_nonce(policy_of(request.path), fresh_nonce()));
    }
    return response;
}

const StaticFiles::Entry* StaticFiles::entry_of(std::string_view path) const {
    const std::string whole(path);
    for (const std::string& tried :
         {whole, whole + ".html", whole + (whole.ends_with('/') ? "" : "/") + "index.html"}) {
        if (const Entry* entry = at(tried)) return entry;
    }
    const bool drawn_by_app = std::ranges::any_of(
        options_.app_paths, [&](const std::string& top) { return is_below(path, top); });
    return drawn_by_app ? at(options_.app_page) : nullptr;
}

/// "/docs/guide/" leads to "/docs/guide": its own links are relative to that address.
std::optional<Response> StaticFiles::without_trailing_slash(const Request& request) const {
    const auto last = request.path.find_last_not_of('/');
    if (last == std::string::npos || last + 1 == request.path.size()) return std::nullopt;
    std::string shorter = request.path.substr(0, last + 1);
    if (!entry_of(shorter)) return std::nullopt;
    Response response{.status = 308};
    response.with("Location", std::move(shorter));
    return response;
}

const StaticFiles::Entry* StaticFiles::at(const std::string& path) const {
    const auto found = entries_.find(path);
    return found == entries_.end() ? nullptr : &found->second;
}

std::string_view StaticFiles::policy_of(std::string_view path) const {
    std::string_view policy = page_policy;
    std::size_t longest = 0;
    for (const auto& own : options_.policies) {
        if (!is_below(path, own.path) || own.path.size() < longest) continue;
        longest = own.path.size();
        policy = own.policy;
    }
    return policy;
}

/// Never kept and never compressed ahead: each answer has a nonce of its own.
Response StaticFiles::page(const Entry& entry, std::string_view path) const {
    const std::string nonce = fresh_nonce();
    Response response;
    response.with("Content-Type", std::string(entry.content_type));
    response.with("Content-Security-Policy", with_nonce(policy_of(path), nonce));
    response.with("Cache-Control", "no-store");
    response.body = with_nonce(entry.plain.bytes, nonce);
    return response;
}

Response StaticFiles::file(const Entry& entry, const Request& request) const {
    const std::string_view accepted = request.header("Accept-Encoding");
    const Variant* variant = &entry.plain;
    Response response;
    if (entry.brotli && accepts_encoding(accepted, "br")) {
        variant = &*entry.brotli;
        response.with("Content-Encoding", "br");
    } else if (entry.gzip && accepts_encoding(accepted, "gzip")) {
        variant = &*entry.gzip;
        response.with("Content-Encoding", "gzip");
    }
    if (entry.brotli || entry.gzip) response.with("Vary", "Accept-Encoding");
    response.with("ETag", variant->etag);
    response.with("Cache-Control",
                  entry.immutable ? "public, max-age=31536000, immutable" : "no-cache");
    response.with("Content-Type", std::string(entry.content_type));
    if (names_etag(request.header("If-None-Match"), variant->etag)) {
        response.status = 304;
    } else {
        response.static_body = variant->bytes;
    }
    return response;
}

}  // namespace entrepot::http
