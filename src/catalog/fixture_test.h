#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/refusal.h"
#include "catalog/testing.h"
#include "db/testing.h"

namespace entrepot {

/// An organization on each database, with the calls that most tests of this folder make.
class CatalogTest : public testing::TestWithParam<std::string> {
  protected:
    Database& database() { return test_.database(); }

    template <class Work>
    auto write(Work work) {
        return database().write_now(organization_, work);
    }
    template <class Work>
    auto read(Work work) {
        return database().read_now(work);
    }
    /// The code of the refusal, or "none".
    template <class Work>
    std::string code_of(Work work) {
        try {
            write([&](Tx& tx) { work(tx); });
            return "none";
        } catch (const Refusal& refusal) {
            return std::string(refusal.code().code);
        }
    }
    /// "type resource_id version" of each event since the last call.
    std::vector<std::string> news() {
        static constexpr Sql sql{"test.news",
                                 "SELECT number, type, resource_id, version FROM events "
                                 "WHERE organization_id = $1 AND number > $2 ORDER BY number"};
        struct Row {
            std::int64_t number;
            std::string type;
            std::int64_t id;
            std::int64_t version;
        };
        std::vector<std::string> lines;
        for (const auto& row :
             read([&](const Snapshot& s) { return s.rows<Row>(sql, organization_, heard_); })) {
            heard_ = row.number;
            lines.push_back(row.type + " " + std::to_string(row.id) + " " +
                            std::to_string(row.version));
        }
        return lines;
    }

    TestDatabase test_{GetParam()};
    OrganizationId organization_ = test_.make_organization();
    std::int64_t heard_ = 0;
};

}  // namespace entrepot
