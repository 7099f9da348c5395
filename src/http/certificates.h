#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/time.h"

namespace entrepot::http {

/// A certificate and its key, both PEM.
struct CertifiedKey {
    std::string certificate_pem;
    std::string key_pem;
};

/// Makes an authority that signs itself: EC P-256, ten years, signs server certificates only.
CertifiedKey make_authority(const std::string& common_name, Time now);

/// Makes a server certificate of 397 days for host names and addresses. Throws std::runtime_error
/// when the authority can't be read.
CertifiedKey sign_server_certificate(const CertifiedKey& authority,
                                     const std::vector<std::string>& names, Time now);

/// The host names and addresses a certificate was made for.
std::vector<std::string> certificate_names(const std::string& pem);

Time certificate_expiry(const std::string& pem);

/// An address in the one way of writing it that certificate_names uses; a name as it is.
std::string canonical_name(const std::string& name);

}  // namespace entrepot::http
