#include "http/tls.h"

#include <curl/curl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <future>
#include <thread>

#include "http/certificates.h"
#include "http/outgoing.h"
#include "http/server.h"
#include "http/test_sockets.h"

namespace entrepot::http {
namespace {

namespace fs = std::filesystem;

class MovableClock : public Clock {
  public:
    Time now() const override { return time; }
    Time time = system_clock().now();
};

struct Fetched {
    CURLcode code = CURLE_OK;
    long status = 0;
    long connects = 0;
    std::string head;
    std::string body;
};

std::size_t append(char* data, std::size_t size, std::size_t count, void* to) {
    static_cast<std::string*>(to)->append(data, size * count);
    return size * count;
}

class TlsTest : public ::testing::Test {
  protected:
    TlsTest() {
        std::string pattern = (fs::temp_directory_path() / "entrepot-tls-XXXXXX").string();
        folder = mkdtemp(pattern.data());
    }
    ~TlsTest() override { fs::remove_all(folder); }

    CertificateKeeper keeper() {
        return CertificateKeeper(
            folder / "tls", [this] { return names; }, clock);
    }

    void serve(const std::shared_ptr<TlsContext>& context) {
        server = std::make_unique<Server>(ServerOptions{}, [](Request request, Responder answer) {
            Response response;
            response.body = (request.tls ? "tls " : "plain ") + request.path + request.body;
            answer(std::move(response));
        });
        port = server->listen("127.0.0.1", 0, context);
        server->start();
    }

    Fetched fetch(const std::string& host, const std::string& path, const std::string& body = "",
                  long most_version = CURL_SSLVERSION_MAX_DEFAULT) {
        Fetched fetched;
        CURL* curl = curl_easy_init();
        const std::string at = ":" + std::to_string(port);
        curl_slist* resolve = curl_slist_append(nullptr, (host + at + ":127.0.0.1").c_str());
        curl_easy_setopt(curl, CURLOPT_RESOLVE, resolve);
        curl_easy_setopt(curl, CURLOPT_URL, ("https://" + host + at + path).c_str());
        curl_easy_setopt(curl, CURLOPT_CAINFO, (folder / "tls/ca.crt").c_str());
        curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);
        curl_easy_setopt(curl, CURLOPT_PROXY, "");
        curl_easy_setopt(curl, CURLOPT_SSLVERSION, most_version);
        curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, 20'000L);
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, &fetched.body);
        curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, append);
        curl_easy_setopt(curl, CURLOPT_HEADERDATA, &fetched.head);
        if (!body.empty()) {
            curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
            curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.data());
        }
        fetched.code = curl_easy_perform(curl);
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &fetched.status);
        curl_slist_free_all(resolve);
        curl_easy_cleanup(curl);
        return fetched;
    }

    std::string file(const std::string& name) {
        std::ifstream stream(folder / "tls" / name);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    fs::path folder;
    MovableClock clock;
    std::vector<std::string> names{"warehouse.local", "localhost", "127.0.0.1", "::1", "10.1.2.3"};
    std::unique_ptr<Server> server;
    std::uint16_t port = 0;
};

TEST_F(TlsTest, ClientsThatTrustTheAuthorityConnect) {
    const auto certificates = keeper();
    serve(certificates.context());
    for (const char* host : {"warehouse.local", "localhost", "127.0.0.1"}) {
        const Fetched fetched = fetch(host, "/x");
        EXPECT_EQ(fetched.code, CURLE_OK) << host << ": " << curl_easy_strerror(fetched.code);
        EXPECT_EQ(fetched.body, "tls /x") << host;
    }
    EXPECT_EQ(fetch("other.local", "/").code, CURLE_PEER_FAILED_VERIFICATION);
}

TEST_F(TlsTest, OthersDoNot) {
    const auto certificates = keeper();
    serve(certificates.context());
    const auto stranger = make_authority("Stranger", clock.now());
    std::ofstream(folder / "tls/ca.crt") << stranger.certificate_pem;
    EXPECT_EQ(fetch("localhost", "/").code, CURLE_PEER_FAILED_VERIFICATION);
}

TEST_F(TlsTest, SpeaksTls12AndNewer) {
    const auto certificates = keeper();
    serve(certificates.context());
    EXPECT_EQ(fetch("localhost", "/", "", CURL_SSLVERSION_MAX_TLSv1_2).code, CURLE_OK);
    EXPECT_EQ(fetch("localhost", "/", "", CURL_SSLVERSION_MAX_TLSv1_1).code,
              CURLE_SSL_CONNECT_ERROR);
}

TEST_F(TlsTest, SendsStrictTransportButNotToLocalhost) {
    const auto certificates = keeper();
    serve(certificates.context());
    EXPECT_NE(fetch("warehouse.local", "/").head.find("Strict-Transport-Security: max-age="),
              std::string::npos);
    EXPECT_EQ(fetch("localhost", "/").head.find("Strict-Transport-Security"), std::string::npos);
}

