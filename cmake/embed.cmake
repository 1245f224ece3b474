# embed_folder(TARGET FOLDER NAME): every file below FOLDER becomes an entry of
#   const std::map<std::string, std::string>& gatepost::NAME();    declared in "NAME.hpp"
# keyed by its path inside the folder, and is compiled into TARGET.
function(embed_folder target folder name)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.cpp)
  set(header ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.hpp)
  file(GENERATE OUTPUT ${header} CONTENT
"#pragma once
#include <map>
#include <string>
namespace gatepost {
const std::map<std::string, std::string>& ${name}();
}
")
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${CMAKE_CURRENT_SOURCE_DIR}/${folder} -DNAME=${name} -DOUT=${out}
            -P ${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_write.cmake
    DEPENDS ${files} ${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_write.cmake
    COMMENT "building in ${folder}")
  target_sources(${target} PRIVATE ${out})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded)
endfunction()
