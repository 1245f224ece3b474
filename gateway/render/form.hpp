// A template made ready to be filled, and what becomes of it.
//
// Filling never puts a person's words into the template's text: every value is replaced by a placeholder of letters
// and digits, and the placeholder by the words only after Markdown was read. So no value can become Mustache, Markdown
// or HTML, whatever it says.
//
//   source  "Dear {{person.name}},"   filled  "Dear zQv7Z,"   HTML  "<p>Dear zQv7Z,</p>"   then the words, escaped
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "letter/value.hpp"
#include "render/dates.hpp"
#include "render/slot.hpp"

namespace gatepost::render {

/// What placeholders begin with. A template that contains it is refused (lint.hpp).
inline constexpr std::string_view placeholder_sign = "zQv";

/// A template filled for one shape of values: text with placeholders.
struct Skeleton {
  std::string subject;
  std::string body;
  std::string html;  // the body read as Markdown; of the layout: empty
};

/// A filled template: text with placeholders, and what they stand for.
struct Filled : Skeleton {
  std::vector<Slot> slots;
  Reader reader;
  std::size_t most_bytes = 0;  // what written parts may grow to

  /// What stands for one of the slots in plain text.
  const std::string& plain(const Slot& slot) const;

  /// Appends `source` to `out`; each placeholder is handed to `write`: (out, slot, what of the source stands behind
  /// it). Throws std::length_error where a template repeats its values without measure.
  using Write = std::function<void(std::string&, const Slot&, std::string_view)>;
  void write(std::string& out, std::string_view source, const Write& write) const;

 private:
  std::string written(const Slot& slot) const;

  mutable std::vector<std::optional<std::string>> words_;  // of slots, once asked for: both parts need them
};

class Form {
 public:
  /// Both in Mustache, partials already put in.
  Form(const std::string& subject, const std::string& body);
  ~Form();
  Form(Form&&) noexcept;
  Form& operator=(Form&&) noexcept;

  /// `values` must outlive what is returned. Throws std::length_error where sections multiply beyond
  /// limits::rendered_bytes, std::logic_error where a Token was not signed.
  Filled fill(const Values& values, const Reader& reader) const;
  Filled fill(Values&& values, const Reader& reader) const = delete;

  /// Likewise, with `content` as ready HTML under that name: for the layout.
  Filled fill(const Values& values, const Reader& reader, std::string_view content) const;

 private:
  struct Mustache;
  std::unique_ptr<Mustache> mustache_;
};

}  // namespace gatepost::render
