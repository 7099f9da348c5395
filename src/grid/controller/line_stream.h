#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "grid/controller/settings.h"

struct addrinfo;

namespace entrepot::grid {

/// Lines of text from a TCP server, read on a thread of its own. A connection that is lost is made
/// anew, after a pause that doubles up to a limit; it ends by itself when the other side is gone
/// without a word (keep-alive). Addresses that the egress guard never allows are not dialled.
class LineStream {
  public:
    struct News {
        enum class Kind : std::uint8_t { connected, line, lost };
        Kind kind = Kind::line;
        std::string text;  ///< The line without its break, or why the connection was lost.
    };

    explicit LineStream(const ControllerSettings& settings);
    ~LineStream();

    /// All that came since the last call; waits at most so long for the first of it. A last line
    /// without a break is part of what was lost.
    std::vector<News> take(std::chrono::milliseconds longest);

    /// Ends the connection and makes a new one, for what was read can't be trusted.
    void restart();
    /// What was read since it was connected makes sense: the next pause is the first one again.
    void proven();

  private:
    void run();
    /// Reads until the connection ends; the reason.
    std::string converse();
    std::string read_lines(int socket);
    /// A connected socket; -1, and `why` says why not.
    int dial(std::string& why);
    int connect_one(const addrinfo& address, std::string& why);
    /// Whether the socket has something to read (or to write, when `writing`) before the time is
    /// over and before it is to stop.
    bool wait_for(int socket, bool writing, std::chrono::milliseconds longest);
    /// Takes whole lines out of the bytes; false when one is too long.
    bool split(std::string& unread);
    void put(News::Kind kind, std::string text);
    void pause();

    const ControllerSettings settings_;
    int wake_ = -1;  ///< eventfd: stop or restart.
    std::chrono::milliseconds pause_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<News> inbox_;
    bool restart_ = false;
    bool stopping_ = false;
    bool proven_ = false;
    std::thread thread_;
};

}  // namespace entrepot::grid
