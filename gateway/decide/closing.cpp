#include "decide/closing.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "decide/closing_words.hpp"
#include "decide/text.hpp"
#include "mail/address.hpp"
#include "mail/code_point.hpp"

namespace gatepost::decide {
namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t longest_closing = 4000;  // bytes: legal notices are long, but not longer
constexpr std::size_t most_pieces = 60;        // of the longest imprint
constexpr std::size_t longest_prose = 6;       // words, of a slogan or an office that no list knows

// --- lines and their pieces ---

constexpr std::string_view around = " \t\r*_,.!;:<>\"'";

std::string stripped(std::string_view text, std::string_view signs = around) {
  const auto first = text.find_first_not_of(signs);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(signs) - first + 1));
}

/// Without the links that Outlook writes behind what they lead from: `www.example.com<http://www.example.com/>`.
std::string without_links(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const auto rest = line.substr(at);
    const bool is_link = at > 0 && (rest.starts_with("<http") || rest.starts_with("<mailto:"));
    if (!is_link) out += line[at];
    at += is_link ? std::min(rest.find('>'), rest.size() - 1) + 1 : 1;
  }
  return out;
}

/// A rule above a signature is drawn of these.
bool is_rule(std::string_view line) { return line.find_first_not_of(" \t\r-_=*~#.") == std::string_view::npos; }

std::vector<Lines> paragraphs_of(std::string_view text) {
  std::vector<Lines> out(1);
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = stripped(text.substr(at, end - at), " \t\r*_");
    if (!is_rule(line))
      out.back().push_back(without_links(line));
    else if (!out.back().empty())
      out.emplace_back();
    at = end + 1;
  }
  return out;
}

/// A part of a line between commas, bars and ends of sentences.
struct Piece {
  std::string text;       // as written, without blanks and marks around it
  bool is_ended = false;  // as a sentence is
};

/// "Tel. 1234", "Hauptstr. 1" and "Dr. Roth" end no sentence.
bool ends_sentence(std::string_view line, std::size_t dot) {
  constexpr std::size_t longest_shortening = 3;
  if (dot + 1 == line.size()) return true;
  if (line[dot + 1] != ' ' || dot + 2 >= line.size() || u_isdigit(static_cast<UChar32>(line[dot + 2]))) return false;
  const auto blank = line.find_last_of(' ', dot);
  return dot - (blank == std::string_view::npos ? 0 : blank + 1) > longest_shortening;
}

/// The length of the sign between two pieces that begins at `at`; 0 where none does.
std::size_t separator_at(std::string_view line, std::size_t at) {
  for (const std::string_view sign : {"|", "·", "•", "¦", ", ", ";", "\t", " / ", " - ", " – ", " — ", " // "})
    if (line.substr(at).starts_with(sign)) return sign.size();
  return 0;
}

std::vector<Piece> pieces_of(const std::string& line) {
  std::vector<Piece> out;
  std::string text;
  const auto end_piece = [&](bool is_ended) {
    if (auto piece = stripped(text); !piece.empty()) out.push_back({std::move(piece), is_ended});
    text.clear();
  };
  for (std::size_t at = 0; at < line.size();) {
    const char c = line[at];
    const auto separator = separator_at(line, at);
    const bool is_end = c == '!' || c == '?' || (c == '.' && ends_sentence(line, at));
    if (separator > 0 || is_end)
      end_piece(is_end);
    else
      text += c;
    at += std::max<std::size_t>(separator, 1);
  }
  end_piece(false);
  return out;
}

/// Without what stands around them.
Lines words_of(std::string_view text) {
  Lines out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    if (auto word = stripped(text.substr(at, end - at), " \t*_,.!;:<>\"'"); !word.empty())
      out.push_back(std::move(word));
    at = end + 1;
  }
  return out;
}

char32_t first_letter(const std::string& word) {
  std::size_t at = 0;
  return next_code_point(word, at);
}

constexpr char32_t first_without_case = 0x1100;  // Hangul, kana, Han: no capitals tell a name

bool is_small(const std::string& word) { return u_islower(static_cast<UChar32>(first_letter(word))) != 0; }

bool is_capital(const std::string& word) { return first_letter(word) < first_without_case && !is_small(word); }

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

// --- what a piece is ---

enum class Kind {
  farewell,  // "Kind regards"
  courtesy,  // "Thanks"
  name,      // of the writer
  imprint,
  contact,  // the writer's own: a labelled number, an address, a site
  role,
  picture,
  link,   // a page, a bare number, a street, somebody's address: may be what the customer asked for
  title,  // words with capitals: an office, a town, "Done"
  prose,
};

/// Of a Korean name in three syllables the last two are the given name.
bool is_given_name(const std::string& word, const std::string& name) {
  constexpr std::size_t syllable = 3;
  return name.size() == 3 * syllable && first_letter(name) >= first_without_case && word == name.substr(syllable);
}

bool is_name_word(const std::string& word, const Staff& writer) {
  if (word == case_folded(writer.id)) return true;
  const auto names = words_of(case_folded(writer.name));
  return std::ranges::any_of(names, [&](const auto& name) { return word == name || is_given_name(word, name); });
}

