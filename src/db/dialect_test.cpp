#include "db/dialect.h"

#include <gtest/gtest.h>

namespace entrepot::db {
namespace {

constexpr const char* table = R"(-- a text about an int64
CREATE TABLE things (
    id int64 PRIMARY KEY, name text NOT NULL, flag bool, extra json, picture blob, contexts text
);
INSERT INTO things (name) VALUES ('a text; of int64');
)";

TEST(Dialect, SqliteTypesAreStrict) {
    EXPECT_EQ(to_dialect(table, Dialect::sqlite), R"(-- a text about an int64
CREATE TABLE things (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, flag INTEGER, extra TEXT, picture BLOB, contexts TEXT
) STRICT;
INSERT INTO things (name) VALUES ('a text; of int64');
)");
}

TEST(Dialect, PostgresComparesTextByItsBytes) {
    EXPECT_EQ(to_dialect(table, Dialect::postgres), R"(-- a text about an int64
CREATE TABLE things (
    id BIGINT PRIMARY KEY, name TEXT COLLATE "C" NOT NULL, flag BOOLEAN, extra TEXT COLLATE "C", picture BYTEA, contexts TEXT COLLATE "C"
);
INSERT INTO things (name) VALUES ('a text; of int64');
)");
}

TEST(Dialect, ATableWithAWideKeyIsKeptInItsOrderOnSqlite) {
    EXPECT_EQ(to_dialect("CREATE TABLE t (a int64, b int64, PRIMARY KEY (a, b));\n"
                         "CREATE TABLE u (a int64);\nCREATE INDEX i ON t (b);",
                         Dialect::sqlite),
              "CREATE TABLE t (a INTEGER, b INTEGER, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;\n"
              "CREATE TABLE u (a INTEGER) STRICT;\nCREATE INDEX i ON t (b);");
}

TEST(Dialect, AWideTableStaysInTheOrderOfArrival) {
    const auto* wide = "CREATE TABLE t (a int64, WIDER int64, PRIMARY KEY (a, WIDER)) WIDE;";
    EXPECT_EQ(to_dialect(wide, Dialect::sqlite),
              "CREATE TABLE t (a INTEGER, WIDER INTEGER, PRIMARY KEY (a, WIDER))  STRICT;");
    EXPECT_EQ(to_dialect(wide, Dialect::postgres),
              "CREATE TABLE t (a BIGINT, WIDER BIGINT, PRIMARY KEY (a, WIDER)) ;");
}

TEST(Dialect, VirtualTablesAndUnfinishedTextsStayAsTheyAre) {
    EXPECT_EQ(to_dialect("CREATE VIRTUAL TABLE v USING fts5 (words);", Dialect::sqlite),
              "CREATE VIRTUAL TABLE v USING fts5 (words);");
    EXPECT_EQ(to_dialect("-- no end", Dialect::sqlite), "-- no end");
    EXPECT_EQ(to_dialect("SELECT 'no end", Dialect::sqlite), "SELECT 'no end");
}

}  // namespace
}  // namespace entrepot::db
