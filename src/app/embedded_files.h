#pragma once

#include <span>
#include <string_view>

namespace entrepot::app {

/// A file of the web app or of the documents, carried inside the program.
struct EmbeddedFile {
    std::string_view path;   ///< "web/index.html", "docs/guide.html"; never starts with a slash
    std::string_view bytes;  ///< lives as long as the program
};

/// All embedded files, sorted by path; empty when the web app was not built.
std::span<const EmbeddedFile> embedded_files();

}  // namespace entrepot::app
