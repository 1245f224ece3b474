#include "parse/html_token.hpp"

#include <algorithm>
#include <array>

#include "mail/limits.hpp"
#include "parse/html_entity.hpp"

namespace gatepost::parse {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";
constexpr std::size_t longest_name = 32;

constexpr std::array<std::string_view, 9> raw_text = {"iframe", "noembed",  "noframes", "plaintext", "script",
                                                      "style",  "textarea", "title",    "xmp"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

bool starts_with_name(std::string_view text, std::string_view name) {
  return text.size() >= name.size() && std::ranges::equal(text.substr(0, name.size()), name, {}, lower);
}

}  // namespace

std::string HtmlToken::attribute(std::string_view wanted) const {
  const auto found = std::ranges::find(attributes, wanted, &HtmlAttribute::name);
  return found == attributes.end() ? std::string() : decoded_entities(found->value);
}

bool HtmlToken::has(std::string_view wanted) const {
  return std::ranges::find(attributes, wanted, &HtmlAttribute::name) != attributes.end();
}

bool HtmlTokenizer::next(HtmlToken& token) {
  while (at_ < html_.size()) {
    if (html_[at_] == '<' && read_markup(token)) {
      if (!token.name.empty()) return true;
      continue;
    }
    // A '<' that begins nothing is text.
    const auto end = std::min(html_.find('<', at_ + 1), html_.size());
    token.kind = HtmlToken::Kind::text;
    token.name.clear();
    token.attributes.clear();
    token.text = html_.substr(at_, end - at_);
    at_ = end;
    return true;
  }
  return false;
}

/// False where the '<' begins no markup. Markup without a name is to be passed over.
bool HtmlTokenizer::read_markup(HtmlToken& token) {
  token.name.clear();
  token.attributes.clear();
  const auto rest = html_.substr(at_);
  if (rest.starts_with("<!--")) {
    skip_comment();
    return true;
  }
  if (rest.starts_with("<!") || rest.starts_with("<?")) {
    skip_past(">");
    return true;
  }
  return read_tag(token);
}

bool HtmlTokenizer::read_tag(HtmlToken& token) {
  const bool closes = html_.substr(at_).starts_with("</");
  const auto start = at_ + (closes ? 2 : 1);
  if (start >= html_.size() || !is_letter(html_[start])) return false;
  const auto name_end = std::min(html_.find_first_of(" \t\r\n\f/>", start), html_.size());
  const auto name = html_.substr(start, name_end - start);
  if (name.substr(0, std::min<std::size_t>(name.find('<'), 256)).find('@') != std::string_view::npos) return false;
  at_ = name_end;
  while (read_attribute(token)) {
  }
  token.kind = closes ? HtmlToken::Kind::close : HtmlToken::Kind::open;
  token.name = name.size() <= longest_name ? lowered(name) : "unknown";
  if (!closes && std::ranges::find(raw_text, token.name) != raw_text.end()) {
    skip_raw_text(token.name);
    token.name.clear();
  }
  return true;
}

/// One attribute; false at the end of the tag.
bool HtmlTokenizer::read_attribute(HtmlToken& token) {
  while (at_ < html_.size() && (html_[at_] == '/' || blanks.find(html_[at_]) != std::string_view::npos)) ++at_;
  if (at_ >= html_.size()) return false;
  if (html_[at_] == '>') {
    ++at_;
    return false;
  }
  // A name may begin with '=' (HTML, "before attribute name state"); it must at least move on.
  const auto start = at_++;
  take_until(" \t\r\n\f/>=");
  const auto name = html_.substr(start, at_ - start);
  skip_blanks();
  std::string_view value;
  if (at_ < html_.size() && html_[at_] == '=') {
    ++at_;
    skip_blanks();
    const char quote = at_ < html_.size() ? html_[at_] : ' ';
    if (quote == '"' || quote == '\'') {
      ++at_;
      value = take_until(std::string_view(&quote, 1));
      ++at_;
    } else {
      value = take_until(" \t\r\n\f>");
    }
  }
  if (token.attributes.size() < limits::html_attributes && name.size() <= longest_name) {
    token.attributes.push_back({lowered(name), value});
  }
  return true;
}

void HtmlTokenizer::skip_comment() {
  at_ += 4;
  // "<!-->" and "<!--->" are whole comments.
  for (const std::string_view end : {">", "->"}) {
    if (html_.substr(at_).starts_with(end)) {
      at_ += end.size();
      return;
    }
  }
  while (true) {
    const auto end = html_.find("--", at_);
    if (end == std::string_view::npos) {
      at_ = html_.size();
      return;
    }
    const auto rest = html_.substr(end + 2);
    at_ = end + 1;
    if (rest.starts_with('>') || rest.starts_with("!>")) {
      at_ = end + (rest.front() == '>' ? 3 : 4);
      return;
    }
  }
}

void HtmlTokenizer::skip_past(std::string_view end) {
  const auto found = html_.find(end, at_);
  at_ = found == std::string_view::npos ? html_.size() : found + end.size();
}

/// To the end tag of that name; without one nothing of the rest is seen.
void HtmlTokenizer::skip_raw_text(std::string_view name) {
  while (true) {
    const auto found = html_.find("</", at_);
    if (found == std::string_view::npos) {
      at_ = html_.size();
      return;
    }
    at_ = found + 2;
    if (!starts_with_name(html_.substr(at_), name)) continue;
    const auto behind = html_.substr(at_ + name.size());
    if (!behind.empty() &&
        (blanks.find(behind.front()) != std::string_view::npos || behind.front() == '/' || behind.front() == '>')) {
      skip_past(">");
      return;
    }
  }
}

void HtmlTokenizer::skip_blanks() {
  while (at_ < html_.size() && blanks.find(html_[at_]) != std::string_view::npos) ++at_;
}

std::string_view HtmlTokenizer::take_until(std::string_view signs) {
  const auto start = at_;
  at_ = std::min(html_.find_first_of(signs, at_), html_.size());
  return html_.substr(start, at_ - start);
}

}  // namespace gatepost::parse
