#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "db/postgres/connection.h"

namespace entrepot::db {

/// Tells this process's listeners of every committed event once, in number order within an
/// organization, whichever process wrote it. Own events are passed on at once; others' are read
/// from the event log when their process sends word (NOTIFY) or, as a net, at the next look. Word
/// is sent after the commit: inside a transaction it would make all commits of the server wait for
/// one another.
class Feed {
  public:
    using Tell = std::function<void(const std::vector<CommittedEvent>&)>;
    /// Starts behind the newest event there is.
    Feed(std::string url, Tell tell);
    /// Stops after word of the last events has been sent.
    ~Feed();

    /// Events that a lane of this process has just committed, of one organization.
    void committed(std::vector<CommittedEvent> events);

  private:
    void loop();
    void connect();
    void work();
    void wait();
    void wake();
    void send_word();
    void hear();
    void look_at_all();
    void catch_up(std::int64_t organization);
    std::vector<CommittedEvent> read_after(std::int64_t organization, std::int64_t number);
    /// Tells what has not been told; false when an event before these is missing.
    bool tell(std::vector<CommittedEvent> events);
    bool stopping();

    std::string url_;
    Tell tell_;
    std::unique_ptr<PostgresConnection> connection_;  ///< Of the thread.
    int wake_;                                        ///< An eventfd.

    std::mutex mutex_;
    std::unordered_map<std::int64_t, std::int64_t> told_;  ///< Last number, by organization.
    std::set<std::int64_t> to_announce_;
    std::set<std::int64_t> to_read_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace entrepot::db
