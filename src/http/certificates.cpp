#include "http/certificates.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <array>
#include <chrono>
#include <ctime>
#include <stdexcept>

namespace entrepot::http {
namespace {

template <auto free_function>
struct Free {
    template <class T>
    void operator()(T* object) const {
        free_function(object);
    }
};
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Bio = std::unique_ptr<BIO, Free<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Free<GENERAL_NAMES_free>>;

constexpr std::chrono::hours authority_life{24 * 3650};
/// Browsers refuse server certificates of more than 398 days.
constexpr std::chrono::hours server_life{24 * 397};
/// Clocks of tablets are seldom exact.
constexpr std::chrono::hours clock_slack{24};

void check(bool done, const char* what) {
    if (done) return;
    std::array<char, 256> reason{};
    ERR_error_string_n(ERR_get_error(), reason.data(), reason.size());
    throw std::runtime_error(fmt::format("Could not {}: {}.", what, reason.data()));
}

Bio memory_of(const std::string& text) {
    return Bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

std::string text_of(BIO* bio) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

Certificate read_certificate(const std::string& pem) {
    const Bio bio = memory_of(pem);
    Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    check(certificate != nullptr, "read the certificate");
    return certificate;
}

Key read_key(const std::string& pem) {
    const Bio bio = memory_of(pem);
    Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    check(key != nullptr, "read the private key");
    return key;
}

Key make_key() {
    Key key(EVP_EC_gen("P-256"));
    check(key != nullptr, "make a key");
    return key;
}

std::time_t unix_seconds(Time time) {
    return static_cast<std::time_t>(time.microseconds / 1000000);
}

void set_serial(X509* certificate) {
    std::array<unsigned char, 16> bytes{};
    check(RAND_bytes(bytes.data(), bytes.size()) == 1, "draw a serial number");
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x7f) | 0x40);  // positive, never short
    BIGNUM* number = BN_bin2bn(bytes.data(), bytes.size(), nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
}

void set_life(X509* certificate, Time now, std::chrono::hours life) {
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    ASN1_TIME_set(X509_getm_notBefore(certificate), unix_seconds(now - clock_slack));
    ASN1_TIME_set(X509_getm_notAfter(certificate), unix_seconds(now + life));
}

void set_common_name(X509_NAME* name, const std::string& text) {
    const std::string part = text.substr(0, 64);  // the most a common name may have
    const auto add = [&](const char* field, const std::string& value) {
        check(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                         reinterpret_cast<const unsigned char*>(value.data()),
                                         static_cast<int>(value.size()), -1, 0) == 1,
              "name the certificate");
    };
    add("O", "Entrepot");
    add("CN", part);
}

void add_extension(X509* certificate, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    check(extension != nullptr, "write a certificate extension");
    check(X509_add_ext(certificate, extension.get(), -1) == 1, "add a certificate extension");
}

Certificate begin_certificate(EVP_PKEY* key, Time now, std::chrono::hours life) {
    Certificate certificate(X509_new());
    check(certificate != nullptr, "make a certificate");
    X509_set_version(certificate.get(), X509_VERSION_3);
    set_serial(certificate.get());
    set_life(certificate.get(), now, life);
    check(X509_set_pubkey(certificate.get(), key) == 1, "put the key into the certificate");
    return certificate;
}

CertifiedKey to_pem(X509* certificate, EVP_PKEY* key) {
    const Bio certificate_bio(BIO_new(BIO_s_mem()));
    const Bio key_bio(BIO_new(BIO_s_mem()));
    check(PEM_write_bio_X509(certificate_bio.get(), certificate) == 1, "write the certificate");
    check(PEM_write_bio_PrivateKey(key_bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
          "write the key");
    return {text_of(certificate_bio.get()), text_of(key_bio.get())};
}

/// The bytes of an address, 4 or 16; empty for a name.
std::string address_bytes(const std::string& name) {
    std::string bytes(16, '\0');
    if (inet_pton(AF_INET6, name.c_str(), bytes.data()) == 1) return bytes;
    bytes.resize(4);
    if (inet_pton(AF_INET, name.c_str(), bytes.data()) == 1) return bytes;
    return {};
}

std::string address_text(const std::string& bytes) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(bytes.size() == 4 ? AF_INET : AF_INET6, bytes.data(), text.data(), text.size());
    return text.data();
}

/// Built from the bytes and not through OpenSSL's "DNS:a,IP:b" text, where a comma in a name would
/// smuggle in another.
void add_names(X509* certificate, const std::vector<std::string>& names) {
    const Names list(GENERAL_NAMES_new());
    for (const std::string& name : names) {
        const std::string bytes = address_bytes(name);
        const std::string& value = bytes.empty() ? name : bytes;
        GENERAL_NAME* entry = GENERAL_NAME_new();
        ASN1_STRING* string = bytes.empty() ? ASN1_IA5STRING_new() : ASN1_OCTET_STRING_new();
        ASN1_STRING_set(string, value.data(), static_cast<int>(value.size()));
        GENERAL_NAME_set0_value(entry, bytes.empty() ? GEN_DNS : GEN_IPADD, string);
        sk_GENERAL_NAME_push(list.get(), entry);
    }
    check(X509_add1_ext_i2d(certificate, NID_subject_alt_name, list.get(), 0, 0) == 1,
          "write the names into the certificate");
}

}  // namespace

