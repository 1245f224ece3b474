#include "stories/script.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <tuple>

#include "stories/list_unsubscribe.hpp"
#include "stories/parts.hpp"

namespace gatepost::stories {
namespace {

struct Wrong : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string address_of(const std::string& who, const Stage& stage) {
  if (who.find('@') != std::string::npos) return who;
  if (const auto* person = stage.config.desk.staff_by_id(who)) return person->addresses.front();
  return who == "admin" ? stage.config.desk.admin : who + "@customers.test";
}

class Player {
 public:
  explicit Player(Stage& stage) : stage_(stage) {}
  void play(const Sentence& sentence);

 private:
  using Words = std::vector<std::string>;
  void clock(const Words& words);
  void relay(const Words& words);
  void ticket(const Words& words);
  void writes(const Words& words, const std::string& body);
  void writes_many(const Words& words);
  void replies(const Words& words, const std::string& body);
  void clicks(const Words& words, const std::string& body);
  void gets(const Words& words);
  void gets_some(const Words& words);
  void never_read(const Words& words);
  void reads_one_conversation(const Words& words);
  void bounces(const Words& words);
  void tickets_are(const Words& words);
  void is_told_at(const Words& words);
  void leaves(const Words& words);
  void answers_wait(const Words& words);

  void post(const Draft& draft, const std::string& who);
  std::vector<Received>& box(const std::string& who) {
    return stage_.mailboxes.letters[folded(address_of(who, stage_))];
  }
  const Received& newest(const std::string& who, const std::string& kind);
  const Received& oldest(const std::string& who, const std::string& kind);
  void apply_options(Draft& draft, const Words& words, std::size_t from);

