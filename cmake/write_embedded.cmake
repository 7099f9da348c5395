# Run with -P: writes CPP and ASM, the definition of embedded_files(), from the paths in LIST.
# A path in the program starts at the folder above dist: web/index.html, docs/index.html.

file(READ ${LIST} FILES)
set(ASM_TEXT "// Generated from web/dist and docs/dist; do not edit.\n    .section .rodata\n")
set(DECLARATIONS "")
set(ENTRIES "")
set(COUNT 0)

foreach(FILE ${FILES})
    file(RELATIVE_PATH PATH ${ROOT} ${FILE})
    string(REGEX REPLACE "^(web|docs)/dist/" "\\1/" PATH ${PATH})
    file(SIZE ${FILE} SIZE)
    set(SYMBOL entrepot_embedded_${COUNT})
    string(APPEND ASM_TEXT "    .global ${SYMBOL}\n    .balign 16\n${SYMBOL}:\n    .incbin \"${FILE}\"\n")
    string(APPEND DECLARATIONS "extern \"C\" const char ${SYMBOL}[];\n")
    string(APPEND ENTRIES "        {\"${PATH}\", {${SYMBOL}, ${SYMBOL}_size}},\n")
    string(APPEND ASM_TEXT "${SYMBOL}_end:\n    .global ${SYMBOL}_size\n    .balign 8\n${SYMBOL}_size:\n    .quad ${SYMBOL}_end - ${SYMBOL}\n")
    string(APPEND DECLARATIONS "extern \"C\" const unsigned long ${SYMBOL}_size;\n")
    math(EXPR COUNT "${COUNT} + 1")
endforeach()

file(WRITE ${ASM} "${ASM_TEXT}    .section .note.GNU-stack,\"\",%progbits\n")
file(WRITE ${CPP} "// Generated from web/dist and docs/dist; do not edit.
#include \"app/embedded_files.h\"

#include <array>

${DECLARATIONS}
namespace entrepot::app {
std::span<const EmbeddedFile> embedded_files() {
    static const std::array<EmbeddedFile, ${COUNT}> files{{
${ENTRIES}    }};
    return files;
}
}  // namespace entrepot::app
")
