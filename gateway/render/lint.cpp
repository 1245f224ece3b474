#include "render/lint.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "mail/code_point.hpp"
#include "mail/limits.hpp"
#include "mail/marker.hpp"
#include "render/form.hpp"
#include "render/source.hpp"
#include "render/vocabulary.hpp"

namespace gatepost::render {
namespace {

/// A name as a complaint shows it: short, in one line.
std::string shown(std::string_view name) {
  constexpr std::size_t longest = 40;
  std::string out(name.substr(0, std::min(name.find_first_of("{}\n"), name.size())));
  std::ranges::replace(out, '\t', ' ');
  if (out.size() <= longest) return out;
  auto end = longest;
  while ((static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
  return out.substr(0, end) + "…";
}

/// `{{promise}` runs on to the next `}}`, wherever that stands.
bool runs_on(const Tag& tag) {
  const bool is_free = tag.kind == Tag::Kind::comment || tag.kind == Tag::Kind::delimiters;
  return !is_free && tag.name.find_first_of("{}\n") != std::string::npos;
}

std::size_t first_wrong_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    if (next_code_point(text, at) == no_code_point) return begin;
  }
  return text.size();
}

/// One file while it is read: faults come in the order of the file.
class Reading {
 public:
  Reading(const std::string& file, std::string_view text) : file_(file), text_(text) {}

  void warn(std::size_t offset, const std::string& what) {
    out_.faults.push_back(fault_at(file_, text_, offset, what));
  }
  void refuse(std::size_t offset, const std::string& what) {
    warn(offset, what);
    out_.is_usable = false;
  }

  bool is_readable() {
    if (text_.size() > limits::template_bytes) {
      refuse(0, "larger than " + std::to_string(limits::template_bytes) + " bytes");
    } else if (const auto wrong = first_wrong_byte(text_); wrong < text_.size()) {
      refuse(wrong, "not UTF-8: save the file in that encoding");
    }
    return out_.is_usable;
  }

  void read_tags(const std::set<std::string>& known) {
    const auto found = scan(text_);
    for (const auto& tag : found.tags) {
      read(tag, known);
    }
    if (found.unclosed) {
      refuse(*found.unclosed, "a tag is opened with {{ and never closed");
    }
    for (const auto& open : open_) {
      refuse(open.tag.begin, "section " + shown(open.tag.name) + " is opened and never closed");
    }
    const auto sign = text_.find(placeholder_sign);
    if (sign != std::string_view::npos) {
      refuse(sign, "the letters \"" + std::string(placeholder_sign) + "\" cannot stand in a template");
    }
  }

  std::string_view text() const { return text_; }
  Review take() { return std::move(out_); }

 private:
  struct Open {
    Tag tag;
    std::string path;  // of what it is about; empty: an inverted section, or an unknown name
  };

  void read(const Tag& tag, const std::set<std::string>& known) {
    if (runs_on(tag)) {
      refuse(tag.begin, "the tag " + shown(tag.name) + " is not closed with as many } as it has {");
      return;
    }
    switch (tag.kind) {
      case Tag::Kind::variable: path_of(tag, known); break;
      case Tag::Kind::section_begin: open_.push_back({tag, path_of(tag, known)}); break;
      case Tag::Kind::inverted_begin:
        path_of(tag, known);
        open_.push_back({tag, {}});
        break;
      case Tag::Kind::section_end: close(tag); break;
      case Tag::Kind::delimiters: refuse(tag.begin, "other delimiters than {{ and }} cannot be set"); break;
      case Tag::Kind::partial:
      case Tag::Kind::comment: break;
    }
  }

  void close(const Tag& tag) {
    if (open_.empty()) {
      refuse(tag.begin, "section " + shown(tag.name) + " is closed but was never opened");
      return;
    }
    if (open_.back().tag.name != tag.name) {
      refuse(tag.begin, "section " + shown(tag.name) + " is closed where " + shown(open_.back().tag.name) + " is open");
    }
    open_.pop_back();
  }

