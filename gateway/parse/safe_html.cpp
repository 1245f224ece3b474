#include "parse/safe_html.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "parse/defect.hpp"
#include "parse/html_entity.hpp"
#include "parse/html_nesting.hpp"
#include "parse/html_style.hpp"
#include "parse/html_token.hpp"
#include "parse/quote_line.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_link = 4000;

const std::vector<std::string_view>& harmless_elements() {
  static const std::vector<std::string_view> words = word_list(
      "a|abbr|acronym|address|article|aside|b|bdi|bdo|big|blockquote|br|caption|center|cite|code|col|colgroup|dd|del|"
      "dfn|"
      "dir|div|dl|dt|em|figcaption|figure|font|footer|h1|h2|h3|h4|h5|h6|header|hr|i|img|ins|kbd|li|main|mark|nav|ol|p|"
      "pre|q|rp|rt|ruby|s|samp|section|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|"
      "var|wbr");
  return words;
}

/// Elements that go with all they hold; of others that are not allowed the content stays.
const std::vector<std::string_view>& dropped_elements() {
  static const std::vector<std::string_view> words =
      word_list("applet|audio|canvas|frameset|math|object|select|svg|template|video|xml");
  return words;
}

/// Attributes whose value is text, a number or a word, on whatever element.
const std::vector<std::string_view>& harmless_attributes() {
  static const std::vector<std::string_view> words = word_list(
      "align|alt|bgcolor|border|cellpadding|cellspacing|color|colspan|dir|face|height|lang|nowrap|rowspan|size|span|"
      "start|title|type|valign|value|width");
  return words;
}

/// Without the blanks and control characters that browsers overlook in a URL: "java\nscript:".
std::string without_gaps(std::string_view url) {
  std::string out;
  for (const char c : without_blanks(url)) {
    if (static_cast<unsigned char>(c) > 0x20 && c != 0x7F) out += c;
    if (c == ' ') out += "%20";
  }
  return out;
}

bool has_scheme(std::string_view url, std::string_view scheme) {
  const auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); };
  return url.size() > scheme.size() && std::ranges::equal(url.substr(0, scheme.size()), scheme, same);
}

bool is_safe_link(std::string_view url) {
  static constexpr std::array<std::string_view, 4> schemes = {"http:", "https:", "mailto:", "tel:"};
  return url.size() <= longest_link &&
         std::ranges::any_of(schemes, [&](auto scheme) { return has_scheme(url, scheme); });
}

std::string quoted_attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escaped_html(value) + "\"";
}

std::string style_attribute(const std::vector<Declaration>& style) {
  std::string text;
  for (const auto& one : style) {
    const auto safe = safe_declaration(one);
    if (safe) text += (text.empty() ? "" : "; ") + *safe;
  }
  return text.empty() ? text : quoted_attribute("style", text);
}

/// Content-IDs are the mail's own; they are checked when the letter that shows them is made.
std::string source_of(const HtmlToken& token) {
  auto source = without_gaps(token.attribute("src"));
  return has_scheme(source, "cid:") && source.size() <= longest_link ? source : std::string();
}

class Cleaner {
 public:
  void take(const HtmlToken& token) {
    switch (token.kind) {
      case HtmlToken::Kind::text:
        if (dropping_ == 0) out_ += escaped_html(decoded_entities(token.text));
        break;
      case HtmlToken::Kind::open: open(token); break;
      case HtmlToken::Kind::close: close_down_to(open_after_end(open_, token.name)); break;
    }
  }

  bool is_too_deep() const { return is_too_deep_; }

  std::string finished() {
    close_down_to(0);
    return std::move(out_);
  }

 private:
  struct Element {
    bool is_written = false;
    bool is_dropped = false;  // with all that it holds
  };

