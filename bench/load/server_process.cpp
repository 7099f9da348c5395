#include "server_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "load.h"

namespace entrepot::bench {
namespace {

using Steady = std::chrono::steady_clock;

/// In the child: becomes the server. Only what is safe after fork.
[[noreturn]] void become_server(const char* binary, const char* data, const char* log, int output) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    dup2(output, STDOUT_FILENO);
    const int file = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    dup2(file, STDERR_FILENO);
    execl(binary, binary, "serve", "--sandbox", "--rate-limit", "1000000", "--data", data,
          "--listen", "127.0.0.1:0", nullptr);
    _exit(127);
}

void ask_health(std::uint16_t port) {
    run({.port = port,
         .connections = 1,
         .seconds = 10,
         .requests = 1,
         .next = [](int, std::int64_t, std::string& request) {
             request = "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
         }});
}

}  // namespace

ServerProcess::ServerProcess(const std::filesystem::path& binary,
                             const std::filesystem::path& data) {
    const std::string log = data / "server.log";
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("there is no pipe");
    const auto start = Steady::now();
    pid_ = fork();
    if (pid_ == 0) become_server(binary.c_str(), data.c_str(), log.c_str(), ends[1]);
    close(ends[1]);
    output_ = ends[0];
    wait_for_address(output_);
    ask_health(port_);
    ready_ = std::chrono::duration<double>(Steady::now() - start).count();
}

ServerProcess::~ServerProcess() {
    kill(pid_, SIGTERM);
    waitpid(pid_, nullptr, 0);
    close(output_);
}

void ServerProcess::wait_for_address(int output) {
    constexpr std::string_view before = "Entrepot is at";
    std::string said;
    std::array<char, 1024> part{};
    for (;;) {
        const auto size = read(output, part.data(), part.size());
        if (size <= 0) throw std::runtime_error("the server did not start; see its server.log");
        said.append(part.data(), static_cast<std::size_t>(size));
        const auto at = said.find(before);
        if (at == std::string::npos || said.find('\n', at) == std::string::npos) continue;
        port_ = static_cast<std::uint16_t>(
            std::stoi(said.substr(said.find_last_of(':', said.find('\n', at)) + 1)));
        return;
    }
}

CpuTime ServerProcess::cpu() const {
    std::ifstream file(fmt::format("/proc/{}/stat", pid_));
    std::string text{std::istreambuf_iterator<char>(file), {}};
    // Behind the name: state is the third field, utime the 14th, stime the 15th.
    std::istringstream fields(text.substr(text.rfind(')') + 1));
    std::string skipped;
    for (int field = 3; field < 14; ++field) fields >> skipped;
    CpuTime ticks;
    fields >> ticks.user >> ticks.system;
    const auto a_second = static_cast<double>(sysconf(_SC_CLK_TCK));
    return {ticks.user / a_second, ticks.system / a_second};
}

double ServerProcess::memory(bool peak) const {
    const std::string_view name = peak ? "VmHWM:" : "VmRSS:";
    std::ifstream file(fmt::format("/proc/{}/status", pid_));
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(name)) return std::stod(line.substr(name.size())) * 1024 / 1e6;
    }
    return 0;
}

}  // namespace entrepot::bench
