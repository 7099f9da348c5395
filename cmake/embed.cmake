# What the one binary carries with it: the migrations, the web app and the documents.

set(ENTREPOT_GENERATED ${CMAKE_BINARY_DIR}/generated)
set(ENTREPOT_MIGRATIONS_CPP ${ENTREPOT_GENERATED}/migrations.cpp)
set(ENTREPOT_EMBEDDED_CPP ${ENTREPOT_GENERATED}/embedded_files.cpp)
set(ENTREPOT_EMBEDDED_ASM ${ENTREPOT_GENERATED}/embedded_files.S)

# Generates embedded_migrations() from src/db/migrations/*.sql, in the order of their names.
file(GLOB MIGRATIONS CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/db/migrations/*.sql)
add_custom_command(
    OUTPUT ${ENTREPOT_MIGRATIONS_CPP}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${PROJECT_SOURCE_DIR}/src/db/migrations
            -DOUTPUT=${ENTREPOT_MIGRATIONS_CPP} -P ${PROJECT_SOURCE_DIR}/cmake/write_migrations.cmake
    DEPENDS ${MIGRATIONS} ${PROJECT_SOURCE_DIR}/cmake/write_migrations.cmake
    COMMENT "Embedding migrations"
    VERBATIM)

# Generates embedded_files() from web/dist and docs/dist; either may be missing.
file(GLOB_RECURSE EMBEDDED CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/dist/*
     ${PROJECT_SOURCE_DIR}/docs/dist/*)
list(SORT EMBEDDED)
file(WRITE ${ENTREPOT_GENERATED}/embedded_files.txt.new "${EMBEDDED}")
file(COPY_FILE ${ENTREPOT_GENERATED}/embedded_files.txt.new
     ${ENTREPOT_GENERATED}/embedded_files.txt ONLY_IF_DIFFERENT)
add_custom_command(
    OUTPUT ${ENTREPOT_EMBEDDED_CPP} ${ENTREPOT_EMBEDDED_ASM}
    COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR}
            -DLIST=${ENTREPOT_GENERATED}/embedded_files.txt -DCPP=${ENTREPOT_EMBEDDED_CPP}
            -DASM=${ENTREPOT_EMBEDDED_ASM} -P ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${ENTREPOT_GENERATED}/embedded_files.txt
            ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake
    COMMENT "Embedding the web app and the documents"
    VERBATIM)
set_source_files_properties(${ENTREPOT_EMBEDDED_ASM} PROPERTIES OBJECT_DEPENDS "${EMBEDDED}")
