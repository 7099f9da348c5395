#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <thread>

#include "db/database.h"
#include "http/worker_pool.h"
#include "shipping/outbox.h"

namespace entrepot {

/// Prints one label; "" when it came out, else why not as a sentence for the worker. Gives up when
/// `stop` is asked for.
using PrintLabel = std::function<std::string(const PrintJob& job, const std::stop_token& stop)>;

/// Prints with libcups (printing.h).
std::string print_with_cups(const PrintJob& job, const std::stop_token& stop);

/// Prints the labels that wait, one after another at each printer, at a few printers at a time: one
/// that is slow or off delays no other. On threads of its own. Several processes may each have one:
/// a row is claimed before it is printed. A label whose process died is printed again: better twice
/// than never.
class PrintWorker {
  public:
    /// Adds a listener to the database, so make it before the first write.
    PrintWorker(Database& database, PrintLabel print);
    ~PrintWorker() { stop(); }
    PrintWorker(const PrintWorker&) = delete;
    PrintWorker& operator=(const PrintWorker&) = delete;

    void start();
    void stop();

  private:
    class Inbox;

    void run();
    /// Begins what can begin; the time until there is something to begin.
    std::chrono::microseconds begin_prints();
    void begin(const DueShipment& due);
    void begin_or_postpone(const DueShipment& due);
    void print_one(const PrintJob& job);

    Database* database_;
    PrintLabel print_;
    std::shared_ptr<Inbox> inbox_;
    std::set<std::string> busy_;  ///< Printers that print now; for the worker's own thread.
    std::stop_source stop_;
    http::WorkerPool printing_;
    std::thread thread_;
};

}  // namespace entrepot
