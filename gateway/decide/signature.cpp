#include "decide/signature.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "decide/closing.hpp"
#include "decide/commands.hpp"
#include "decide/compared_words.hpp"
#include "decide/mark.hpp"
#include "decide/salutation.hpp"
#include "decide/text.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

// --- the last blocks of a text ---

struct Line {
  std::size_t begin = 0;
  std::string text;
  bool is_blank = false;
};

std::vector<Line> lines_of(const std::string& text) {
  std::vector<Line> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    const bool is_blank = line.find_first_not_of(" \t\r") == std::string::npos;
    out.push_back({at, std::move(line), is_blank});
    at = end + 1;
  }
  return out;
}

/// However they are set, wrapped and written.
std::string hash_of(std::string_view text) {
  constexpr std::uint64_t step = 0x100000001b3;  // FNV-1a, over the hashes of words
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const auto& word : compared_words(text)) hash = (hash ^ word.hash) * step;
  return std::to_string(hash);
}

int weight_of(std::string_view text) {
  int weight = 0;
  for (const auto& word : compared_words(text)) weight += word.weight;
  return weight;
}

/// Short enough for a signature, with words in it, and nothing that a reader is asked or that somebody else wrote.
bool may_be_signature(const std::vector<Line>& lines, std::size_t first, const std::string& block) {
  const auto is_written = [](const Line& line) { return !line.is_blank; };
  const auto from = lines.begin() + static_cast<std::ptrdiff_t>(first);
  const auto count = static_cast<std::size_t>(std::count_if(from, lines.end(), is_written));
  return count <= limits::signature_lines && block.size() <= limits::signature_bytes && weight_of(block) > 0 &&
         !has_question(block) && std::none_of(from, lines.end(), [](const Line& line) { return is_quote(line.text); });
}

/// A text cut in two.
struct Cut {
  std::string above;
  std::string block;
};

/// Its last block, its last two, its last three.
std::vector<Cut> cuts_of(const std::string& text) {
  std::vector<Cut> out;
  const auto lines = lines_of(text);
  for (auto at = lines.size(); at > 0 && out.size() < limits::signature_blocks; --at) {
    const auto first = at - 1;
    const bool begins = !lines[first].is_blank && (first == 0 || lines[first - 1].is_blank);
    if (!begins) continue;
    auto block = text.substr(lines[first].begin);
    if (!may_be_signature(lines, first, block)) break;
    out.push_back({text.substr(0, lines[first].begin), std::move(block)});
  }
  return out;
}

// --- what was learned ---

struct Found {
  Cut cut;
  bool is_signed = false;  // begins as signatures do; else it may be words that somebody uses often
};

/// The longest that is signed; where none is, the longest.
std::optional<Found> learned_in(const std::string& text, const Staff& writer, const Signatures& known) {
  std::optional<Found> found;
  if (known.empty()) return found;
  for (auto& cut : cuts_of(text)) {
    if (!known.contains(hash_of(cut.block))) continue;
    const bool is_signed = begins_as_closing(cut.block, writer);
    if (is_signed || !found || !found->is_signed) found = Found{std::move(cut), is_signed};
  }
  return found;
}

// --- what a mail teaches ---

/// "Dear Kim," above the same sentence in each mail makes no signature of the sentence.
bool is_greeting(const std::string& line) {
  constexpr int longest = 3 * word_weight;
  const auto text = std::string_view(line).substr(0, line.find_last_not_of(" \t\r") + 1);
  return weight_of(text) <= longest || ends_as_greeting(text) || text.ends_with('!') || text.ends_with("！");
}

/// What the person wrote there beside a greeting; empty: nothing that one mail differs by from another.
std::string own_words(const std::string& above) {
  std::vector<std::string> own;
  for (auto& line : lines_of(above))
    if (!line.is_blank && !is_quote(line.text)) own.push_back(std::move(line.text));
  if (own.empty() || (own.size() == 1 && is_greeting(own.front()))) return {};
  std::string out;
  for (std::size_t i = own.size() == 1 ? 0 : 1; i < own.size(); ++i) out += own[i] + "\n";
  return out;
}

bool is_done(MailState state) {
  return state == MailState::opened || state == MailState::appended || state == MailState::obeyed;
}

/// What stands in a mail that is passed on, or below `#for`, is somebody else's.
bool is_own_text(const Mail& mail, const Orders& orders) {
  return !mail.forward && !orders.has(Command::Kind::on_behalf);
}

}  // namespace

Closing closing_of(const std::string& text, const Staff& writer, const Signatures& known) {
  if (is_closing_only(text, writer)) return Closing::by_its_words;
  if (const auto found = learned_in(text, writer, known)) {
    // What stands above is judged as if it were above the plainest signature of all.
    const auto plain = found->cut.above + "\n\n" + writer.name;
    if (is_closing_only(plain, writer)) return found->is_signed ? Closing::learned : Closing::perhaps;
    if (is_perhaps_closing(plain, writer)) return Closing::perhaps;
  }
  return is_perhaps_closing(text, writer) ? Closing::perhaps : Closing::none;
}

bool is_learned_signature(const std::string& text, const Staff& writer, const Signatures& known) {
  const auto found = learned_in(text, writer, known);
  return found && found->is_signed && weight_of(found->cut.above) == 0;
}

std::string signature_in(const std::string& text, const Staff& writer, const Signatures& known) {
  auto found = learned_in(text, writer, known);
  if (found && found->is_signed) return std::move(found->cut.block);
  std::string longest;
  for (auto& cut : cuts_of(text))
    if (is_closing_only(cut.block, writer)) longest = std::move(cut.block);
  return longest;
}

bool is_known_block(const std::string& text, const Signatures& known) { return known.contains(hash_of(text)); }

void learn_block(const std::string& text, const Staff& writer, Draft& draft) {
  for (int i = 0; i < limits::signature_mails; ++i)  // as many as it would else take
    draft.verdict.endings.push_back({writer.id, hash_of(text), "#send " + std::to_string(i)});
}

void learn_signature(const Case& given, Draft& draft) {
  const auto& mail = given.mail;
  const bool is_theirs = given.match.role == Role::staff && !mail.automatic && !mail.has_absent_subject;
  if (!is_theirs || !is_done(draft.verdict.state)) return;
  const auto orders = orders_of(mail.reply, draft.desk);
  if (!is_own_text(mail, orders)) return;
  for (const auto& cut : cuts_of(orders.text))
    if (const auto words = own_words(cut.above); !words.empty())
      draft.verdict.endings.push_back({given.match.who, hash_of(cut.block), hash_of(words)});
}

}  // namespace gatepost::decide
