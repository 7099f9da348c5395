// A disk that fails: what was answered stays, what was not is said, and the lane goes on.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/resource.h>

#include <atomic>
#include <csignal>
#include <filesystem>

#include "db/testing.h"

namespace entrepot {
namespace {

constexpr Sql insert_counter{
    "test.fault_insert", "INSERT INTO counters (organization_id, name, value) VALUES (0, $1, 1)"};
constexpr Sql names{"test.fault_names", "SELECT name FROM counters ORDER BY name"};

/// SQLite's own file layer with a sync of the log that fails when told to.
class FailingSync {
  public:
    FailingSync() : vfs_(*sqlite3_vfs_find(nullptr)) {
        original_ = sqlite3_vfs_find(nullptr);
        vfs_.zName = "failing-sync";
        vfs_.xOpen = &FailingSync::open;
        sqlite3_vfs_register(&vfs_, 1);
    }
    ~FailingSync() {
        fails_ = false;
        sqlite3_vfs_register(original_, 1);
        sqlite3_vfs_unregister(&vfs_);
    }
    void fail(bool yes) { fails_ = yes; }

  private:
    static int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* out) {
        const int code = original_->xOpen(original_, name, file, flags, out);
        // A commit syncs the write-ahead log alone.
        if (code != SQLITE_OK || (flags & SQLITE_OPEN_WAL) == 0) return code;
        real_ = *file->pMethods;
        static sqlite3_io_methods methods;
        methods = real_;
        methods.xSync = &FailingSync::sync;
        file->pMethods = &methods;
        return code;
    }
    static int sync(sqlite3_file* file, int flags) {
        return fails_ ? SQLITE_IOERR_FSYNC : real_.xSync(file, flags);
    }

    inline static std::atomic<bool> fails_ = false;
    inline static sqlite3_vfs* original_ = nullptr;
    inline static sqlite3_io_methods real_{};
    sqlite3_vfs vfs_;
};

void write(Database& database, const std::string& name) {
    database.write_now(installation, [&](Tx& tx) { tx.run(insert_counter, name); });
}

std::vector<std::string> stored(Database& database) {
    return database.read_now(
        [](const Snapshot& snapshot) { return snapshot.rows<std::string>(names); });
}

TEST(SqliteFault, ASyncThatFailsAtCommitIsUnknownAndTheLaneGoesOn) {
    FailingSync disk;
    TestDatabase test;
    write(test.database(), "before");
    disk.fail(true);
    EXPECT_THROW(write(test.database(), "unsure"), CommitUnknown);
    EXPECT_THROW(write(test.database(), "refused"), DatabaseUnavailable);
    disk.fail(false);
    write(test.database(), "after");
    auto found = stored(test.database());
    std::erase(found, "unsure");  // It may be there.
    EXPECT_EQ(found, (std::vector<std::string>{"after", "before"}));
}

TEST(SqliteFault, ALogWhoseSyncFailedIsNotWrittenToAgain) {
    FailingSync disk;
    TestDatabase test;
    write(test.database(), "before");
    disk.fail(true);
    EXPECT_THROW(write(test.database(), "unsure"), CommitUnknown);
    disk.fail(false);
    const auto length = [&] { return std::filesystem::file_size(test.options().url + "-wal"); };
    const auto suspect = length();
    write(test.database(), "after");
    EXPECT_LT(length(), suspect);
}

/// No file of this process can grow beyond `bytes` while it lives, as on a full disk.
class FullDisk {
  public:
    explicit FullDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }

  private:
    rlimit before_{};
};

TEST(SqliteFault, AFullDiskRefusesAndWhenThereIsSpaceTheLaneGoesOn) {
    TestDatabase test;
    write(test.database(), "before");
    {
        const FullDisk full(std::filesystem::file_size(test.options().url + "-wal"));
        EXPECT_THROW(write(test.database(), std::string(200'000, 'x')), CommitUnknown);
    }
    write(test.database(), "after");
    EXPECT_EQ(stored(test.database()), (std::vector<std::string>{"after", "before"}));
}

TEST(SqliteFault, AFolderThatIsNotThereIsSaid) {
    DatabaseOptions options;
    options.url = "/nonexistent/folder/entrepot.db";
    try {
        open_database(options);
        FAIL() << "it was opened";
    } catch (const DatabaseUnavailable& error) {
        EXPECT_NE(std::string(error.what()).find("/nonexistent/folder"), std::string::npos);
    }
}

}  // namespace
}  // namespace entrepot
