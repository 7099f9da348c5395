#pragma once

#include <memory>
#include <string>
#include <vector>

#include "db/database.h"

namespace entrepot {

/// The databases on which a test of a domain has to hold: "sqlite", and "postgres" when
/// ENTREPOT_TEST_POSTGRES names a server on which databases may be made
/// (`postgresql://user@host:port/postgres`). Says so loudly, once, when it does not.
std::vector<std::string> test_database_urls();

/// A fresh, migrated database for one test, gone at the end. Made for GoogleTest's parameters:
/// `INSTANTIATE_TEST_SUITE_P(Databases, OrdersTest, testing::ValuesIn(test_database_urls()))`
/// with `TestDatabase database{GetParam()}`.
class TestDatabase {
  public:
    enum class Content { migrated, nothing };

    /// With `Content::nothing` it is neither migrated nor opened: only `options` is of use.
    explicit TestDatabase(const std::string& kind = "sqlite", Content content = Content::migrated);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    Database& database() { return *database_; }
    /// Starts at 2026-11-23T09:00:00Z and stands still until moved.
    ManualClock& clock() { return clock_; }
    /// Makes an organization's row, without which nothing can be written on its lane.
    OrganizationId make_organization(const std::string& name = "Test organization");

    /// For another Database on the same data, as another process would have it.
    DatabaseOptions options() const;
    /// Closes the database and opens it again.
    void reopen();

  private:
    class Place;
    class Folder;
    class ServerDatabase;
    static std::unique_ptr<Place> make_place(const std::string& kind, Content content);

    std::unique_ptr<Place> place_;
    ManualClock clock_;
    std::unique_ptr<Database> database_;
};

}  // namespace entrepot
