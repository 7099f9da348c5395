#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <csignal>
#include <ctime>

#include "app/commands.h"
#include "app/program.h"

namespace entrepot::app {

namespace {

/// SIGINT and SIGTERM are taken by `wait_for_end` alone: block them before any thread starts.
sigset_t block_end_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

/// Waits for the end, doing the housekeeping every minute.
void wait_for_end(const sigset_t& signals, Program& program) {
    const timespec minute{.tv_sec = 60, .tv_nsec = 0};
    while (sigtimedwait(&signals, nullptr, &minute) < 0) {
        try {
            program.housekeeping();
        } catch (const std::exception& error) {
            spdlog::warn("housekeeping: {}", error.what());
        }
    }
}

}  // namespace

int serve(Options options) {
    const sigset_t signals = block_end_signals();
    spdlog::set_default_logger(spdlog::stderr_color_mt("entrepot"));
    Program program(std::move(options));
    program.start();
    wait_for_end(signals, program);
    program.stop();
    return 0;
}

}  // namespace entrepot::app
