#include "render/source.hpp"

#include <algorithm>
#include <iterator>

#include "mail/limits.hpp"

namespace gatepost::render {
namespace {

constexpr char line_mark = '\x01';
constexpr std::string_view blank_or_mark = " \t\n\x01";

std::string trimmed(std::string_view words) {
  const auto begin = words.find_first_not_of(" \t\n");
  return begin == std::string_view::npos
             ? std::string()
             : std::string(words.substr(begin, words.find_last_not_of(" \t\n") - begin + 1));
}

Tag::Kind kind_of(char sign) {
  switch (sign) {
    case '#': return Tag::Kind::section_begin;
    case '^': return Tag::Kind::inverted_begin;
    case '/': return Tag::Kind::section_end;
    case '>': return Tag::Kind::partial;
    case '!': return Tag::Kind::comment;
    case '=': return Tag::Kind::delimiters;
    default: return Tag::Kind::variable;
  }
}

Tag tag_of(std::string_view inside, std::size_t begin, std::size_t end) {
  if (inside.starts_with('{')) {
    return {Tag::Kind::variable, trimmed(inside.substr(1)), begin, end};
  }
  const auto words = trimmed(inside);
  const char sign = words.empty() ? ' ' : words.front();
  const auto kind = kind_of(sign);
  const bool has_sign = kind != Tag::Kind::variable || sign == '&';
  return {kind, has_sign ? trimmed(std::string_view(words).substr(1)) : words, begin, end};
}

/// Puts partials in, each with those of its own, and remembers which ones it is inside of.
class Insertion {
 public:
  explicit Insertion(const Partials& partials) : partials_(partials) {}

  std::optional<PartialFault> into(std::string& text) {
    std::string out;
    std::size_t at = 0;
    for (const auto& tag : scan(text).tags) {
      if (tag.kind != Tag::Kind::partial) {
        continue;
      }
      auto inside = text_of(tag);
      if (!inside) {
        return fault_;
      }
      out += text.substr(at, tag.begin - at) + *inside;
      at = tag.end;
      if (out.size() > limits::template_bytes) {
        return PartialFault{tag.begin,
                            "its partials make it larger than " + std::to_string(limits::template_bytes) + " bytes"};
      }
    }
    text = out + text.substr(at);
    return std::nullopt;
  }

 private:
  std::optional<std::string> text_of(const Tag& tag) {
    auto text = partials_(tag.name);
    const bool is_cycle = std::ranges::find(within_, tag.name) != within_.end();
    if (!text || is_cycle || within_.size() >= limits::partial_depth) {
      fault_ = {tag.begin, !text      ? "there is no partial " + tag.name + ".md in this language"
                           : is_cycle ? "partial " + tag.name + " contains itself"
                                      : "partials stand more than " + std::to_string(limits::partial_depth) + " deep"};
      return std::nullopt;
    }
    within_.push_back(tag.name);
    auto fault = into(*text);
    within_.pop_back();
    if (fault) {
      fault_ = {tag.begin, fault->what};
      return std::nullopt;
    }
    text->erase(text->find_last_not_of('\n') + 1);  // the line end stands behind the tag
    return text;
  }

  const Partials& partials_;
  std::vector<std::string> within_;
  PartialFault fault_;
};

}  // namespace

Scan scan(std::string_view text) {
  Scan out;
  for (auto begin = text.find("{{"); begin != std::string_view::npos;) {
    const bool is_triple = text.substr(begin).starts_with("{{{");
    const std::string_view closing = is_triple ? "}}}" : "}}";
    const auto end = text.find(closing, begin + 2);
    if (end == std::string_view::npos) {
      out.unclosed = begin;
      break;
    }
    out.tags.push_back(tag_of(text.substr(begin + 2, end - begin - 2), begin, end + closing.size()));
    begin = text.find("{{", end + closing.size());
  }
  return out;
}

std::optional<Source> split(std::string_view text) {
  constexpr std::string_view name = "Subject:";
  const auto end = text.find('\n');
  if (!text.starts_with(name) || end == std::string_view::npos || !text.substr(end).starts_with("\n\n")) {
    return std::nullopt;
  }
  const auto body = std::min(text.find_first_not_of('\n', end), text.size());
  return Source{trimmed(text.substr(name.size(), end - name.size())), std::string(text.substr(body))};
}

std::string with_marked_lines(std::string_view text) {
  std::string out;
  bool is_marked = false;
  std::size_t at = 0;
  const auto copy_until = [&](std::size_t end) {
    for (; at < end; ++at) {
      if (text[at] == '\n' && is_marked) {
        out += line_mark;
        is_marked = false;
      }
      out += text[at];
    }
  };
  for (const auto& tag : scan(text).tags) {
    copy_until(tag.begin);
    is_marked = is_marked || (tag.kind != Tag::Kind::variable && tag.kind != Tag::Kind::partial);
    out += text.substr(tag.begin, tag.end - tag.begin);
    at = tag.end;
  }
  copy_until(text.size());
  return is_marked ? out + line_mark : out;
}

std::string without_marks(std::string_view filled) {
  std::string out;
  while (!filled.empty()) {
    const auto end = std::min(filled.find('\n'), filled.size() - 1) + 1;
    const auto line = filled.substr(0, end);
    const bool is_marked = line.find(line_mark) != std::string_view::npos;
    if (!is_marked || line.find_first_not_of(blank_or_mark) != std::string_view::npos) {
      std::ranges::copy_if(line, std::back_inserter(out), [](char c) { return c != line_mark; });
    }
    filled.remove_prefix(end);
  }
  return out;
}

std::optional<PartialFault> put_in_partials(std::string& text, const Partials& partials) {
  return Insertion(partials).into(text);
}

}  // namespace gatepost::render
