#pragma once

#include <string>
#include <string_view>

namespace entrepot {

/// Our own copies of a picture, as they are kept and served.
struct PictureCopies {
    std::string content_type;
    std::string large;      ///< Up to 1024 pixels a side.
    std::string thumbnail;  ///< Up to 256 pixels a side.
};

/// Decodes a picture and writes it anew, so that nothing but its pixels is left. Takes up to some
/// seconds: never call it on a lane or on the socket thread. Throws PictureError.
PictureCopies copies_of(std::string_view bytes);

}  // namespace entrepot
