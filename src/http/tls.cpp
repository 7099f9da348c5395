#include "http/tls.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <ifaddrs.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "http/certificates.h"

namespace entrepot::http {
namespace {

constexpr std::chrono::hours renewal_lead{24 * 30};

std::runtime_error bad_certificate(const char* what) {
    std::array<char, 256> reason{};
    ERR_error_string_n(ERR_get_error(), reason.data(), reason.size());
    ERR_clear_error();
    return std::runtime_error(fmt::format("The TLS {} can't be used: {}.", what, reason.data()));
}

using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;

Bio memory_of(const std::string& pem) {
    return {BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free_all};
}

void use_chain(SSL_CTX* context, const std::string& pem) {
    const Bio bio = memory_of(pem);
    X509* own = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr);
    const bool used = own && SSL_CTX_use_certificate(context, own) == 1;
    X509_free(own);
    if (!used) throw bad_certificate("certificate");
    while (X509* next = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) {
        if (SSL_CTX_add0_chain_cert(context, next) != 1) {
            X509_free(next);
            throw bad_certificate("certificate chain");
        }
    }
    ERR_clear_error();  // the end of the text is an error to OpenSSL
}

void use_key(SSL_CTX* context, const std::string& pem) {
    const Bio bio = memory_of(pem);
    EVP_PKEY* key = PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr);
    const bool used = key && SSL_CTX_use_PrivateKey(context, key) == 1;
    EVP_PKEY_free(key);
    if (!used || SSL_CTX_check_private_key(context) != 1) throw bad_certificate("key");
}

/// The server speaks HTTP/1.1 only; a client that asks for something else goes on without.
int select_protocol(SSL*, const unsigned char** chosen, unsigned char* size,
                    const unsigned char* offered, unsigned offered_size, void*) {
    static constexpr std::array<unsigned char, 9> ours{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char* found = nullptr;
    if (SSL_select_next_proto(&found, size, ours.data(), ours.size(), offered, offered_size) !=
        OPENSSL_NPN_NEGOTIATED) {
        return SSL_TLSEXT_ERR_NOACK;
    }
    *chosen = found;
    return SSL_TLSEXT_ERR_OK;
}

std::shared_ptr<SSL_CTX> make_context(const std::string& chain_pem, const std::string& key_pem) {
    ERR_clear_error();
    std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    if (!context) throw bad_certificate("settings");
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context.get(), "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_options(context.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                                           SSL_OP_CIPHER_SERVER_PREFERENCE |
                                           SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);  // tickets need no memory
    SSL_CTX_set_alpn_select_cb(context.get(), select_protocol, nullptr);
    use_chain(context.get(), chain_pem);
    use_key(context.get(), key_pem);
    return context;
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Written beside and renamed, so that a crash leaves the old file or the new one.
void write_file(const std::filesystem::path& path, std::string_view text, mode_t mode) {
    const std::string beside = path.string() + ".new";
    unlink(beside.c_str());
    const int file = open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    const bool written =
        file >= 0 && write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        fsync(file) == 0;
    const int reason = errno;
    if (file >= 0) close(file);
    if (!written || rename(beside.c_str(), path.c_str()) != 0) {
        throw std::runtime_error(fmt::format("Can't write {}: {}.", path.string(),
                                             std::strerror(written ? errno : reason)));
    }
}

}  // namespace

TlsContext::TlsContext(const std::string& chain_pem, const std::string& key_pem)
    : context_(make_context(chain_pem, key_pem)) {}

void TlsContext::replace(const std::string& chain_pem, const std::string& key_pem) {
    auto fresh = make_context(chain_pem, key_pem);
    const std::lock_guard lock(mutex_);
    context_ = std::move(fresh);
}

SSL* TlsContext::new_session() const {
    const std::lock_guard lock(mutex_);
    SSL* session = SSL_new(context_.get());
    if (!session) throw std::bad_alloc();
    return session;
}

