#include "catalog/pictures/copies.h"

#include <gtest/gtest.h>

#include "catalog/pictures/decode.h"
#include "catalog/pictures/samples_test.h"

namespace entrepot {
namespace {

using samples::alike;
using samples::look_at;

/// Why the bytes are refused, or "" when they are taken.
std::string refusal_of(const std::string& bytes) {
    try {
        copies_of(bytes);
        return "";
    } catch (const PictureError& error) {
        return error.what();
    }
}

void expect_halves(const std::string& bytes, int width, int height) {
    const auto seen = look_at(bytes);
    ASSERT_EQ(seen.width, width);
    ASSERT_EQ(seen.height, height);
    EXPECT_TRUE(alike(seen.at(width / 8, height / 2), samples::red));
    EXPECT_TRUE(alike(seen.at(width - width / 8, height / 2), samples::blue));
}

/// Width and height at the places a PNG's header has them.
std::string png_of_size(std::uint32_t width, std::uint32_t height) {
    std::string bytes = samples::png(8, 8);
    for (int at = 0; at < 4; ++at) {
        bytes[16 + at] = static_cast<char>(width >> (24 - 8 * at));
        bytes[20 + at] = static_cast<char>(height >> (24 - 8 * at));
    }
    std::uint32_t sum = ~0u;  // the chunk's CRC-32 has to fit
    for (std::size_t at = 12; at < 29; ++at) {
        sum ^= static_cast<unsigned char>(bytes[at]);
        for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum & 1 ? 0xedb88320u : 0);
    }
    sum = ~sum;
    for (int at = 0; at < 4; ++at) bytes[29 + at] = static_cast<char>(sum >> (24 - 8 * at));
    return bytes;
}

std::string jpeg_of_size(int width, int height) {
    std::string bytes = samples::jpeg(8, 8);
    const auto frame = bytes.find("\xff\xc0");
    bytes[frame + 5] = static_cast<char>(height >> 8);
    bytes[frame + 6] = static_cast<char>(height);
    bytes[frame + 7] = static_cast<char>(width >> 8);
    bytes[frame + 8] = static_cast<char>(width);
    return bytes;
}

TEST(Copies, SmallPicturesKeepTheirSize) {
    for (const auto& bytes : {samples::jpeg(64, 40), samples::png(64, 40), samples::webp(64, 40),
                              samples::jpeg(64, 40, {.progressive = true})}) {
        const PictureCopies copies = copies_of(bytes);
        EXPECT_EQ(copies.content_type, "image/webp");
        expect_halves(copies.large, 64, 40);
        expect_halves(copies.thumbnail, 64, 40);
    }
}

TEST(Copies, LargePicturesAreMadeSmallerInTheirShape) {
    for (const auto& bytes :
         {samples::jpeg(3000, 1500), samples::png(3000, 1500), samples::webp(3000, 1500)}) {
        const PictureCopies copies = copies_of(bytes);
        expect_halves(copies.large, 1024, 512);
        expect_halves(copies.thumbnail, 256, 128);
    }
}

TEST(Copies, AVeryLongPictureKeepsAPixel) {
    const auto seen = look_at(copies_of(samples::png(5000, 2)).thumbnail);
    EXPECT_EQ(seen.width, 256);
    EXPECT_EQ(seen.height, 1);
}

TEST(Copies, NothingButPixelsIsLeft) {
    std::string bytes = samples::jpeg(64, 40);
    bytes.insert(2, std::string("\xff\xfe\x00\x12<script>secret", 4 + 14) + "  ");
    const PictureCopies copies = copies_of(bytes);
    EXPECT_EQ(copies.large.find("secret"), std::string::npos);
    expect_halves(copies.large, 64, 40);
}

TEST(Copies, ACamerasOrientationIsApplied) {
    const auto turned = look_at(copies_of(samples::jpeg(64, 40, {.orientation = 6})).large);
    ASSERT_EQ(turned.width, 40);
    ASSERT_EQ(turned.height, 64);
    EXPECT_TRUE(alike(turned.at(20, 8), samples::red)) << "the left side has become the upper";
    EXPECT_TRUE(alike(turned.at(20, 56), samples::blue));
    const auto upside_down = look_at(copies_of(samples::jpeg(64, 40, {.orientation = 3})).large);
    EXPECT_TRUE(alike(upside_down.at(8, 20), samples::blue));
    const auto other_side = look_at(copies_of(samples::jpeg(64, 40, {.orientation = 8})).large);
    EXPECT_TRUE(alike(other_side.at(20, 8), samples::blue));
}

TEST(Copies, FourInksBecomeTheirColours) {
    expect_halves(copies_of(samples::jpeg_of_inks(64, 40)).large, 64, 40);
}

TEST(Copies, CutOffFilesAreRefused) {
    for (const auto& bytes :
         {samples::jpeg(200, 200), samples::jpeg(200, 200, {.progressive = true}),
          samples::png(200, 200), samples::webp(200, 200)}) {
        for (const double part : {0.01, 0.1, 0.5, 0.9}) {
            const auto length = static_cast<std::size_t>(static_cast<double>(bytes.size()) * part);
            EXPECT_NE(refusal_of(bytes.substr(0, length)), "") << part << " of " << bytes.size();
        }
    }
}

TEST(Copies, BombsAreRefusedByTheirHeader) {
    const std::string too_many = "at most 25 million";
    EXPECT_NE(refusal_of(png_of_size(60000, 60000)).find(too_many), std::string::npos);
    EXPECT_NE(refusal_of(png_of_size(5001, 5000)).find(too_many), std::string::npos);
    EXPECT_NE(refusal_of(jpeg_of_size(65500, 65500)).find(too_many), std::string::npos);
    EXPECT_NE(refusal_of(png_of_size(0x7fffffff, 0x7fffffff)), "");
}

TEST(Copies, OtherKindsOfFilesAreRefused) {
    for (const std::string bytes :
         {"", "RIFF", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
          "GIF89a\x01", "<!doctype html>", "%PDF-1.7", "\x89PN"}) {
        EXPECT_EQ(refusal_of(bytes), "The file at image_src is no JPEG, PNG or WebP.") << bytes;
    }
}

TEST(Copies, FlippedBytesNeverCrash) {
    for (const auto& bytes : {samples::jpeg(48, 48), samples::png(48, 48), samples::webp(48, 48)}) {
        for (std::size_t at = 0; at < bytes.size(); at += 3) {
            std::string damaged = bytes;
            damaged[at] = static_cast<char>(damaged[at] ^ 0xff);
            refusal_of(damaged);
        }
    }
    SUCCEED();
}

TEST(ExifOrientation, IsOneWhenTheBlockIsStrange) {
    EXPECT_EQ(exif_orientation(samples::exif_block(6)), 6);
    EXPECT_EQ(exif_orientation(samples::exif_block(0)), 1);
    EXPECT_EQ(exif_orientation(samples::exif_block(9)), 1);
    EXPECT_EQ(exif_orientation(""), 1);
    EXPECT_EQ(exif_orientation(std::string("Exif\0\0", 6)), 1);
    EXPECT_EQ(exif_orientation(samples::exif_block(6).substr(0, 16)), 1);
    EXPECT_EQ(exif_orientation(std::string("Exif\0\0MM\0\x2a\xff\xff\xff\xff", 14)), 1);
}

}  // namespace
}  // namespace entrepot
