#pragma once

#include <cstdio>  // jpeglib.h needs it
// (kept apart: the formatter would sort it below)
#include <jpeglib.h>
#include <png.h>
#include <webp/decode.h>
#include <webp/encode.h>

#include <cstdlib>
#include <string>
#include <vector>

/// Small pictures of each format, made with the libraries that read them.
namespace entrepot::samples {

struct Color {
    int red;
    int green;
    int blue;
};
inline constexpr Color red{220, 30, 40};
inline constexpr Color blue{20, 60, 200};

/// Rows of R G B: the left half in one colour, the right half in the other.
inline std::vector<std::uint8_t> halves(int width, int height, Color left, Color right) {
    std::vector<std::uint8_t> pixels;
    for (int at = 0; at < width * height; ++at) {
        const Color& color = at % width < width / 2 ? left : right;
        for (const int part : {color.red, color.green, color.blue}) {
            pixels.push_back(static_cast<std::uint8_t>(part));
        }
    }
    return pixels;
}

struct JpegKind {
    bool progressive = false;
    int orientation = 0;  ///< Exif; 0: none is written.
};

inline std::string exif_block(int orientation) {
    std::string block("Exif\0\0II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
    block += static_cast<char>(orientation);
    return block + std::string(7, '\0');
}

inline std::string jpeg(int width, int height, JpegKind kind = {}) {
    jpeg_compress_struct out{};
    jpeg_error_mgr errors{};
    out.err = jpeg_std_error(&errors);
    jpeg_create_compress(&out);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&out, &memory, &size);
    out.image_width = static_cast<JDIMENSION>(width);
    out.image_height = static_cast<JDIMENSION>(height);
    out.input_components = 3;
    out.in_color_space = JCS_RGB;
    jpeg_set_defaults(&out);
    if (kind.progressive) jpeg_simple_progression(&out);
    jpeg_start_compress(&out, TRUE);
    if (kind.orientation != 0) {
        const std::string exif = exif_block(kind.orientation);
        jpeg_write_marker(&out, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(exif.data()),
                          static_cast<unsigned>(exif.size()));
    }
    auto pixels = halves(width, height, red, blue);
    while (out.next_scanline < out.image_height) {
        JSAMPROW row = pixels.data() + std::size_t{out.next_scanline} * 3 * out.image_width;
        jpeg_write_scanlines(&out, &row, 1);
    }
    jpeg_finish_compress(&out);
    jpeg_destroy_compress(&out);
    std::string bytes(reinterpret_cast<char*>(memory), size);
    std::free(memory);
    return bytes;
}

/// A JPEG of four inks as Adobe writes them: the left half red, the right half blue.
inline std::string jpeg_of_inks(int width, int height) {
    jpeg_compress_struct out{};
    jpeg_error_mgr errors{};
    out.err = jpeg_std_error(&errors);
    jpeg_create_compress(&out);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&out, &memory, &size);
    out.image_width = static_cast<JDIMENSION>(width);
    out.image_height = static_cast<JDIMENSION>(height);
    out.input_components = 4;
    out.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&out);
    jpeg_start_compress(&out, TRUE);
    std::vector<std::uint8_t> inks;
    for (int x = 0; x < width; ++x) {
        const Color& color = x < width / 2 ? red : blue;
        for (const int part : {color.red, color.green, color.blue, 255}) {
            inks.push_back(static_cast<std::uint8_t>(part));
        }
    }
    while (out.next_scanline < out.image_height) {
        JSAMPROW row = inks.data();
        jpeg_write_scanlines(&out, &row, 1);
    }
    jpeg_finish_compress(&out);
    jpeg_destroy_compress(&out);
    std::string bytes(reinterpret_cast<char*>(memory), size);
    std::free(memory);
    return bytes;
}

inline std::string png(int width, int height, Color left = red, Color right = blue) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGB;
    const auto pixels = halves(width, height, left, right);
    png_alloc_size_t size = 0;
    png_image_write_to_memory(&image, nullptr, &size, 0, pixels.data(), 0, nullptr);
    std::string bytes(size, '\0');
    png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr);
    bytes.resize(size);
    return bytes;
}

inline std::string webp(int width, int height) {
    const auto pixels = halves(width, height, red, blue);
    std::uint8_t* memory = nullptr;
    const auto size = WebPEncodeRGB(pixels.data(), width, height, width * 3, 90, &memory);
    std::string bytes(reinterpret_cast<char*>(memory), size);
    WebPFree(memory);
    return bytes;
}

/// A picture of ours, decoded for looking at it.
struct Seen {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;

    Color at(int x, int y) const {
        const std::uint8_t* pixel = &rgba[static_cast<std::size_t>(y * width + x) * 4];
        return {pixel[0], pixel[1], pixel[2]};
    }
};

inline Seen look_at(const std::string& bytes) {
    Seen seen;
    std::uint8_t* pixels = WebPDecodeRGBA(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                          bytes.size(), &seen.width, &seen.height);
    if (pixels == nullptr) return {};
    seen.rgba.assign(pixels, pixels + std::size_t{4} * seen.width * seen.height);
    WebPFree(pixels);
    return seen;
}

/// Alike but for what lossy formats change.
inline bool alike(Color a, Color b) {
    const auto near = [](int x, int y) { return std::abs(x - y) < 24; };
    return near(a.red, b.red) && near(a.green, b.green) && near(a.blue, b.blue);
}

}  // namespace entrepot::samples
