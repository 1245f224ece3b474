#include "decide/own_marks.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <set>
#include <string>

#include "mail/address.hpp"
#include "mail/code_point.hpp"
#include "mail/marker.hpp"

namespace gatepost::decide {
namespace {

constexpr std::string_view staff_actions = "acx";  // answer, comment, click (letter/token.hpp)
constexpr std::size_t mac_letters = 16;
constexpr std::size_t longest_tag = 100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter_or_digit(char c) { return is_digit(c) || is_letter(c); }

std::size_t end_of_run(std::string_view text, std::size_t at, bool (*is_in)(char)) {
  return static_cast<std::size_t>(std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_in) -
                                  text.begin());
}

bool is_rule(char c) { return c == '=' || c == '-'; }

/// A rule that somebody drew of the same signs is longer.
bool has_marker(std::string_view line) {
  for (auto at = line.find(reply_marker); at != line.npos; at = line.find(reply_marker, at)) {
    const auto end = end_of_run(line, at, is_rule);
    if (end == at + reply_marker.size() && (at == 0 || !is_rule(line[at - 1]))) return true;
    at = end;
  }
  return false;
}

bool is_name_sign(char c) { return is_letter_or_digit(c) || c == '-'; }

/// Quoted, in a table or in bold, it still begins its line.
bool has_field(std::string_view line) {
  constexpr std::string_view name = "x-gatepost-";
  line.remove_prefix(std::min(line.find_first_not_of(" \t>|*"), line.size()));
  if (!line.starts_with(name)) return false;
  const auto end = end_of_run(line, name.size(), is_name_sign);
  return end > name.size() && line.substr(end).starts_with(':');
}

void find_in_lines(std::string_view lower, std::vector<OwnMark>& out) {
  for (std::size_t at = 0; at < lower.size();) {
    const auto end = std::min(lower.find('\n', at), lower.size());
    const auto line = lower.substr(at, end - at);
    if (has_field(line))
      out.push_back({OwnMark::Kind::field, {at, end}});
    else if (has_marker(line))
      out.push_back({OwnMark::Kind::marker, {at, end}});
    at = end + 1;
  }
}

/// All fields of a tag as sign writes it: "a1042-k3-2-0-7hq2m4xwz3v5t6bd".
bool is_whole_tag(std::string_view tag) {
  std::size_t field = 0;
  for (std::size_t at = 1; at <= tag.size(); ++field) {
    const auto end = std::min(tag.find('-', at), tag.size());
    const auto one = tag.substr(at, end - at);
    const bool is_number = field == 0 || field == 2 || field == 3;
    if (one.empty() || (is_number && !std::ranges::all_of(one, is_digit))) return false;
    if (field == 4) return one.size() >= mac_letters;
    at = end + 1;
  }
  return false;
}

class AddressFinder {
 public:
  AddressFinder(std::string_view lower, const Desk& desk)
      : lower_(lower), local_(folded(local_part_of(desk.address))), domain_(domain_of(desk.address)) {}

  void find(std::vector<OwnMark>& out) {
    for (std::size_t at = 0; at + 1 < lower_.size();) {
      if (!begins_tag(at)) {
        ++at;
        continue;
      }
      std::string tag;
      const auto end = read_tag(at, tag);
      const auto prefix = prefix_before(at);
      if (prefix > 0 || is_whole_tag(tag)) {
        out.push_back({OwnMark::Kind::address, {begin_of(at - prefix), end_of(end)}});
        at = std::max(end, out.back().at.end);
      } else {
        at = end;
      }
    }
    find_tails(out);
  }

 private:
  /// The end of an address that was broken over lines stands alone, wherever its beginning went.
  void find_tails(std::vector<OwnMark>& out) const {
    const auto domain = "@" + domain_;
    std::set<std::size_t> found;  // where the domain of a whole one begins
    for (const auto& one : out)
      if (one.at.end >= domain.size()) found.insert(one.at.end - domain.size());
    for (auto at = lower_.find(domain); at != lower_.npos; at = lower_.find(domain, at + 1)) {
      const auto end = at + domain.size();
      if (end < lower_.size() && is_name_sign(lower_[end])) continue;
      auto begin = at;
      while (begin > 0 && is_name_sign(lower_[begin - 1])) --begin;
      if (is_tail(lower_.substr(begin, at - begin)) && begins_line(begin) && !found.contains(at))
        out.push_back({OwnMark::Kind::address, {begin, end}});
    }
    std::ranges::sort(out, {}, [](const OwnMark& one) { return one.at.begin; });
  }

