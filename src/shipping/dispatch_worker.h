#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "db/database.h"
#include "http/message.h"
#include "shipping/outbox.h"

namespace entrepot::http {
class Outgoing;
}

namespace entrepot {

/// Posts a dispatch request and calls `done` once, from any thread.
struct DispatchPost {
    std::string url;
    std::vector<http::Header> headers;
    std::string body;
};
using SendDispatch = std::function<void(DispatchPost, std::function<void(TryOutcome)> done)>;

/// Sends over the server's client for outgoing requests, which judges the address: 5 seconds in
/// all, no redirects.
SendDispatch send_over(http::Outgoing& outgoing);

/// Sends the dispatch requests that wait, on a thread of its own: at once, and after a failure that
/// may pass again after 1 and 4 seconds, under the same delivery id. Several processes may each
/// have one: a row is claimed before it is sent, and due again when its process dies. A row that
/// can't be read or recorded is put off and stops no other. Also puts
/// deliveries that became `fulfilled` away from a port on the list of labels.
class DispatchWorker {
  public:
    /// Adds a listener to the database, so make it before the first write.
    DispatchWorker(Database& database, SendDispatch send);
    ~DispatchWorker() { stop(); }
    DispatchWorker(const DispatchWorker&) = delete;
    DispatchWorker& operator=(const DispatchWorker&) = delete;

    void start();
    /// Looks for due rows at once (tests that moved the clock).
    void wake();
    /// What is on its way is recorded by the next run. Call it before the database is closed.
    void stop();

  private:
    class Inbox;

    void run();
    void find_leftovers();
    void take_results();
    void begin_try(const DueShipment& row);
    void begin_tries();
    std::chrono::microseconds until_due();

    Database* database_;
    SendDispatch send_;
    std::shared_ptr<Inbox> inbox_;
    std::thread thread_;
};

}  // namespace entrepot
