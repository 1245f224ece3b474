// HTML cut into tags and text, as far as mail needs it: one pass, no tree, linear in the length whatever comes.
//
// Left out are comments (conditional ones too), declarations, and whatever stands inside elements whose content is no
// markup (script, style, title, textarea, …). What looks like a tag but is an address (<jane@acme.example>) is text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost::parse {

struct HtmlAttribute {
  std::string name;        // lower case
  std::string_view value;  // entities not yet decoded
};

/// Views into the HTML that was cut; it has to outlive them.
struct HtmlToken {
  enum class Kind { text, open, close };
  Kind kind = Kind::text;
  std::string name;                       // of a tag, lower case
  std::vector<HtmlAttribute> attributes;  // as many as limits::html_attributes
  std::string_view text;                  // of a text, entities not yet decoded

  /// Decoded; empty where it is missing. Of several with one name the first counts.
  std::string attribute(std::string_view wanted) const;
  bool has(std::string_view wanted) const;
};

class HtmlTokenizer {
 public:
  explicit HtmlTokenizer(std::string_view html) : html_(html) {}

  /// False at the end.
  bool next(HtmlToken& token);

 private:
  bool read_markup(HtmlToken& token);
  bool read_tag(HtmlToken& token);
  bool read_attribute(HtmlToken& token);
  void skip_comment();
  void skip_past(std::string_view end);
  void skip_raw_text(std::string_view name);
  void skip_blanks();
  std::string_view take_until(std::string_view signs);

  std::string_view html_;
  std::size_t at_ = 0;
};

}  // namespace gatepost::parse