CertifiedKey make_authority(const std::string& common_name, Time now) {
    const Key key = make_key();
    const Certificate certificate = begin_certificate(key.get(), now, authority_life);
    X509* raw = certificate.get();
    set_common_name(X509_get_subject_name(raw), common_name);
    X509_set_issuer_name(raw, X509_get_subject_name(raw));
    add_extension(raw, raw, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    add_extension(raw, raw, NID_key_usage, "critical,keyCertSign,cRLSign");
    add_extension(raw, raw, NID_ext_key_usage, "serverAuth");
    add_extension(raw, raw, NID_subject_key_identifier, "hash");
    check(X509_sign(raw, key.get(), EVP_sha256()) > 0, "sign the authority");
    return to_pem(raw, key.get());
}

CertifiedKey sign_server_certificate(const CertifiedKey& authority,
                                     const std::vector<std::string>& names, Time now) {
    const Certificate issuer = read_certificate(authority.certificate_pem);
    const Key issuer_key = read_key(authority.key_pem);
    const Key key = make_key();
    const Certificate certificate = begin_certificate(key.get(), now, server_life);
    X509* raw = certificate.get();
    set_common_name(X509_get_subject_name(raw), names.empty() ? "localhost" : names.front());
    X509_set_issuer_name(raw, X509_get_subject_name(issuer.get()));
    add_extension(raw, issuer.get(), NID_basic_constraints, "critical,CA:FALSE");
    add_extension(raw, issuer.get(), NID_key_usage, "critical,digitalSignature");
    add_extension(raw, issuer.get(), NID_ext_key_usage, "serverAuth");
    add_extension(raw, issuer.get(), NID_subject_key_identifier, "hash");
    add_extension(raw, issuer.get(), NID_authority_key_identifier, "keyid:always");
    add_names(raw, names);
    check(X509_sign(raw, issuer_key.get(), EVP_sha256()) > 0, "sign the server certificate");
    return to_pem(raw, key.get());
}

std::vector<std::string> certificate_names(const std::string& pem) {
    const Certificate certificate = read_certificate(pem);
    const Names list(static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(certificate.get(), NID_subject_alt_name, nullptr, nullptr)));
    std::vector<std::string> names;
    for (int at = 0; list && at < sk_GENERAL_NAME_num(list.get()); ++at) {
        int kind = 0;
        const auto* value = static_cast<const ASN1_STRING*>(
            GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(list.get(), at), &kind));
        const std::string bytes(reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)),
                                static_cast<std::size_t>(ASN1_STRING_length(value)));
        if (kind == GEN_DNS) names.push_back(bytes);
        if (kind == GEN_IPADD) names.push_back(address_text(bytes));
    }
    return names;
}

Time certificate_expiry(const std::string& pem) {
    const Certificate certificate = read_certificate(pem);
    std::tm parts{};
    check(ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &parts) == 1,
          "read the certificate's end");
    return {static_cast<std::int64_t>(timegm(&parts)) * 1000000};
}

std::string canonical_name(const std::string& name) {
    const std::string bytes = address_bytes(name);
    return bytes.empty() ? name : address_text(bytes);
}

}  // namespace entrepot::http
