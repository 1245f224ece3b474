#include "decide/inward_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "decide/plain_line.hpp"
#include "decide/salutation.hpp"
#include "decide/text.hpp"
#include "decide/word_set.hpp"

namespace gatepost::decide {
namespace {

const WordSet& marks() {
  static const WordSet words = folded_words(
      "note internal intern interne interner internes interno interna notiz comment private kommentar privat 내부 "
      "내부용 내부전용 사내 사내용 대외비 메모 社内 社内用 "
      "内部 内部用 內部 メモ 备注 備註 仅内部");
  return words;
}

/// Stand beside a mark: "internal use only:".
const WordSet& beside_marks() {
  static const WordSet words = folded_words(
      "only use for strictly note comment memo team staff the nur notiz kommentar für seulement usage solo uso só "
      "apenas nota "
      "공유 전용 메모 限定 連絡 用");
  return words;
}

bool is_mark(const std::string& word) { return marks().contains(word); }

/// All words are of these, and one is a mark.
bool says_internal(std::string_view text) {
  const auto words = words_of_name(text);
  return std::ranges::any_of(words, is_mark) &&
         std::ranges::all_of(words, [](const auto& word) { return is_mark(word) || beside_marks().contains(word); });
}

/// The sign that ends "Internal: …", or the end of the line; none beyond what a mark may be long.
std::size_t end_of_mark(std::string_view line) {
  constexpr std::size_t longest = 40;  // bytes
  auto end = line.size();
  for (const std::string_view sign : {":", "：", "#", "|", " - ", "–", "—", "]", ")", "}", ">"})
    end = std::min(end, line.find(sign));
  return end <= longest ? end : 0;
}

constexpr auto notices = std::to_array<std::string_view>(
    {"fyi", "for your information", "zur info", "zur information", "zur kenntnis", "z.k.", "zk", "pour info",
     "para información", "para tu información", "para info", "para conhecimento", "참고", "ご参考", "供参考"});

/// `/note`, `@note`, `--note`: a sign that is no bullet stands before the word, and no blank between them.
bool is_command_of_others(std::string_view line) {
  const auto word = line.find_first_not_of("/!@+[({<-=~|&%$\\:;#.");
  if (word == 0 || word == std::string_view::npos) return false;
  static const WordSet others = folded_words("private comment internal note intern intern notiz 메모 内部 社内 メモ");
  const auto words = words_of_name(line.substr(word));
  const bool is_adjoining = line[word] != ' ' && !words.empty();
  return is_adjoining && case_folded(line.substr(word)).starts_with(words.front()) && others.contains(words.front());
}

/// "INTERNAL she is …"
bool shouts_internal(std::string_view line) {
  constexpr std::array<std::string_view, 4> words{"INTERNAL ", "INTERN ", "INTERNE ", "INTERNO "};
  return std::ranges::any_of(words, [&](auto word) { return line.starts_with(word); });
}

}  // namespace

bool begins_with_mark(const std::string& line) {
  constexpr const char* drawn = "*_= ";
  const auto first = line.find_first_not_of(drawn);
  if (first == std::string::npos) return false;
  const auto text = std::string_view(line).substr(first, line.find_last_not_of(drawn) + 1 - first);
  return is_command_of_others(text) || shouts_internal(text) || says_internal(text.substr(0, end_of_mark(text)));
}

bool keeps_from_customer(const std::string& line) {
  static const WordSet parts = folded_phrases(
      "not for the customer|not for customers|not to the customer|do not send this to|don't send this to|"
      "don’t send this to|do not forward this to the customer|do not tell her|do not tell him|do not tell them|"
      "do not tell the customer|don't tell her|don't tell him|don't tell them|don't tell the customer|"
      "don’t tell her|don’t tell him|don’t tell them|don’t tell the customer|between us|staff only|team only|"
      "nicht für den kunden|nicht für die kundin|nicht für kunden|nicht an den kunden|nicht an die kundin|"
      "nicht an kunden|dem kunden nicht|der kundin nicht|unter uns|pas pour le client|ne pas envoyer au client|"
      "no es para el cliente|no enviar al cliente|no se lo digas|não é para o cliente|não enviar ao cliente|"
      "고객에게 보내지|고객에게는 보내지|고객님께 보내지|고객에게 전달하지|고객에게 말하지|고객한테 말하지|"
      "고객에게 알리지|우리끼리|お客様には|客先には|不要告诉客户|不要发给客户|別告訴客戶|不要告訴客戶|不要發給客戶");
  static const WordSet openings = folded_phrases(
      "for the team:|for staff:|nb for staff|for colleagues:|an das team:|für das team:|für kollegen:|für die "
      "kollegen:|"
      "팀 여러분|팀원 여러분|팀장님|can someone please take|can somebody please take|can somebody take|"
      "can someone take|please reassign to|reassign to|reassign this to|please assign to|please assign this to");
  const auto text = case_folded(line);
  const auto has = [&](const std::string& one) { return text.find(one) != std::string::npos; };
  const auto begins = [&](const std::string& one) { return text.starts_with(one); };
  return std::ranges::any_of(parts, has) || std::ranges::any_of(openings, begins);
}

bool has_mark_in_brackets(const std::string& line) {
  for (auto open = line.find_first_of("[("); open != std::string::npos; open = line.find_first_of("[(", open + 1)) {
    const auto close = line.find_first_of("])", open);
    if (close != std::string::npos && says_internal(std::string_view(line).substr(open, close - open))) return true;
  }
  return false;
}

bool begins_with_notice(const std::string& line) {
  const auto text = case_folded(line);
  return std::ranges::any_of(notices, [&](std::string_view one) {
    if (!text.starts_with(one)) return false;
    const bool is_ascii = text.size() > one.size() && static_cast<unsigned char>(text[one.size()]) < 0x80;
    return !is_ascii || words_of_name(text.substr(one.size(), 1)).empty();
  });
}

bool is_whole_notice(const std::string& line) {
  const auto words = words_of_name(line);
  return std::ranges::any_of(notices, [&](std::string_view one) { return words == words_of_name(one); });
}

bool is_word_to_desk(const std::string& line) {
  static const WordSet all = folded_phrases("solved|resolved|is solved|take it|taken|i take it");
  return all.contains(case_folded(without_stop(line)));
}

bool is_word_for_colleague(const std::string& word) {
  static const WordSet words = folded_words(
      "colleague coworker teammate engineer technician specialist expert manager boss lead head director assistant "
      "kollege kollegin kollegen techniker technikerin spezialist spezialistin experte expertin chef chefin leiter "
      "leiterin collègue technicien technicienne spécialiste responsable compañero compañera técnico técnica "
      "especialista encargado encargada colega gerente 동료 담당자 기술자 팀장 担当者 担当 同僚 同事 工程师 工程師");
  return words.contains(word);
}

bool is_role_address(const std::string& local_part) {
  static const WordSet words = folded_words(
      "info team office sales support contact kontakt service hello hallo mail post admin einkauf verwaltung "
      "buchhaltung accounting accounts billing orders purchasing procurement it hr marketing help helpdesk staff all "
      "compras ventas contacto contato achats comptabilité contabilidad reception rezeption empfang");
  const auto parts = words_of_name(local_part);
  return std::ranges::any_of(parts, [](const auto& one) { return words.contains(one); });
}

bool has_closing_word(const std::vector<std::string>& words) {
  static const WordSet closing = folded_words(
      "regards thanks thank greetings wishes sincerely cheers danke gruß grüße merci cordialement gracias saludos "
      "obrigado obrigada abraços 감사합니다 고맙습니다");
  return std::ranges::any_of(words, [](const auto& one) { return closing.contains(one); });
}

}  // namespace gatepost::decide
