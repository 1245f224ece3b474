#include "lease.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <random>
#include <string_view>
#include <utility>

#include "log.hpp"
#include "mail/limits.hpp"

namespace gatepost {
namespace {

using fetch::Trouble;

constexpr std::string_view free_word = "free";
constexpr int rounds = 5;  // of looking and taking: who is beaten to it so often comes again later

bool is_plain(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 && static_cast<unsigned char>(c) < 128;
}

/// Letters, digits and '-' alone mean nothing to any server; two folders never have the same.
std::string plain_name_of(const std::string& folder) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const char c : folder) {
    if (is_plain(c)) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out.append({'-', digits[byte >> 4], digits[byte & 15]});
    }
  }
  std::string upper = out;
  std::ranges::transform(upper, upper.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return upper == "INBOX" ? upper : out;  // in any case the same folder
}

std::string machine() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return "unknown";
  std::string out;
  for (const char* c = name.data(); *c != 0 && *c != '.' && out.size() < 20; ++c)
    if (is_plain(*c) || *c == '-') out += *c;
  return out.empty() ? "unknown" : out;
}

std::string new_word() {
  constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
  std::random_device random;
  std::string out;
  for (int i = 0; i < 10; ++i) out += letters[random() % letters.size()];
  return out;
}

/// What stands before the words: some servers keep all folders below INBOX.
std::string before(const std::string& mark, const std::string& words) { return mark.substr(0, mark.find(words)); }

std::string after(const std::string& mark, const std::string& words) {
  return mark.substr(mark.find(words) + words.size());
}

/// As far as it could be a mark of ours.
std::string shown(const std::string& mark) {
  std::string out;
  for (const char c : mark.substr(0, 120))
    if (is_plain(c) || c == ' ' || c == '-' || c == '.' || c == '/') out += c;
  return out;
}

std::string minutes(Span span) {
  return span < std::chrono::minutes(2)
             ? std::to_string(span.count()) + " seconds"
             : std::to_string(std::chrono::floor<std::chrono::minutes>(span).count()) + " minutes";
}

/// What all marks of a folder have in them.
std::string words_of(const std::string& folder) { return "Gatepost lease " + plain_name_of(folder) + " "; }

std::string machine_of(const std::string& mark, const std::string& words) {
  const auto rest = after(shown(mark), words);
  return rest.substr(0, rest.find(' '));
}

}  // namespace

std::vector<OtherMark> other_marks(fetch::Mailbox& mailbox, const fetch::ImapSettings& settings,
                                   const std::function<store::Lease()>& ours) {
  if (mailbox.marks() == nullptr) return {};
  const auto words = words_of(settings.folder);
  const auto listed = mailbox.marks()->marks_with(words);
  const auto* names = std::get_if<std::optional<std::vector<std::string>>>(&listed);
  if (names == nullptr || !*names) return {};
  const auto own = ours();
  std::vector<OtherMark> others;
  for (const auto& mark : **names) {
    const bool is_mark = mark.find(words) != std::string::npos && after(mark, words) != free_word;
    if (is_mark && mark != own.ours && mark != own.wanted) others.push_back({shown(mark), machine_of(mark, words)});
  }
  return others;
}

Lease::Lease(store::Store& store, fetch::Mailbox& mailbox, const fetch::ImapSettings& settings,
             std::function<Time()> now)
    : store_(store),
      mailbox_(mailbox),
      settings_(settings),
      now_(std::move(now)),
      words_(words_of(settings.folder)),
      note_(store.notes().lease(settings.folder)) {}

std::chrono::milliseconds Lease::step() const {
  if (settings_.lease == Span(0)) return std::chrono::milliseconds::max();
  return std::chrono::milliseconds(settings_.lease) / limits::lease_renewals;
}

std::optional<Trouble> Lease::hold() {
  if (settings_.lease == Span(0) || is_unmarked_ || mailbox_.marks() == nullptr) return std::nullopt;
  const bool is_fresh = renewed_ && *renewed_ <= now_() && now_() - *renewed_ < step() / 2;
  if (is_fresh) return std::nullopt;
  is_anothers_ = false;
  if (!renewed_) return look();
  renewed_.reset();
  if (auto trouble = take(note_.wanted)) return trouble;
  return renewed_ || is_unmarked_ ? std::nullopt : look();
}

/// What lies there decides; after each step that changed something it is looked at anew.
std::optional<Trouble> Lease::look() {
  for (int round = 0; round < rounds; ++round) {
    auto names = found();
    if (auto* trouble = std::get_if<Trouble>(&names)) return std::move(*trouble);
    const auto& marks = std::get<std::optional<Names>>(names);
    if (!marks) return go_unmarked(), std::nullopt;
    const auto another = std::ranges::find_if(
        *marks, [this](const std::string& one) { return !is_ours(one) && after(one, words_) != free_word; });
    if (another != marks->end()) {
      if (auto trouble = judge(*another)) return trouble;
      continue;
    }
    const auto own = std::ranges::find_if(*marks, [this](const std::string& one) { return is_ours(one); });
    auto trouble = marks->empty() ? make() : take(own == marks->end() ? marks->front() : *own);
    if (trouble || renewed_ || is_unmarked_) return trouble;
  }
  return Trouble{Trouble::Next::again, "the mark of who reads the mailbox changes all the time",
                 "do several desks begin at once?"};
}

