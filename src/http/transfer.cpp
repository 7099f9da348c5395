#include "http/transfer.h"

#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/text.h"

namespace entrepot::http {
namespace {

using Outcome = OutgoingResponse::Outcome;

constexpr std::size_t most_header_bytes = 32 * 1024;

std::string url_part(CURLU* url, CURLUPart part, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url, part, &text, flags) != CURLUE_OK) return {};
    std::string result(text);
    curl_free(text);
    return result;
}

}  // namespace

Transfer::Transfer(const OutgoingOptions& options, OutgoingRequest request, Outgoing::Done done)
    : options_(&options), request_(std::move(request)), done_(std::move(done)) {
    read_host();
}

void Transfer::read_host() {
    const std::unique_ptr<CURLU, void (*)(CURLU*)> url(curl_url(), curl_url_cleanup);
    if (curl_url_set(url.get(), CURLUPART_URL, request_.url.c_str(), 0) != CURLUE_OK) return;
    const std::string scheme = url_part(url.get(), CURLUPART_SCHEME);
    if (scheme != "http" && scheme != "https") return;
    host_name_ = url_part(url.get(), CURLUPART_HOST);
    host_ = scheme + "://" + to_lower_ascii(host_name_) + ":" +
            url_part(url.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
}

CURL* Transfer::make_handle(const OutgoingOptions& options) {
    CURL* handle = curl_easy_init();
    if (!handle) throw std::bad_alloc();
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    // A proxy of the environment would be dialled instead, and hide the real address.
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_HTTP09_ALLOWED, 0L);
    // Else a name server that does not answer would hold up all transfers at the time-out of one.
    curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_header);
    if (!options.ca_file.empty()) {
        curl_easy_setopt(handle, CURLOPT_CAINFO, options.ca_file.c_str());
    }
    return handle;
}

void Transfer::prepare(CURL* handle) {
    handle_ = handle;
    curl_easy_setopt(handle, CURLOPT_PRIVATE, this);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, this);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(handle, CURLOPT_URL, request_.url.c_str());
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS,
                     static_cast<long>(request_.connect_timeout.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(request_.total_timeout.count()));
    set_method();
    set_headers();
}

void Transfer::set_method() {
    const bool plain_get = request_.method == "GET" && request_.body.empty();
    if (plain_get) {
        curl_easy_setopt(handle_, CURLOPT_CUSTOMREQUEST, nullptr);
        curl_easy_setopt(handle_, CURLOPT_HTTPGET, 1L);
        return;
    }
    curl_easy_setopt(handle_, CURLOPT_POST, 1L);
    curl_easy_setopt(handle_, CURLOPT_POSTFIELDS, request_.body.data());
    curl_easy_setopt(handle_, CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(request_.body.size()));
    const bool post = request_.method == "POST";
    curl_easy_setopt(handle_, CURLOPT_CUSTOMREQUEST, post ? nullptr : request_.method.c_str());
}

void Transfer::set_headers() {
    curl_slist* list = curl_slist_append(nullptr, "Expect:");
    for (const Header& header : request_.headers) {
        // libcurl passes line breaks on; a value with one would add headers of its own.
        if (header.name.find_first_of("\r\n:") != std::string::npos ||
            header.value.find_first_of("\r\n") != std::string::npos) {
            continue;
        }
        const std::string line =
            header.value.empty() ? header.name + ";" : header.name + ": " + header.value;
        list = curl_slist_append(list, line.c_str());
    }
    header_list_.reset(list);
    curl_easy_setopt(handle_, CURLOPT_HTTPHEADER, list);
}

