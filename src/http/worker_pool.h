#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace entrepot::http {

/// Something to do once; unlike std::function it may hold what can only be moved (a Responder).
class Task {
  public:
    template <class F>
    Task(F work)  // NOLINT: any callable is a task
        : body_(std::make_unique<Body<F>>(std::move(work))) {}
    void operator()() { body_->run(); }

  private:
    struct Base {
        virtual ~Base() = default;
        virtual void run() = 0;
    };
    template <class F>
    struct Body : Base {
        explicit Body(F f) : work(std::move(f)) {}
        void run() override { work(); }
        F work;
    };

    std::unique_ptr<Base> body_;
};

/// Threads that take tasks in order from one bounded queue. The program has one pool with a thread
/// a core for requests and one with a single thread for slow work (Argon2id, pictures, PDFs).
class WorkerPool {
  public:
    /// `name` is shown by top and in the log, at most 15 characters; `threads` at least 1.
    WorkerPool(const std::string& name, int threads, std::size_t queue_limit);
    ~WorkerPool() { stop(); }

    /// Queues a task. False when `queue_limit` tasks wait already or the pool has stopped; the task
    /// is then destroyed (so a Responder in it answers 500 unless it was taken out before). What a
    /// task throws is logged.
    [[nodiscard]] bool post(Task task);

    /// Finishes what is queued and ends the threads.
    void stop();

    std::size_t waiting() const;

  private:
    void run();

    const std::string name_;
    const std::size_t queue_limit_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Task> queue_;
    std::size_t idle_ = 0;
    bool stopped_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace entrepot::http
