#pragma once

#include <boost/pfr/detail/core17_generated.hpp>
#include <cstddef>
#include <utility>

/// How many members a plain struct has, and going through them. Boost.PFR takes the struct apart;
/// its own way of counting tries eight times as many members as the struct has bytes, which made
/// up 40 % of the compile time of the program (docs/decisions/0002-counting-members.md).
namespace entrepot::members {

namespace detail {

struct Anything {
    template <class T>
    operator T() const noexcept;  // constexpr would be inline, which g++ wants defined
};

template <std::size_t>
using AnythingFor = Anything;

template <class T, std::size_t... index>
constexpr bool takes(std::index_sequence<index...>) {
    return requires {
        T{AnythingFor<index>{}...};
    };
}

template <class T, std::size_t count>
constexpr bool takes_values = takes<T>(std::make_index_sequence<count>{});

template <class T, std::size_t count = 1>
constexpr std::size_t count_up() {
    if constexpr (takes_values<T, count + 1>) {
        return count_up<T, count + 1>();
    } else {
        return count;
    }
}

}  // namespace detail

/// Whether T has exactly this many members. T is an aggregate without base classes or arrays.
template <class T, std::size_t expected>
inline constexpr bool has_exactly =
    detail::takes_values<T, expected> && !detail::takes_values<T, expected + 1>;

/// How many members T has, at least one.
template <class T>
inline constexpr std::size_t count = detail::count_up<T>();

/// Calls `visit(member, index)` for each member in order.
template <class T, class Visit>
constexpr void for_each(T& object, Visit&& visit) {
    namespace pfr = boost::pfr::detail;
    auto tied = pfr::tie_as_tuple(object, pfr::size_t_<count<T>>{});
    [&]<std::size_t... index>(std::index_sequence<index...>) {
        (visit(pfr::sequence_tuple::get<index>(tied), index), ...);
    }
    (std::make_index_sequence<count<T>>{});
}

}  // namespace entrepot::members