/// The guard: sees the address itself, after every name and spelling has been resolved.
curl_socket_t Transfer::open_socket(void* self, curlsocktype, curl_sockaddr* address) {
    auto& transfer = *static_cast<Transfer*>(self);
    const auto dialled = address_of(&address->addr);
    const Verdict verdict = dialled ? judge(*dialled, transfer.options_->allowed) : Verdict::never;
    if (verdict != Verdict::allowed) {
        transfer.refused_address_ = verdict;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t Transfer::take_body(char* data, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    std::string& body = transfer.response_.body;
    const std::size_t room = transfer.request_.answer_limit - body.size();
    if (size * count <= room) {
        body.append(data, size * count);
        return size * count;
    }
    transfer.too_long_ = transfer.request_.long_answer == LongAnswer::refuse;
    transfer.cut_ = !transfer.too_long_;
    if (transfer.cut_) body.append(data, room);
    return 0;  // ends the transfer: nobody wants the rest
}

std::size_t Transfer::take_header(char* data, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    const std::string_view line = {data, size * count};
    auto& headers = transfer.response_.headers;
    if (line.starts_with("HTTP/")) headers.clear();  // what came before was a 1xx
    const auto colon = line.find(':');
    transfer.header_bytes_ += line.size();
    if (transfer.header_bytes_ > most_header_bytes) return 0;
    if (colon != line.npos && !line.starts_with("HTTP/")) {
        headers.push_back(
            {std::string(line.substr(0, colon)), std::string(trim(line.substr(colon + 1)))});
    }
    return line.size();
}

void Transfer::finish(CURLcode code) {
    long status = 0;
    curl_off_t microseconds = 0;
    curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(handle_, CURLINFO_TOTAL_TIME_T, &microseconds);
    response_.duration = std::chrono::milliseconds(microseconds / 1000);
    response_.outcome = cut_ ? Outcome::answered : outcome_of(code);
    if (response_.outcome == Outcome::answered) {
        response_.status = static_cast<int>(status);
    } else {
        response_.error = error_text(code);
        response_.body.clear();
        response_.headers.clear();
    }
    done_(std::move(response_));
}

void Transfer::refuse(Outcome outcome, std::string error) {
    response_.outcome = outcome;
    response_.error = std::move(error);
    done_(std::move(response_));
}

Outcome Transfer::outcome_of(CURLcode code) const {
    if (code == CURLE_OK) return Outcome::answered;
    if (code == CURLE_OPERATION_TIMEDOUT) return Outcome::timed_out;
    if (refused_address_ != Verdict::allowed) return Outcome::not_allowed;
    return Outcome::failed;
}

std::string Transfer::error_text(CURLcode code) const {
    const auto seconds = [](std::chrono::milliseconds span) {
        return static_cast<double>(span.count()) / 1000;
    };
    if (too_long_) return fmt::format("The answer is longer than {} bytes.", request_.answer_limit);
    if (header_bytes_ > most_header_bytes) return "The headers of the answer are too long.";
    if (outcome_of(code) == Outcome::not_allowed) {
        return refused_address_ == Verdict::never
                   ? fmt::format("{} leads to an address that is never connected to.", host_name_)
                   : fmt::format(
                         "{} has no public address; the operator of this server can allow "
                         "its range.",
                         host_name_);
    }
    switch (code) {
        case CURLE_COULDNT_RESOLVE_HOST:
            return fmt::format("There is no host of the name {}.", host_name_);
        case CURLE_COULDNT_CONNECT:
            return fmt::format("{} does not accept connections.", host_name_);
        case CURLE_OPERATION_TIMEDOUT:
            return fmt::format(
                "{} did not accept the connection within {} s or answer within {} s.", host_name_,
                seconds(request_.connect_timeout), seconds(request_.total_timeout));
        case CURLE_PEER_FAILED_VERIFICATION:
            return fmt::format("The TLS certificate of {} is not valid.", host_name_);
        case CURLE_SSL_CONNECT_ERROR:
            return fmt::format("{} does not speak TLS here.", host_name_);
        case CURLE_GOT_NOTHING:
        case CURLE_RECV_ERROR:
        case CURLE_SEND_ERROR:
            return fmt::format("{} ended the connection without an answer.", host_name_);
        case CURLE_PARTIAL_FILE:
            return "The answer ended too early.";
        default:
            return fmt::format("{} did not answer as HTTP says.", host_name_);
    }
}

}  // namespace entrepot::http
