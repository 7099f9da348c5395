#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>

namespace entrepot::bench {

/// Processor time a process has used.
struct CpuTime {
    double user = 0;    ///< Seconds.
    double system = 0;  ///< Seconds.
};

/// The server under measurement: `entrepot serve --sandbox` on a free port of 127.0.0.1. It ends
/// with this object, and with this program however that ends.
class ServerProcess {
  public:
    /// Starts it on the data folder and waits until it has answered /health. Its log goes to
    /// server.log in the folder. Throws std::runtime_error when it ends before.
    ServerProcess(const std::filesystem::path& binary, const std::filesystem::path& data);
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    std::uint16_t port() const { return port_; }
    /// From the start of the process to the answer of /health.
    double seconds_to_ready() const { return ready_; }
    CpuTime cpu() const;
    /// Resident, in MB of 1,000,000 bytes; `peak` the most it ever was.
    double memory(bool peak = false) const;

  private:
    void wait_for_address(int output);

    pid_t pid_ = 0;
    int output_ = -1;
    std::uint16_t port_ = 0;
    double ready_ = 0;
};

}  // namespace entrepot::bench
