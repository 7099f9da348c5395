#pragma once

#include <memory>

#include "app/options.h"

namespace entrepot::app {

/// The whole server put together: database, pools, edge, sockets and the background workers.
class Program {
  public:
    /// Opens the database and makes the parts; throws std::runtime_error with a sentence for the
    /// operator.
    explicit Program(Options options);
    ~Program();

    /// Opens the sockets, fills a sandbox, starts the workers, and prints where it listens.
    void start();

    /// Finishes what is under way and stops.
    void stop();

    /// What is due now and then: certificates, old keys. Called every minute or so.
    void housekeeping();

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace entrepot::app
