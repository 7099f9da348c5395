#include "shipping/printing.h"

#include <cups/cups.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <thread>

#include "base/text.h"
#include "http/egress.h"

namespace entrepot {
namespace {

using std::chrono::milliseconds;
using Failure = std::optional<std::string>;

constexpr int connect_ms = 5000;
/// A printer that takes connections and says nothing is off, or no printer.
constexpr double answer_seconds = 5;
constexpr milliseconds look_again{250};
/// A label comes out in a second or two; a printer that is off or out of paper says nothing.
constexpr std::chrono::seconds longest_print{15};

struct Closer {
    void operator()(http_t* http) const { httpClose(http); }
    void operator()(ipp_t* ipp) const { ippDelete(ipp); }
    void operator()(http_addrlist_t* list) const { httpAddrFreeList(list); }
};
using Connection = std::unique_ptr<http_t, Closer>;
using Ipp = std::unique_ptr<ipp_t, Closer>;
using Addresses = std::unique_ptr<http_addrlist_t, Closer>;

/// Where a printer is: what is dialled, and what it is called there.
struct Target {
    std::string host;
    int port = 0;
    bool encrypted = false;
    bool is_queue = false;  ///< Of this machine's CUPS, whose address the operator chose.
    std::string resource;
    std::string uri;
};

bool is_queue_name(std::string_view text) {
    return !text.empty() && text.size() <= 127 && std::ranges::all_of(text, [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '-' || c == '_' || c == '.';
    });
}

Target queue_target(const std::string& name) {
    return {.host = cupsServer(),
            .port = ippPort(),
            .is_queue = true,
            .resource = "/printers/" + name,
            .uri = "ipp://localhost/printers/" + name};
}

std::optional<Target> address_target(const std::string& uri) {
    std::array<char, 16> scheme{};
    std::array<char, 256> user{};
    std::array<char, 256> host{};
    std::array<char, 1024> resource{};
    int port = 0;
    const auto status = httpSeparateURI(HTTP_URI_CODING_ALL, uri.c_str(), scheme.data(),
                                        scheme.size(), user.data(), user.size(), host.data(),
                                        host.size(), &port, resource.data(), resource.size());
    const std::string_view name(scheme.data());
    if (status != HTTP_URI_STATUS_OK || (name != "ipp" && name != "ipps")) return std::nullopt;
    if (user[0] != '\0' || host[0] == '\0') return std::nullopt;
    return Target{.host = host.data(),
                  .port = port == 0 ? 631 : port,
                  .encrypted = name == "ipps",
                  .is_queue = false,
                  .resource = resource.data(),
                  .uri = uri};
}

std::optional<Target> target_of(const std::string& printer) {
    if (is_queue_name(printer)) return queue_target(printer);
    return address_target(printer);
}

/// What was resolved is what is dialled, so a name can't lead elsewhere in between.
bool all_may_be_dialled(const http_addrlist_t* list,
                        std::span<const http::AddressRange> reachable) {
    for (; list != nullptr; list = list->next) {
        const auto address = http::address_of(&list->addr.addr);
        if (!address || http::judge(*address, reachable) != http::Verdict::allowed) return false;
    }
    return true;
}

/// Connects, or says why not.
Failure connect(const Target& target, std::span<const http::AddressRange> reachable,
                Connection& connection) {
    Addresses addresses;
    if (!target.is_queue) {
        addresses.reset(
            httpAddrGetList(target.host.c_str(), AF_UNSPEC, std::to_string(target.port).c_str()));
        if (!addresses) return fmt::format("There is no printer named {}.", target.host);
        if (!all_may_be_dialled(addresses.get(), reachable)) {
            return fmt::format("The server may not connect to {}; the operator can allow it.",
                               target.host);
        }
    }
    connection.reset(
        httpConnect2(target.host.c_str(), target.port, addresses.get(), AF_UNSPEC,
                     target.encrypted ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED, 1,
                     connect_ms, nullptr));
    if (connection) {
        httpSetTimeout(connection.get(), answer_seconds, nullptr, nullptr);
        return std::nullopt;
    }
    return target.is_queue ? "The print service of the server does not answer."
                           : fmt::format("The printer {} does not answer.", target.host);
}

Ipp request_for(ipp_op_t operation, const Target& target) {
    Ipp request(ippNewRequest(operation));
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr,
                 target.uri.c_str());
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
                 "entrepot");
    return request;
}

