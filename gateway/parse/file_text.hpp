// The words of the files that come with a mail (Attachment::text).
//
// Read are texts (HTML as what a person sees of it) and messages: the fields of their headers that name somebody or
// something, their texts, and the messages in them. A file that is called application/… is what its name says: .txt,
// .csv, .md, .log, .ics, .vcf, .json, .xml, .htm, .html, .eml, .mbox; one of unknown octets that begins as a mail does
// is one. Rich text is known by its first bytes, whatever it is called. Calendars and cards are read unfolded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "mail/limits.hpp"
#include "mail/mail.hpp"
#include "parse/node.hpp"

namespace gatepost::parse {

/// Of one mail: its files share limits::file_text_bytes, the first ones have it first; each has limits::text_bytes.
class FileTexts {
 public:
  std::string of(const Node& node);
  std::string of(const Attachment& file);
  /// Nothing was left out so far.
  bool is_whole() const { return is_whole_; }

 private:
  class Reader;

  std::size_t room_ = limits::file_text_bytes;
  bool is_whole_ = true;
};

}  // namespace gatepost::parse
