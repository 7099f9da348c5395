#include "db/postgres/codec.h"

#include <fmt/format.h>

#include <limits>
#include <stdexcept>

namespace entrepot::db {
namespace {

// Type numbers of PostgreSQL's catalogue; they never change.
constexpr Oid bool_type = 16;
constexpr Oid bytea_type = 17;
constexpr Oid name_type = 19;
constexpr Oid int8_type = 20;
constexpr Oid int2_type = 21;
constexpr Oid int4_type = 23;
constexpr Oid text_type = 25;
constexpr Oid unknown_type = 705;
constexpr Oid varchar_type = 1043;
constexpr Oid numeric_type = 1700;

constexpr int binary = 1;

std::array<char, 8> big_endian(std::int64_t number) {
    std::array<char, 8> bytes{};
    auto rest = static_cast<std::uint64_t>(number);
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) {
        *byte = static_cast<char>(rest & 0xff);
        rest >>= 8;
    }
    return bytes;
}

/// A big-endian number of one to eight bytes, sign-extended.
std::int64_t from_big_endian(std::string_view bytes) {
    std::uint64_t number = (bytes.front() & 0x80) != 0 ? ~std::uint64_t{0} : 0;
    for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(number);
}

/// sum() of int64 gives a numeric: four 16-bit words (count of digits, weight of the first digit,
/// sign, decimals), then digits to the base 10,000.
std::int64_t from_numeric(std::string_view bytes) {
    const auto word = [&](std::size_t at) { return from_big_endian(bytes.substr(at * 2, 2)); };
    const std::int64_t digits = word(0);
    const std::int64_t weight = word(1);
    const std::int64_t sign = word(2) & 0xffff;
    if (digits > weight + 1 || weight > 4 || (sign != 0 && sign != 0x4000)) {
        throw std::logic_error("a numeric column is no whole number of 64 bits");
    }
    std::int64_t number = 0;
    for (std::int64_t at = 0; at <= weight; ++at) {
        const auto digit = at < digits ? word(static_cast<std::size_t>(4 + at)) : 0;
        if (__builtin_mul_overflow(number, 10'000, &number) ||
            __builtin_add_overflow(number, digit, &number)) {
            throw std::logic_error("a sum does not fit 64 bits");
        }
    }
    return sign == 0 ? number : -number;
}

Cell read_cell(Oid type, std::string_view bytes) {
    switch (type) {
        case bool_type:
        case int2_type:
        case int4_type:
        case int8_type:
            return from_big_endian(bytes);
        case numeric_type:
            return from_numeric(bytes);
        case bytea_type:
        case name_type:
        case text_type:
        case unknown_type:
        case varchar_type:
            return std::string(bytes);
        default:
            throw std::logic_error(fmt::format("a column of type {} is not supported", type));
    }
}

}  // namespace

void PostgresParameters::set(std::span<const Value> values) {
    types_.clear();
    pointers_.clear();
    lengths_.clear();
    signature_.clear();
    numbers_.clear();
    numbers_.reserve(values.size());
    formats_.assign(values.size(), binary);
    for (const Value& value : values) add(value);
}

void PostgresParameters::add(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        const auto& bytes = numbers_.emplace_back(big_endian(*number));
        add_bytes('i', int8_type, {bytes.data(), bytes.size()});
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        add_bytes('t', text_type, *text);
    } else if (const auto* flag = std::get_if<bool>(&value)) {
        const auto& bytes = numbers_.emplace_back(std::array<char, 8>{*flag ? '\1' : '\0'});
        add_bytes('b', bool_type, {bytes.data(), 1});
    } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
        add_bytes('y', bytea_type, bytes->bytes);
    } else {
        add_bytes('n', 0, {});
        pointers_.back() = nullptr;
    }
}

void PostgresParameters::add_bytes(char letter, Oid type, std::string_view bytes) {
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        throw std::logic_error("a value of more than 2 GB");
    }
    signature_ += letter;
    types_.push_back(type);
    pointers_.push_back(bytes.data() == nullptr ? "" : bytes.data());
    lengths_.push_back(static_cast<int>(bytes.size()));
}

Rows read_rows(const PGresult* result) {
    Rows rows;
    const int columns = PQnfields(result);
    const int count = PQntuples(result);
    rows.columns = static_cast<std::size_t>(columns);
    rows.cells.reserve(static_cast<std::size_t>(columns) * static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (PQgetisnull(result, row, column) != 0) {
                rows.cells.emplace_back();
                continue;
            }
            const auto length = static_cast<std::size_t>(PQgetlength(result, row, column));
            rows.cells.push_back(
                read_cell(PQftype(result, column), {PQgetvalue(result, row, column), length}));
        }
    }
    return rows;
}

}  // namespace entrepot::db
