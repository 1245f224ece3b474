#include "cli/table.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "log.hpp"
#include "mail/code_point.hpp"

namespace gatepost::cli {
namespace {

constexpr std::size_t widest = 60;

std::size_t columns_of_point(char32_t character) {
  const auto point = static_cast<UChar32>(character);
  if (U_GET_GC_MASK(point) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) return 0;
  const auto width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::string cut(const std::string& cell) {
  if (columns_of(cell) <= widest) return cell;
  std::size_t columns = 0;
  for (std::size_t at = 0; at < cell.size();) {
    const auto begin = at;
    columns += columns_of_point(next_code_point(cell, at));
    if (columns > widest - 1) return cell.substr(0, begin) + "…";
  }
  return cell;
}

std::string line_of(const Row& row, const std::vector<std::size_t>& widths) {
  std::string out;
  for (std::size_t i = 0; i < row.size(); ++i) {
    out += row[i];
    if (i < widths.size()) out.append(widths[i] - columns_of(row[i]) + 2, ' ');
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out + "\n";
}

}  // namespace

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += columns_of_point(next_code_point(text, at));
  return columns;
}

std::string table(const Row& headings, const std::vector<Row>& rows) {
  std::vector<Row> shown{headings};
  for (const auto& row : rows) {
    auto& cells = shown.emplace_back();
    for (const auto& cell : row) cells.push_back(cut(log::printable(cell)));
  }
  std::vector<std::size_t> widths(headings.size());
  for (const auto& row : shown)
    for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
      widths[i] = std::max(widths[i], columns_of(row[i]));
  std::string out;
  for (const auto& row : shown) out += line_of(row, widths);
  return out;
}

std::string indented(std::string_view prose, std::string_view margin) {
  std::string out;
  while (!prose.empty()) {
    const auto end = std::min(prose.find('\n'), prose.size());
    out.append(margin).append(log::printable(prose.substr(0, end))).append("\n");
    prose.remove_prefix(std::min(end + 1, prose.size()));
  }
  return out;
}

}  // namespace gatepost::cli
