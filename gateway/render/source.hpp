// A template as text: its tags, its subject, its partials.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost::render {

/// A Mustache tag: `{{#ticket.is_open}}` is a section_begin named "ticket.is_open".
struct Tag {
  enum class Kind { variable, section_begin, inverted_begin, section_end, partial, comment, delimiters };
  Kind kind = Kind::variable;
  std::string name;
  std::size_t begin = 0;  // of the first brace
  std::size_t end = 0;    // behind the last brace
};

struct Scan {
  std::vector<Tag> tags;
  std::optional<std::size_t> unclosed;  // where a tag begins that never ends
};
Scan scan(std::string_view text);

/// A letter's file: the first line is `Subject: …`, then an empty line, then the body.
struct Source {
  std::string subject;
  std::string body;
};
std::optional<Source> split(std::string_view text);

/// Lines that hold nothing but sections must vanish when the sections are not entered; Mustache libraries differ in
/// this and the one used leaves them empty. So each line with a section or comment is marked before it is filled, and a
/// marked line with nothing on it is dropped afterwards.
std::string with_marked_lines(std::string_view text);
std::string without_marks(std::string_view filled);

/// The text of a partial by its name; nothing: there is none.
using Partials = std::function<std::optional<std::string>(const std::string& name)>;

/// What stopped a partial from being put in.
struct PartialFault {
  std::size_t offset = 0;  // of its tag in the text given
  std::string what;
};

/// The text with all partials put in, or the first that could not be: unknown, one that contains itself, or deeper than
/// limits::partial_depth.
std::optional<PartialFault> put_in_partials(std::string& text, const Partials& partials);

}  // namespace gatepost::render