CertificateKeeper::CertificateKeeper(std::filesystem::path folder, Names names, const Clock& clock)
    : folder_(std::move(folder)), names_(std::move(names)), clock_(&clock) {
    std::filesystem::create_directories(folder_);
    load_or_make_authority();
    const std::string key = read_file(folder_ / "server.key");
    server_pem_ = read_file(folder_ / "server.crt");
    if (key.empty() || server_pem_.empty() || is_due(server_pem_)) {
        sign_server_certificate();
    } else {
        context_ = std::make_shared<TlsContext>(server_pem_, key);
    }
}

void CertificateKeeper::load_or_make_authority() {
    authority_pem_ = read_file(folder_ / "ca.crt");
    authority_key_pem_ = read_file(folder_ / "ca.key");
    const bool usable = !authority_pem_.empty() && !authority_key_pem_.empty() &&
                        certificate_expiry(authority_pem_) > clock_->now() + renewal_lead;
    if (usable) return;
    const auto names = names_();
    const auto made = make_authority(
        "Entrepot authority of " + (names.empty() ? "this machine" : names.front()), clock_->now());
    write_file(folder_ / "ca.key", made.key_pem, 0600);
    write_file(folder_ / "ca.crt", made.certificate_pem, 0644);
    authority_pem_ = made.certificate_pem;
    authority_key_pem_ = made.key_pem;
    std::filesystem::remove(folder_ / "server.crt");  // signed by another authority
}

bool CertificateKeeper::is_due(const std::string& chain_pem) const {
    if (certificate_expiry(chain_pem) < clock_->now() + renewal_lead) return true;
    const auto present = certificate_names(chain_pem);
    return std::ranges::any_of(names_(), [&](const std::string& name) {
        return std::ranges::find(present, canonical_name(name)) == present.end();
    });
}

void CertificateKeeper::sign_server_certificate() {
    const auto made = http::sign_server_certificate({authority_pem_, authority_key_pem_}, names_(),
                                                    clock_->now());
    if (context_) {
        context_->replace(made.certificate_pem, made.key_pem);
    } else {
        context_ = std::make_shared<TlsContext>(made.certificate_pem, made.key_pem);
    }
    std::filesystem::remove(folder_ / "server.crt");  // never beside a key that is not its own
    write_file(folder_ / "server.key", made.key_pem, 0600);
    write_file(folder_ / "server.crt", made.certificate_pem, 0644);
    server_pem_ = made.certificate_pem;
}

bool CertificateKeeper::renew_if_due() {
    if (!is_due(server_pem_)) return false;
    sign_server_certificate();
    return true;
}

std::vector<std::string> names_of_this_machine() {
    std::vector<std::string> names;
    std::array<char, 256> host{};
    if (gethostname(host.data(), host.size() - 1) == 0 && host[0] != '\0') {
        names.emplace_back(host.data());
        if (names[0].find('.') == std::string::npos) names.push_back(names[0] + ".local");
    }
    names.emplace_back("localhost");
    ifaddrs* interfaces = nullptr;
    if (getifaddrs(&interfaces) != 0) return names;
    for (const ifaddrs* at = interfaces; at; at = at->ifa_next) {
        std::array<char, INET6_ADDRSTRLEN> text{};
        const sockaddr* address = at->ifa_addr;
        if (address && address->sa_family == AF_INET) {
            inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(address)->sin_addr,
                      text.data(), text.size());
        } else if (address && address->sa_family == AF_INET6) {
            const in6_addr& six = reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr;
            if (IN6_IS_ADDR_LINKLOCAL(&six)) continue;  // no browser can open those
            inet_ntop(AF_INET6, &six, text.data(), text.size());
        }
        if (text[0] != '\0') names.emplace_back(text.data());
    }
    freeifaddrs(interfaces);
    return names;
}

Response authority_download(std::string_view authority_pem) {
    Response response;
    response.with("Content-Type", "application/x-x509-ca-cert");
    response.with("Content-Disposition", "attachment; filename=\"entrepot-ca.crt\"");
    response.body = authority_pem;
    return response;
}

}  // namespace entrepot::http
