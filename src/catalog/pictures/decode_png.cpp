#include <png.h>

#include "catalog/pictures/decode.h"

namespace entrepot {
namespace {

struct PngReader {
    PngReader() { image.version = PNG_IMAGE_VERSION; }
    ~PngReader() { png_image_free(&image); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    [[noreturn]] void fail() const {
        throw PictureError("The PNG can't be read: " + std::string(image.message) + ".");
    }
    png_image image{};
};

}  // namespace

Picture decode_png(std::string_view bytes) {
    PngReader reader;
    if (!png_image_begin_read_from_memory(&reader.image, bytes.data(), bytes.size())) reader.fail();
    check_size(reader.image.width, reader.image.height);
    Picture picture(static_cast<int>(reader.image.width), static_cast<int>(reader.image.height));
    reader.image.format = PNG_FORMAT_BGRA;
    if (!png_image_finish_read(&reader.image, nullptr, picture.row(0), picture.stride(), nullptr)) {
        reader.fail();
    }
    return picture;
}

}  // namespace entrepot
