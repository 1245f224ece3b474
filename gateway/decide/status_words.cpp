#include "decide/status_words.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace gatepost::decide {
namespace {

constexpr std::size_t longest_subject = 100;  // bytes; the longest word stays far below

struct Vocabulary {
  std::string_view language;
  std::string_view words;  // separated by commas
};

// What a language writes with marks is known without them, too: phones and old mail programs leave them out.
constexpr auto vocabularies = std::to_array<Vocabulary>({
    {"en", "status,ticket status,my tickets"},
    {"ko", "상태,현황,진행 상황,진행상황,처리 상황,처리상황,처리 현황,처리현황,진행 상태,진행상태"},
    {"ja", "状況,ステータス,進捗,進捗状況,対応状況"},
    {"zh-Hans", "状态,进度,进展,处理进度,处理状态"},
    {"zh-Hant", "狀態,進度,進展,處理進度,處理狀態"},
    {"de", "status,stand,sachstand,bearbeitungsstand"},
    {"fr", "statut,état,etat"},
    {"es", "estado,estatus"},
    {"pt", "estado,status,situação,situacao,andamento"},
});

icu::UnicodeString folded_text(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* const folding = icu::Normalizer2::getNFKCCasefoldInstance(error);
  const auto all = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  return U_SUCCESS(error) ? folding->normalize(all, error) : all;
}

bool is_space(UChar32 c) { return u_isUWhiteSpace(c); }

/// Without blanks around it and punctuation behind it.
icu::UnicodeString bare(icu::UnicodeString text) {
  while (!text.isEmpty() && is_space(text.char32At(0))) text.remove(0, text.moveIndex32(0, 1));
  for (int32_t last = text.length(); last > 0; last = text.length()) {
    last = text.moveIndex32(last, -1);
    if (!is_space(text.char32At(last)) && !u_ispunct(text.char32At(last))) break;
    text.truncate(last);
  }
  return text;
}

bool has_word(std::string_view words, const icu::UnicodeString& wanted) {
  for (std::size_t at = 0; at <= words.size();) {
    const auto end = std::min(words.find(',', at), words.size());
    if (folded_text(words.substr(at, end - at)) == wanted) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

std::vector<std::string_view> languages_of_status(const std::string& subject) {
  std::vector<std::string_view> languages;
  if (subject.size() > longest_subject) return languages;
  const auto word = bare(folded_text(subject));
  if (word.isEmpty()) return languages;
  for (const auto& one : vocabularies)
    if (has_word(one.words, word)) languages.push_back(one.language);
  return languages;
}

}  // namespace gatepost::decide
