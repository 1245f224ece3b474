#include "parse/uuencoded.hpp"

#include <algorithm>

#include "parse/encoding.hpp"

namespace gatepost::parse {
namespace {

bool is_octal(char c) { return c >= '0' && c <= '7'; }

/// "begin 644 name": the name, empty for any other line.
std::string_view name_of_begin(std::string_view line) {
  if (!line.starts_with("begin ")) return {};
  line.remove_prefix(6);
  const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(line, is_octal) - line.begin());
  if (digits < 3 || digits > 4 || digits >= line.size() || line[digits] != ' ') return {};
  return line.substr(digits + 1);
}

/// A full line of 45 bytes is "M" and 60 characters; the last one is shorter. Blanks at the end may have got lost.
bool is_data(std::string_view line) {
  if (line.empty()) return false;
  const auto size = static_cast<std::size_t>((line.front() - ' ') & 0x3f);
  const auto full = 1 + (size + 2) / 3 * 4;
  return line.size() <= full + 1 && std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '`'; });
}

std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

/// Where the file that begins at `at` ends, behind its "end" line; npos where it is none after all.
std::size_t file_end(std::string_view text, std::size_t at) {
  for (at = line_end(text, at) + 1; at < text.size();) {
    const auto end = line_end(text, at);
    const auto line = text.substr(at, end - at);
    if (line == "end") return std::min(end + 1, text.size());
    if (!is_data(line)) return std::string_view::npos;
    at = end + 1;
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<UuencodedFile> take_uuencoded(std::string& text, std::size_t most) {
  if (text.find("begin ") == std::string::npos) return {};
  std::vector<UuencodedFile> out;
  // What stays moves up within the text itself: a second copy of 50 MB is one too many.
  std::size_t kept = 0;
  const std::string_view all = text;
  const auto keep = [&](std::size_t from, std::size_t to) {
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(from), text.begin() + static_cast<std::ptrdiff_t>(to),
              text.begin() + static_cast<std::ptrdiff_t>(kept));
    kept += to - from;
  };
  for (std::size_t at = 0; at < all.size();) {
    const auto end = line_end(all, at);
    const auto name = name_of_begin(all.substr(at, end - at));
    const bool is_wanted = !name.empty() && out.size() < most;
    const auto stop = !is_wanted ? std::string_view::npos : file_end(all, at);
    if (stop == std::string_view::npos) {
      const auto next = std::min(end + 1, all.size());
      keep(at, next);
      at = next;
      continue;
    }
    out.push_back({std::string(name), from_uuencode(all.substr(at, stop - at)).value_or(std::string())});
    at = stop;
  }
  text.resize(kept);
  return out;
}

}  // namespace gatepost::parse
