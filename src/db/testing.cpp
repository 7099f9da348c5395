#include "db/testing.h"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "db/postgres/connection.h"

namespace entrepot {
namespace {

constexpr Sql insert_organization{
    "testing.insert_organization",
    "INSERT INTO organizations (organization_id, name, created_at) VALUES ($1, $2, $3)"};

const char* postgres_url() {
    return std::getenv("ENTREPOT_TEST_POSTGRES");
}

/// `url` with another database's name in it.
std::string with_database(std::string url, const std::string& name) {
    const auto server = url.find("://") + 3;
    const auto options = std::min(url.find('?', server), url.size());
    const auto path = std::min(url.find('/', server), options);
    return url.replace(path, options - path, "/" + name);
}

}  // namespace

std::vector<std::string> test_database_urls() {
    if (postgres_url() != nullptr) return {"sqlite", "postgres"};
    static const bool told = [] {
        std::fputs("[  SKIPPED ] PostgreSQL: ENTREPOT_TEST_POSTGRES is not set\n", stderr);
        return true;
    }();
    static_cast<void>(told);
    return {"sqlite"};
}

/// Where a test's data lies.
class TestDatabase::Place {
  public:
    virtual ~Place() = default;
    const std::string& url() const { return url_; }

  protected:
    std::string url_;
};

class TestDatabase::Folder : public Place {
  public:
    Folder() {
        std::string name = parent() / "entrepot-test-XXXXXX";
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("can't make " + name);
        folder_ = name;
        url_ = folder_ / "test.db";
    }
    ~Folder() override {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

  private:
    // In memory when there is such a place: a test waits for many syncs.
    static std::filesystem::path parent() {
        const std::filesystem::path memory = "/dev/shm";
        const bool usable = access(memory.c_str(), W_OK) == 0 && std::getenv("TMPDIR") == nullptr;
        return usable ? memory : std::filesystem::temp_directory_path();
    }

    std::filesystem::path folder_;
};

/// A database on the server of ENTREPOT_TEST_POSTGRES.
class TestDatabase::ServerDatabase : public Place {
  public:
    explicit ServerDatabase(const std::string& pattern = migrated()) {
        static std::atomic<int> made = 0;
        name_ = fmt::format("entrepot_test_{}_{}", getpid(), ++made);
        script("CREATE DATABASE " + name_ + " ENCODING 'UTF8' TEMPLATE " + pattern);
        url_ = with_database(postgres_url(), name_);
    }
    ~ServerDatabase() override {
        try {
            script("DROP DATABASE " + name_ + " WITH (FORCE)");
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
        }
    }

  private:
    /// A migrated database, made once by each test program, that the others are copies of.
    static const std::string& migrated() {
        static const ServerDatabase pattern("template0");
        static const bool done = [] {
            DatabaseOptions options;
            options.url = pattern.url();
            open_database(options)->close();
            return true;
        }();
        static_cast<void>(done);
        return pattern.name_;
    }
    static void script(const std::string& text) {
        if (postgres_url() == nullptr) throw std::logic_error("ENTREPOT_TEST_POSTGRES is not set");
        db::PostgresConnection(postgres_url()).script(text);
    }

    std::string name_;
};

std::unique_ptr<TestDatabase::Place> TestDatabase::make_place(const std::string& kind,
                                                              Content content) {
    if (kind == "sqlite") return std::make_unique<Folder>();
    if (kind == "postgres" && content == Content::nothing) {
        return std::make_unique<ServerDatabase>("template0");
    }
    if (kind == "postgres") return std::make_unique<ServerDatabase>();
    throw std::logic_error("no such kind of test database: " + kind);
}

TestDatabase::TestDatabase(const std::string& kind, Content content)
    : place_(make_place(kind, content)), clock_(*from_rfc3339("2026-11-23T09:00:00Z")) {
    if (content == Content::migrated) database_ = open_database(options());
}

TestDatabase::~TestDatabase() {
    database_.reset();
}

DatabaseOptions TestDatabase::options() const {
    DatabaseOptions options;
    options.url = place_->url();
    options.clock = &clock_;
    return options;
}

void TestDatabase::reopen() {
    database_.reset();
    database_ = open_database(options());
}

OrganizationId TestDatabase::make_organization(const std::string& name) {
    return database_->write_now(installation, [&](Tx& tx) {
        const OrganizationId organization{tx.next_installation_id("organization")};
        tx.run(insert_organization, organization, name, tx.now());
        return organization;
    });
}

}  // namespace entrepot
