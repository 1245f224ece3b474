#include "parse/address_list.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "mail/limits.hpp"
#include "parse/blank.hpp"
#include "parse/defect.hpp"
#include "parse/header_text.hpp"

namespace gatepost::parse {
namespace {

/// One entry between two commas as it is read: words with their blanks, an address in angle brackets, a comment.
struct Entry {
  struct Word {
    std::string text;  // of a quoted string without its quotes and backslashes
    bool is_quoted = false;
    bool is_apart = false;  // a blank stands before it
  };
  std::vector<Word> words;
  std::optional<std::string> angle;
  std::string comment;

  bool is_empty() const { return words.empty() && !angle && comment.empty(); }
};

std::string requoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// The words joined to whole tokens. Around '@' and a dot that stands alone blanks do not count ("john . doe @ host",
/// the obsolete syntax of RFC 5322 section 4.4).
std::vector<Entry::Word> tokens(const std::vector<Entry::Word>& words) {
  std::vector<Entry::Word> out;
  bool joins_next = false;
  for (const auto& word : words) {
    const bool is_dot = !word.is_quoted && word.text == ".";
    const bool joins = !out.empty() && (!word.is_apart || joins_next || is_dot || word.text.starts_with('@'));
    joins_next = is_dot || (!word.is_quoted && word.text.ends_with('@'));
    if (!joins) {
      out.push_back(word);
      continue;
    }
    auto& last = out.back();
    if (last.is_quoted) last.text = requoted(last.text);
    last.is_quoted = false;
    last.text += word.is_quoted ? requoted(word.text) : word.text;
  }
  return out;
}

bool has_at(const Entry::Word& word) {
  if (word.is_quoted && word.text.find(' ') != std::string::npos) return false;
  const auto at = word.text.find('@');
  return at != std::string::npos && at > 0 && at + 1 < word.text.size();
}

std::string phrase(const std::vector<Entry::Word>& words) {
  std::string out;
  for (const auto& word : words) {
    if (word.is_apart && !out.empty()) out += ' ';
    out += word.text;
  }
  return readable(out);
}

/// "<@relay1,@relay2:user@host>": the route of RFC 5322 section 4.4 goes; so do blanks outside quotes, comments, and
/// the scheme that some web forms put in.
std::string angle_address(std::string_view text) {
  std::string out;
  bool is_quoted = false;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_quoted && c == '\\' && i + 1 < text.size()) {
      out += c;
      out += text[++i];
      continue;
    }
    if (c == '"' && depth == 0) is_quoted = !is_quoted;
    if (!is_quoted && c == '(') ++depth;
    if (depth == 0 && (is_quoted || !is_blank(c)) && c != '<') out += c;
    if (!is_quoted && c == ')' && depth > 0) --depth;
  }
  if (out.starts_with('@') && out.find(':') != std::string::npos) out.erase(0, out.find(':') + 1);
  if (out.starts_with("mailto:")) out.erase(0, 7);
  return one_line(out);
}

class ListReader {
 public:
  explicit ListReader(std::string_view text) : text_(text) {}

  std::vector<Address> read() {
    while (at_ < text_.size() && out_.size() <= limits::addresses) take();
    finish();
    settle_pending();
    return std::move(out_);
  }

 private:
  void take() {
    const char c = text_[at_];
    if (is_blank(c) || c == '>') {
      is_apart_ = true;
      ++at_;
    } else if (c == ',' || c == ';') {
      ++at_;
      finish();
    } else if (c == ':' && !entry_.words.empty() && !has_at(entry_.words.back())) {
      ++at_;
      entry_ = {};  // the name of a group
      settle_pending();
    } else if (c == '(') {
      take_comment();
    } else if (c == '"') {
      take_quoted();
    } else if (c == '<') {
      take_angle();
    } else {
      take_atom();
    }
  }

  void add(std::string word, bool is_quoted) {
    entry_.words.push_back({std::move(word), is_quoted, is_apart_});
    is_apart_ = false;
  }

