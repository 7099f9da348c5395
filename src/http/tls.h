#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "http/message.h"

struct ssl_ctx_st;
struct ssl_st;

namespace entrepot::http {

/// The certificate chain and key a TLS port uses; may be replaced while connections are open. TLS
/// 1.2 and newer with forward secrecy only. Thread-safe.
class TlsContext {
  public:
    /// Both in PEM, the server's own certificate first. Throws std::runtime_error with a sentence
    /// for the operator when they can't be read or don't belong together.
    TlsContext(const std::string& chain_pem, const std::string& key_pem);

    /// New connections use these from now on.
    void replace(const std::string& chain_pem, const std::string& key_pem);

    /// A session for one connection; the caller frees it.
    ssl_st* new_session() const;

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<ssl_ctx_st> context_;
};

/// The moment after which the first certificate of a PEM text is not valid; throws
/// std::runtime_error when there is none.
Time certificate_expiry(const std::string& pem);

/// A certificate authority of this installation's own and the server certificate it signed, kept in
/// a folder: ca.key, ca.crt, server.key, server.crt (keys readable by their owner only). For a
/// warehouse's LAN, where no public authority gives certificates.
class CertificateKeeper {
  public:
    using Names = std::function<std::vector<std::string>()>;

    /// Makes what is missing. `names` gives host names and addresses, the first one the common
    /// name; it is asked again at each renewal.
    CertificateKeeper(std::filesystem::path folder, Names names,
                      const Clock& clock = system_clock());

    /// To be trusted by browsers; PEM.
    const std::string& authority_pem() const { return authority_pem_; }
    /// The context of the ports; follows the renewals.
    std::shared_ptr<TlsContext> context() const { return context_; }

    /// Signs a new server certificate when less than 30 days are left or a name is missing in it.
    /// Call it once an hour or so; true when it did.
    bool renew_if_due();

  private:
    void load_or_make_authority();
    bool is_due(const std::string& chain_pem) const;
    void sign_server_certificate();

    std::filesystem::path folder_;
    Names names_;
    const Clock* clock_;
    std::string authority_pem_;
    std::string authority_key_pem_;
    std::string server_pem_;
    std::shared_ptr<TlsContext> context_;
};

/// This machine's names for its certificate: host name, host name.local, localhost, and the
/// addresses of its interfaces.
std::vector<std::string> names_of_this_machine();

/// The answer of /ca.crt.
Response authority_download(std::string_view authority_pem);

}  // namespace entrepot::http
