// TNEF (MS-OXTNEF), the "winmail.dat" in which Outlook and Exchange wrap a mail for readers of their own kind: its text
// and its files taken out.
//
// Our own reader: libytnef 2.0 refuses every stream with a subject, sender or file name of more than 100 bytes, and
// writes its complaints to standard output.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gatepost::parse {

struct TnefFile {
  std::string name;        // as it stands there, UTF-8; may be empty
  std::string type;        // "image/png"; empty: not told
  std::string content_id;  // without angle brackets; empty: none
  std::string content;
};

struct Tnef {
  std::string text;  // of the message, from whichever form it has; LF or CR LF
  std::string html;
  std::vector<TnefFile> files;
  bool is_whole = true;  // false: broken off, or more files than are wanted
};

bool is_tnef(std::string_view bytes);

/// Linear in the size. Of messages inside the message the files are taken as well, and the text as a file.
Tnef read_tnef(std::string_view bytes, std::size_t most_files);

}  // namespace gatepost::parse
