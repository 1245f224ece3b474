#include <algorithm>
#include <vector>

#include "decide/compared_words.hpp"
#include "decide/decide.hpp"

namespace gatepost::decide {
namespace {

using Compared = std::vector<ComparedWord>;

/// As many words of the text as the banner has; 0: it does not begin so.
std::size_t words_at_top(const Compared& text, const Compared& banner) {
  if (banner.empty() || banner.size() > text.size()) return 0;
  for (std::size_t i = 0; i < banner.size(); ++i)
    if (text[i].hash != banner[i].hash) return 0;
  return banner.size();
}

/// Where the text goes on behind a banner: with the next line that says something, or within the line.
std::size_t begin_behind(std::string_view text, std::size_t end, std::size_t next) {
  const auto goes_on = std::min(text.find('#', end), std::min(next, text.size()));  // a command begins with its mark
  const auto line = text.substr(0, goes_on).rfind('\n');
  if (line != std::string_view::npos && line >= end) return line + 1;
  return std::min(text.find_first_not_of(" \t.,:;!)]*_|", end), goes_on);
}

/// Its banner, if it has one. A '#' above it is a command, and no banner's.
bool cut_banner(std::string& text, const Compared& banner) {
  const auto words = compared_words(text);
  const auto count = words_at_top(words, banner);
  if (count == 0 || text.find('#') < words.front().begin) return false;
  const auto next = count < words.size() ? words[count].begin : text.size();
  text.erase(0, begin_behind(text, words[count - 1].end, next));
  return true;
}

/// Two gateways write two banners.
void cut_banners(std::string& text, const std::vector<Compared>& banners) {
  for (std::size_t i = 0; i < banners.size(); ++i)
    for (const auto& banner : banners)
      if (cut_banner(text, banner)) break;
}

}  // namespace

Mail without_banners(Mail mail, const Desk& desk) {
  std::vector<Compared> banners;
  for (const auto& one : desk.banners) banners.push_back(compared_words(one));
  if (banners.empty()) return mail;
  cut_banners(mail.reply, banners);
  cut_banners(mail.text, banners);
  cut_banners(mail.typed, banners);
  if (!mail.forward) return mail;
  cut_banners(mail.forward->above, banners);
  cut_banners(mail.forward->own, banners);
  return mail;
}

}  // namespace gatepost::decide
