#include "identify/hop.hpp"

#include <algorithm>
#include <array>

#include "mail/address.hpp"

namespace gatepost::identify {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  std::vector<std::string> out;
  for (std::size_t at = text.find_first_not_of(blanks); at < text.size();) {
    const auto end = std::min(text.find_first_of(blanks, at), text.size());
    out.push_back(folded(text.substr(at, end - at)));
    at = text.find_first_not_of(blanks, end);
  }
  return out;
}

std::string login_before(const std::vector<std::string>& words, std::size_t by) {
  if (by < 3 || words[by - 3] != "(authenticated" || words[by - 2] != "sender:" || !words[by - 1].ends_with(')'))
    return {};
  return words[by - 1].substr(0, words[by - 1].size() - 1);
}

bool is_loopback(const std::string& word) {
  constexpr std::array<std::string_view, 3> hosts{"[127.0.0.1])", "[::1])", "[ipv6:::1])"};
  return std::ranges::find(hosts, word) != hosts.end();
}

bool is_from_loopback(const std::vector<std::string>& words) {
  return words.size() > 4 && words[0] == "from" && words[2].starts_with('(') && is_loopback(words[3]) &&
         words[4] == "by";
}

bool all_begin_with(const std::vector<std::string>& words, std::string_view start) {
  return !words.empty() && std::ranges::all_of(words, [&](const std::string& word) { return word.starts_with(start); });
}

}  // namespace

Hop hop_of(std::string_view received) {
  const auto words = words_of(received);
  Hop hop;
  hop.is_from_loopback = is_from_loopback(words);
  if (words.size() > 1 && words.front() == "from") hop.from = words[1];
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == "by") {
      if (hop.by.empty()) hop.login = login_before(words, i);
      hop.by.push_back(words[i + 1].substr(0, words[i + 1].find(';')));
    }
    if (words[i] == "with" && words[i + 1] != "cipher") {
      if (hop.protocol.empty() && !hop.by.empty()) hop.protocol = words[i + 1];
      hop.with.push_back(words[i + 1]);
    }
  }
  return hop;
}

bool is_by(const Hop& hop, std::string_view host) {
  return !hop.by.empty() &&
         std::ranges::all_of(hop.by, [&](const std::string& one) { return same_address(one, host); });
}

bool is_from_itself(const Hop& hop) { return hop.is_from_loopback && hop.by.size() == 1; }

bool is_handed_on(const Hop& hop) {
  // Gmail writes "by 2002:a05:… with SMTP". Without a protocol a program of that machine began the mail, and all below
  // is its own words.
  return all_begin_with(hop.with, "lmtp") || (hop.from.empty() && all_begin_with(hop.with, "smtp"));
}

}  // namespace gatepost::identify
