#pragma once

#include <curl/curl.h>

#include <memory>
#include <string>

#include "http/outgoing.h"

namespace entrepot::http {

/// One request on its way, on one of libcurl's handles. Private to Outgoing.
class Transfer {
  public:
    Transfer(const OutgoingOptions& options, OutgoingRequest request, Outgoing::Done done);

    /// "https://host:443", or "" when the URL can't be used; then `refuse` tells why.
    const std::string& host() const { return host_; }

    /// Gives the handle what this request needs. The handle must be one of make_handle.
    void prepare(CURL* handle);
    CURL* handle() const { return handle_; }

    /// Makes the answer of what libcurl says and calls `done`.
    void finish(CURLcode code);
    /// Calls `done` without having sent anything.
    void refuse(OutgoingResponse::Outcome outcome, std::string error);

    /// A handle with all settings that are the same for every request.
    static CURL* make_handle(const OutgoingOptions& options);

  private:
    static curl_socket_t open_socket(void* self, curlsocktype purpose, curl_sockaddr* address);
    static std::size_t take_body(char* data, std::size_t size, std::size_t count, void* self);
    static std::size_t take_header(char* data, std::size_t size, std::size_t count, void* self);

    void read_host();
    void set_method();
    void set_headers();
    std::string error_text(CURLcode code) const;
    OutgoingResponse::Outcome outcome_of(CURLcode code) const;

    const OutgoingOptions* options_;
    OutgoingRequest request_;
    Outgoing::Done done_;
    std::string host_;
    std::string host_name_;
    CURL* handle_ = nullptr;
    std::unique_ptr<curl_slist, void (*)(curl_slist*)> header_list_{nullptr, curl_slist_free_all};
    OutgoingResponse response_;
    Verdict refused_address_ = Verdict::allowed;
    bool cut_ = false;
    bool too_long_ = false;
    std::size_t header_bytes_ = 0;
};

}  // namespace entrepot::http
