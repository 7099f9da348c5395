#include "grid/controller/segment.h"

#include <array>
#include <limits>

#include "base/text.h"
#include "grid/controller/element.h"
#include "grid/controller/limits.h"
#include "grid/controller/words.h"

namespace entrepot::grid::segment {
namespace {

constexpr std::int32_t most_position = 10'000;
constexpr std::int32_t most_depth = 100'000;
constexpr std::int32_t most_grid = 1024;

/// Takes the values of a line one after another; remembers whether one could not be read.
class Values {
  public:
    explicit Values(std::string_view line) : rest_(line) {}

    bool more() const { return more_; }
    bool good() const { return good_; }
    std::string_view text() {
        if (!more_) good_ = false;
        const auto comma = rest_.find(',');
        const std::string_view value = trim(rest_.substr(0, comma));
        more_ = comma != rest_.npos;
        rest_ = more_ ? rest_.substr(comma + 1) : std::string_view();
        return value;
    }
    std::int32_t number(std::int32_t least, std::int32_t most) {
        const auto value = read_number(text(), least, most);
        if (!value) good_ = false;
        return value.value_or(least);
    }
    BinNumber bin() { return number(1, limits::most_bin); }
    PortNumber port() { return number(1, limits::most_port); }
    std::int32_t place() { return number(0, most_position); }
    /// Of a word that one of the functions of `words` knows.
    template <class Mode>
    Mode word(std::optional<Mode> (*meaning)(std::string_view)) {
        const auto mode = meaning(text());
        if (!mode) good_ = false;
        return mode.value_or(Mode{});
    }
    /// The segment, when all that it needs could be read.
    Segment made(Segment segment, std::string_view what) const {
        if (good_) return segment;
        return Unreadable{std::string(what)};
    }

  private:
    std::string_view rest_;
    bool more_ = true;
    bool good_ = true;
};

Segment read_bin(Values& values) {
    Bin bin{.bin = values.bin()};
    values.number(0, most_grid);
    if (values.more()) {
        const Position position{values.place(), values.place(),
                                values.number(-most_depth, most_depth)};
        if (position.x != 0 || position.y != 0) bin.position = position;
    }
    if (values.more()) bin.mode = values.word(words::bin_mode);
    if (values.more()) bin.code = values.number(0, limits::most_content);
    if (values.more()) bin.type = words::bin_type(values.number(1, most_depth), "");
    return values.made(bin, "place of a bin");
}

Segment read_mode(Values& values) {
    const Mode mode{values.bin(), values.word(words::bin_mode)};
    return values.made(mode, "mode of a bin");
}

Segment read_kind(Values& values) {
    const BinNumber bin = values.bin();
    const std::int32_t height = values.number(1, most_depth);
    const auto type = words::bin_type(height, values.more() ? values.text() : "");
    return values.made(type ? Segment(Kind{bin, *type}) : Segment(Other{}), "kind of a bin");
}

Segment read_cell(Values& values) {
    const Cell cell{values.place(), values.place(), values.text() == "PO"};
    return values.made(cell, "cell");
}

Segment read_hatch(Values& values) {
    const PortNumber port = values.port();
    const std::string_view position = values.text();
    return values.made(Hatch{port, position == "O" || position == "FO"}, "hatch");
}

Segment read_place_failed(Values& values) {
    values.number(0, most_grid);
    const PlaceFailed failed{values.place(), values.place()};
    return values.made(failed, "failed place");
}

Segment read_groups(Values& values) {
    TaskGroups groups{.port = values.port(), .groups = {}};
    while (values.more() && values.good()) {
        groups.groups.push_back(values.number(1, std::numeric_limits<std::int32_t>::max()));
    }
    return values.made(groups, "task groups");
}

Segment read_port(Values& values) {
    const Port port{values.port(), values.word(words::port_mode)};
    return values.made(port, "mode of a port");
}

Segment read_system(Values& values) {
    const System system{values.word(words::system_mode)};
    return values.made(system, "mode of the system");
}

Segment read_dump(Values&) {
    return Dump{};
}

struct Reader {
    std::string_view tag;
    Segment (*read)(Values&);
};
constexpr std::array<Reader, 10> readers{{{"BL", read_bin},
                                          {"BM", read_mode},
                                          {"BD", read_kind},
                                          {"CD", read_cell},
                                          {"HS", read_hatch},
                                          {"LF", read_place_failed},
                                          {"PTG", read_groups},
                                          {"PM", read_port},
                                          {"SM", read_system},
                                          {"DS", read_dump}}};

}  // namespace

Segment read(std::string_view line) {
    if (line.size() > longest_line) return Unreadable{"line too long"};
    Values values(line);
    const std::string_view tag = values.text();
    for (const Reader& reader : readers) {
        if (reader.tag == tag) return reader.read(values);
    }
    return Other{};
}

}  // namespace entrepot::grid::segment
