#include "parse/mime_boundary.hpp"

#include <algorithm>
#include <utility>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "parse/header.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t search_bytes = 64 * 1024;  // where an odd boundary is looked for, once for each multipart

bool is_line_rest(std::string_view tail) {
  return tail.empty() || std::string_view(" \t\r\n").find(tail.front()) != std::string_view::npos;
}

}  // namespace

void MimeBoundaries::open(std::string name) { open_.push_back({std::move(name), open_.size(), false, false}); }

void MimeBoundaries::close() {
  const auto level = innermost();
  auto own = std::move(open_.back());
  open_.pop_back();
  const bool ends_inner = own.is_closed || own.is_ignored || level == 0;
  if (ends_inner) std::erase_if(lost_, [level](const Boundary& boundary) { return boundary.level >= level; });
  if (ends_inner || lost_.size() >= limits::multipart_depth) return;
  lost_.push_back(std::move(own));
  for (auto& boundary : lost_) boundary.level = std::min(boundary.level, level - 1);
}

void MimeBoundaries::ignore_innermost() {
  open_.back().is_ignored = true;
  const auto level = innermost();
  std::erase_if(lost_, [level](const Boundary& boundary) { return boundary.level >= level; });
}

std::optional<PartEnd> MimeBoundaries::at(std::size_t at) const {
  if (bytes_.substr(at, 2) != "--" || at + 2 >= bytes_.size()) return std::nullopt;
  // The first character settles nearly every line: mails of millions of lines of dashes are read in time.
  const char first = bytes_[at + 2];
  for (auto boundary = open_.rbegin(); boundary != open_.rend(); ++boundary)
    if (boundary->name.front() == first)
      if (auto end = end_at(at, *boundary)) return end;
  for (const auto& boundary : lost_)
    if (boundary.name.front() == first)
      if (auto end = end_at(at, boundary)) return end;
  return std::nullopt;
}

PartEnd MimeBoundaries::next(std::size_t from) const {
  const PartEnd none{std::nullopt, false, bytes_.size(), bytes_.size()};
  if (open_.empty()) return none;
  for (auto place = bytes_.find("--", from); place != std::string_view::npos; place = bytes_.find("--", place + 1)) {
    if (place != from && !is_line_begin(place)) continue;
    auto end = at(place);
    if (!end) continue;
    end->end = std::max(end->end, from);
    return *end;
  }
  return none;
}

PartEnd MimeBoundaries::after_close(std::size_t from) {
  open_.back().is_closed = true;
  const auto outer = std::ranges::find(open_, open_.back().name, &Boundary::name)->level;
  while (true) {
    auto end = next(from);
    if (end.level != innermost()) return end;
    if (outer != innermost()) {
      end.level = outer;
      return end;
    }
    if (!end.closes) return end;
    from = end.next;
  }
}

std::string MimeBoundaries::as_sent(std::string_view told, std::size_t from) const {
  const auto window = bytes_.substr(from, search_bytes);
  const auto line = "--" + std::string(told);
  if (told.back() == ' ' && window.find(line) == std::string_view::npos)
    told = told.substr(0, told.find_last_not_of(' ') + 1);
  return std::string(told);
}

std::string MimeBoundaries::guessed(std::size_t from) const {
  const auto window = bytes_.substr(0, std::min(from + search_bytes, bytes_.size()));
  for (auto place = window.find("--", from); place != std::string_view::npos; place = window.find("--", place + 1)) {
    if (!is_line_begin(place) || at(place)) continue;
    const auto line = line_at(window, place);
    auto name = window.substr(place + 2, line.end - place - 2);
    name = name.substr(0, name.find_last_not_of(" \t") + 1);
    // A part without header fields is told by the line that closes all of them; only the first line may be one, since
    // "-- " and "--more--" are common below.
    const bool is_closed =
        place == from && !name.empty() && window.find("\n--" + std::string(name) + "--") != std::string_view::npos;
    if (is_closed || same_address(window.substr(line.next, 8), "content-")) return std::string(name);
  }
  return {};
}

std::optional<PartEnd> MimeBoundaries::end_at(std::size_t at, const Boundary& boundary) const {
  const auto line = bytes_.substr(at + 2);
  if (boundary.is_ignored || !line.starts_with(boundary.name)) return std::nullopt;
  const auto tail = line.substr(boundary.name.size());
  const bool closes = tail.starts_with("--") && is_line_rest(tail.substr(2));
  if (!closes && !is_line_rest(tail)) return std::nullopt;
  return PartEnd{boundary.level, closes, before_line_end(at), line_at(bytes_, at).next};
}

/// The line end before a boundary belongs to the boundary (RFC 2046 section 5.1.1).
std::size_t MimeBoundaries::before_line_end(std::size_t at) const {
  if (at > 0 && bytes_[at - 1] == '\n') --at;
  if (at > 0 && bytes_[at - 1] == '\r') --at;
  return at;
}

bool MimeBoundaries::is_line_begin(std::size_t at) const {
  return at == 0 || bytes_[at - 1] == '\n' || bytes_[at - 1] == '\r';
}

}  // namespace gatepost::parse
