#include "parse/html_nesting.hpp"

#include <algorithm>

#include "parse/quote_line.hpp"

namespace gatepost::parse {
namespace {

using Words = std::vector<std::string_view>;

// How far tags look up the open elements. Without a bound, hostile depth would cost its square.
constexpr std::size_t start_reach = 16;
constexpr std::size_t end_reach = 64;

const Words& void_elements() {
  static const Words words = word_list(
      "area|base|basefont|bgsound|br|col|embed|frame|hr|image|img|input|keygen|link|meta|param|source|track|wbr");
  return words;
}

const Words& block_elements() {
  static const Words words = word_list(
      "address|article|aside|blockquote|body|caption|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|"
      "form|h1|h2|h3|h4|h5|h6|header|hr|html|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|"
      "tr|ul");
  return words;
}

const Words& table_parts() {
  static const Words words = word_list("caption|tbody|td|tfoot|th|thead|tr");
  return words;
}

bool is_cell_or_table(std::string_view open) {
  return open == "td" || open == "th" || open == "caption" || open == "table";
}

/// Closes the nearest element of these names unless a fence stands in between.
std::size_t closing(const std::vector<std::string>& open, const Words& names, const Words& fences) {
  const auto top = open.size() - std::min(open.size(), start_reach);
  for (auto at = open.size(); at > top; --at) {
    if (is_in(names, open[at - 1])) return at - 1;
    if (is_in(fences, open[at - 1])) break;
  }
  return open.size();
}

}  // namespace

bool is_void_element(std::string_view name) { return is_in(void_elements(), name); }

bool is_block_element(std::string_view name) { return is_in(block_elements(), name); }

std::size_t open_after_start(const std::vector<std::string>& open, std::string_view name) {
  static const Words cells = {"td", "th"};
  static const Words cell_fences = {"table", "tr"};
  static const Words rows = {"tr"};
  static const Words items = {"li"};
  static const Words terms = {"dd", "dt"};
  static const Words links = {"a"};
  static const Words link_fences = {"caption", "table", "td", "th"};
  static const Words sections = {"tbody", "tfoot", "thead"};
  static const Words lists = {"dl", "ol", "table", "td", "th", "ul"};
  static const Words tables = {"table"};
  static const Words paragraph_fences = {"blockquote", "button", "caption", "div", "table", "td", "th"};
  if (name == "li") return closing(open, items, lists);
  if (name == "dd" || name == "dt") return closing(open, terms, lists);
  if (name == "td" || name == "th") return closing(open, cells, cell_fences);
  if (name == "tr") return closing(open, rows, tables);
  if (is_in(sections, name)) return closing(open, sections, tables);
  if (name == "a") return closing(open, links, link_fences);
  if (is_block_element(name)) return closing(open, {"p"}, paragraph_fences);
  return open.size();
}

std::size_t open_after_end(const std::vector<std::string>& open, std::string_view name) {
  const auto top = open.size() - std::min(open.size(), end_reach);
  const bool is_table = name == "table";
  const bool is_part = is_in(table_parts(), name);
  for (auto at = open.size(); at > top; --at) {
    if (open[at - 1] == name) return at - 1;
    // What an end tag does not reach beyond.
    if (is_part ? open[at - 1] == "table" : !is_table && is_cell_or_table(open[at - 1])) break;
  }
  return open.size();
}

}  // namespace gatepost::parse
