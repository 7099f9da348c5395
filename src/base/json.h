#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/codec.h"

namespace entrepot {

namespace detail {
void decode_body(std::string_view text, void* target, const Codec&);
void decode_pairs(const std::vector<std::pair<std::string, std::string>>& pairs,
                  std::string_view root, void* target, const TypeInfo&);
}  // namespace detail

/// Decodes a request body. Throws Refusal `malformed_json`, or `validation_error` with every place
/// that is wrong.
template <class T>
T decode_json(std::string_view text) {
    T result{};
    detail::decode_body(text, &result, codec_of<T>());
    return result;
}

/// Decodes a query string or form that was taken apart into names and values; numbers and booleans
/// are read from their text, arrays from repeated names. `root` is "query" or "body".
template <Described T>
T decode_form(const std::vector<std::pair<std::string, std::string>>& pairs,
              std::string_view root) {
    T result{};
    detail::decode_pairs(pairs, root, &result, type_info<T>());
    return result;
}

/// Appends the JSON of a value.
template <class T>
void encode_json(std::string& out, const T& value) {
    codec::Of<T>::encode(out, value);
}

template <class T>
std::string to_json(const T& value) {
    std::string out;
    encode_json(out, value);
    return out;
}

/// Reads what `to_json` wrote (a column of ours); anything else is a bug and throws.
template <class T>
T from_json(std::string_view text) {
    return decode_json<T>(text);
}

}  // namespace entrepot
