#include "config/ini.hpp"

#include <algorithm>

#include "mail/code_point.hpp"
#include "mail/limits.hpp"

namespace gatepost::ini {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (next_code_point(text, at) == no_code_point) return false;
  return true;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < ' ' && c != '\t') || byte == 0x7f;
}

/// What makes a line unreadable as a whole; empty: nothing.
std::string fault_of(std::string_view line) {
  if (line.size() > limits::config_line_bytes)
    return "the line is longer than " + std::to_string(limits::config_line_bytes) + " bytes";
  if (!is_utf8(line)) return "this is not UTF-8; save the file as UTF-8";
  if (std::ranges::any_of(line, is_control)) return "there is a control character in this line";
  return {};
}

/// "staff   alice" to {"staff", "alice"}.
std::pair<std::string, std::string> split_title(std::string_view inside) {
  const auto kind = inside.substr(0, inside.find_first_of(blanks));
  return {std::string(kind), std::string(trimmed(inside.substr(kind.size())))};
}

class Parser {
 public:
  Parser(const std::string& file, Complaints& complaints) : complaints_(complaints) { document_.file = file; }

  void line(std::string_view raw) {
    ++number_;
    if (raw.ends_with('\r')) raw.remove_suffix(1);
    if (const auto fault = fault_of(raw); !fault.empty()) return complain(fault);
    const auto text = trimmed(raw);
    if (text.empty() || text.front() == '#' || text.front() == ';') return;
    if (text.front() == '[') return open_section(text);
    add_key(text);
  }

  Document document() && { return std::move(document_); }

 private:
  void complain(std::string what) { complaints_.push_back({document_.file, number_, std::move(what)}); }

  // Keys below a broken title go to a section that is thrown away, so that they are not blamed as well.
  void open_section(std::string_view text) {
    is_lost_ = true;
    if (text.back() != ']') return complain("a section is written [kind] or [kind name]: the ] is missing");
    const auto [kind, name] = split_title(trimmed(text.substr(1, text.size() - 2)));
    if (kind.empty()) return complain("a section without a name: write [kind] or [kind name]");
    if (const auto* first = document_.section(kind, name))
      return complain(first->title() + " is here for the second time; the first is in line " +
                      std::to_string(first->line));
    is_lost_ = false;
    document_.sections.push_back({kind, name, document_.file, number_, {}});
  }

  void add_key(std::string_view text) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos)
      return complain("this is neither [section], key = value nor a comment (# or ; at the beginning)");
    const std::string name(trimmed(text.substr(0, equals)));
    if (name.empty()) return complain("the name of the key is missing before the =");
    if (is_lost_) return;
    if (document_.sections.empty()) return complain("the key " + name + " stands before the first [section]");
    auto& section = document_.sections.back();
    if (const auto* first = section.key(name))
      return complain("the key " + name + " of " + section.title() + " is here for the second time; the first is in " +
                      "line " + std::to_string(first->line));
    section.keys.push_back({name, std::string(trimmed(text.substr(equals + 1))), document_.file, number_});
  }

  Document document_;
  Complaints& complaints_;
  int number_ = 0;
  bool is_lost_ = false;
};

int line_of(std::string_view text, std::size_t at) {
  return 1 + static_cast<int>(std::ranges::count(text.substr(0, at), '\n'));
}

Section& section_to_override(Document& document, const std::string& kind, const std::string& name) {
  const auto found = std::ranges::find_if(
      document.sections, [&](const Section& section) { return section.kind == kind && section.name == name; });
  if (found != document.sections.end()) return *found;
  document.sections.push_back({kind, name, "--set", 0, {}});
  return document.sections.back();
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string Section::title() const { return "[" + kind + (name.empty() ? "" : " ") + name + "]"; }

const Key* Section::key(std::string_view wanted) const {
  const auto found = std::ranges::find(keys, wanted, &Key::name);
  return found == keys.end() ? nullptr : &*found;
}

const Section* Document::section(std::string_view kind, std::string_view name) const {
  const auto found = std::ranges::find_if(
      sections, [&](const Section& section) { return section.kind == kind && section.name == name; });
  return found == sections.end() ? nullptr : &*found;
}

Document parse(std::string_view text, const std::string& file, Complaints& complaints) {
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    complaints.push_back({file, line_of(text, nul), "there is a NUL byte: this is no UTF-8 text (UTF-16?)"});
    return {file, {}};
  }
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  Parser parser(file, complaints);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    parser.line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return std::move(parser).document();
}

void override_key(Document& document, const std::string& written, Complaints& complaints) {
  const auto equals = written.find('=');
  const auto dot = written.substr(0, equals).rfind('.');
  if (equals == std::string::npos || dot == std::string::npos) {
    complaints.push_back({"--set", 0, "an override is written section.key=value, as imap.port=993"});
    return;
  }
  const std::string_view view(written);
  if (const auto fault = fault_of(view); !fault.empty()) {
    complaints.push_back({"--set", 0, fault});
    return;
  }
  const auto [kind, name] = split_title(trimmed(view.substr(0, dot)));
  auto& section = section_to_override(document, kind, name);
  const std::string key(trimmed(view.substr(dot + 1, equals - dot - 1)));
  std::erase_if(section.keys, [&](const Key& old) { return old.name == key; });
  section.keys.push_back({key, std::string(trimmed(view.substr(equals + 1))), "--set", 0});
}

}  // namespace gatepost::ini
