#include "decide/suggestion.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "mail/address.hpp"
#include "mail/nearest.hpp"

namespace gatepost::decide {
namespace {

/// A command, and what other desks and other languages call it.
using Others = std::pair<std::string_view, std::string_view>;
constexpr std::array<Others, 22> others{{
    {"solve", " close closed done fixed finish finished resolve resolved complete completed 해결 완료 종료 erledigt "},
    {"reopen", " open reopened unsolve unresolve "},
    {"find", " search look lookup query 검색 찾기 "},
    {"help", " commands command usage man 도움말 명령 hilfe "},
    {"take", " claim own mine grab 담당 "},
    {"assign", " give owner assignee handover delegate 지정 배정 "},
    {"note", " comment internal private memo 메모 "},
    {"wait", " pending snooze later hold pause 대기 "},
    {"department", " dept move group queue team transfer 부서 "},
    {"priority", " prio urgent important 우선순위 "},
    {"due", " deadline until 기한 "},
    {"tag", " label tags category 태그 "},
    {"subject", " title rename 제목 "},
    {"cc", " copy add "},
    {"merge", " join combine "},
    {"use", " canned template macro snippet "},
    {"away", " vacation holiday absent ooo leave 부재 휴가 "},
    {"drop", " discard cancel forget delete "},
    {"send", " ok yes confirm 보내기 "},
    {"list", " tickets overview inbox 목록 "},
    {"report", " stats statistics figures 보고 "},
    {"history", " past previous 이력 "},
}};

bool has_same_letters(std::string a, std::string b) {
  std::ranges::sort(a);
  std::ranges::sort(b);
  return a == b;
}

}  // namespace

std::string meant(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t shortest = 3;         // of `tg` nothing can be told
  constexpr std::size_t shortest_of_two = 5;  // two mistakes in `done` make it `note`
  constexpr std::size_t most_mistakes = 2;
  if (word.size() < shortest) return {};
  if (auto found = nearest_within(word.size() < shortest_of_two ? 1 : most_mistakes, word, known); !found.empty())
    return found;
  auto swapped = nearest_within(most_mistakes, word, known);  // `tkae`
  return has_same_letters(folded(word), folded(swapped)) ? swapped : std::string();
}

std::string command_meant(std::string_view word, const std::vector<std::string>& commands) {
  const auto wanted = " " + folded(word) + " ";
  for (const auto& [command, words] : others)
    if (words.find(wanted) != std::string_view::npos) return std::string(command);
  return meant(word, commands);
}

}  // namespace gatepost::decide