  void open(const HtmlToken& token) {
    close_down_to(open_after_start(open_, token.name));
    const auto style = declarations_in(token.attribute("style"));
    const bool drops = is_in(dropped_elements(), token.name) || is_hidden(token, style);
    const bool writes =
        dropping_ == 0 && !drops && is_in(harmless_elements(), token.name) && may_stand_here(token.name);
    if (is_void_element(token.name)) {
      if (writes) write_tag(token, style);
      return;
    }
    // What is not written is no level: whoever reads the result sees none there either.
    if (!writes && !drops && dropping_ == 0) return;
    // Deeper ones are flattened: their content goes to the element around them.
    is_too_deep_ = is_too_deep_ || open_.size() >= limits::html_depth;
    if (open_.size() >= limits::html_depth) return;
    if (writes) write_tag(token, style);
    open_.push_back(token.name);
    elements_.push_back({writes, drops});
    dropping_ += drops ? 1 : 0;
    tables_ += writes && token.name == "table" ? 1 : 0;
    lists_ += writes && is_list(token.name) ? 1 : 0;
  }

  void close_down_to(std::size_t size) {
    while (open_.size() > size) {
      const auto element = elements_.back();
      if (element.is_written) out_ += "</" + open_.back() + ">";
      dropping_ -= element.is_dropped ? 1 : 0;
      tables_ -= element.is_written && open_.back() == "table" ? 1 : 0;
      lists_ -= element.is_written && is_list(open_.back()) ? 1 : 0;
      open_.pop_back();
      elements_.pop_back();
    }
  }

  static bool is_list(std::string_view name) { return name == "ul" || name == "ol" || name == "dl" || name == "dir"; }

  /// A cell without a table, or an item without a list, would end the element of the page around the fragment.
  bool may_stand_here(std::string_view name) const {
    static const auto table_parts = word_list("caption|col|colgroup|tbody|td|tfoot|th|thead|tr");
    static const auto list_parts = word_list("dd|dt|li");
    if (is_in(table_parts, name)) return tables_ > 0;
    return !is_in(list_parts, name) || lists_ > 0;
  }

  void write_tag(const HtmlToken& token, const std::vector<Declaration>& style) {
    const auto source = token.name == "img" ? source_of(token) : std::string();
    if (token.name == "img" && source.empty()) {
      out_ += escaped_html(token.attribute("alt"));
      return;
    }
    out_ += "<" + token.name;
    if (!source.empty()) out_ += quoted_attribute("src", source);
    if (token.name == "a") write_link(token);
    std::vector<std::string_view> written;
    for (const auto& attribute : token.attributes) {
      const bool is_new = std::ranges::find(written, attribute.name) == written.end();
      if (!is_in(harmless_attributes(), attribute.name) || !is_new) continue;
      out_ += quoted_attribute(attribute.name, decoded_entities(attribute.value));
      written.push_back(attribute.name);
    }
    out_ += style_attribute(style) + ">";
  }

  void write_link(const HtmlToken& token) {
    const auto target = without_gaps(token.attribute("href"));
    if (is_safe_link(target)) out_ += quoted_attribute("href", target) + " rel=\"noopener noreferrer nofollow\"";
  }

  std::string out_;
  std::vector<std::string> open_;
  std::vector<Element> elements_;  // of the same size
  std::size_t dropping_ = 0;
  std::size_t tables_ = 0;
  std::size_t lists_ = 0;
  bool is_too_deep_ = false;
};

}  // namespace

std::string safe_html(std::string_view html, std::vector<Defect>& defects) {
  HtmlTokenizer tokenizer(html);
  Cleaner cleaner;
  for (HtmlToken token; tokenizer.next(token);) cleaner.take(token);
  if (cleaner.is_too_deep()) note(defects, "html-depth", "HTML elements within one another, deeper than is kept");
  // HTML knows none, and those of XML are how a few lines become gigabytes: they stay the text that they are.
  if (folded(html).find("<!entity") != std::string::npos)
    note(defects, "html-entity", "the HTML declares entities; they are not expanded");
  return cleaner.finished();
}

}  // namespace gatepost::parse
