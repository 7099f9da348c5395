#include "catalog/pictures/picture.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace entrepot {

// Pixels are handed between the libraries as bytes B G R A and as numbers 0xAARRGGBB.
static_assert(std::endian::native == std::endian::little);

namespace {

WebPPicture empty_picture() {
    WebPPicture picture;
    if (!WebPPictureInit(&picture)) throw std::logic_error("libwebp is of another version");
    picture.use_argb = 1;
    return picture;
}

struct Writer {
    Writer() { WebPMemoryWriterInit(&memory); }
    ~Writer() { WebPMemoryWriterClear(&memory); }
    WebPMemoryWriter memory;
};

}  // namespace

void check_size(std::int64_t width, std::int64_t height) {
    if (width < 1 || height < 1) throw PictureError("The picture has no pixels.");
    if (width > most_pixels || height > most_pixels || width * height > most_pixels) {
        throw PictureError("The picture has " + std::to_string(width) + " x " +
                           std::to_string(height) + " pixels; at most 25 million are taken.");
    }
}

Picture::Picture() : webp_(empty_picture()) {}

Picture::Picture(int width, int height) : Picture() {
    check_size(width, height);
    webp_.width = width;
    webp_.height = height;
    if (!WebPPictureAlloc(&webp_)) throw std::bad_alloc();
}

Picture::Picture(Picture&& other) noexcept : webp_(std::exchange(other.webp_, empty_picture())) {}

Picture& Picture::operator=(Picture&& other) noexcept {
    std::swap(webp_, other.webp_);
    return *this;
}

Picture::~Picture() {
    WebPPictureFree(&webp_);
}

std::uint8_t* Picture::row(int y) {
    return reinterpret_cast<std::uint8_t*>(pixels(y));
}
std::uint32_t* Picture::pixels(int y) {
    return webp_.argb + static_cast<std::ptrdiff_t>(y) * webp_.argb_stride;
}
const std::uint32_t* Picture::pixels(int y) const {
    return webp_.argb + static_cast<std::ptrdiff_t>(y) * webp_.argb_stride;
}

Picture Picture::copy() const {
    Picture other;
    if (!WebPPictureCopy(&webp_, &other.webp_)) throw std::bad_alloc();
    return other;
}

Size fit(int width, int height, int side) {
    const int longest = std::max(width, height);
    if (longest <= side) return {width, height};
    const auto scale = [&](int length) {
        return std::max(1, static_cast<int>(std::int64_t{length} * side / longest));
    };
    return {scale(width), scale(height)};
}

void Picture::shrink_to(int side) {
    const Size size = fit(width(), height(), side);
    if (size.width == width() && size.height == height()) return;
    if (!WebPPictureRescale(&webp_, size.width, size.height)) throw std::bad_alloc();
}

std::string Picture::encode() const {
    WebPConfig config;
    if (!WebPConfigPreset(&config, WEBP_PRESET_PICTURE, 82)) {
        throw std::logic_error("libwebp is of another version");
    }
    Picture work = copy();  // encoding turns the pixels into another colour space
    Writer writer;
    work.webp_.writer = WebPMemoryWrite;
    work.webp_.custom_ptr = &writer.memory;
    if (!WebPEncode(&config, &work.webp_)) {
        throw PictureError("The picture could not be written as WebP.");
    }
    return {reinterpret_cast<const char*>(writer.memory.mem), writer.memory.size};
}

}  // namespace entrepot
