#include "catalog/pictures/decode.h"

namespace entrepot {

using namespace std::string_view_literals;

Picture decode_picture(std::string_view bytes) {
    if (bytes.starts_with("\xff\xd8\xff"sv)) return decode_jpeg(bytes);
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return decode_png(bytes);
    const bool riff = bytes.starts_with("RIFF"sv) && bytes.size() >= 12;
    if (riff && bytes.substr(8, 4) == "WEBP"sv) return decode_webp(bytes);
    throw PictureError("The file at image_src is no JPEG, PNG or WebP.");
}

}  // namespace entrepot
