#include <cstdio>  // jpeglib.h needs it

#include <jerror.h>
#include <jpeglib.h>

#include <chrono>
#include <csetjmp>
#include <vector>

#include "catalog/pictures/decode.h"

namespace entrepot {
namespace {

// A progressive file may order the same pixels to be refined thousands of times.
constexpr int most_scans = 100;
constexpr std::chrono::seconds most_time{10};

/// libjpeg with its errors. A function that calls setjmp holds nothing with a destructor: libjpeg
/// leaves by longjmp.
class JpegReader {
  public:
    explicit JpegReader(std::string_view bytes) : bytes_(bytes) {
        jpeg_.err = jpeg_std_error(&errors_);
        jpeg_.client_data = this;
        errors_.error_exit = leave;
        errors_.emit_message = note;
        errors_.output_message = [](j_common_ptr) {};
        progress_.progress_monitor = watch;
    }
    ~JpegReader() { jpeg_destroy_decompress(&jpeg_); }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    /// Reads the head and chooses how to decode; output sizes are known then.
    bool read_head() {
        if (setjmp(leave_) != 0) return false;
        jpeg_create_decompress(&jpeg_);
        jpeg_.progress = &progress_;
        jpeg_mem_src(&jpeg_, reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size());
        jpeg_save_markers(&jpeg_, JPEG_APP0 + 1, 0xffff);
        jpeg_read_header(&jpeg_, TRUE);
        return true;
    }

    /// Decodes at a half, a quarter or an eighth when that is still large enough.
    bool choose_output(bool four_inks) {
        if (setjmp(leave_) != 0) return false;
        const auto longest = std::max(jpeg_.image_width, jpeg_.image_height);
        while (jpeg_.scale_denom < 8 && longest / (jpeg_.scale_denom * 2) >= kept_side) {
            jpeg_.scale_denom *= 2;
        }
        jpeg_.out_color_space = four_inks ? JCS_CMYK : JCS_EXT_BGRA;
        jpeg_calc_output_dimensions(&jpeg_);
        return true;
    }

    bool read_rows(Picture& picture, std::uint8_t* spare_row) {
        if (setjmp(leave_) != 0) return false;
        jpeg_start_decompress(&jpeg_);
        while (jpeg_.output_scanline < jpeg_.output_height) {
            const int y = static_cast<int>(jpeg_.output_scanline);
            JSAMPROW row = spare_row != nullptr ? spare_row : picture.row(y);
            jpeg_read_scanlines(&jpeg_, &row, 1);
            if (spare_row != nullptr) mix_inks(spare_row, picture.row(y));
        }
        jpeg_finish_decompress(&jpeg_);
        return true;
    }

    bool has_four_inks() const {
        return jpeg_.jpeg_color_space == JCS_CMYK || jpeg_.jpeg_color_space == JCS_YCCK;
    }
    /// Known after the head and forgotten after the last row.
    int orientation() const {
        for (auto* marker = jpeg_.marker_list; marker != nullptr; marker = marker->next) {
            const int found = exif_orientation(
                {reinterpret_cast<const char*>(marker->data), marker->data_length});
            if (found != 1) return found;
        }
        return 1;
    }
    const jpeg_decompress_struct& head() const { return jpeg_; }
    [[noreturn]] void fail() const {
        throw PictureError("The JPEG can't be read: " + std::string(message_) + ".");
    }

  private:
    static JpegReader& of(j_common_ptr jpeg) {
        return *static_cast<JpegReader*>(jpeg->client_data);
    }
    [[noreturn]] static void leave(j_common_ptr jpeg) {
        jpeg->err->format_message(jpeg, of(jpeg).message_);
        std::longjmp(of(jpeg).leave_, 1);
    }
    [[noreturn]] static void leave_with(j_common_ptr jpeg, const char* why) {
        std::snprintf(of(jpeg).message_, sizeof of(jpeg).message_, "%s", why);
        std::longjmp(of(jpeg).leave_, 1);
    }
    /// Warnings are let pass, but those that mean that pixels are missing.
    static void note(j_common_ptr jpeg, int level) {
        const int code = jpeg->err->msg_code;
        const bool cut_off = code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER;
        if (level < 0 && cut_off) leave_with(jpeg, "it is cut off or damaged");
    }
    static void watch(j_common_ptr jpeg) {
        const auto* reader = reinterpret_cast<jpeg_decompress_struct*>(jpeg);
        if (reader->input_scan_number > most_scans ||
            std::chrono::steady_clock::now() - of(jpeg).began_ > most_time) {
            leave_with(jpeg, "it takes too long");
        }
    }
    /// Cyan, magenta, yellow, black to blue, green, red. Adobe writes them inverted.
    void mix_inks(const std::uint8_t* inks, std::uint8_t* pixels) const {
        const int flip = jpeg_.saw_Adobe_marker ? 0 : 255;
        for (unsigned x = 0; x < jpeg_.output_width; ++x, inks += 4, pixels += 4) {
            const int black = flip ^ inks[3];
            for (int ink = 0; ink < 3; ++ink) {
                pixels[2 - ink] = static_cast<std::uint8_t>((flip ^ inks[ink]) * black / 255);
            }
            pixels[3] = 255;
        }
    }

    std::string_view bytes_;
    jpeg_decompress_struct jpeg_{};
    jpeg_error_mgr errors_{};
    jpeg_progress_mgr progress_{};
    std::jmp_buf leave_{};
    char message_[JMSG_LENGTH_MAX] = "";
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

}  // namespace

Picture decode_jpeg(std::string_view bytes) {
    JpegReader reader(bytes);
    if (!reader.read_head()) reader.fail();
    check_size(reader.head().image_width, reader.head().image_height);
    const bool four_inks = reader.has_four_inks();
    const int orientation = reader.orientation();
    if (!reader.choose_output(four_inks)) reader.fail();
    Picture picture(static_cast<int>(reader.head().output_width),
                    static_cast<int>(reader.head().output_height));
    std::vector<std::uint8_t> inks(four_inks ? reader.head().output_width * 4 : 0);
    if (!reader.read_rows(picture, four_inks ? inks.data() : nullptr)) reader.fail();
    picture.shrink_to(kept_side);  // before turning, which copies
    return turn(std::move(picture), orientation);
}

}  // namespace entrepot
