// Files that programs from before MIME put into the text itself ("begin 644 name" … "end").
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gatepost::parse {

struct UuencodedFile {
  std::string name;
  std::string content;
};

/// Takes the files out of `text` and gives them. yEnc and whatever only looks alike stays in the text.
std::vector<UuencodedFile> take_uuencoded(std::string& text);

}  // namespace gatepost::parse
