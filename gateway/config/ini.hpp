// The syntax of config.ini, without any knowledge of its keys.
//
//   # a comment stands on a line of its own, since passwords hold ; and #
//   [staff alice]
//   email = alice@staff.test
//
// UTF-8 with or without BOM, LF or CRLF. Nothing is quoted and no line is continued. What is wrong becomes a complaint
// with its line, and reading goes on: a later mistake is told in the same breath.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/complaint.hpp"

namespace gatepost::ini {

/// `file` and `line` say where the value comes from: "--set" and 0 where the command line overrode it.
struct Key {
  std::string name;
  std::string value;  // without blanks around it; may be empty
  std::string file;
  int line = 0;
};

/// `[kind]` or `[kind name]`.
struct Section {
  std::string kind;
  std::string name;  // empty: none
  std::string file;
  int line = 0;
  std::vector<Key> keys;  // in the order of the file, each name once

  std::string title() const;  // "[staff alice]"
  const Key* key(std::string_view name) const;
};

struct Document {
  std::string file;
  std::vector<Section> sections;  // in the order of the file, each title once

  const Section* section(std::string_view kind, std::string_view name = {}) const;
};

/// A text with a NUL is no text: it gives one complaint and an empty document.
Document parse(std::string_view text, const std::string& file, Complaints& complaints);

/// `section.key=value` of --set; the key is what stands behind the last dot before the '='. Makes the section where
/// there is none; the last of several for one key counts.
void override_key(Document& document, const std::string& written, Complaints& complaints);

/// Without blanks and tabs around it.
std::string_view trimmed(std::string_view text);

}  // namespace gatepost::ini
