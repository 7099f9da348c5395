#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "db/database.h"

namespace entrepot::http {
class Outgoing;
}

namespace entrepot {

/// The bytes at an address, or why there are none: a sentence for the user.
struct FetchedPicture {
    std::string bytes;
    std::string error;
};

/// Gets the bytes at an address of up to 10 MB within 10 s, and calls `done` once, from any thread.
using FetchPicture =
    std::function<void(const std::string& url, std::function<void(FetchedPicture)> done)>;

/// Fetches over the server's client for outgoing requests, which judges the address.
FetchPicture fetch_over(http::Outgoing& outgoing);

/// Fetches the pictures that products name and keeps re-encoded copies of them, on a thread of its
/// own; four fetches at a time, one decoding. A failed fetch is tried again after 1 min, 10 min,
/// 1 h and 6 h; then the picture is `failed`, with the last error. Several processes may each have
/// one: a row is claimed before it is fetched. Emits `products.update` when a picture's state
/// changed.
class PictureWorker {
  public:
    /// Adds a listener to the database, so make it before the first write.
    PictureWorker(Database& database, FetchPicture fetch);
    ~PictureWorker() { stop(); }
    PictureWorker(const PictureWorker&) = delete;
    PictureWorker& operator=(const PictureWorker&) = delete;

    void start();
    /// Looks for due pictures at once (tests that moved the clock).
    void wake();
    /// Ends after what is being decoded; what is being fetched is fetched again later. Call it
    /// before the database is closed.
    void stop();

  private:
    class Inbox;

    void run();
    void begin_fetches();
    void store_results();

    Database* database_;
    FetchPicture fetch_;
    std::shared_ptr<Inbox> inbox_;
    int in_flight_ = 0;
    std::thread thread_;
};

}  // namespace entrepot