  void take_comment() {
    int depth = 0;
    std::string text;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\\' && at_ + 1 < text_.size()) {
        text += text_[++at_];
        continue;
      }
      if (c == '(' && depth++ == 0) continue;
      if (c == ')' && --depth == 0) break;
      text += c;
    }
    at_ = std::min(at_ + 1, text_.size());
    if (entry_.comment.empty()) entry_.comment = std::move(text);
    is_apart_ = true;
  }

  void take_quoted() {
    std::string text;
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      text += text_[at_];
    }
    at_ = std::min(at_ + 1, text_.size());
    add(std::move(text), true);
  }

  void take_angle() {
    const auto begin = ++at_;
    bool is_quoted = false;
    int depth = 0;  // of comments, which know no quotes
    for (; at_ < text_.size() && (is_quoted || text_[at_] != '>'); ++at_) {
      const char c = text_[at_];
      if (is_quoted && c == '\\')
        ++at_;
      else if (c == '"' && depth == 0)
        is_quoted = !is_quoted;
      else if (!is_quoted && (c == '(' || (c == ')' && depth > 0)))
        depth += c == '(' ? 1 : -1;
    }
    const auto end = std::min(at_, text_.size());
    at_ = std::min(at_ + 1, text_.size());
    auto address = angle_address(text_.substr(begin, end - begin));
    if (!entry_.angle || entry_.angle->empty()) entry_.angle = std::move(address);
    is_apart_ = true;
  }

  void take_atom() {
    const auto begin = at_;
    // An encoded word may hold commas and colons where programs forgot to encode them.
    if (text_.substr(at_, 2) == "=?") {
      const auto word = text_.substr(at_, std::min(text_.find_first_of(" \t", at_), text_.size()) - at_);
      const auto letter = word.find('?', 2);
      const auto end = letter == std::string_view::npos ? letter : word.find("?=", std::min(letter + 3, word.size()));
      if (end != std::string_view::npos) at_ += end + 2;
    }
    if (at_ == begin) at_ = std::min(text_.find_first_of(" \t\r\n,;:()<\"", at_ + 1), text_.size());
    add(std::string(text_.substr(begin, at_ - begin)), false);
  }

  void finish() {
    auto entry = std::exchange(entry_, {});
    is_apart_ = false;
    if (entry.is_empty()) return;
    if (entry.angle) return push(named(entry));
    const auto parts = tokens(entry.words);
    if (std::ranges::any_of(parts, has_at)) return finish_bare(parts, entry.comment);
    if (!pending_) pending_ = Entry{};
    // A name with an unquoted comma: "Doe, John <john@x>". Whether it is one shows at the next address.
    if (!pending_->words.empty()) pending_->words.push_back({",", false, false});
    pending_->words.insert(pending_->words.end(), entry.words.begin(), entry.words.end());
    if (pending_->comment.empty()) pending_->comment = entry.comment;
    loose_.push_back(std::move(entry.words));
  }

  Address named(Entry& entry) {
    if (pending_ && !entry.words.empty()) {
      auto words = std::exchange(pending_, std::nullopt)->words;
      loose_.clear();
      words.push_back({",", false, false});
      entry.words.front().is_apart = true;
      words.insert(words.end(), entry.words.begin(), entry.words.end());
      entry.words = std::move(words);
    }
    settle_pending();
    auto name = phrase(entry.words);
    if (name.empty()) name = readable(entry.comment);
    return {std::move(name), *entry.angle};
  }

  /// "user@host", "Name user@host", "a@x b@y": every token with an '@' is an address, what stands before it its name.
  void finish_bare(const std::vector<Entry::Word>& parts, const std::string& comment) {
    settle_pending();
    std::vector<Entry::Word> name;
    for (const auto& part : parts) {
      if (!has_at(part)) {
        name.push_back(part);
        continue;
      }
      auto shown = phrase(std::exchange(name, {}));
      if (shown.empty()) shown = readable(comment);
      push({std::move(shown), angle_address(part.text)});
    }
  }

  /// Entries without any '@' that turned out to be no part of a name.
  void settle_pending() {
    pending_.reset();
    for (const auto& words : std::exchange(loose_, {})) {
      const auto shown = phrase(words);
      if (shown.empty()) continue;
      if (words.size() == 1 && !words.front().is_quoted && shown == words.front().text)
        push({{}, shown});
      else
        push({shown, {}});
    }
  }

  void push(Address address) { out_.push_back(std::move(address)); }

  std::string_view text_;
  std::size_t at_ = 0;
  bool is_apart_ = false;
  Entry entry_;
  std::optional<Entry> pending_;
  std::vector<std::vector<Entry::Word>> loose_;
  std::vector<Address> out_;
};

/// Some scripts encode the whole "Name <user@host>" as one word; without this nobody could answer them.
bool hides_address(const std::vector<Address>& list, std::string_view value) {
  if (value.find("=?") == std::string_view::npos) return false;
  return std::ranges::all_of(list, [](const Address& one) { return one.address.find('@') == std::string::npos; });
}

}  // namespace

std::vector<Address> address_list(std::string_view value, std::vector<Defect>& defects) {
  auto list = ListReader(value).read();
  if (hides_address(list, value)) list = ListReader(one_line(decoded_words(value))).read();
  if (list.size() > limits::addresses) {
    list.resize(limits::addresses);
    note(defects, "address-limit", "a field has more addresses than are read");
  }
  return list;
}

std::string path_address(std::string_view value) {
  std::vector<Defect> ignored;
  const auto list = address_list(value, ignored);
  return list.empty() ? std::string() : list.front().address;
}

}  // namespace gatepost::parse
