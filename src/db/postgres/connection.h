#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "db/database.h"
#include "db/postgres/codec.h"

namespace entrepot::db {

/// One connection to PostgreSQL, in pipeline mode: queued statements travel with the next question.
/// Statements are prepared when first used. For one thread at a time.
///
/// A lost connection, a deadlock and the like are thrown as GroupLost.
class PostgresConnection : public Connection {
  public:
    /// Connects and checks that the session can't lose data; throws DatabaseUnavailable, or
    /// std::runtime_error with a sentence for the operator when its settings are unsafe.
    explicit PostgresConnection(const std::string& url);

    Rows query(const Sql& sql, std::span<const Value> values) override;
    std::int64_t change(const Sql& sql, std::span<const Value> values) override;
    void queue(const Sql& sql, std::span<const Value> values) override;
    bool embedded() const override { return false; }

    /// Runs several statements that have no parameters, outside of the pipeline.
    void script(const std::string& text);
    /// Sends what is queued and waits for it; throws the first error.
    void sync();
    /// Sends what is queued without waiting; the next call waits for it first.
    void sync_later();
    /// The command tag of the last statement, as "COMMIT".
    const std::string& last_tag() const { return last_tag_; }

    bool anything_queued() const { return !pending_.empty(); }
    /// True after a statement failed, until `forget_failure`: the transaction takes nothing more.
    bool failed() const { return failed_; }
    void forget_failure() { failed_ = false; }
    /// False when the connection is known to be lost.
    bool alive() const;
    /// Looks, without waiting, whether the server has closed the connection.
    bool still_open();
    /// For waiting on notifications.
    PGconn* handle() { return connection_.get(); }

  private:
    struct Close {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    struct Clear {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Result = std::unique_ptr<PGresult, Clear>;
    struct Prepared {
        std::string text;
        std::string signature;
        std::string name;
    };
    struct Pending {
        std::string name;                     ///< Of the statement, for errors.
        const Prepared* preparing = nullptr;  ///< When this is the preparation of a statement.
    };

    void connect(const std::string& url);
    void send(const Sql& sql, std::span<const Value> values);
    const Prepared& prepared(const Sql& sql);
    const Prepared& prepare(const Sql& sql);
    void drop_oldest_statements();
    /// Waits for everything queued; the result of the last statement.
    Result finish();
    Result take_result(const Pending& pending);
    void collect_later_sync();
    void forget(const Prepared* prepared);
    [[noreturn]] void throw_lost(std::string_view doing);

    std::unique_ptr<PGconn, Close> connection_;
    PostgresParameters parameters_;
    std::unordered_map<std::string, std::unique_ptr<Prepared>> statements_;
    std::unordered_map<const char*, const Prepared*> by_address_;
    std::vector<Pending> pending_;
    std::exception_ptr error_;
    std::string last_tag_;
    std::int64_t names_given_ = 0;
    bool failed_ = false;
    bool owes_sync_ = false;
};

}  // namespace entrepot::db
