#include "http/worker_pool.h"

#include <pthread.h>
#include <spdlog/spdlog.h>

#include <exception>

namespace entrepot::http {

WorkerPool::WorkerPool(const std::string& name, int threads, std::size_t queue_limit)
    : name_(name.substr(0, 15)), queue_limit_(queue_limit) {
    for (int at = 0; at < threads; ++at) {
        threads_.emplace_back([this] { run(); });
    }
}

bool WorkerPool::post(Task task) {
    const std::lock_guard lock(mutex_);
    if (stopped_ || queue_.size() >= queue_limit_) return false;
    queue_.push_back(std::move(task));
    if (idle_ > 0) changed_.notify_one();  // a busy worker looks at the queue by itself
    return true;
}

void WorkerPool::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) {
        if (thread.joinable()) thread.join();
    }
}

std::size_t WorkerPool::waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

void WorkerPool::run() {
    pthread_setname_np(pthread_self(), name_.c_str());
    std::unique_lock lock(mutex_);
    while (true) {
        ++idle_;
        changed_.wait(lock, [this] { return stopped_ || !queue_.empty(); });
        --idle_;
        if (queue_.empty()) return;
        Task task = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        try {
            task();
        } catch (const std::exception& error) {
            spdlog::error("a task of {} threw: {}", name_, error.what());
        }
        { const Task done = std::move(task); }  // destroyed outside the lock
        lock.lock();
    }
}

}  // namespace entrepot::http
