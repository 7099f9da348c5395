#include "grid/controller/words.h"

#include <algorithm>
#include <array>

namespace entrepot::grid::words {
namespace {

template <class Mode>
struct Word {
    Mode mode;
    std::string_view word;
    std::string_view letter;
};

constexpr std::array<Word<BinMode>, 9> bin_words{{
    {BinMode::grid, "GRID", "G"},
    {BinMode::forecast, "FORECAST", "F"},
    {BinMode::prepared, "PREPARED", "T"},
    {BinMode::port, "PORT", "P"},
    {BinMode::open, "OPEN", "O"},
    {BinMode::closed, "CLOSED", "C"},
    {BinMode::to_grid, "TOGRID", "R"},
    {BinMode::outside, "OUTSIDE", "X"},
    {BinMode::deleted, "DELETED", "D"},
}};

constexpr std::array<Word<PortMode>, 9> port_words{{
    {PortMode::closed, "CLOSED", "C"},
    {PortMode::open, "OPEN", "O"},
    {PortMode::insert, "INSERT", "I"},
    {PortMode::open, "AUTO", "A"},
    {PortMode::open, "SEQUENCE", "S"},
    {PortMode::closed, "RUNOUT", "R"},
    {PortMode::closed, "MULTIPORT_PUPPET", "M"},
    {PortMode::closed, "DISABLED", "D"},
    {PortMode::closed, "SWAP", "W"},
}};

constexpr std::array<Word<SystemMode>, 5> system_words{{
    {SystemMode::running, "RUNNING", "RUN"},
    {SystemMode::stopped, "STOPPED", "STP"},
    {SystemMode::stopped, "STOPPING", "DSTP"},
    {SystemMode::stopped, "SERVICE", "SVC"},
    {SystemMode::running, "ALERT", "ALT"},
}};

template <class Mode, std::size_t count>
std::optional<Mode> mode_of(const std::array<Word<Mode>, count>& words, std::string_view text) {
    const auto found = std::ranges::find_if(
        words, [&](const auto& word) { return word.word == text || word.letter == text; });
    if (found == words.end()) return std::nullopt;
    return found->mode;
}

template <class Mode, std::size_t count>
const Word<Mode>& word_of(const std::array<Word<Mode>, count>& words, Mode mode) {
    return *std::ranges::find(words, mode, &Word<Mode>::mode);
}

struct Kind {
    BinType type;
    std::int32_t height;
    bool comes_off;
};
constexpr std::array<Kind, 6> kinds{{{1, 330, false},
                                     {2, 220, false},
                                     {5, 425, false},
                                     {16, 330, true},
                                     {17, 220, true},
                                     {18, 425, true}}};

}  // namespace

std::optional<BinMode> bin_mode(std::string_view word) {
    return mode_of(bin_words, word);
}
std::string_view bin_letter(BinMode mode) {
    return word_of(bin_words, mode).letter;
}
std::optional<PortMode> port_mode(std::string_view word) {
    return mode_of(port_words, word);
}
std::string_view port_word(PortMode mode) {
    return word_of(port_words, mode).word;
}
std::string_view port_letter(PortMode mode) {
    return word_of(port_words, mode).letter;
}
std::optional<SystemMode> system_mode(std::string_view code) {
    return mode_of(system_words, code);
}
std::string_view system_code(SystemMode mode) {
    return mode == SystemMode::running ? "RUN" : "STP";
}

std::optional<BinType> bin_type(std::int32_t height, std::string_view variant) {
    const auto found = std::ranges::find_if(kinds, [&](const Kind& kind) {
        return kind.height == height && kind.comes_off == (variant == "AC");
    });
    if (found == kinds.end()) return std::nullopt;
    return found->type;
}

std::int32_t bin_height(BinType type) {
    const auto found = std::ranges::find(kinds, type, &Kind::type);
    return found == kinds.end() ? 0 : found->height;
}

}  // namespace entrepot::grid::words
