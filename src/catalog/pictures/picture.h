#pragma once

#include <webp/encode.h>

#include <cstdint>
#include <stdexcept>
#include <string>

namespace entrepot {

/// Bytes that can't be used as a picture; what() is a sentence for the user who sent them.
class PictureError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Most pixels of a picture that is taken: 25 million.
inline constexpr std::int64_t most_pixels = 25'000'000;

/// Refuses pictures without pixels or with too many, before any memory is taken for them.
void check_size(std::int64_t width, std::int64_t height);

/// Pixels in memory: blue, green, red, alpha, a byte each, rows from the top.
class Picture {
  public:
    /// Refuses as check_size does.
    Picture(int width, int height);
    Picture(Picture&& other) noexcept;
    Picture& operator=(Picture&& other) noexcept;
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;
    ~Picture();

    int width() const { return webp_.width; }
    int height() const { return webp_.height; }
    std::uint8_t* row(int y);
    const std::uint32_t* pixels(int y) const;
    std::uint32_t* pixels(int y);
    /// Bytes from one row to the next.
    int stride() const { return webp_.argb_stride * 4; }

    Picture copy() const;
    /// Makes it smaller, keeping its shape, until no side is longer than `side` pixels.
    void shrink_to(int side);
    /// The picture as WebP.
    std::string encode() const;

  private:
    Picture();

    WebPPicture webp_;
};

/// Width and height of `width` x `height` made to fit `side`, at least 1 each.
struct Size {
    int width;
    int height;
};
Size fit(int width, int height, int side);

}  // namespace entrepot
