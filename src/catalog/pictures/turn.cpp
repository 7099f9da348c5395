#include "catalog/pictures/decode.h"

namespace entrepot {
namespace {

using namespace std::string_view_literals;

/// Reads numbers of an Exif block in its own byte order; 0 outside of it.
class Exif {
  public:
    explicit Exif(std::string_view block) : block_(block), big_(block.starts_with("MM"sv)) {}

    std::uint32_t number(std::size_t at, int bytes) const {
        std::uint32_t result = 0;
        for (int digit = 0; digit < bytes; ++digit) {
            const std::size_t place =
                at + static_cast<std::size_t>(big_ ? digit : bytes - 1 - digit);
            result = result << 8 | (place < block_.size() ? byte(place) : 0);
        }
        return result;
    }

  private:
    std::uint32_t byte(std::size_t at) const { return static_cast<unsigned char>(block_[at]); }

    std::string_view block_;
    bool big_;
};

struct Place {
    int x;
    int y;
};

/// Where in the source the pixel x, y of the turned picture is; w and h are the source's.
Place source_of(int orientation, int x, int y, int w, int h) {
    switch (orientation) {
        case 2:
            return {w - 1 - x, y};
        case 3:
            return {w - 1 - x, h - 1 - y};
        case 4:
            return {x, h - 1 - y};
        case 5:
            return {y, x};
        case 6:
            return {y, h - 1 - x};
        case 7:
            return {w - 1 - y, h - 1 - x};
        case 8:
            return {w - 1 - y, x};
        default:
            return {x, y};
    }
}

}  // namespace

int exif_orientation(std::string_view app1) {
    constexpr std::uint32_t orientation_tag = 0x0112;
    if (!app1.starts_with("Exif\0\0"sv)) return 1;
    const Exif exif(app1.substr(6));
    const std::size_t directory = exif.number(4, 4);
    const std::uint32_t entries = exif.number(directory, 2);
    for (std::uint32_t entry = 0; entry < entries && entry < 200; ++entry) {
        const std::size_t at = directory + 2 + std::size_t{entry} * 12;
        if (exif.number(at, 2) != orientation_tag) continue;
        const std::uint32_t value = exif.number(at + 8, 2);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

Picture turn(Picture picture, int orientation) {
    if (orientation <= 1 || orientation > 8) return picture;
    const bool on_its_side = orientation >= 5;
    const int w = picture.width();
    const int h = picture.height();
    Picture turned(on_its_side ? h : w, on_its_side ? w : h);
    for (int y = 0; y < turned.height(); ++y) {
        for (int x = 0; x < turned.width(); ++x) {
            const Place from = source_of(orientation, x, y, w, h);
            turned.pixels(y)[x] = picture.pixels(from.y)[from.x];
        }
    }
    return turned;
}

}  // namespace entrepot
