// render: Letter and template to final bytes.
//
// takes   a Letter, the addresses signed for it, the templates
// gives   a Wire: RFC 5322 header, text part, HTML part made from the same source, attachments
// never   lets a value become markup: neither Mustache, Markdown, HTML nor a header line comes out of what a person
//         wrote. Reads no file: whoever has a folder hands its files over as text.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "letter/canned.hpp"
#include "letter/letter.hpp"
#include "letter/template_fault.hpp"

namespace gatepost::render {

/// All templates of a desk. The built-in ones are always there; files lie over them (P26): a broken file leaves the
/// one before it in force.
class Templates {
 public:
  Templates();
  ~Templates();
  Templates(Templates&&) noexcept;
  Templates& operator=(Templates&&) noexcept;

  /// Takes the files of a templates folder, by path inside it ("ko/notice.md", "layout.html"). Returns every
  /// complaint; what could be used is in force afterwards, the rest stays as it was.
  std::vector<TemplateFault> lay_over(const std::map<std::string, std::string>& files);

  /// The canned answers of the folder: answers/NAME.LANGUAGE, answers/NAME for all languages.
  const Canned& canned() const;

  /// The language of `wanted`, its parent ("pt" for "pt-BR") or `fallback` for which there is a complete folder.
  std::string language_for(const std::string& wanted, const std::string& fallback) const;

 private:
  friend Wire wire(const Letter&, const Signed&, const Templates&, const std::string&);
  friend std::string html(const Letter&, const Templates&);
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

/// The letter as bytes. `desk_address` stands in From. Throws std::invalid_argument where a header value has CR, LF
/// or an address is not mailable: that would be our fault, not the mail's.
Wire wire(const Letter& letter, const Signed& addresses, const Templates& templates, const std::string& desk_address);

/// What is known of that Wire before it is rendered: all but subject, text and bytes. Throws as wire() does.
Wire unwritten(const Letter& letter, const Signed& addresses);

/// The HTML part alone, for `preview` and tests.
std::string html(const Letter& letter, const Templates& templates);

/// A letter of that kind filled with sample data in that language, for `preview` and `check`.
Letter sample(LetterKind kind, const std::string& language);

}  // namespace gatepost::render