  /// A name is looked for in the innermost section first, then further out, as Mustache does.
  std::string path_of(const Tag& tag, const std::set<std::string>& known) {
    if (tag.name == ".") {
      return open_.empty() ? std::string() : open_.back().path;
    }
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
      if (known.contains(open->path + "." + tag.name)) {
        return open->path + "." + tag.name;
      }
    }
    if (known.contains(tag.name)) {
      return tag.name;
    }
    const auto meant = meant_by(tag.name, known);
    warn(tag.begin, tag.name.empty()
                        ? "a tag without a name"
                        : "unknown variable " + shown(tag.name) + (meant.empty() ? "" : "; nearest is " + meant));
    return {};
  }

  const std::string& file_;
  std::string_view text_;
  std::vector<Open> open_;
  Review out_;
};

void read_subject(Reading& reading) {
  if (!split(reading.text())) {
    reading.refuse(0, "must begin with a line \"Subject: …\" and an empty line");
    return;
  }
  const auto first_line = reading.text().substr(0, reading.text().find('\n'));
  for (const auto& tag : scan(first_line).tags) {
    if (tag.kind == Tag::Kind::partial) {
      reading.refuse(tag.begin, "a partial cannot stand in the subject");
    }
  }
}

void read_marker(Reading& reading) {
  const auto body = split(reading.text());
  if (!body) {
    return;
  }
  const auto line = std::string_view(body->body).substr(0, body->body.find('\n'));
  const bool is_marker = line.starts_with(reply_marker) && line.ends_with(reply_marker) &&
                         line.size() > 2 * reply_marker.size() && line.find("{{") == std::string_view::npos;
  if (!is_marker) {
    reading.refuse(reading.text().find('\n') + 2, "the first line below the subject must be " +
                                                      std::string(reply_marker) + " words " +
                                                      std::string(reply_marker));
  }
}

std::string lower(std::string_view words) {
  std::string out(words);
  std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

// What runs, asks for something, or fetches. A layout is short and written by an admin: a list of words is enough, and
// says at once what is wrong.
constexpr std::array<std::string_view, 19> refused{
    "<script", "<iframe",    "<frame",         "<object",     "<embed",     "<applet", "<form",
    "<input",  "<link",      "<base",          "<svg",        "<img",       "src=",    "@import",
    "url(",    "javascript", "http-equiv=\"r", "expression(", "background="};

/// Where an attribute such as ` onclick=` begins.
std::size_t find_event(std::string_view text) {
  for (auto at = text.find(" on"); at != std::string_view::npos; at = text.find(" on", at + 1)) {
    const auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at + 1);
    if (end != std::string_view::npos && text[end] == '=') {
      return at;
    }
  }
  return std::string_view::npos;
}

void read_layout(Reading& reading) {
  const auto text = lower(reading.text());
  if (const auto at = find_event(text); at != std::string::npos) {
    reading.refuse(at, "an event attribute cannot stand in a layout: it runs something");
  }
  for (const auto word : refused) {
    const auto at = text.find(word);
    if (at != std::string::npos) {
      reading.refuse(at, "\"" + std::string(word) + "\" cannot stand in a layout: it runs or loads something");
    }
  }
  const auto tags = scan(reading.text()).tags;
  if (std::ranges::count(tags, "content", &Tag::name) != 1) {
    reading.refuse(0, "must have {{{content}}} exactly once");
  }
}

}  // namespace

Review review(const std::string& file, std::string_view text, const std::set<std::string>& known) {
  Reading reading(file, text);
  if (reading.is_readable()) {
    reading.read_tags(known);
  }
  return reading.take();
}

Review review_letter(const std::string& file, std::string_view text, LetterKind kind) {
  Reading reading(file, text);
  if (reading.is_readable()) {
    read_subject(reading);
    if (kind == LetterKind::notice) {
      read_marker(reading);
    }
    reading.read_tags(names_of(kind));
  }
  return reading.take();
}

Review review_layout(const std::string& file, std::string_view text) {
  Reading reading(file, text);
  if (reading.is_readable()) {
    read_layout(reading);
    reading.read_tags(names_of_layout());
  }
  return reading.take();
}

TemplateFault fault_at(const std::string& file, std::string_view text, std::size_t offset, const std::string& what) {
  const auto before = text.substr(0, offset);
  const auto line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto column = std::ranges::count_if(before.substr(line_begin),
                                            [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return {file, static_cast<int>(std::ranges::count(before, '\n')) + 1, static_cast<int>(column) + 1, what};
}

}  // namespace gatepost::render
