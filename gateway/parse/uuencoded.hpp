// Files that programs from before MIME put into the text itself ("begin 644 name" … "end").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost::parse {

struct UuencodedFile {
  std::string name;
  std::string content;
};

/// Takes at most `most` files out of `text` and gives them. yEnc and whatever only looks alike stays in the text.
std::vector<UuencodedFile> take_uuencoded(std::string& text, std::size_t most);

}  // namespace gatepost::parse
