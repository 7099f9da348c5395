#include <webp/decode.h>

#include "catalog/pictures/decode.h"

namespace entrepot {
namespace {

const std::uint8_t* data_of(std::string_view bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

WebPDecoderConfig read_header(std::string_view bytes) {
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config)) throw std::logic_error("libwebp is of another version");
    if (WebPGetFeatures(data_of(bytes), bytes.size(), &config.input) != VP8_STATUS_OK) {
        throw PictureError("The WebP can't be read: its beginning is damaged.");
    }
    check_size(config.input.width, config.input.height);
    if (config.input.has_animation) {
        throw PictureError("The WebP moves; send one that stands still.");
    }
    return config;
}

}  // namespace

Picture decode_webp(std::string_view bytes) {
    WebPDecoderConfig config = read_header(bytes);
    const Size size = fit(config.input.width, config.input.height, kept_side);
    Picture picture(size.width, size.height);
    config.options.use_scaling = 1;
    config.options.scaled_width = size.width;
    config.options.scaled_height = size.height;
    config.output.colorspace = MODE_BGRA;
    config.output.is_external_memory = 1;
    config.output.u.RGBA.rgba = picture.row(0);
    config.output.u.RGBA.stride = picture.stride();
    config.output.u.RGBA.size = static_cast<std::size_t>(picture.stride()) * size.height;
    const auto status = WebPDecode(data_of(bytes), bytes.size(), &config);
    WebPFreeDecBuffer(&config.output);
    if (status != VP8_STATUS_OK) throw PictureError("The WebP can't be read: it is damaged.");
    return picture;
}

}  // namespace entrepot
