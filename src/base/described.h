#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

#include "base/members.h"

namespace entrepot {

/// Stands for a type in an overload set: `describe(Type<NewOrder>)`.
template <class T>
struct Type {};

/// What a value must keep to, beyond its type. Lengths are counted in characters (code points).
struct Limits {
    bool optional = false;  ///< May be left out; the member's default is used then.
    std::int64_t min = std::numeric_limits<std::int64_t>::min();
    std::int64_t max = std::numeric_limits<std::int64_t>::max();
    std::size_t min_len = 0;
    std::size_t max_len = 255;
    std::size_t max_items = 100;
    std::string_view format = {};   ///< Of the JSON schema: "uri", "email".
    std::string_view example = {};  ///< A JSON value.
};

struct Codec;

/// A sentence about a member. Writing none does not compile.
struct Sentence {
    template <std::size_t size>
    consteval Sentence(const char (&sentence)[size]) : text(sentence, size - 1) {
        static_assert(size > 8, "say in a sentence what the member is");
    }
    std::string_view text;
};

/// One member of a described type.
struct FieldInfo {
    std::string_view name;
    std::string_view sentence;
    Limits limits;
    const Codec& (*codec)();
    void* (*member)(void* object);
};

/// The one description of a type: from it follow decoding, encoding, JSON schema and clients.
template <std::size_t count>
struct Description {
    std::string_view name;
    std::string_view sentence;
    std::array<FieldInfo, count> fields;
};

/// A description whose number of fields is forgotten.
struct TypeInfo {
    std::string_view name;
    std::string_view sentence;
    const FieldInfo* fields = nullptr;
    std::size_t count = 0;

    const FieldInfo* begin() const { return fields; }
    const FieldInfo* end() const { return fields + count; }
};

namespace detail {

template <auto member>
constexpr std::string_view member_name() {
    std::string_view text = __PRETTY_FUNCTION__;
    const std::size_t end = text.find_first_of(";]", text.find("member = "));
    text = text.substr(0, end);
    while (text.back() == ')') text.remove_suffix(1);
    return text.substr(text.rfind(':') + 1);
}

template <class>
struct MemberPointer;
template <class Class, class Member>
struct MemberPointer<Member Class::*> {
    using ClassType = Class;
    using MemberType = Member;
};

template <std::size_t count>
consteval bool all_distinct(const std::array<FieldInfo, count>& fields) {
    for (std::size_t a = 0; a < count; ++a) {
        for (std::size_t b = a + 1; b < count; ++b) {
            if (fields[a].name == fields[b].name) return false;
        }
    }
    return true;
}

}  // namespace detail

template <class T>
const Codec& codec_of();

/// Describes one member; its name comes from the pointer.
template <auto pointer>
consteval FieldInfo field(Sentence sentence, Limits limits = {}) {
    using Class = typename detail::MemberPointer<decltype(pointer)>::ClassType;
    using Member = typename detail::MemberPointer<decltype(pointer)>::MemberType;
    return {detail::member_name<pointer>(), sentence.text, limits, &codec_of<Member>,
            [](void* object) -> void* { return &(static_cast<Class*>(object)->*pointer); }};
}

/// Describes a type by all of its members in order; a forgotten or doubled one does not compile.
template <class T, class... Fields>
consteval auto described(std::string_view name, Sentence sentence, Fields... fields) {
    static_assert(members::has_exactly<T, sizeof...(Fields)>,
                  "describe each member of the type once");
    Description<sizeof...(Fields)> description{name, sentence.text, {fields...}};
    if (!detail::all_distinct(description.fields)) throw "a member is described twice";
    return description;
}

/// True for types that have a `describe(Type<T>)` beside them.
template <class T>
concept Described = requires {
    describe(Type<T>{});
};

/// The description of a described type.
template <Described T>
const TypeInfo& type_info() {
    static constexpr auto description = describe(Type<T>{});
    static constexpr TypeInfo info{description.name, description.sentence,
                                   description.fields.data(), description.fields.size()};
    return info;
}

}  // namespace entrepot
