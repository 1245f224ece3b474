# Writes the .cpp of embed_folder: the files as byte lists, since string literals have a length limit.
file(GLOB_RECURSE files RELATIVE ${FOLDER} ${FOLDER}/*)
list(SORT files)
set(arrays "")
set(entries "")
set(index 0)
foreach(file IN LISTS files)
  file(READ ${FOLDER}/${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND arrays "constexpr unsigned char file_${index}[] = {${bytes}0};\n")
  string(APPEND entries "    {\"${file}\", words(file_${index}, sizeof file_${index} - 1)},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUT}
"#include \"${NAME}.hpp\"
#include <cstddef>
namespace gatepost {
namespace {
${arrays}
[[maybe_unused]] std::string words(const unsigned char* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}
}
const std::map<std::string, std::string>& ${NAME}() {
  static const std::map<std::string, std::string> files{
${entries}  };
  return files;
}
}
")
