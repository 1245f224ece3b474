#include "cli/probe.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <map>
#include <thread>

#include "assembly.hpp"
#include "clock.hpp"
#include "logins.hpp"
#include "network.hpp"
#include "parse/parse.hpp"
#include "sign/sign.hpp"

namespace gatepost::cli {
namespace {

using fetch::LyingMail;
using fetch::Trouble;
using Steady = std::chrono::steady_clock;

constexpr std::uint64_t largest = 200'000;  // of a mail that is looked at: the probe has 2 kB, and trace fields
constexpr std::size_t looked_at = 200;      // new mails of a folder in one look
constexpr std::chrono::seconds between_looks{1};
constexpr std::chrono::seconds between_words{10};

// --- the letters ---

enum class To { public_address, signed_address };

std::string field(const std::string& name, const std::string& value) { return name + ": " + value + "\r\n"; }

std::string date_of(Time time) {
  const auto seconds = std::chrono::system_clock::to_time_t(time);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  std::array<char, 40> text{};
  std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S +0000", &parts);
  return text.data();
}

/// The time makes each mark another one.
ProbeLetter written(const Config& config, const sign::Signer& signer, To to, EnvelopeRule envelope) {
  static std::int64_t last = 0;
  last = std::max<std::int64_t>(last + 1, system_now().time_since_epoch().count());
  const Token token{.action = Action::probe, .number = last};
  ProbeLetter letter{.wire = {.kind = LetterKind::admin}, .mark = signer.tag(token), .envelope = envelope};
  letter.reply_to = signer.address(token);
  auto& wire = letter.wire;
  wire.message_id = signer.message_id(token, LetterNumber{1}, system_now());
  wire.recipient = to == To::signed_address ? letter.reply_to : config.desk.address;
  if (envelope == EnvelopeRule::verp) wire.envelope_sender = letter.reply_to;
  if (envelope == EnvelopeRule::address) wire.envelope_sender = config.desk.address;
  wire.made = system_now();
  wire.bytes = field("From", "Gatepost <" + config.desk.address + ">") + field("To", "<" + wire.recipient + ">") +
               field("Reply-To", "<" + letter.reply_to + ">") + field("Subject", "Gatepost probe " + letter.mark) +
               field("Message-ID", "<" + wire.message_id + ">") + field("Date", date_of(wire.made)) +
               field("Auto-Submitted", "auto-generated") + field("X-Auto-Response-Suppress", "All") +
               field("X-Gatepost-Probe", "yes") + field("MIME-Version", "1.0") +
               field("Content-Type", "text/plain; charset=us-ascii") +
               "\r\nThe desk wrote this to itself, to see what its mail provider leaves of a letter\r\n"
               "(gatepost check --probe). It needs no answer.\r\n";
  return letter;
}

/// About the envelope sender: another one may do.
bool is_sender_refused(const Outcome& outcome) { return outcome.code >= 500 && outcome.code != 0; }

/// With the first envelope sender that the relay takes.
ProbeLetter sent(const Config& config, const sign::Signer& signer, send::Relay& relay, Probe& probe) {
  using enum EnvelopeRule;
  for (const auto envelope : {verp, null}) {
    auto letter = written(config, signer, To::public_address, envelope);
    letter.outcome = relay.send(letter.wire);
    if (!is_sender_refused(letter.outcome)) return letter;
    probe.refused.push_back(std::move(letter));
  }
  auto letter = written(config, signer, To::public_address, address);
  letter.outcome = relay.send(letter.wire);
  return letter;
}

/// The null sender tells whether automatic letters go. Where it is refused, the recipient may be the reason as well.
ProbeLetter sent_to_signed(const Config& config, const sign::Signer& signer, send::Relay& relay, Probe& probe) {
  using enum EnvelopeRule;
  const bool takes_verp = probe.plain.envelope == verp;
  auto letter = written(config, signer, To::signed_address, takes_verp ? null : probe.plain.envelope);
  letter.outcome = relay.send(letter.wire);
  if (!takes_verp || !is_sender_refused(letter.outcome)) return letter;
  auto other = written(config, signer, To::signed_address, verp);
  other.outcome = relay.send(other.wire);
  if (!is_sender_refused(other.outcome)) probe.refused.push_back(std::move(letter));
  return other;
}

// --- waiting for them ---

/// Looks through what is new in the folders that a letter may lie in, whether a desk runs beside or not.
class Watch {
 public:
  Watch(const Config& config, fetch::Folders& folders) : folders_(folders) {
    for (const auto& name : {config.imap.folder, config.imap.junk, config.imap.handled})
      if (!name.empty() && std::ranges::find(names_, name) == names_.end()) names_.push_back(name);
  }

