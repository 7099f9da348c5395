#include "stock/verify.h"

#include <fmt/format.h>

#include "base/json.h"
#include "stock/verify_checks.h"

namespace entrepot {
namespace {

constexpr Sql count_organizations{"verify.organizations",
                                  "SELECT COUNT(*) FROM organizations WHERE organization_id > 0"};
constexpr Sql count_movements{"verify.movements", "SELECT COUNT(*) FROM movements"};
constexpr Sql count_balances{"verify.balances", "SELECT COUNT(*) FROM balances"};
constexpr Sql count_levels{"verify.levels", "SELECT COUNT(*) FROM stock_levels"};
constexpr Sql count_reservations{"verify.reservations", "SELECT COUNT(*) FROM reservations"};

void run_check(const Snapshot& snapshot, const BookCheck& check, VerifyReport& report) {
    for (const auto& found : snapshot.rows<Difference>(check.sql)) {
        report.differences.push_back(
            fmt::format("Organization {}, {} {}: {} ({} against {}).", found.organization.value,
                        check.subject, found.subject, check.sentence, found.is, found.should_be));
    }
}

}  // namespace

VerifyReport verify_books(const Snapshot& snapshot) {
    VerifyReport report;
    report.organizations = snapshot.one<std::int64_t>(count_organizations);
    report.movements = snapshot.one<std::int64_t>(count_movements);
    report.balances = snapshot.one<std::int64_t>(count_balances);
    report.levels = snapshot.one<std::int64_t>(count_levels);
    report.reservations = snapshot.one<std::int64_t>(count_reservations);
    for (const BookCheck& check : book_checks()) run_check(snapshot, check, report);
    report.ok = report.differences.empty();
    return report;
}

http::Response stock_health(const Snapshot& snapshot) {
    const bool ok = verify_books(snapshot).ok;
    http::Response response;
    response.status = ok ? 200 : 500;
    response.body = ok ? R"({"status":"ok"})" : R"({"status":"books_do_not_balance"})";
    return std::move(
        response.with("Content-Type", "application/json").with("Cache-Control", "no-store"));
}

}  // namespace entrepot