/// The whole name, a word of it, or with an office beside it: "Alice Kim", "Alice", "김민수 팀장 드림".
bool is_name(const std::string& folded_piece, const Staff& writer) {
  const auto text = without_honour(folded_piece);
  if (text == case_folded(writer.name)) return true;
  bool has_name = false;
  for (const auto& word : words_of(stripped(text, " -/–"))) {
    const bool is_it = is_name_word(word, writer);
    if (!is_it && !is_role(word)) return false;
    has_name = has_name || is_it;
  }
  return has_name;
}

/// "Best regards Alice", "감사합니다 김민수 드림". Not "Thanks Kim", which may greet the customer.
bool is_closing_with_name(const std::string& folded_piece, const Staff& writer) {
  for (auto blank = folded_piece.find(' '); blank != std::string::npos; blank = folded_piece.find(' ', blank + 1)) {
    const auto before = folded_piece.substr(0, blank);
    const auto after = folded_piece.substr(blank + 1);
    const bool is_honoured = without_honour(after) != after;
    if ((is_farewell(before) || (is_courtesy(before) && is_honoured)) && is_name(after, writer)) return true;
  }
  return false;
}

bool is_own_address(const std::string& word, const Staff& writer) {
  return std::ranges::any_of(writer.addresses, [&](const auto& own) { return same_address(own, word); });
}

/// "www.example.com" of a card; a page below it may be what the customer asked for.
bool is_site(std::string_view word) {
  for (const std::string_view scheme : {"https://", "http://"})
    if (word.starts_with(scheme)) return !has(word.substr(scheme.size(), word.size() - scheme.size() - 1), "/");
  return word.starts_with("www.") && !has(word.substr(0, word.size() - 1), "/");
}

bool is_number(const std::string& word) {
  return has_digit(word) && word.find_first_not_of("0123456789+-()/.") == std::string::npos;
}

/// Contacts: all of them words of their kinds.
Kind contact_kind(const Lines& words, const Staff& writer) {
  bool is_labelled = false;
  bool is_theirs = false;
  bool is_any = false;
  for (const auto& word : words) {
    const bool is_link = has(word, "@") || has(word, "://") || is_site(word);
    if (is_phone_label(word) || word == "e-mail" || word == "email" || word == "mail" || word == "web" ||
        word == "이메일") {
      is_labelled = true;
    } else if (!is_link && !is_number(word)) {
      return Kind::prose;
    } else {
      is_any = true;
      is_theirs = is_theirs || is_own_address(word, writer) || is_site(word) || word.starts_with('+');
    }
  }
  if (!is_any) return Kind::prose;
  return is_labelled || is_theirs ? Kind::contact : Kind::link;
}

/// Words with capitals, numbers, small words between them; of scripts without capitals a few characters.
bool is_title(const Lines& words) {
  constexpr std::size_t longest_without_case = 36;  // bytes, twelve characters
  std::size_t bytes = 0;
  for (const auto& word : words) {
    if (first_letter(word) >= first_without_case)
      bytes += word.size();
    else if (!is_capital(word) && !is_small_word(case_folded(word)))
      return false;
  }
  const auto& last = words.back();
  const bool is_sentence =
      std::ranges::any_of(std::array<std::string_view, 14>{"다", "요", "까", "죠", "す", "た", "ね", "。", "了", "吗",
                                                           "吧", "嗎", "ん", "い"},
                          [&](auto ending) { return last.ends_with(ending); });
  return bytes <= longest_without_case && !is_sentence;
}

template <class Test>
bool any_word(const Lines& words, Test test) {
  return std::ranges::any_of(words, [&](const auto& word) { return test(case_folded(word)); });
}

/// Words of cards, in which each other word has a capital.
Kind card_kind(const Lines& words) {
  constexpr std::size_t longest = 8;
  Lines others;
  bool has_role = false;
  for (const auto& word : words) {
    const auto plain = case_folded(word);
    has_role = has_role || (is_role(plain) && !is_small(word));  // "IT Support", but not "Tighten it"
    if (!is_role(plain) && !(is_imprint(plain) && is_capital(word))) others.push_back(word);
  }
  if (words.size() > longest || (!others.empty() && !is_title(others))) return Kind::prose;
  const bool has_number = any_word(words, has_digit);
  if (any_word(words, is_imprint)) return Kind::imprint;
  if (has_number && any_word(words, is_street)) return Kind::link;
  return has_role ? Kind::role : Kind::title;
}

Kind kind_of(const Piece& piece, const Staff& writer) {
  const auto text = case_folded(piece.text);
  if (is_farewell(text)) return Kind::farewell;
  if (is_courtesy(text)) return Kind::courtesy;
  if (is_name(text, writer) || is_closing_with_name(text, writer)) return Kind::name;
  if (text.starts_with("[cid:") || text.starts_with("[image")) return Kind::picture;
  const auto words = words_of(text);
  if (const auto kind = contact_kind(words, writer); kind != Kind::prose) return kind;
  return card_kind(words_of(piece.text));
}