  /// Notes what lies there already.
  std::optional<Trouble> begin() {
    for (const auto& name : names_) {
      auto opened = folders_.open(name);
      if (auto* trouble = std::get_if<Trouble>(&opened)) return std::move(*trouble);
      const auto& uids = std::get<fetch::OpenFolder>(opened).uids;
      last_[name] = uids.empty() ? 0 : uids.back();
    }
    return std::nullopt;
  }

  std::optional<Trouble> look(std::vector<ProbeLetter*> letters) {
    for (const auto& name : names_)
      if (auto trouble = look_into(name, letters)) return trouble;
    return std::nullopt;
  }

 private:
  std::optional<Trouble> look_into(const std::string& name, const std::vector<ProbeLetter*>& letters) {
    auto opened = folders_.open(name);
    if (auto* trouble = std::get_if<Trouble>(&opened)) return std::move(*trouble);
    auto uids = std::get<fetch::OpenFolder>(opened).uids;
    std::erase_if(uids, [&](std::uint32_t uid) { return uid <= last_[name]; });
    if (uids.size() > looked_at) uids.resize(looked_at);
    if (uids.empty()) return std::nullopt;
    auto listed = folders_.list(uids);
    if (auto* trouble = std::get_if<Trouble>(&listed)) return std::move(*trouble);
    for (const auto& mail : std::get<std::vector<LyingMail>>(listed))
      if (auto trouble = compare(name, mail, letters)) return trouble;
    last_[name] = uids.back();
    return std::nullopt;
  }

  std::optional<Trouble> compare(const std::string& name, const LyingMail& lying,
                                 const std::vector<ProbeLetter*>& letters) {
    if (lying.size > largest) return std::nullopt;
    auto taken = folders_.take(lying);
    if (auto* trouble = std::get_if<Trouble>(&taken)) return std::move(*trouble);
    const auto& raw = std::get<std::optional<RawMail>>(taken);
    if (!raw) return std::nullopt;
    auto mail = parse::mail(*raw);
    mail.folder = name;
    for (auto* letter : letters)
      if (!letter->came && !mail.bounce && mail.subject.find(letter->mark) != std::string::npos) letter->came = mail;
    return std::nullopt;
  }

  fetch::Folders& folders_;
  std::vector<std::string> names_;
  std::map<std::string, std::uint32_t> last_;  // UIDs that were looked at
};

std::string in_words(const Trouble& trouble) {
  return trouble.hint.empty() ? trouble.what : trouble.what + " (" + trouble.hint + ")";
}

void wait_for(Watch& watch, Probe& probe, std::chrono::seconds most,
              const std::function<void(const std::string&)>& tell) {
  const auto until = Steady::now() + most;
  auto next_word = Steady::now() + between_words;
  const auto is_missing = [](const ProbeLetter& one) { return one.outcome.fate == Fate::accepted && !one.came; };
  while (true) {
    if (const auto trouble = watch.look({&probe.plain, &probe.tagged})) {
      probe.trouble = in_words(*trouble);
      return;
    }
    if ((!is_missing(probe.plain) && !is_missing(probe.tagged)) || Steady::now() >= until) return;
    if (Steady::now() >= next_word) {
      const auto left = std::chrono::ceil<std::chrono::seconds>(until - Steady::now());
      tell("still waiting for the letters, " + std::to_string(left.count()) + " s at most");
      next_word += between_words;
    }
    std::this_thread::sleep_for(between_looks);
  }
}

}  // namespace

Probe run_probe(const Config& config, std::chrono::seconds most, const std::function<void(const std::string&)>& tell) {
  Probe probe;
  if (!std::filesystem::exists(config.key_file)) const Assembly first_start(config);
  const sign::Signer signer(sign::existing_keyring(config.key_file), config.desk.address, true);
  const auto folders = network::doors().open_folders(imap_login(config));
  Watch watch(config, *folders);
  if (const auto trouble = watch.begin()) {
    probe.trouble = in_words(*trouble);
    return probe;
  }
  const auto relay = network::doors().open_smtp(smtp_login(config));
  probe.plain = sent(config, signer, *relay, probe);
  if (probe.plain.outcome.fate != Fate::accepted) return probe;
  probe.tagged = sent_to_signed(config, signer, *relay, probe);
  tell("two letters were sent to " + config.desk.address + " and wait for their arrival");
  wait_for(watch, probe, most, tell);
  return probe;
}

}  // namespace gatepost::cli