  /// "1-2-0-7hq2m4xwz3v5t6bd", or less of it down to the last field.
  static bool is_tail(std::string_view run) {
    if (run.size() < mac_letters) return false;
    const auto mac = run.substr(run.size() - mac_letters);
    const auto head = run.substr(0, run.size() - mac_letters);
    return std::ranges::all_of(mac, is_letter_or_digit) && std::ranges::any_of(mac, is_digit) &&
           (head.empty() || (head.ends_with('-') && !is_letter(head.front())));
  }

  bool begins_line(std::size_t at) const {
    while (at > 0 && std::string_view(" \t>|").find(lower_[at - 1]) != std::string_view::npos) --at;
    return at > 0 && lower_[at - 1] == '\n';
  }

  std::string_view before(std::size_t at) const { return lower_.substr(0, at); }

  bool begins_tag(std::size_t at) const {
    if (staff_actions.find(lower_[at]) == std::string_view::npos || !is_digit(lower_[at + 1])) return false;
    return at == 0 || !is_letter_or_digit(lower_[at - 1]) || before(at).ends_with("%2b");
  }

  /// "support+" in front of the tag; 0: another's or none.
  std::size_t prefix_before(std::size_t at) const {
    for (const std::string_view sign : {"+", "%2b"}) {
      const auto head = before(at);
      if (local_.empty() || !head.ends_with(sign)) continue;
      if (head.substr(0, head.size() - sign.size()).ends_with(local_)) return local_.size() + sign.size();
    }
    return 0;
  }

  /// A long address is broken by the program that quotes it. The lines are one tag only if that makes it whole.
  std::size_t read_tag(std::size_t at, std::string& tag) const {
    const auto first = read_run(at, tag);
    auto whole = tag;
    for (auto end = first; !is_whole_tag(whole) && whole.size() < longest_tag;) {
      const auto next = behind_break(end);
      if (next == end) return first;
      end = read_run(next, whole);
      if (end == next) return first;
      if (!is_whole_tag(whole)) continue;
      tag = whole;
      return end;
    }
    return first;
  }

  /// Where the next line's words begin; `at` itself where no line ends.
  std::size_t behind_break(std::size_t at) const {
    auto end = at;
    if (lower_.substr(end).starts_with('=')) ++end;  // of quoted-printable
    end = std::min(lower_.find_first_not_of(" \t\r", end), lower_.size());
    if (!lower_.substr(end).starts_with('\n')) return at;
    return std::min(lower_.find_first_not_of(" \t>|", end + 1), lower_.size());
  }

  /// Signs that cannot be seen are put into long words to let them break.
  std::size_t read_run(std::size_t at, std::string& tag) const {
    for (auto next = at; at < lower_.size(); at = next) {
      const auto c = next_code_point(lower_, next);
      if (c < 0x80 && is_name_sign(static_cast<char>(c)))
        tag += static_cast<char>(c);
      else if (c < 0x80 || c == no_code_point ||
               u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0)
        break;
    }
    return at;
  }

  std::size_t begin_of(std::size_t at) const {
    constexpr std::string_view scheme = "mailto:";
    return before(at).ends_with(scheme) ? at - scheme.size() : at;
  }

  /// Behind the tag: the letter's number in a Message-ID, the domain, what a link asks for.
  std::size_t end_of(std::size_t at) const {
    auto end = at;
    if (lower_.substr(end).starts_with('.')) end = end_of_run(lower_, end + 1, is_letter_or_digit);
    const auto rest = lower_.substr(end);
    if (!rest.starts_with('@') && !rest.starts_with("%40")) return at;
    end = end_of_domain(end + (rest.starts_with('@') ? 1 : 3));
    if (!lower_.substr(end).starts_with('?')) return end;
    return std::min(lower_.find_first_of(" \t\r\n<>\"')]|", end), lower_.size());
  }

  std::size_t end_of_domain(std::size_t at) const {
    if (lower_.substr(at).starts_with(domain_)) return at + domain_.size();
    auto end = end_of_run(lower_, at, [](char c) { return is_name_sign(c) || c == '.'; });
    while (end > at && !is_letter_or_digit(lower_[end - 1])) --end;
    return end;
  }

  std::string_view lower_;
  std::string local_;
  std::string domain_;
};

}  // namespace

std::vector<OwnMark> own_marks(std::string_view text, const Desk& desk) {
  const auto lower = folded(text);  // ASCII only: every byte stays in its place
  std::vector<OwnMark> out;
  find_in_lines(lower, out);
  AddressFinder(lower, desk).find(out);
  return out;
}

}  // namespace gatepost::decide
