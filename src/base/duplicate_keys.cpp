#include "base/duplicate_keys.h"

#include <boost/json/basic_parser_impl.hpp>
#include <set>
#include <vector>

namespace entrepot {

namespace json = boost::json;

namespace {

/// Boost.JSON's interface of a parse handler with nothing in it.
struct SilentHandler {
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);
    using Error = json::error_code&;
    using Text = json::string_view;

    bool on_document_begin(Error) { return true; }
    bool on_document_end(Error) { return true; }
    bool on_array_begin(Error) { return true; }
    bool on_array_end(std::size_t, Error) { return true; }
    bool on_object_begin(Error) { return true; }
    bool on_object_end(std::size_t, Error) { return true; }
    bool on_string_part(Text, std::size_t, Error) { return true; }
    bool on_string(Text, std::size_t, Error) { return true; }
    bool on_key_part(Text, std::size_t, Error) { return true; }
    bool on_key(Text, std::size_t, Error) { return true; }
    bool on_number_part(Text, Error) { return true; }
    bool on_int64(std::int64_t, Text, Error) { return true; }
    bool on_uint64(std::uint64_t, Text, Error) { return true; }
    bool on_double(double, Text, Error) { return true; }
    bool on_bool(bool, Error) { return true; }
    bool on_null(Error) { return true; }
    bool on_comment_part(Text, Error) { return true; }
    bool on_comment(Text, Error) { return true; }
};

struct KeyCounter : SilentHandler {
    std::size_t keys = 0;
    bool on_key(Text, std::size_t, Error) {
        ++keys;
        return true;
    }
};

struct DuplicateFinder : SilentHandler {
    std::vector<std::set<std::string>> open;
    std::string part;
    std::string found;

    bool on_object_begin(Error) {
        open.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t, Error) {
        open.pop_back();
        return true;
    }
    bool on_key_part(Text text, std::size_t, Error) {
        part.append(text.data(), text.size());
        return true;
    }
    bool on_key(Text text, std::size_t, Error) {
        part.append(text.data(), text.size());
        if (!open.back().insert(part).second && found.empty()) found = part;
        part.clear();
        return true;
    }
};

template <class Handler>
Handler scan(std::string_view text) {
    json::basic_parser<Handler> parser{json::parse_options{}};
    json::error_code error;
    parser.write_some(false, text.data(), text.size(), error);
    return std::move(parser.handler());
}

}  // namespace

std::size_t count_keys(std::string_view text) {
    return scan<KeyCounter>(text).keys;
}

std::string first_duplicate_key(std::string_view text) {
    return scan<DuplicateFinder>(text).found;
}

}  // namespace entrepot
