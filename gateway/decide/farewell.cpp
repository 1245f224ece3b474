#include "decide/farewell.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "decide/closing_words.hpp"
#include "decide/salutation.hpp"
#include "decide/text.hpp"
#include "decide/thanks_words.hpp"
#include "decide/word_set.hpp"

namespace gatepost::decide {
namespace {

bool is_wish(const std::string& words) {
  static const WordSet wishes = folded_phrases(
      "have a nice day|have a great day|have a good day|have a lovely day|have a nice weekend|have a great weekend|"
      "have a good weekend|have a nice evening|enjoy your day|enjoy your weekend|take care|talk soon|speak soon|"
      "einen schönen tag noch|schönen tag noch|noch einen schönen tag|ich wünsche ihnen einen schönen tag|"
      "schönes wochenende|ein schönes wochenende|schönen feierabend|bonne journée|bonne soirée|bon week end|"
      "très bonne journée|que tenga un buen día|que tengas un buen día|buen día|buen fin de semana|tenha um bom dia|"
      "tenha um ótimo dia|bom dia|bom fim de semana|좋은 하루 보내세요|오늘도 좋은 하루 보내세요|좋은 하루 되세요|"
      "즐거운 하루 되세요|좋은 주말 보내세요|祝您生活愉快|祝您愉快|祝好|祝您愉快的一天|良い一日をお過ごしください|"
      "よい一日を|良い週末を|よろしくお願い申し上げます|どうぞよろしくお願いいたします|please let me know|let me know|"
      "please let me know if you have any questions|let me know if you have any questions|"
      "please let me know if you have any further questions|let me know if you have questions");
  return wishes.contains(words);
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& one : words) out += (out.empty() ? "" : " ") + one;
  return out;
}

bool is_farewell(const std::string& sentence, const std::string& writer) {
  const auto words = words_of_name(sentence);
  if (words.empty()) return true;
  const auto text = joined(words);
  const auto name = words_of_name(writer);
  const auto is_name = [&](const auto& word) { return std::ranges::find(name, word) != name.end(); };
  return std::ranges::all_of(words, is_name) || is_wish(text) || decide::is_farewell(text) || is_courtesy(text) ||
         is_thanks_only(sentence, {writer});
}

/// Where the last sentence or line of the text begins.
std::size_t last_begin(std::string_view text) {
  constexpr auto ends = std::to_array<std::string_view>({"\n", ". ", "! ", "? ", ", ", "。", "！", "？", "，", "、"});
  const auto last = text.find_last_not_of(" \t\r\n.!,。！，、");
  if (last == std::string_view::npos) return 0;
  const auto within = text.substr(0, last);
  std::size_t begin = 0;
  for (const auto end : ends)
    if (const auto at = within.rfind(end); at != std::string_view::npos) begin = std::max(begin, at + end.size());
  return begin;
}

}  // namespace

std::string without_farewell(std::string text, const std::string& writer) {
  constexpr std::size_t longest = 200;  // bytes of a sentence that is looked at
  while (!text.empty()) {
    const auto begin = last_begin(text);
    if (text.size() - begin > longest || !is_farewell(text.substr(begin), writer)) break;
    text.resize(begin);
  }
  return text;
}

bool says_nothing(const std::string& text, const std::string& writer) {
  const auto name = words_of_name(writer);
  const auto is_empty = [&](const std::string& line) {
    const auto words = words_of_name(line);
    const auto salutation = salutation_of(line);
    const auto is_name = [&](const auto& word) { return std::ranges::find(name, word) != name.end(); };
    return std::ranges::all_of(words, is_name) || decide::is_farewell(joined(words)) ||
           (salutation.has_greeting && salutation.is_whole && ends_as_greeting(line));
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (!is_empty(text.substr(at, end - at))) return false;
    at = end + 1;
  }
  return !text.empty();
}

}  // namespace gatepost::decide
