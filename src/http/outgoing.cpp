#include "http/outgoing.h"

#include <pthread.h>

#include <atomic>
#include <deque>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <unordered_map>
#include <utility>

#include "http/transfer.h"

namespace entrepot::http {
namespace {

using Outcome = OutgoingResponse::Outcome;
using TransferPointer = std::unique_ptr<Transfer>;

void init_curl() {
    static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (once != CURLE_OK) throw std::runtime_error("libcurl can't be used on this machine.");
}

}  // namespace

/// The thread and what only it touches. Requests wait in a queue for each host, and hosts take
/// turns, so that a host with many requests or with slow answers holds up nobody else.
class Outgoing::Loop {
  public:
    explicit Loop(const OutgoingOptions& options);
    ~Loop();

    void send(OutgoingRequest request, Done done);
    std::size_t pending() const { return pending_.load(); }

  private:
    struct Host {
        std::deque<TransferPointer> waiting;
        int active = 0;
        bool has_turn = false;
    };

    void run();
    bool take_inbox();
    void enqueue(TransferPointer transfer);
    void give_turn(const std::string& name, Host& host);
    void start_what_may();
    void start(Host& host);
    void take_finished();
    void finish(Transfer& finished, CURLcode code);
    void end_all();
    void refuse(Transfer& transfer, Outcome outcome, std::string error);
    CURL* take_handle();

    const OutgoingOptions options_;
    CURLM* multi_;
    std::vector<CURL*> free_handles_;
    std::unordered_map<std::string, Host> hosts_;
    std::deque<std::string> turns_;
    std::size_t waiting_ = 0;  ///< In the queues of all hosts.
    std::unordered_map<Transfer*, TransferPointer> active_;
    std::atomic<std::size_t> pending_{0};

    std::mutex mutex_;
    std::vector<TransferPointer> inbox_;
    bool stopping_ = false;
    std::thread thread_;
};

Outgoing::Loop::Loop(const OutgoingOptions& options) : options_(options) {
    init_curl();
    multi_ = curl_multi_init();
    if (!multi_) throw std::bad_alloc();
    curl_multi_setopt(multi_, CURLMOPT_MAXCONNECTS, static_cast<long>(options_.max_transfers));
    curl_multi_setopt(multi_, CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_NOTHING));
    thread_ = std::thread([this] { run(); });
}

Outgoing::Loop::~Loop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    curl_multi_wakeup(multi_);
    thread_.join();
    for (CURL* handle : free_handles_) curl_easy_cleanup(handle);
    curl_multi_cleanup(multi_);
}

void Outgoing::Loop::send(OutgoingRequest request, Done done) {
    auto transfer = std::make_unique<Transfer>(options_, std::move(request), std::move(done));
    ++pending_;
    bool first = false;
    {
        const std::lock_guard lock(mutex_);
        first = inbox_.empty();
        inbox_.push_back(std::move(transfer));
    }
    if (first) curl_multi_wakeup(multi_);
}

void Outgoing::Loop::run() {
    pthread_setname_np(pthread_self(), "outgoing");
    while (take_inbox()) {
        start_what_may();
        int running = 0;
        curl_multi_perform(multi_, &running);
        take_finished();
        start_what_may();
        const bool work_left = running != static_cast<int>(active_.size());
        if (!work_left) curl_multi_poll(multi_, nullptr, 0, 60'000, nullptr);
    }
    end_all();
}

/// False when the thread shall end.
bool Outgoing::Loop::take_inbox() {
    std::vector<TransferPointer> arrived;
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return false;
        arrived.swap(inbox_);
    }
    for (TransferPointer& transfer : arrived) enqueue(std::move(transfer));
    return true;
}

void Outgoing::Loop::enqueue(TransferPointer transfer) {
    if (transfer->host().empty()) {
        return refuse(*transfer, Outcome::failed, "The URL must be an http or https address.");
    }
    if (waiting_ >= options_.max_waiting) {
        return refuse(*transfer, Outcome::stopped, "Too many requests wait to be sent.");
    }
    const std::string& name = transfer->host();
    Host& host = hosts_[name];
    host.waiting.push_back(std::move(transfer));
    ++waiting_;
    give_turn(name, host);
}

void Outgoing::Loop::give_turn(const std::string& name, Host& host) {
    if (host.has_turn || host.waiting.empty() || host.active >= options_.max_transfers_per_host) {
        return;
    }
    host.has_turn = true;
    turns_.push_back(name);
}

void Outgoing::Loop::start_what_may() {
    while (!turns_.empty() && static_cast<int>(active_.size()) < options_.max_transfers) {
        const std::string name = std::move(turns_.front());
        turns_.pop_front();
        Host& host = hosts_[name];
        host.has_turn = false;
        start(host);
        give_turn(name, host);
    }
}

void Outgoing::Loop::start(Host& host) {
    TransferPointer transfer = std::move(host.waiting.front());
    host.waiting.pop_front();
    --waiting_;
    ++host.active;
    transfer->prepare(take_handle());
    curl_multi_add_handle(multi_, transfer->handle());
    active_.emplace(transfer.get(), std::move(transfer));
}

CURL* Outgoing::Loop::take_handle() {
    if (free_handles_.empty()) return Transfer::make_handle(options_);
    CURL* handle = free_handles_.back();
    free_handles_.pop_back();
    return handle;
}

void Outgoing::Loop::take_finished() {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        const CURLcode code = message->data.result;
        Transfer* transfer = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        finish(*transfer, code);
    }
}

void Outgoing::Loop::finish(Transfer& finished, CURLcode code) {
    const auto node = active_.extract(&finished);
    curl_multi_remove_handle(multi_, finished.handle());
    const auto host = hosts_.find(finished.host());
    --host->second.active;
    give_turn(host->first, host->second);
    if (host->second.active == 0 && host->second.waiting.empty()) hosts_.erase(host);
    --pending_;
    finished.finish(code);
    free_handles_.push_back(finished.handle());
}

void Outgoing::Loop::refuse(Transfer& transfer, Outcome outcome, std::string error) {
    --pending_;
    transfer.refuse(outcome, std::move(error));
}

void Outgoing::Loop::end_all() {
    const std::string ended = "The server was stopped before the answer came.";
    for (auto& [raw, transfer] : active_) {
        curl_multi_remove_handle(multi_, transfer->handle());
        curl_easy_cleanup(transfer->handle());
        refuse(*transfer, Outcome::stopped, ended);
    }
    for (auto& [name, host] : hosts_) {
        for (const auto& transfer : host.waiting) refuse(*transfer, Outcome::stopped, ended);
    }
    std::vector<TransferPointer> unread;
    {
        const std::lock_guard lock(mutex_);
        unread.swap(inbox_);
    }
    for (const auto& transfer : unread) refuse(*transfer, Outcome::stopped, ended);
}

Outgoing::Outgoing(const OutgoingOptions& options) : loop_(std::make_unique<Loop>(options)) {}
Outgoing::~Outgoing() = default;

void Outgoing::send(OutgoingRequest request, Done done) {
    loop_->send(std::move(request), std::move(done));
}

std::size_t Outgoing::pending() const {
    return loop_->pending();
}

}  // namespace entrepot::http