  Stage& stage_;
  int mails_ = 0;
  std::map<std::string, std::set<std::string>> sent_;  // Message-IDs, by folded address
};

void Player::post(const Draft& draft, const std::string& who) {
  sent_[folded(draft.from)].insert(draft.message_id);
  stage_.deliver(bytes_of(draft, stage_.now), {address_of(who, stage_), {draft.to}});
}

/// … to ADDRESS, first ADDRESS (in To, before the other), copying ADDRESS, proven, refuted, formatted (the words are
/// HTML), as ADDRESS, named "NAME", titled "SUBJECT", with header "Name: value", attaching|inlining "NAME" KB,
/// forwarding ADDRESS "WORDS", sealed (S/MIME), bearing TYPE, enclosing "TYPE" "NAME", enclosing-text "NAME" "WORDS",
/// showing "HTML" (beside the plain words), after mail-NUMBER, citing WHO KIND, stopping WHO (its newest follow-up has
/// the address)
void Player::apply_options(Draft& draft, const Words& words, std::size_t from) {
  for (auto at = from; at < words.size(); ++at) {
    const auto& word = words[at];
    const auto domain = domain_of(draft.from);
    if (word == "to")
      draft.to = address_of(words.at(++at), stage_);
    else if (word == "first")
      draft.first_to = address_of(words.at(++at), stage_);
    else if (word == "stopping")
      std::tie(draft.to, draft.subject) = stop_named_by(newest(words.at(++at), "follow-up").mail);
    else if (word == "attaching" || word == "inlining") {
      const auto& name = words.at(++at);
      draft.files += file_part(name, words.at(++at), word == "inlining" ? "inline" : "attachment");
    } else if (word == "forwarding") {
      const auto writer = address_of(words.at(++at), stage_);
      draft.files += mail_part(writer, words.at(++at));
    } else if (word == "enclosing-text") {
      const auto& name = words.at(++at);
      draft.files += text_part(name, words.at(++at));
    } else if (word == "showing") {
      draft.html = words.at(++at);
    } else if (word == "inviting")
      draft.files +=
          "--parts\nContent-Type: text/calendar; method=" + words.at(++at) + "\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n";
    else if (word == "bearing")
      draft.files += program_part(words.at(++at));
    else if (word == "sealed")
      draft.files += typed_part("application/pkcs7-mime", "smime.p7m");
    else if (word == "enclosing") {
      const auto& type = words.at(++at);
      draft.files += typed_part(type, words.at(++at));
    } else if (word == "copying")
      copy_to(draft, address_of(words.at(++at), stage_));
    else if (word == "as")
      draft.from = address_of(words.at(++at), stage_);
    else if (word == "named")
      draft.name = words.at(++at);
    else if (word == "proven")
      draft.extra += "Authentication-Results: mx.desk.test; dmarc=pass header.from=" + domain + "\n";
    else if (word == "refuted")
      draft.extra += "Authentication-Results: mx.desk.test; dmarc=fail header.from=" + domain + "\n";
    else if (word == "formatted")
      draft.is_formatted = true;
    else if (word == "titled")
      draft.subject = words.at(++at);
    else if (word == "header")
      draft.extra += words.at(++at) + "\n";
    else if (word == "after")  // "mail-2": the second mail of the story
      draft.in_reply_to = words.at(++at) + "@customers.test";
    else if (word == "citing") {  // WHO KIND: as In-Reply-To their newest of that kind
      const auto& who = words.at(++at);
      draft.in_reply_to = newest(who, words.at(++at)).mail.message_id;
    } else if (word == "again")
      draft.message_id = "mail-" + std::to_string(mails_ - 1) + "@customers.test";
    else
      throw Wrong("nobody knows the word " + word);
  }
}

void Player::writes(const Words& words, const std::string& body) {
  Draft draft{.from = address_of(words[0], stage_), .subject = words.at(2), .body = body};
  draft.message_id = "mail-" + std::to_string(++mails_) + "@customers.test";
  apply_options(draft, words, 3);
  post(draft, words[0]);
}

/// WHO writes many "SUBJECT" N [options]: so many mails, each about another matter; of `strangers` each by another.
void Player::writes_many(const Words& words) {
  for (int number = 1; number <= std::stoi(words.at(4)); ++number) {
    const auto named = std::to_string(number);
    const auto who = words[0] == "strangers" ? "stranger-" + named + "@elsewhere.test" : words[0];
    Draft draft{.from = address_of(who, stage_),
                .subject = words.at(3) + " " + named,
                .body = "This is matter number " + named + ".\n"};
    draft.message_id = "mail-" + std::to_string(++mails_) + "@customers.test";
    apply_options(draft, words, 5);
    post(draft, who);
  }
}

const Received& Player::newest(const std::string& who, const std::string& kind) {
  auto& letters = box(who);
  for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter)
    if (kind.empty() || rule_of(letter->wire.kind).name == kind) return *letter;
  throw Wrong(who + " has no letter " + kind + " to reply to");
}

const Received& Player::oldest(const std::string& who, const std::string& kind) {
  for (const auto& letter : box(who))
    if (rule_of(letter.wire.kind).name == kind) return letter;
  throw Wrong(who + " has no letter " + kind + " to reply to");
}

std::string own_address_in(const Received& letter, const std::string& start) {
  auto found = address_in(letter.mail, start);
  if (found.empty()) throw Wrong("the letter names no address " + start);
  return found;
}

/// WHO replies [to [oldest] KIND] [commenting|answering|to both addresses] [options]
void Player::replies(const Words& words, const std::string& body) {
  std::size_t at = 2;
  std::string kind;
  const bool is_oldest = at + 1 < words.size() && words[at] == "to" && words[at + 1] == "oldest";
  if (is_oldest) at += 1;
  if (at + 1 < words.size() && (is_oldest || words[at] == "to") && letter_kind_of(words[at + 1])) {
    kind = words[at + 1];
    at += 2;
  }
  const auto& letter = is_oldest ? oldest(words[0], kind) : newest(words[0], kind);
  Draft draft{.from = address_of(words[0], stage_), .subject = "Re: " + letter.mail.subject, .body = body};
  draft.message_id = "mail-" + std::to_string(++mails_) + "@customers.test";
  if (!letter.mail.reply_to.empty()) draft.to = letter.mail.reply_to.front().address;
  draft.in_reply_to = letter.mail.message_id;
  draft.references = "<" + letter.mail.message_id + ">";
  if (at < words.size() && (words[at] == "commenting" || words[at] == "answering")) {
    draft.to = own_address_in(letter, words[at] == "commenting" ? "support+c" : "support+a");
    draft.in_reply_to.clear();
    draft.references.clear();
    ++at;
  } else {
    draft.body += quoted(letter.mail);
  }
  if (at + 1 < words.size() && words[at + 1] == "both") {
    const bool is_answer = draft.to.starts_with("support+a");
    copy_to(draft, own_address_in(letter, is_answer ? "support+c" : "support+a"));
    at += 3;
  }
  apply_options(draft, words, at);
  post(draft, words[0]);
}

/// WHO clicks undo [options]: a fresh mail to the one-click address of their newest letter that has one.
void Player::clicks(const Words& words, const std::string& body) {
  const auto& letters = box(words[0]);
  const auto letter = std::find_if(letters.rbegin(), letters.rend(), [](const Received& one) {
    return one.mail.text.find("support+x") != std::string::npos;
  });
  if (letter == letters.rend()) throw Wrong(words[0] + " has nothing to click on");
  Draft draft{.from = address_of(words[0], stage_), .subject = words.at(2), .body = body};
  draft.to = own_address_in(*letter, "support+x");
  draft.message_id = "mail-" + std::to_string(++mails_) + "@customers.test";
  apply_options(draft, words, 3);
  post(draft, words[0]);
}

std::string kinds_of(const std::vector<Received>& letters) {
  std::string out;
  for (const auto& letter : letters)
    if (!letter.is_read) out += (out.empty() ? "" : ", ") + std::string(rule_of(letter.wire.kind).name);
  return out.empty() ? "nothing" : out;
}

bool says(const Received& letter, const std::string& words) {
  return letter.mail.text.find(words) != std::string::npos || letter.mail.subject.find(words) != std::string::npos;
}

bool has_file(const Received& letter, const std::string& name) {
  return std::ranges::find(letter.mail.attachments, name, &Attachment::name) != letter.mail.attachments.end();
}

/// WHO gets nothing | WHO gets a KIND [saying "…"] [not saying "…"] [bringing "FILE"] [not bringing "FILE"]
/// [titled "…"]: the next unread letter.
void Player::gets(const Words& words) {
  auto& letters = box(words[0]);
  const auto next = std::ranges::find(letters, false, &Received::is_read);
  const auto kind = article_free(words, 2);
  if (kind == "nothing") {
    if (next != letters.end()) throw Wrong(words[0] + " got " + kinds_of(letters));
    return;
  }
  if (next == letters.end() || rule_of(next->wire.kind).name != kind)
    throw Wrong(words[0] + " got " + kinds_of(letters) + " instead");
  next->is_read = true;
  for (std::size_t at = 3; at < words.size(); ++at) {
    const bool is_not = words[at - 1] == "not";
    if (words[at] == "bringing" && has_file(*next, words.at(at + 1)) == is_not)
      throw Wrong("the " + kind + (is_not ? " brings it" : " does not bring it"));
    if (words[at] == "titled" && next->mail.subject != words.at(at + 1))
      throw Wrong("the " + kind + " is titled " + next->mail.subject);
    if (words[at] != "saying") continue;
    if (says(*next, words.at(at + 1)) == is_not)
      throw Wrong("the " + kind + (is_not ? " says it: " : " does not say it: ") + next->mail.subject + "\n" +
                  next->mail.text);
  }
}

/// WHO gets N KINDs, or as above
void Player::gets_some(const Words& words) {
  if (words.at(2).find_first_not_of("0123456789") != std::string::npos) return gets(words);
  const auto kind = words.at(3).substr(0, words[3].size() - 1);
  for (int left = std::stoi(words[2]); left > 0; --left) gets({words[0], "gets", "a", kind});
}

/// In no part of any letter, in whatever encoding.
void Player::never_read(const Words& words) {
  for (const auto& letter : box(words[0])) {
    const auto& text = words.at(3);
    const bool is_shown = says(letter, text) || letter.mail.html.find(text) != std::string::npos ||
                          letter.wire.bytes.find(text) != std::string::npos;
    if (is_shown) throw Wrong("a " + std::string(rule_of(letter.wire.kind).name) + " shows it: " + letter.mail.text);
  }
}

/// WHO reads one conversation: each letter but the first answers one of those before, or a mail of theirs, and names no
/// others.
void Player::reads_one_conversation(const Words& words) {
  auto seen = sent_[folded(address_of(words[0], stage_))];
  const auto& letters = box(words[0]);
  for (const auto& [wire, mail, is_read] : letters) {
    const bool is_first = wire.message_id == letters.front().wire.message_id;
    if (is_first != mail.in_reply_to.empty())
      throw Wrong("it stands alone, or answers before the first:\n" + wire.bytes);
    for (const auto& id : answered_ids_of(mail))
      if (!seen.contains(id)) throw Wrong("it names what they never saw: " + id);
    seen.insert(wire.message_id);
  }
}

/// later 3d
void Player::clock(const Words& words) {
  const auto span = span_of(words.at(1));
  if (!span) throw Wrong("no duration: " + words[1]);
  stage_.now += *span;
  stage_.settle();
}

void Player::relay(const Words& words) {
  const bool names_somebody = words.at(1) == "refuses" || words.at(1) == "delays" || words.at(1) == "takes";
  stage_.tell_relay(words, names_somebody ? folded(address_of(words.at(2), stage_)) : "");
}

/// mail to WHO bounces|lingers: a report to the envelope sender of their newest letter.
void Player::bounces(const Words& words) {
  const auto& letter = newest(words.at(2), "");
  const std::string action = words.at(3) == "lingers" ? "delayed" : "failed";
  const auto bytes = report_of(letter.wire.envelope_sender, letter.wire.recipient, ++mails_, action);
  stage_.deliver(bytes, {"", {letter.wire.envelope_sender}});
}

/// ticket N is open|waiting|solved | is with WHO|nobody | is in DEPARTMENT | is about PRODUCT|nothing | has priority
/// WORD | has mark N
void Player::ticket(const Words& words) {
  const auto view = stage_.store().ticket({std::stoll(words.at(1))});
  if (!view) throw Wrong("there is no such ticket");
  const auto& what = words.at(3);
  const auto& ticket = view->ticket;
  const bool is_so = what == "with"       ? (ticket.assignee.empty() ? "nobody" : ticket.assignee) == words.at(4)
                     : what == "in"       ? ticket.department == words.at(4)
                     : what == "priority" ? ticket.priority == words.at(4)
                     : what == "about"    ? (ticket.product.empty() ? "nothing" : ticket.product) == words.at(4)
                     : what == "mark"     ? std::to_string(ticket.mark) == words.at(4)
                                          : name_of(ticket.state) == what;
  if (!is_so) throw Wrong("it is " + described(ticket));
}

/// there are N tickets
void Player::tickets_are(const Words& words) {
  const auto count = stage_.store().tickets({.with_solved = true}).size();
  if (std::to_string(count) != words.at(2)) throw Wrong("there are " + std::to_string(count));
}

/// DEPARTMENT is told at ADDRESS: `notify` of its section.
void Player::is_told_at(const Words& words) {
  for (auto& department : stage_.config.desk.departments)
    if (department.id == words[0]) department.shared = Staff{words[0], words[0], {words.at(4)}, "", true};
}

/// answers wait 2m: `undo_window`
void Player::answers_wait(const Words& words) {
  const auto span = span_of(words.at(2));
  if (!span) throw Wrong("no duration: " + words[2]);
  stage_.config.desk.undo_window = *span;
}

/// WHO leaves the team: config.ini names them no more.
void Player::leaves(const Words& words) {
  auto& desk = stage_.config.desk;
  for (auto& department : desk.departments) std::erase(department.staff, words[0]);
  std::erase_if(desk.staff, [&](const Staff& one) { return one.id == words[0]; });
  stage_.look_at_people();
}

void Player::play(const Sentence& sentence) {
  const auto words = words_of(sentence.text);
  if (words.size() < 2) throw Wrong("no sentence");
  if (words[0] == "later") return clock(words);
  if (words[0] == "relay") return relay(words);
  if (words[0] == "ticket") return ticket(words);
  if (words[0] == "there") return tickets_are(words);
  if (words[0] == "mail") return bounces(words);
  if (sentence.text == "provider has no subaddresses") return stage_.drop_subaddresses();
  if (words[0] == "answers") return answers_wait(words);
  if (words[0] == "forget") return stage_.forget(address_of(words.at(1), stage_));
  if (words[0] == "erase") return stage_.erase_older_than(*span_of(words.at(5)));  // erase what is older than SPAN
  if (words[0] == "nothing") return stage_.has_nothing_left_of(words.at(4));       // nothing is left of "WORDS"
  if (words[0] == "banner") return stage_.config.desk.banners.push_back(words.at(2));
  if (words[1] == "is") return is_told_at(words);
  if (words[1] == "leaves") return leaves(words);
  if (words[0] == "product") return stage_.add_product(words.at(1), words.at(3));
  if (words[0] == "canned") return stage_.add_canned(words.at(2), words.at(4));
  if (words[1] == "writes" && words.at(2) == "many") return writes_many(words);
  if (words[1] == "writes") return writes(words, sentence.body);
  if (words[1] == "replies") return replies(words, sentence.body);
  if (words[1] == "clicks") return clicks(words, sentence.body);
  if (words[1] == "gets") return gets_some(words);
  if (words[1] == "reads") return reads_one_conversation(words);
  if (words[1] == "never") return never_read(words);
  throw Wrong("no sentence begins so");
}

}  // namespace

void play(const std::vector<Sentence>& script, Stage& stage) {
  Player player(stage);
  for (const auto& sentence : script) try {
      player.play(sentence);
    } catch (const std::exception& wrong) {
      throw std::runtime_error("line " + std::to_string(sentence.line) + ": " + sentence.text + "\n  " + wrong.what());
    }
  if (!stage.store().differing_folds().empty()) throw std::runtime_error("a ticket is not the fold of its events");
}

}  // namespace gatepost::stories
