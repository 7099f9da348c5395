#pragma once

#include <string_view>

#include "catalog/pictures/picture.h"

namespace entrepot {

/// Pictures are kept at up to this many pixels a side; decoders may stop refining above it.
inline constexpr int kept_side = 1024;

/// Decodes a JPEG, PNG or WebP, told apart by its first bytes and by nothing else. What is no such
/// picture, is cut off, moves, or has too many pixels throws PictureError.
Picture decode_picture(std::string_view bytes);

// One file each; called by decode_picture.
Picture decode_jpeg(std::string_view bytes);
Picture decode_png(std::string_view bytes);
Picture decode_webp(std::string_view bytes);

/// Turns a picture as its camera says: `orientation` is the Exif value, 1 to 8.
Picture turn(Picture picture, int orientation);

/// The Exif orientation in a JPEG's APP1 marker, 1 when it says none.
int exif_orientation(std::string_view app1);

}  // namespace entrepot
