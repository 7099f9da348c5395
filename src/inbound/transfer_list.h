#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/caller.h"
#include "db/database.h"
#include "http/paging.h"
#include "inbound/transfer_types.h"

namespace entrepot {

/// Filters of GET /api/v1/external_transfers; all given ones have to hold.
struct TransferQuery {
    std::optional<TransferDirection> direction;
    std::optional<std::string> sku;
    std::optional<Time> created_since;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<TransferQuery>) {
    using Q = TransferQuery;
    return described<Q>(
        "ExternalTransferQuery", "Filters of the list of transfers; all given have to hold.",
        field<&Q::direction>("Only those that went this way."),
        field<&Q::sku>("Only those with a line of exactly this SKU."),
        field<&Q::created_since>("Only those made at this moment or later."),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

/// The transfers of the caller's shop's site with products of the shop, oldest first.
http::Page<ExternalTransfer> list_external_transfers(const Snapshot& snapshot, const Caller& caller,
                                                     const http::Query<TransferQuery>& query);

/// Refuses `external_transfer_not_found`, also when no product of it is the shop's.
ExternalTransfer get_external_transfer(const Snapshot& snapshot, const Caller& caller,
                                       ExternalTransferId id);

/// Filters of the app's list.
struct TransferSearch {
    std::optional<TransferDirection> direction;
    std::string query;
    std::int64_t limit = http::default_limit;
    std::string cursor;
};
constexpr auto describe(Type<TransferSearch>) {
    using Q = TransferSearch;
    return described<Q>(
        "ExternalTransferSearch", "Filters of the list of transfers; all given have to hold.",
        field<&Q::direction>("Only those that went this way."),
        field<&Q::query>("Part of the place's name.", {.optional = true}),
        field<&Q::limit>("Most items in an answer; 50 when left out.", http::limit_field),
        field<&Q::cursor>("`next_cursor` of the answer before.", {.optional = true}));
}

/// A transfer in the app's list.
struct TransferSummary {
    ExternalTransferId external_transfer_id;
    TransferDirection direction = TransferDirection::out;
    std::string place_name;
    std::string notes;
    std::string user_name;
    std::int64_t lines_count = 0;
    std::int64_t units = 0;
    Time created_at;
};
constexpr auto describe(Type<TransferSummary>) {
    using S = TransferSummary;
    return described<S>(
        "ExternalTransferSummary", "A transfer in the list.",
        field<&S::external_transfer_id>("Number of the transfer."),
        field<&S::direction>("out: they left; in: they came back."),
        field<&S::place_name>("The other place."),
        field<&S::notes>("What people should know of it."), field<&S::user_name>("Who noted it."),
        field<&S::lines_count>("Number of lines."), field<&S::units>("Units of all lines."),
        field<&S::created_at>("When it was made."));
}

/// The organization's transfers, newest first.
http::Page<TransferSummary> search_external_transfers(const Snapshot& snapshot,
                                                      const Caller& caller,
                                                      const http::Query<TransferSearch>& query);

}  // namespace entrepot
