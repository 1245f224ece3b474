#include "decide/closing.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "decide/text.hpp"

namespace gatepost::decide {
namespace {

using Paragraph = std::vector<std::string>;  // its lines, case folded, without blanks around them

constexpr std::size_t longest_closing = 4000;  // bytes: legal notices are long, but not longer
constexpr std::size_t longest_card_line = 80;
constexpr std::size_t most_card_lines = 15;

/// A notice has a word of each of the two: what it is about, and whom it warns.
struct Notice {
  std::string_view about;
  std::array<std::string_view, 5> beside;
};
constexpr auto notices = std::to_array<Notice>({
    {"confidential", {"intended", "recipient", "addressee", "privileged", "in error"}},
    {"privileged", {"intended", "recipient", "addressee", "in error", "disclos"}},
    {"consider the environment", {"print", "print", "print", "print", "print"}},
    {"vertraulich", {"empfänger", "adressat", "irrtümlich", "unbefugt", "vernichte"}},
    {"denken sie an die umwelt", {"druck", "druck", "druck", "druck", "druck"}},
    {"confidentiel", {"destinataire", "par erreur", "détruire", "expéditeur", "divulg"}},
    {"confidencial", {"destinatari", "por error", "por engano", "remitente", "remetente"}},
    {"機密", {"受信者", "宛先", "誤って", "破棄", "削除"}},
    {"机密", {"收件人", "误收", "删除", "错误", "销毁"}},
    {"保密", {"收件人", "误收", "删除", "错误", "销毁"}},
    {"機密", {"收件人", "誤收", "刪除", "錯誤", "銷毀"}},
    {"기밀", {"수신", "삭제", "폐기", "유출", "잘못"}},
});

constexpr std::array<std::string_view, 40> closings{
    "kind regards",
    "best regards",
    "regards",
    "warm regards",
    "with kind regards",
    "best wishes",
    "best",
    "sincerely",
    "yours sincerely",
    "yours faithfully",
    "many thanks",
    "thanks",
    "thank you",
    "cheers",
    "kindest regards",
    "mit freundlichen grüßen",
    "mit freundlichem gruß",
    "freundliche grüße",
    "viele grüße",
    "beste grüße",
    "liebe grüße",
    "mfg",
    "lg",
    "cordialement",
    "bien cordialement",
    "salutations distinguées",
    "saludos",
    "un saludo",
    "atentamente",
    "saludos cordiales",
    "atenciosamente",
    "cumprimentos",
    "com os melhores cumprimentos",
    "敬具",
    "以上",
    "此致",
    "顺祝商祺",
    "順頌商祺",
    "감사합니다",
    "드림",
};

std::string stripped(std::string_view line) {
  constexpr std::string_view around = " \t\r*_,.!";
  const auto first = line.find_first_not_of(around);
  if (first == std::string_view::npos) return {};
  return case_folded(line.substr(first, line.find_last_not_of(around) - first + 1));
}

std::vector<Paragraph> paragraphs_of(std::string_view text) {
  std::vector<Paragraph> out(1);
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = stripped(text.substr(at, end - at));
    if (!line.empty())
      out.back().push_back(std::move(line));
    else if (!out.back().empty())
      out.emplace_back();
    at = end + 1;
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

bool has(const std::string& text, std::string_view word) { return text.find(word) != std::string::npos; }

bool is_notice(const Paragraph& paragraph) {
  std::string text;
  for (const auto& line : paragraph) text += line + " ";
  return std::ranges::any_of(notices, [&](const Notice& one) {
    return has(text, case_folded(one.about)) &&
           std::ranges::any_of(one.beside, [&](auto word) { return has(text, case_folded(word)); });
  });
}

bool is_closing_line(const std::string& line) {
  return std::ranges::any_of(closings, [&](auto words) { return line == case_folded(words); });
}

/// The whole name, or a word of it.
bool is_name_of(const std::string& line, const std::string& called) {
  const auto name = case_folded(called);
  if (line == name) return true;
  for (std::size_t at = 0; at < name.size();) {
    const auto end = std::min(name.find(' ', at), name.size());
    if (line == name.substr(at, end - at)) return true;
    at = end + 1;
  }
  return false;
}

bool is_name(const std::string& line, const std::vector<std::string>& names) {
  return std::ranges::any_of(names, [&](const auto& name) { return is_name_of(line, name); });
}

/// "Tel. 1234" and "12 High St. London" end no sentence.
bool has_sentence_end(const std::string& line) {
  constexpr std::size_t longest_shortening = 3;
  for (auto end = line.find(". "); end != std::string::npos; end = line.find(". ", end + 1)) {
    const auto blank = line.find_last_of(' ', end);
    if (end - (blank == std::string::npos ? 0 : blank + 1) > longest_shortening) return true;
  }
  return has(line, "?") || has(line, "다 ");
}

bool is_card_line(const std::string& line) { return line.size() <= longest_card_line && !has_sentence_end(line); }

/// The line of it at which the writer's name has been read; nothing where the paragraph is no signature.
bool is_signature(const Paragraph& paragraph, const std::vector<std::string>& names, bool& is_signed) {
  if (paragraph.size() > most_card_lines) return false;
  for (const auto& line : paragraph) {
    const bool is_opening = !is_signed && (is_closing_line(line) || is_name(line, names));
    if (!is_opening && !(is_signed && is_card_line(line))) return false;
    is_signed = is_signed || is_name(line, names);
  }
  return true;
}

}  // namespace

bool is_closing_only(const std::string& text, const std::vector<std::string>& names) {
  if (text.size() > longest_closing) return false;
  const auto paragraphs = paragraphs_of(text);
  bool is_signed = false;
  bool has_notice = false;
  for (const auto& paragraph : paragraphs) {
    if (is_notice(paragraph))
      has_notice = true;
    else if (!is_signature(paragraph, names, is_signed))
      return false;
  }
  // A bare "Thanks" may be meant for the customer.
  return is_signed || has_notice;
}

bool is_closing_only(const std::string& text, const Staff& writer) {
  return is_closing_only(text, std::vector{writer.name, writer.id});
}

}  // namespace gatepost::decide
