#include "parse/html_text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mail/limits.hpp"
#include "parse/html_entity.hpp"
#include "parse/html_lines.hpp"
#include "parse/html_mark.hpp"
#include "parse/html_nesting.hpp"
#include "parse/html_style.hpp"
#include "parse/html_token.hpp"
#include "parse/quote_line.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_link = 2000;
constexpr std::size_t longest_emoji = 32;  // bytes of an alt text that stands for a character
constexpr std::size_t deepest_indent = 6;  // of lists within lists
constexpr std::string_view rule = "--------------------";

const std::vector<std::string_view>& unread_elements() {
  static const std::vector<std::string_view> words =
      word_list("applet|audio|canvas|datalist|math|object|select|svg|template|video|xml");
  return words;
}

bool has_class(const HtmlToken& token, std::string_view wanted) {
  return token.attribute("class").find(wanted) != std::string::npos;
}

bool has_value(const std::vector<Declaration>& style, std::string_view property, std::string_view start) {
  return std::ranges::any_of(style, [&](const Declaration& one) {
    return one.property == property && std::string_view(one.value).starts_with(start);
  });
}

/// Gmail and Outlook indent with <blockquote> as well, then without a border. Yahoo marks what it quotes by a class
/// alone.
bool is_quote(const HtmlToken& token, const std::vector<Declaration>& style) {
  if (token.name != "blockquote") return has_class(token, "yahoo_quoted");
  const bool is_indent = has_value(style, "border", "none") && !has_class(token, "quote") && !token.has("type");
  return !is_indent;
}

/// Word's paragraphs have no space between them; an empty one makes the blank line.
bool is_tight(const HtmlToken& token, const std::vector<Declaration>& style) {
  return has_class(token, "MsoNormal") || has_class(token, "MsoPlainText") || has_class(token, "MsoListParagraph") ||
         has_value(style, "margin", "0") ||
         (has_value(style, "margin-top", "0") && has_value(style, "margin-bottom", "0"));
}

std::size_t breaks_around(const HtmlToken& token, const std::vector<Declaration>& style) {
  static const auto apart = word_list("blockquote|dl|h1|h2|h3|h4|h5|h6|ol|p|pre|ul");
  if (!is_block_element(token.name)) return has_value(style, "display", "block") ? 1 : 0;
  return is_in(apart, token.name) && !is_tight(token, style) ? 2 : 1;
}

/// What a list starts at and an item is set to; beyond what anybody counts to it is no number.
std::optional<int> number_in(const HtmlToken& token, std::string_view name) {
  constexpr int most = 1'000'000;
  const auto written = token.attribute(name);
  const auto text = without_blanks(written);
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || number < -most || number > most) return std::nullopt;
  return number;
}

/// The address that a link shows behind its text; empty where the text says it already, or it leads nowhere.
std::string shown_target(const std::string& href, std::string_view text) {
  std::string_view target = without_blanks(href);
  const bool is_mail = target.starts_with("mailto:");
  if (is_mail) target = target.substr(7, target.find('?') - 7);
  const bool leads = is_mail || target.starts_with("http://") || target.starts_with("https://");
  if (!leads || target.size() > longest_link || text.empty()) return {};
  auto plain = target;
  for (const std::string_view part : {"http://", "https://", "www."}) {
    if (plain.starts_with(part)) plain.remove_prefix(part.size());
  }
  while (plain.ends_with('/')) plain.remove_suffix(1);
  if (plain.empty() || text.find(plain) != std::string_view::npos) return {};
  return std::string(target);
}

class TextMaker {
 public:
  void take(const HtmlToken& token) {
    switch (token.kind) {
      case HtmlToken::Kind::text: write(token.text); break;
      case HtmlToken::Kind::open: open(token); break;
      case HtmlToken::Kind::close: close_down_to(open_after_end(names_, token.name)); break;
    }
  }

  HtmlText finished() {
    close_down_to(0);
    return {lines_.finished(), has_marks_};
  }

 private:
  struct Element {
    std::size_t breaks = 0;  // before and after it
    bool is_unread = false;
    bool is_quote = false;
    bool is_kept = false;  // <pre>
    bool is_struck = false;
    Shift shift = Shift::none;
    std::optional<Numbering> numbering;  // of an <ol> or <li>
    std::optional<int> number;           // what an <li> is set to
    int step = 1;                        // -1: an <ol> that counts down
    int item = 0;                        // the number of its last item
    std::string href;
    std::size_t place = 0;  // where its text begins
  };

  bool is_read() const { return unread_ == 0; }

  void write(std::string_view raw) {
    if (!is_read()) return;
    const auto text = decoded_entities(raw);
    if (shifts_.empty()) {
      put(text);
    } else {
      shifted_ += text;
    }
  }

  void put(std::string_view text) {
    if (struck_ > 0 && !without_blanks(text).empty()) note_mark();
    if (kept_ > 0) {
      lines_.write_kept(text);
    } else {
      lines_.write(text);
    }
  }

  /// Raised and lowered words are written together, where they end or something else than words comes.
  HtmlLines& lines() {
    if (shifted_.empty()) return lines_;
    const auto all = std::exchange(shifted_, {});
    const auto words = without_blanks(all);
    const auto begin = words.empty() ? all.size() : static_cast<std::size_t>(words.data() - all.data());
    put(std::string_view(all).substr(0, begin));
    const auto written = shifted(words, shifts_.back(), !lines_.is_at_begin());
    if (written != words) note_mark();
    put(written);
    put(std::string_view(all).substr(begin + words.size()));
    return lines_;
  }

  void note_mark() { has_marks_ = has_marks_ || quotes_ == 0; }

