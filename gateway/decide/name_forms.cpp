#include "decide/name_forms.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "decide/salutation.hpp"
#include "mail/code_point.hpp"

namespace gatepost::decide {
namespace {

constexpr auto titles =
    std::to_array<std::string_view>({"mr", "mrs", "ms", "miss", "dr", "herr", "herrn", "frau", "m", "mme", "monsieur",
                                     "madame", "sr", "sra", "señor", "señora", "senhor", "senhora"});

/// Written together with a name: marks of respect, and what says which part it has in the sentence.
constexpr auto endings = std::to_array<std::string_view>(
    {"이", "가", "은", "는", "을", "를", "의", "께", "께서", "께도", "도", "와", "과", "에게", "한테", "이라", "라"});
constexpr auto honours = std::to_array<std::string_view>({"님", "씨"});

char32_t last_letter(const std::string& word) {
  char32_t last = 0;
  for (std::size_t at = 0; at < word.size();) last = next_code_point(word, at);
  return last;
}

bool is_hangul(char32_t c) { return c >= 0xac00 && c <= 0xd7a3; }
bool is_han_or_kana(char32_t c) { return c >= 0x3040 && c <= 0x9fff; }

}  // namespace

std::vector<std::string> forms_of_name(const std::string& name) {
  const auto words = words_of_name(name);
  if (words.empty()) return {};
  const auto& last = words.back();
  const auto letter = last_letter(last);
  if (words.size() == 1 && !is_hangul(letter) && !is_han_or_kana(letter)) return {};
  std::vector<std::string> out{name};
  if (is_hangul(letter)) {
    for (const auto ending : endings) out.push_back(name + std::string(ending));
    for (const auto honour : honours) {
      out.push_back(name + std::string(honour));
      for (const auto ending : endings) out.push_back(name + std::string(honour) + std::string(ending));
    }
    return out;
  }
  out.push_back(name + "'s");
  if (words.size() == 1) return out;  // Han is written without blanks: the name is found in running text
  for (const auto title : titles) {
    out.push_back(std::string(title) + " " + last);
    out.push_back(std::string(title) + " " + last + "'s");
  }
  return out;
}

}  // namespace gatepost::decide