std::variant<std::optional<Lease::Names>, Trouble> Lease::found() {
  auto listed = mailbox_.marks()->marks_with(words_);
  if (auto* names = std::get_if<std::optional<Names>>(&listed); names && *names)
    std::erase_if(**names, [this](const std::string& one) { return one.find(words_) == std::string::npos; });
  return listed;
}

/// Below the folder that `handled` stands in, where the server wants that.
std::optional<Trouble> Lease::make() {
  const auto end = settings_.handled.find_last_of("./");
  const auto place = end == std::string::npos ? std::string("INBOX.") : settings_.handled.substr(0, end + 1);
  for (const auto& begin : {std::string(), place}) {
    auto made = mailbox_.marks()->make_mark(begin + words_ + std::string(free_word));
    if (auto* trouble = std::get_if<Trouble>(&made)) return std::move(*trouble);
    if (std::get<bool>(made)) return std::nullopt;
  }
  auto names = found();  // another may have made it
  if (auto* trouble = std::get_if<Trouble>(&names)) return std::move(*trouble);
  const auto& marks = std::get<std::optional<Names>>(names);
  if (!marks || marks->empty()) go_unmarked();
  return std::nullopt;
}

/// Another's mark. No trouble: it was left behind, and is gone.
std::optional<Trouble> Lease::judge(const std::string& mark) {
  const auto now = now_();
  is_anothers_ = true;
  if (note_.seen != mark) {
    is_alive_ = !note_.seen.empty() && now - note_.looked <= settings_.lease;
    note_.seen = mark;
    note_.since = note_.looked = now;
    note_.looks = 1;
    store_.notes().set_lease(settings_.folder, note_);
    return refusal(mark);
  }
  // Counted as well, so that a clock which is set forward ends nothing.
  if (now - note_.looked >= step() || now < note_.looked) {
    note_.looked = now;
    ++note_.looks;
    store_.notes().set_lease(settings_.folder, note_);
  }
  if (note_.looks <= limits::lease_renewals || now - note_.since < settings_.lease) return refusal(mark);
  log::warning("imap.lease", {{"what", "a mark that nobody renews is taken away"}, {"mark", shown(mark)}});
  note_.seen.clear();
  note_.looks = 0;
  store_.notes().set_lease(settings_.folder, note_);
  auto removed = mailbox_.marks()->remove_mark(mark);
  if (auto* trouble = std::get_if<Trouble>(&removed)) return std::move(*trouble);
  is_anothers_ = false;
  return std::nullopt;
}

/// From one of the two names that are ours, or from the free one. Whoever is first has it; who was not looks anew.
std::optional<Trouble> Lease::take(std::string mark) {
  note_ = {.ours = mark, .wanted = fresh_for(mark)};
  store_.notes().set_lease(settings_.folder, note_);
  auto renamed = mailbox_.marks()->rename_mark(mark, note_.wanted);
  if (auto* trouble = std::get_if<Trouble>(&renamed)) return std::move(*trouble);
  if (!std::get<bool>(renamed)) {
    auto names = found();
    if (auto* trouble = std::get_if<Trouble>(&names)) return std::move(*trouble);
    const auto& marks = std::get<std::optional<Names>>(names);
    const bool may_not = !marks || std::ranges::find(*marks, mark) != marks->end();
    if (may_not) return go_unmarked(), std::nullopt;
    note_ = {};  // it was another's before ours, or somebody has taken the folder away
    store_.notes().set_lease(settings_.folder, note_);
    return std::nullopt;
  }
  renewed_ = now_();
  was_held_ = true;
  return std::nullopt;
}

void Lease::give_back() {
  if (!renewed_) return;
  // What was taken in and still lies in the folder would be another's as well: all of it, where nothing is put away.
  const bool is_tidy =
      !settings_.handled.empty() && store_.pending(1, 1).empty() && store_.to_put_away(settings_.folder, 1).empty();
  if (!is_tidy) return;
  renewed_.reset();
  const auto free = before(note_.wanted, words_) + words_ + std::string(free_word);
  const auto renamed = mailbox_.marks()->rename_mark(note_.wanted, free);
  if (const auto* is_done = std::get_if<bool>(&renamed); is_done && *is_done)
    store_.notes().set_lease(settings_.folder, {});
}

Trouble Lease::refusal(const std::string& mark) const {
  const auto where = machine_of(mark, words_);
  const auto folder = "the folder \"" + shown(mark) + "\"";
  if (is_alive_)
    return {Trouble::Next::again,
            "another Gatepost, on " + where + ", works on this mailbox (its mark is " + folder + ")",
            "one mailbox has one desk: stop one of the two"};
  return {Trouble::Next::again,
          "the mark of another Gatepost, on " + where + ", lies in this mailbox (" + folder + "); it is watched for " +
              minutes(settings_.lease) + ", whether it is at work",
          "if that one is gone for good, mail is taken in after that by itself"};
}

void Lease::go_unmarked() {
  is_unmarked_ = true;
  log::warning("imap.lease", {{"what", "the server takes no mark of who reads the mailbox: mails are read without one"},
                              {"hint", "see to it that no other Gatepost reads it, and set lease = 0s in [imap]"}});
}

bool Lease::is_ours(const std::string& mark) const { return mark == note_.ours || mark == note_.wanted; }

std::string Lease::fresh_for(const std::string& mark) const {
  return before(mark, words_) + words_ + machine() + " " + new_word();
}

}  // namespace gatepost
