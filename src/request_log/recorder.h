#pragma once

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "base/time.h"
#include "db/database.h"
#include "request_log/record.h"
#include "request_log/share.h"

namespace entrepot {

/// How much of a rush is logged, of each organization. What a rush brings beyond it is counted.
struct RequestLogPace {
    request_log::Pace good{.a_second = 20};
    request_log::Pace refused{.a_second = 200};
    std::size_t most_bytes = 16 << 20;  ///< In memory, of all organizations.
};

/// Writes what integrations asked into the log, in the background and when the lane has nothing
/// else to do. Users' requests and those of unknown tokens are not logged: they are no
/// integration's. What was answered in the last second before a crash may be missing.
class RequestLog {
  public:
    explicit RequestLog(Database& database, RequestLogPace pace = {},
                        const Clock& clock = system_clock());
    ~RequestLog();
    RequestLog(const RequestLog&) = delete;
    RequestLog& operator=(const RequestLog&) = delete;

    /// Takes note of an answered request. From any thread; copies it, or counts it.
    void hear(const http::Request& request, const http::Response& response, const Caller& caller);

    void start();
    /// Writes what is left and returns when the thread has ended.
    void stop();
    /// Writes what was heard so far, on this thread; returns when it is durable.
    void write_waiting();

  private:
    struct Waiting {
        std::vector<request_log::Heard> heard;
        std::int64_t left_out = 0;
    };
    struct Shares {
        request_log::Share good;
        request_log::Share refused;
    };
    using AllWaiting = std::map<OrganizationId, Waiting>;

    bool takes(OrganizationId organization, int status, std::size_t bytes);
    AllWaiting take_waiting();
    void write(OrganizationId organization, const Waiting& waiting);
    void loop();

    Database* database_;
    RequestLogPace pace_;
    const Clock* clock_;
    std::mutex mutex_;
    std::condition_variable wake_;
    AllWaiting waiting_;
    std::map<OrganizationId, Shares> shares_;
    std::size_t bytes_ = 0;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace entrepot
