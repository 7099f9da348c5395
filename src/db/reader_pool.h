#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "db/session.h"

namespace entrepot::db {

/// Read connections, opened when first needed. Thread-safe.
class ReaderPool {
  public:
    using Open = std::function<std::unique_ptr<Reader>()>;
    ReaderPool(Open open, int limit, const Clock& clock)
        : open_(std::move(open)), limit_(limit), clock_(&clock) {}

    /// Runs `work` on a snapshot; waits while all connections are in use. A connection on which
    /// something failed is closed.
    void read(const std::function<void(const Snapshot&)>& work);

  private:
    void run(Reader& reader, const std::function<void(const Snapshot&)>& work);
    std::unique_ptr<Reader> take();
    std::unique_ptr<Reader> begin();
    void give_back(std::unique_ptr<Reader> reader);

    Open open_;
    int limit_;
    const Clock* clock_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Reader>> idle_;  ///< The last one used first, its cache is warm.
    int in_use_ = 0;
};

}  // namespace entrepot::db