std::string text_of(const ipp_t* answer, const char* name) {
    const char* text =
        ippGetString(ippFindAttribute(const_cast<ipp_t*>(answer), name, IPP_TAG_ZERO), 0, nullptr);
    return text == nullptr || !is_clean_utf8(text) ? "" : text;
}

std::string words_for(const Target& target, const ipp_t* answer) {
    const ipp_status_t status = answer == nullptr ? IPP_STATUS_ERROR_INTERNAL
                                                  : ippGetStatusCode(const_cast<ipp_t*>(answer));
    if (status == IPP_STATUS_ERROR_NOT_FOUND) {
        return fmt::format("There is no printer {}; look at its name in the port's settings.",
                           target.resource.substr(target.resource.rfind('/') + 1));
    }
    if (status == IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS) return "The printer takes no jobs now.";
    if (status == IPP_STATUS_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED) {
        return "The printer can't print PDF files; give it a CUPS queue that converts them.";
    }
    const std::string said = answer == nullptr ? "" : text_of(answer, "status-message");
    return said.empty() ? "The printer did not take the label."
                        : "The printer did not take the label: " + said;
}

/// Hands the PDF over; 0 when it was not taken, and then `failure` says why.
int send_job(http_t* http, const Target& target, const std::string& title, std::string_view pdf,
             std::string& failure) {
    Ipp request = request_for(IPP_OP_PRINT_JOB, target);
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr,
                 title.c_str());
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr,
                 "application/pdf");
    const auto length = ippLength(request.get()) + pdf.size();
    http_status_t status = cupsSendRequest(http, request.get(), target.resource.c_str(), length);
    if (status == HTTP_STATUS_CONTINUE) {
        status = cupsWriteRequestData(http, pdf.data(), pdf.size());
    }
    const Ipp answer(cupsGetResponse(http, target.resource.c_str()));
    const bool taken = answer && ippGetStatusCode(answer.get()) <= IPP_STATUS_OK_CONFLICTING;
    if (!taken) failure = words_for(target, answer.get());
    if (!taken) return 0;
    return ippGetInteger(ippFindAttribute(answer.get(), "job-id", IPP_TAG_INTEGER), 0);
}

Ipp about_job(http_t* http, const Target& target, ipp_op_t operation, int job) {
    Ipp request = request_for(operation, target);
    ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    return Ipp(cupsDoRequest(http, request.release(), target.resource.c_str()));
}

std::string reason_of(const ipp_t* answer) {
    const std::string said = answer == nullptr ? "" : text_of(answer, "job-printer-state-message");
    return said.empty() ? "" : " It says: " + said;
}

/// Waits until the job has come out; one that does not is taken back, so that nothing is printed
/// when the worker has long found another way.
Failure wait_for(http_t* http, const Target& target, int job, const std::stop_token& stop) {
    const auto deadline = std::chrono::steady_clock::now() + longest_print;
    Ipp answer;
    while (std::chrono::steady_clock::now() < deadline && !stop.stop_requested()) {
        answer = about_job(http, target, IPP_OP_GET_JOB_ATTRIBUTES, job);
        auto* state = answer ? ippFindAttribute(answer.get(), "job-state", IPP_TAG_ENUM) : nullptr;
        switch (state == nullptr ? IPP_JSTATE_COMPLETED : ippGetInteger(state, 0)) {
            case IPP_JSTATE_COMPLETED:
                return std::nullopt;
            case IPP_JSTATE_ABORTED:
            case IPP_JSTATE_CANCELED:
                return "The printer gave up on the label." + reason_of(answer.get());
            default:
                std::this_thread::sleep_for(look_again);
        }
    }
    about_job(http, target, IPP_OP_CANCEL_JOB, job);
    return "The printer did not print the label; is it on, and has it paper?" +
           reason_of(answer.get());
}

}  // namespace

std::optional<std::string> print_pdf(const std::string& printer, const std::string& title,
                                     std::string_view pdf,
                                     std::span<const http::AddressRange> reachable,
                                     const std::stop_token& stop) {
    const auto target = target_of(printer);
    if (!target)
        return fmt::format("\"{}\" does not name a printer; an Admin can correct it.", printer);
    Connection connection;
    if (auto failure = connect(*target, reachable, connection)) return failure;
    std::string failure;
    const int job = send_job(connection.get(), *target, title, pdf, failure);
    if (!failure.empty()) return failure;
    return job == 0 ? std::nullopt : wait_for(connection.get(), *target, job, stop);
}

}  // namespace entrepot