TEST_F(TlsTest, CarriesLargeBodiesBothWays) {
    const auto certificates = keeper();
    serve(certificates.context());
    const std::string body(900'000, 'b');
    EXPECT_EQ(fetch("localhost", "/", body).body, "tls /" + body);
    const Fetched refused = fetch("localhost", "/", std::string(1'500'000, 'b'));
    EXPECT_EQ(refused.status, 413);
}

TEST_F(TlsTest, SendsPlainHttpToHttps) {
    const auto certificates = keeper();
    serve(certificates.context());
    test::Client client(port);
    const auto answer = client.ask("GET /admin?a=1 HTTP/1.1\r\nHost: warehouse.local:8443\r\n\r\n");
    EXPECT_EQ(answer.status, 308);
    EXPECT_EQ(answer.header("Location"), "https://warehouse.local:8443/admin?a=1");
    EXPECT_TRUE(client.ends());
}

TEST_F(TlsTest, NonsenseAfterTheFirstByteIsDropped) {
    const auto certificates = keeper();
    serve(certificates.context());
    test::Client client(port);
    client.send(std::string_view("\x16\x03\x01\0\x05hello", 10));
    EXPECT_TRUE(client.ends());
    EXPECT_TRUE(test::eventually([&] { return server->stats().connections_open == 0; }));
}

TEST_F(TlsTest, KeysAreForTheirOwnerOnly) {
    keeper();
    for (const char* name : {"ca.key", "server.key"}) {
        struct stat status {};
        ASSERT_EQ(stat((folder / "tls" / name).c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777, 0600U) << name;
    }
}

TEST_F(TlsTest, KeepsItsCertificatesOverARestart) {
    keeper();
    const std::string authority = file("ca.crt");
    const std::string certificate = file("server.crt");
    EXPECT_EQ(keeper().authority_pem(), authority);
    EXPECT_EQ(file("server.crt"), certificate);
}

TEST_F(TlsTest, RenewsBeforeTheEndWhileServing) {
    auto certificates = keeper();
    serve(certificates.context());
    const std::string before = file("server.crt");
    EXPECT_FALSE(certificates.renew_if_due());
    clock.time = certificate_expiry(before) - std::chrono::hours(24 * 29);
    EXPECT_TRUE(certificates.renew_if_due());
    EXPECT_NE(file("server.crt"), before);
    EXPECT_GT(certificate_expiry(file("server.crt")), clock.time + std::chrono::hours(24 * 300));
    EXPECT_FALSE(certificates.renew_if_due());
}

TEST_F(TlsTest, SignsAnewWhenTheMachineHasAnotherAddress) {
    auto certificates = keeper();
    serve(certificates.context());
    EXPECT_EQ(fetch("new.local", "/").code, CURLE_PEER_FAILED_VERIFICATION);
    names.push_back("new.local");
    EXPECT_TRUE(certificates.renew_if_due());
    EXPECT_EQ(fetch("new.local", "/").code, CURLE_OK);
    names.push_back("fd00:0:0::1");
    EXPECT_TRUE(certificates.renew_if_due());
    EXPECT_FALSE(certificates.renew_if_due()) << "the address is there, written otherwise";
}

TEST_F(TlsTest, NamesAreNotMoreThanTheySay) {
    const auto authority = make_authority("Test", clock.now());
    const auto made = sign_server_certificate(authority, {"a,DNS:b", "10.0.0.1"}, clock.now());
    EXPECT_EQ(certificate_names(made.certificate_pem),
              (std::vector<std::string>{"a,DNS:b", "10.0.0.1"}));
}

TEST_F(TlsTest, RefusesWhatDoesNotBelongTogether) {
    keeper();
    EXPECT_THROW(TlsContext(file("server.crt"), file("ca.key")), std::runtime_error);
    EXPECT_THROW(TlsContext("no certificate", file("server.key")), std::runtime_error);
    EXPECT_THROW(TlsContext(file("server.crt"), ""), std::runtime_error);
    EXPECT_NO_THROW(TlsContext(file("server.crt") + file("ca.crt"), file("server.key")));
}

TEST_F(TlsTest, ExchangesTheCertificateUnderLoad) {
    auto certificates = keeper();
    serve(certificates.context());
    std::atomic<bool> done{false};
    std::thread renewing([&] {
        const std::string chain = file("server.crt");
        const std::string key = file("server.key");
        while (!done) certificates.context()->replace(chain, key);
    });
    for (int at = 0; at < 20; ++at) EXPECT_EQ(fetch("localhost", "/").code, CURLE_OK);
    done = true;
    renewing.join();
}

TEST_F(TlsTest, OutgoingRequestsCheckTheCertificate) {
    const auto certificates = keeper();
    serve(certificates.context());
    const auto outcome_with = [&](const std::string& ca_file) {
        OutgoingOptions options;
        options.allowed = {parse_range("127.0.0.0/8").value()};
        options.ca_file = ca_file;
        Outgoing outgoing(options);
        std::promise<OutgoingResponse> answer;
        OutgoingRequest request;
        request.url = "https://127.0.0.1:" + std::to_string(port) + "/hook";
        outgoing.send(request, [&](OutgoingResponse response) { answer.set_value(response); });
        return answer.get_future().get();
    };
    EXPECT_EQ(outcome_with((folder / "tls/ca.crt").string()).status, 200);
    const OutgoingResponse refused = outcome_with("");
    EXPECT_EQ(refused.status, 0);
    EXPECT_EQ(refused.error, "The TLS certificate of 127.0.0.1 is not valid.");
}

TEST(MachineNames, KnowLocalhost) {
    const auto names = names_of_this_machine();
    EXPECT_NE(std::ranges::find(names, "localhost"), names.end());
    EXPECT_NE(std::ranges::find(names, "127.0.0.1"), names.end());
}

}  // namespace
}  // namespace entrepot::http
