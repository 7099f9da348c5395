#include "catalog/pictures/copies.h"

#include "catalog/pictures/decode.h"

namespace entrepot {

PictureCopies copies_of(std::string_view bytes) {
    constexpr int thumbnail_side = 256;
    Picture picture = decode_picture(bytes);
    picture.shrink_to(kept_side);
    PictureCopies copies{"image/webp", picture.encode(), {}};
    picture.shrink_to(thumbnail_side);
    copies.thumbnail = picture.encode();
    return copies;
}

}  // namespace entrepot
