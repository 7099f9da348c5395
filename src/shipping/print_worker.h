#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "db/database.h"
#include "shipping/outbox.h"

namespace entrepot {

/// Prints one label; "" when it came out, else why not as a sentence for the worker. Gives up when
/// `stop` is asked for.
using PrintLabel = std::function<std::string(const PrintJob& job, const std::stop_token& stop)>;

/// Prints with libcups (printing.h).
std::string print_with_cups(const PrintJob& job, const std::stop_token& stop);

/// Prints the labels that wait, one after another, on a thread of its own. Several processes may
/// each have one: a row is claimed before it is printed. A label whose process died is printed
/// again: better twice than never.
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
    void print_due();

    Database* database_;
    PrintLabel print_;
    std::shared_ptr<Inbox> inbox_;
    std::stop_source stop_;
    std::thread thread_;
};

}  // namespace entrepot
