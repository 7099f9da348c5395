#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/caller.h"
#include "http/message.h"
#include "http/route_types.h"

namespace entrepot {

/// An A4 sheet of labels, 3 columns of 8, 70 x 37 mm each: the name large and below it its Code
/// 128. Several pages when there are more. Names are printable ASCII.
std::string labels_pdf(std::span<const std::string> names);

struct LabelQuery {
    std::optional<SiteId> site_id;
    std::string ids;
    std::string from;
    std::string to;
};
constexpr auto describe(Type<LabelQuery>) {
    return described<LabelQuery>(
        "LabelQuery", "Which shelves' labels are printed.",
        field<&LabelQuery::site_id>("All shelves of this site."),
        field<&LabelQuery::ids>("Only these shelves: numbers with commas between.",
                                {.optional = true, .max_len = 60000}),
        field<&LabelQuery::from>("Only shelves of a range: name of the first, with `to`.",
                                 {.optional = true, .max_len = 40, .example = "\"A-01-1\""}),
        field<&LabelQuery::to>("Name of the last shelf of the range.",
                               {.optional = true, .max_len = 40, .example = "\"A-10-5\""}));
}

/// The labels of shelves as a PDF, in route order; at most 5,000. Refuses `shelf_range_invalid`,
/// and `location_not_found` when no shelf fits.
http::Response print_labels(const Snapshot& snapshot, const Caller& caller,
                            const http::Query<LabelQuery>& query);

}  // namespace entrepot
