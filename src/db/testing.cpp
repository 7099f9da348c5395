#include "db/testing.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace entrepot {
namespace {

constexpr Sql insert_organization{
    "testing.insert_organization",
    "INSERT INTO organizations (organization_id, name, created_at) VALUES ($1, $2, $3)"};

const char* postgres_url() {
    return std::getenv("ENTREPOT_TEST_POSTGRES");
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
    explicit Place(const std::string& kind) {
        if (kind != "sqlite") throw std::logic_error("no such kind of test database: " + kind);
        std::string name = std::filesystem::temp_directory_path() / "entrepot-test-XXXXXX";
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("can't make " + name);
        folder_ = name;
        url_ = folder_ / "test.db";
    }
    ~Place() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    const std::string& url() const { return url_; }

  private:
    std::filesystem::path folder_;
    std::string url_;
};

TestDatabase::TestDatabase(const std::string& kind)
    : place_(std::make_unique<Place>(kind)), clock_(*from_rfc3339("2026-11-23T09:00:00Z")) {
    database_ = open_database(options());
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