  void open(const HtmlToken& token) {
    close_down_to(open_after_start(names_, token.name));
    const auto style = declarations_in(token.attribute("style"));
    if (is_void_element(token.name)) {
      if (is_read() && !is_hidden(token, style)) write_void(token);
      return;
    }
    Element element = element_of(token, style);
    if (is_read() && !element.is_unread) begin(token, element);
    // Deeper ones are flattened: their text goes to the element around them.
    if (names_.size() >= limits::html_depth) return;
    names_.push_back(token.name);
    elements_.push_back(std::move(element));
    count(elements_.back(), 1);
  }

  Element element_of(const HtmlToken& token, const std::vector<Declaration>& style) const {
    Element element;
    element.breaks = breaks_around(token, style);
    element.is_unread = is_in(unread_elements(), token.name) || is_hidden(token, style);
    element.is_quote = is_quote(token, style);
    element.is_kept = token.name == "pre" || has_value(style, "white-space", "pre");
    element.is_struck = is_struck(token, style);
    element.shift = shift_of(token, style);
    if (token.name == "a") element.href = token.attribute("href");
    if (token.name == "li" || token.name == "ol") element.numbering = numbering_of(token, style);
    if (token.name == "li") element.number = number_in(token, "value");
    if (token.name == "ol") set_start(token, element);
    return element;
  }

  /// Where a list that counts down begins is not known before its end, unless it says so.
  static void set_start(const HtmlToken& token, Element& element) {
    const auto start = number_in(token, "start");
    element.step = token.has("reversed") ? -1 : 1;
    element.item = start.value_or(1) - element.step;
    if (element.step < 0 && !start) element.numbering = Numbering::none;
  }

  void begin(const HtmlToken& token, Element& element) {
    if (token.name == "td" || token.name == "th") {
      lines().next_cell();
    } else if (element.breaks > 0) {
      lines().break_block(element.breaks > 1 && lists_ > 0 ? 1 : element.breaks);
    }
    if (element.is_quote) lines().quote(quotes_ + 1);
    if (token.name == "li") lines().mark_item(item_mark(element));
    if (token.name == "q") lines().write("\"");
    if (!element.href.empty()) element.place = lines().place();
  }

  std::string item_mark(const Element& item) {
    std::string mark(2 * std::min(deepest_indent, lists_ > 0 ? lists_ - 1 : 0), ' ');
    for (auto at = names_.size(); at > 0; --at) {
      if (names_[at - 1] == "ul" || names_[at - 1] == "dir" || names_[at - 1] == "menu") break;
      if (names_[at - 1] == "ol") return mark + next_number(elements_[at - 1], item);
    }
    return mark + "- ";
  }

  static std::string next_number(Element& list, const Element& item) {
    list.item = item.number.value_or(list.item + list.step);
    const auto numbering = item.numbering ? *item.numbering : list.numbering.value_or(Numbering::decimal);
    return numbering == Numbering::none ? "- " : item_number(numbering, list.item) + ". ";
  }

  void write_void(const HtmlToken& token) {
    if (token.name == "br") lines().break_line();
    if (token.name == "hr") {
      lines().break_block(1);
      lines().write(rule);
      lines().break_block(1);
    }
    // Mail programs send some emoji as images, with the character as their text.
    const auto alt = token.name == "img" ? token.attribute("alt") : std::string();
    if (!alt.empty() && alt.size() <= longest_emoji && static_cast<unsigned char>(alt.front()) >= 0xE2)
      lines().write(alt);
  }

  void close_down_to(std::size_t size) {
    while (names_.size() > size) {
      count(elements_.back(), -1);
      if (is_read() && !elements_.back().is_unread) end(elements_.back());
      names_.pop_back();
      elements_.pop_back();
    }
  }

  void end(const Element& element) {
    const auto& name = names_.back();
    if (!element.href.empty()) write_target(element);
    if (name == "q") lines().write("\"");
    if (name == "td" || name == "th") {
      lines().end_cell();
    } else if (element.breaks > 0) {
      lines().break_block(element.breaks > 1 && lists_ > 0 ? 1 : element.breaks);
    }
    if (element.is_quote) lines().quote(quotes_);
  }

  void write_target(const Element& element) {
    const auto text = lines().text_since(element.place);
    const auto target = shown_target(element.href, without_blanks(text));
    if (!target.empty() && text != "\n") lines().write(" <" + target + ">");
  }

  void count(const Element& element, int step) {
    const auto add = [step](std::size_t& number, bool counts) {
      if (counts) number = step > 0 ? number + 1 : number - 1;
    };
    if (element.is_struck || element.shift != Shift::none) lines();
    const auto& name = names_.back();
    add(unread_, element.is_unread);
    add(quotes_, element.is_quote && !element.is_unread);
    add(kept_, element.is_kept);
    add(lists_, name == "ul" || name == "ol");
    add(struck_, element.is_struck);
    lines_.strike(struck_ > 0);
    if (element.shift == Shift::none) return;
    if (step > 0) {
      shifts_.push_back(element.shift);
    } else {
      shifts_.pop_back();
    }
  }

  HtmlLines lines_;
  std::vector<std::string> names_;
  std::vector<Element> elements_;  // of the same size
  std::size_t unread_ = 0;
  std::size_t quotes_ = 0;
  std::size_t kept_ = 0;
  std::size_t lists_ = 0;
  std::size_t struck_ = 0;
  std::vector<Shift> shifts_;
  std::string shifted_;  // the words of the innermost
  bool has_marks_ = false;
};

}  // namespace

HtmlText read_html(std::string_view html) {
  HtmlTokenizer tokenizer(html);
  TextMaker maker;
  for (HtmlToken token; tokenizer.next(token);) maker.take(token);
  return maker.finished();
}

std::string text_of_html(std::string_view html) { return read_html(html).text; }

}  // namespace gatepost::parse
