#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entrepot::db {

/// The words of a text in lower case, in any script.
std::vector<std::string> folded_words(std::string_view text);

/// What is put into the index: each word, and each part of a word behind punctuation, after two
/// spaces. The spaces make the beginning of a word visible to an index of triples of characters: "
/// a" and " ab" stand for words that begin with "a" and with "ab".
std::string indexed_form(std::string_view text);

/// What has to stand in the indexed form for a folded word to be found.
std::string sought_form(std::string_view word);

}  // namespace entrepot::db
