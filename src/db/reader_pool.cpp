#include "db/reader_pool.h"

#include "base/refusal.h"

namespace entrepot::db {

void ReaderPool::read(const std::function<void(const Snapshot&)>& work) {
    auto reader = begin();
    try {
        run(*reader, work);
    } catch (const Refusal&) {
        give_back(std::move(reader));
        throw;
    } catch (const GroupLost& lost) {
        give_back(nullptr);
        throw DatabaseUnavailable(lost.what());
    } catch (...) {
        give_back(nullptr);
        throw;
    }
    give_back(std::move(reader));
}

/// Ends the snapshot also when the work refuses, which is no fault of the connection.
void ReaderPool::run(Reader& reader, const std::function<void(const Snapshot&)>& work) {
    const Snapshot snapshot(reader.connection(), clock_->now());
    std::exception_ptr refusal;
    try {
        work(snapshot);
    } catch (const Refusal&) {
        refusal = std::current_exception();
    }
    reader.end();
    if (refusal) std::rethrow_exception(refusal);
}

/// A reader with an open snapshot. One that has been idle may have lost its server meanwhile: then
/// a new one is tried before giving up.
std::unique_ptr<Reader> ReaderPool::begin() {
    auto reader = take();
    try {
        if (reader) {
            try {
                reader->begin();
                return reader;
            } catch (const DatabaseUnavailable&) {
                reader.reset();
            }
        }
        reader = open_();
        reader->begin();
        return reader;
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

/// An idle reader, or none when a new one is to be opened.
std::unique_ptr<Reader> ReaderPool::take() {
    std::unique_lock lock(mutex_);
    freed_.wait(lock, [this] { return in_use_ < limit_; });
    ++in_use_;
    if (idle_.empty()) return nullptr;
    auto reader = std::move(idle_.back());
    idle_.pop_back();
    return reader;
}

void ReaderPool::give_back(std::unique_ptr<Reader> reader) {
    {
        const std::lock_guard lock(mutex_);
        --in_use_;
        if (reader) idle_.push_back(std::move(reader));
    }
    freed_.notify_one();
}

}  // namespace entrepot::db
