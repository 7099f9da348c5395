#include "stock/labels.h"

#include <hpdf.h>
#include <zint.h>

#include <charconv>
#include <memory>
#include <set>
#include <stdexcept>

#include "base/text.h"
#include "stock/errors.h"
#include "stock/shelf_range.h"
#include "stock/shelves.h"

namespace entrepot {
namespace {

constexpr float mm = 72.0F / 25.4F;
constexpr float page_width = 210 * mm;
constexpr float page_height = 297 * mm;
constexpr int columns = 3;
constexpr int rows = 8;
constexpr float label_width = 70 * mm;
constexpr float label_height = 37 * mm;
constexpr float top = (page_height - rows * label_height) / 2;
constexpr float margin = 5 * mm;
constexpr float bar_height = 13 * mm;
constexpr float largest_letters = 30;

[[noreturn]] void fail(HPDF_STATUS error, HPDF_STATUS detail, void*) {
    throw std::runtime_error("libharu: error " + std::to_string(error) + ", " +
                             std::to_string(detail));
}

struct FreeDocument {
    void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};
struct FreeSymbol {
    void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};

/// A label's lower left corner and what is drawn on it.
struct Label {
    HPDF_Page page;
    HPDF_Font font;
    float left;
    float bottom;
    const std::string& name;
};

void draw_name(const Label& label) {
    HPDF_Page_SetFontAndSize(label.page, label.font, largest_letters);
    const float room = label_width - 2 * margin;
    const float width = HPDF_Page_TextWidth(label.page, label.name.c_str());
    const float size = width > room ? largest_letters * room / width : largest_letters;
    HPDF_Page_SetFontAndSize(label.page, label.font, size);
    const float shown = HPDF_Page_TextWidth(label.page, label.name.c_str());
    HPDF_Page_BeginText(label.page);
    HPDF_Page_TextOut(label.page, label.left + (label_width - shown) / 2,
                      label.bottom + bar_height + 9 * mm, label.name.c_str());
    HPDF_Page_EndText(label.page);
}

std::unique_ptr<zint_symbol, FreeSymbol> encode(const std::string& name) {
    std::unique_ptr<zint_symbol, FreeSymbol> symbol(ZBarcode_Create());
    symbol->symbology = BARCODE_CODE128;
    const auto* bytes = reinterpret_cast<const unsigned char*>(name.data());
    const int status = ZBarcode_Encode(symbol.get(), bytes, static_cast<int>(name.size()));
    if (status >= ZINT_ERROR) throw std::runtime_error("a shelf's name can't be a barcode");
    return symbol;
}

bool is_bar(const zint_symbol& symbol, int module) {
    return (symbol.encoded_data[0][module >> 3] >> (module & 7) & 1) != 0;
}

/// Draws each run of dark modules as one rectangle.
void draw_bars(const Label& label) {
    const auto symbol = encode(label.name);
    const float room = label_width - 2 * margin;
    const float module = std::min(0.5F * mm, room / static_cast<float>(symbol->width));
    const float left = label.left + (label_width - module * static_cast<float>(symbol->width)) / 2;
    for (int at = 0; at < symbol->width;) {
        int end = at + 1;
        while (end < symbol->width && is_bar(*symbol, end) == is_bar(*symbol, at)) ++end;
        if (is_bar(*symbol, at)) {
            HPDF_Page_Rectangle(label.page, left + module * static_cast<float>(at),
                                label.bottom + 5 * mm, module * static_cast<float>(end - at),
                                bar_height);
        }
        at = end;
    }
    HPDF_Page_Fill(label.page);
}

HPDF_Page add_page(HPDF_Doc document) {
    const HPDF_Page page = HPDF_AddPage(document);
    HPDF_Page_SetWidth(page, page_width);
    HPDF_Page_SetHeight(page, page_height);
    return page;
}

std::string bytes_of(HPDF_Doc document) {
    HPDF_SaveToStream(document);
    std::string bytes(HPDF_GetStreamSize(document), '\0');
    auto size = static_cast<HPDF_UINT32>(bytes.size());
    HPDF_ReadFromStream(document, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
    bytes.resize(size);
    return bytes;
}

std::set<std::int64_t> numbers_in(std::string_view text) {
    std::set<std::int64_t> numbers;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        std::int64_t number = 0;
        std::from_chars(text.data(), text.data() + comma, number);
        numbers.insert(number);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return numbers;
}

/// Lower case, as names are compared; nothing when no range is asked for.
std::set<std::string> names_of_range(const LabelQuery& query) {
    if (query.from.empty() && query.to.empty()) return {};
    std::set<std::string> names;
    for (const std::string& name : expand_shelf_range(query.from, query.to)) {
        names.insert(to_lower_ascii(name));
    }
    return names;
}

}  // namespace

std::string labels_pdf(std::span<const std::string> names) {
    const std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, FreeDocument> document(
        HPDF_New(fail, nullptr));
    if (!document) throw std::runtime_error("libharu can't make a document");
    HPDF_SetCompressionMode(document.get(), HPDF_COMP_ALL);
    const HPDF_Font font = HPDF_GetFont(document.get(), "Helvetica-Bold", nullptr);
    HPDF_Page page = nullptr;
    std::size_t place = 0;
    for (const std::string& name : names) {
        const auto on_page = static_cast<int>(place++ % (columns * rows));
        if (on_page == 0) page = add_page(document.get());
        const auto column = static_cast<float>(on_page % columns);
        const auto row = static_cast<float>(on_page / columns);
        const Label label{page, font, column * label_width,
                          page_height - top - (row + 1) * label_height, name};
        draw_name(label);
        draw_bars(label);
    }
    return bytes_of(document.get());
}

http::Response print_labels(const Snapshot& snapshot, const Caller& caller,
                            const http::Query<LabelQuery>& query) {
    const auto numbers = numbers_in(query->ids);
    const auto range = names_of_range(query.value);
    const auto limit = static_cast<std::int64_t>(most_shelves);
    std::vector<std::string> names;
    for (Shelf& shelf : list_shelves(snapshot, caller.organization,
                                     query->site_id.value_or(SiteId{}), "", {}, limit)) {
        if (!numbers.empty() && !numbers.contains(shelf.location_id.value)) continue;
        if (!range.empty() && !range.contains(to_lower_ascii(shelf.name))) continue;
        names.push_back(std::move(shelf.name));
    }
    if (names.empty()) {
        throw Refusal(errors::location_not_found, "There is no such shelf; load the list again.");
    }
    http::Response response{.body = labels_pdf(names)};
    response.with("Content-Type", "application/pdf")
        .with("Content-Disposition", "inline; filename=\"shelf-labels.pdf\"");
    return response;
}

}  // namespace entrepot