// --- the whole ---

/// What has been read of a text; `has_answer` ends the reading.
struct Reading {
  bool has_answer = false;
  bool is_signed = false;
  bool has_notice = false;
  bool has_farewell = false;
  bool is_doubtful = false;  // something that may be meant for the customer, and may not
  bool needs_card = false;   // something that only stands in cards, if the rest is one
  int cards = 0;
  int imprints = 0;
  std::size_t pieces = 0;
  std::size_t lines = 0;

  bool has_begun() const { return is_signed || has_notice || has_farewell || cards > 0; }
};

/// "Bob", "연락 드림": a letter ends so, but with no name that we know.
bool is_honoured(const Piece& piece) { return without_honour(piece.text) != piece.text; }

void read_loose(Reading& reading, const Piece& piece, Kind kind) {
  if (!reading.has_begun() && !is_honoured(piece)) {
    reading.has_answer = true;  // cards begin with a name, an office or a company; answers with anything
    return;
  }
  const bool is_long = words_of(piece.text).size() > longest_prose;
  if (kind == Kind::prose && (piece.is_ended || is_long)) reading.has_answer = true;
  const bool is_of_card = reading.is_signed || reading.imprints > 0;
  if (kind == Kind::prose || !is_of_card)
    reading.is_doubtful = true;
  else
    reading.needs_card = true;
  reading.has_farewell = reading.has_farewell || is_honoured(piece);
}

void read_piece(Reading& reading, const Piece& piece, Kind kind) {
  ++reading.pieces;
  switch (kind) {
    case Kind::farewell: reading.has_farewell = true; return;
    case Kind::name: reading.is_signed = true; return;
    case Kind::imprint: ++reading.imprints; [[fallthrough]];
    case Kind::contact:
    case Kind::role: ++reading.cards; return;
    case Kind::courtesy:
    case Kind::picture: return;
    case Kind::link:
    case Kind::title:
    case Kind::prose: return read_loose(reading, piece, kind);
  }
}

void read_line(Reading& reading, const std::string& line, const Staff& writer) {
  bool is_thanking = false;
  for (const auto& piece : pieces_of(line)) {
    const auto kind = kind_of(piece, writer);
    // "Thanks, Kim": the customer may have the writer's name.
    if (is_thanking && kind == Kind::name && !is_honoured(piece)) reading.is_doubtful = true;
    is_thanking = kind == Kind::courtesy;
    read_piece(reading, piece, kind);
  }
}

bool is_notice_from(const Lines& paragraph, std::size_t at) {
  std::string text;
  for (auto i = at; i < paragraph.size(); ++i) text += case_folded(paragraph[i]) + " ";
  return is_notice(text);
}

void read_paragraph(Reading& reading, const Lines& paragraph, const Staff& writer) {
  for (std::size_t i = 0; i < paragraph.size() && !reading.has_answer; ++i) {
    reading.has_answer = ++reading.lines > most_pieces;
    if (is_notice_from(paragraph, i)) {
      reading.has_notice = true;
      return;
    }
    read_line(reading, paragraph[i], writer);
  }
}

Reading read(const std::string& text, const Staff& writer) {
  Reading reading;
  reading.has_answer = text.size() > longest_closing;
  if (reading.has_answer) return reading;
  for (const auto& paragraph : paragraphs_of(text)) {
    if (reading.has_answer) break;
    read_paragraph(reading, paragraph, writer);
  }
  reading.has_answer = reading.has_answer || reading.pieces > most_pieces;
  return reading;
}

}  // namespace

bool is_closing_only(const std::string& text, const Staff& writer) {
  constexpr int enough_imprints = 3;  // nobody tells a customer the court, the number and the directors
  const auto reading = read(text, writer);
  if (reading.has_answer || reading.is_doubtful || (reading.needs_card && reading.cards == 0)) return false;
  return reading.is_signed || reading.has_notice || reading.imprints >= enough_imprints;
}

bool is_farewell_only(const std::string& text, const Staff& writer) {
  const auto reading = read(text, writer);
  return is_closing_only(text, writer) && !reading.has_notice && reading.cards == 0;
}

bool is_perhaps_closing(const std::string& text, const Staff& writer) {
  const auto reading = read(text, writer);
  return !reading.has_answer && reading.has_begun() && !is_closing_only(text, writer);
}

bool begins_as_closing(const std::string& text, const Staff& writer) {
  for (const auto& paragraph : paragraphs_of(text))
    for (std::size_t i = 0; i < paragraph.size(); ++i) {
      if (is_notice_from(paragraph, i)) return true;
      for (const auto& piece : pieces_of(paragraph[i])) {
        const auto kind = kind_of(piece, writer);
        if (kind == Kind::farewell || kind == Kind::name) return true;
        if (kind == Kind::prose || (kind == Kind::title && piece.is_ended)) return false;
      }
    }
  return false;
}

}  // namespace gatepost::decide
