#include "peers/imap_peer.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace gatepost::peers {
namespace {

using Range = std::pair<std::uint32_t, std::uint32_t>;

Say said_with(const std::string& command) {
  static const std::vector<std::pair<std::string_view, Say>> words{
      {"CAPABILITY", Say::capability}, {"STARTTLS", Say::starttls},   {"LOGIN", Say::login},
      {"SELECT", Say::select},         {"EXAMINE", Say::select},      {"NOOP", Say::noop},
      {"UID SEARCH", Say::search},     {"UID MOVE", Say::move},       {"UID COPY", Say::copy},
      {"UID STORE", Say::store},       {"UID EXPUNGE", Say::expunge}, {"CREATE", Say::create},
      {"SUBSCRIBE", Say::subscribe},   {"IDLE", Say::idle},           {"LIST", Say::list}};
  for (const auto& [word, what] : words)
    if (command.starts_with(word)) return what;
  if (!command.starts_with("UID FETCH")) return Say::other;
  if (command.find("HEADER") != std::string::npos) return Say::headers;
  return command.find("BODY") == std::string::npos ? Say::sizes : Say::bodies;
}

std::uint32_t number_at(const char*& at) {
  if (*at == '*') {
    ++at;
    return std::numeric_limits<std::uint32_t>::max();
  }
  char* end = nullptr;
  const auto number = static_cast<std::uint32_t>(std::strtoul(at, &end, 10));
  at = end;
  return number;
}

/// "3:7,9" or "5:*", from that place in the command on.
std::vector<Range> ranges_in(const std::string& command, std::size_t from) {
  std::vector<Range> ranges;
  const char* at = command.c_str() + std::min(from, command.size());
  while ((*at >= '0' && *at <= '9') || *at == '*') {
    const auto first = number_at(at);
    auto last = first;
    if (*at == ':') last = number_at(++at);
    ranges.emplace_back(std::min(first, last), std::max(first, last));
    if (*at == ',') ++at;
  }
  return ranges;
}

bool is_in(const std::vector<Range>& ranges, std::uint32_t uid) {
  return std::ranges::any_of(ranges, [uid](const Range& one) { return uid >= one.first && uid <= one.second; });
}

/// The last word of a command, without quotes.
std::string last_word(const std::string& command) {
  std::string word = command.substr(command.rfind(' ') + 1);
  std::erase(word, '"');
  return word;
}

std::string header_of(const std::string& bytes) { return bytes.substr(0, bytes.find("\r\n\r\n") + 4); }

/// As a server hands it out alone: with the empty line that ends a header.
std::string id_field_of(const std::string& bytes) {
  const auto at = bytes.find("Message-ID:");
  return at == std::string::npos ? "\r\n" : bytes.substr(at, bytes.find("\r\n", at) + 2 - at) + "\r\n";
}

std::string literal(const std::string& name, const std::string& bytes) {
  return name + " {" + std::to_string(bytes.size()) + "}\r\n" + bytes;
}

void replace_all(std::string& text, std::string_view what, const std::string& with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

}  // namespace

void ImapPeer::converse() {
  open_ = "INBOX";
  if (manner_.is_tls_from_start) begin_tls();
  answer(Say::greeting, "", "* OK here\r\n");
  for (;;) obey(line());
}

void ImapPeer::obey(const std::string& line) {
  const auto blank = line.find(' ');
  tag_ = line.substr(0, blank);
  const std::string command = blank == std::string::npos ? "" : line.substr(blank + 1);
  const Say what = said_with(command);
  const bool is_missing = what == Say::select && !folders().contains(last_word(command));
  const bool was_usual = answer(what, command,
                                is_missing          ? "%t NO no such folder\r\n"
                                : what == Say::idle ? "+ idling\r\n"
                                                    : "%u%t OK done\r\n");
  if (what == Say::starttls && was_usual) begin_tls();
  if (what == Say::idle) stay_idle();
}

std::optional<ImapPeer::Fault> ImapPeer::fault_at(Say what, const std::string& command) {
  const std::lock_guard lock(mutex_);
  ++counts_[what];
  std::optional<Fault> due;
  if (what == Say::bodies && spoilt_ && is_in(ranges_in(command, std::string_view("UID FETCH ").size()), spoilt_->uid))
    due = Fault{what, 0, spoilt_->act, {}};
  for (auto& fault : faults_)
    if (fault.at == what && --fault.nth == 0) due = fault;
  std::erase_if(faults_, [](const Fault& fault) { return fault.nth <= 0; });
  return due;
}

bool ImapPeer::answer(Say what, const std::string& command, const std::string& usual) {
  const auto fault = fault_at(what, command);
  if (fault && fault->deed) change(fault->deed);
  std::string text = fault ? fault->act : usual;
  std::string ending;
  for (const char* one : {"(cut)", "(silence)", "(drip)", "(flood)"})
    if (text.ends_with(one)) ending = one;
  text.resize(text.size() - ending.size());
  // The bytes of a mail may hold a percent sign: they come last.
  replace_all(text, "%t", tag_);
  if (text.find("%u") != std::string::npos) {
    const auto told = untagged(what, command);
    text.replace(text.find("%u"), 2, told);
  }
  say(what, text);
  if (!ending.empty()) end_badly(ending);
  return !fault || fault->act == usual;
}

void ImapPeer::say(Say what, std::string_view text) {
  bool is_cut = false;
  {
    const std::lock_guard lock(mutex_);
    const bool is_counted = cut_ && (!cut_->only || cut_->only == what);
    is_cut = is_counted && cut_->left < text.size();
    if (is_cut) text = text.substr(0, cut_->left);
    if (is_counted) cut_->left -= text.size();
    if (is_cut) cut_.reset();
    said_[what] += text.size();
  }
  write(text);
  if (is_cut) throw Gone{};
}

void ImapPeer::end_badly(std::string_view ending) {
  while (ending != "(cut)" && !is_stopping()) {
    if (is_left(ending == "(flood)" ? 0 : 5)) break;
    if (ending == "(drip)") write("x");
    if (ending == "(flood)") write(std::string(16'384, 'x'));
  }
  throw Gone{};
}

void ImapPeer::stay_idle() {
  std::size_t told = folders().at(open_).mails.size();
  while (!has_input(2)) {
    const auto now = folders().at(open_).mails.size();
    if (now != told) say(Say::idle, "* " + std::to_string(now) + " EXISTS\r\n");
    told = now;
  }
  line();
  answer(Say::done, "", "%t OK done\r\n");
}

std::string ImapPeer::untagged(Say what, const std::string& command) {
  const std::lock_guard lock(mutex_);
  if (what == Say::capability) return "* CAPABILITY " + manner_.capabilities + "\r\n";
  if (what == Say::select) return selected(command);
  if (what == Say::noop) return "* " + std::to_string(open().mails.size()) + " EXISTS\r\n";
  if (what == Say::search) return found(command);
  if (what == Say::sizes || what == Say::bodies || what == Say::headers) return fetched(what, command);
  if (what == Say::move || what == Say::copy) return transferred(what, command);
  if (what == Say::store) return stored(command);
  if (what == Say::expunge) return expunged(command);
  if (what == Say::list) return listed(command);
  if (what == Say::create) folders_[last_word(command)].validity = 9;
  return "";
}

std::string ImapPeer::selected(const std::string& command) {
  open_ = last_word(command);
  const auto& folder = open();
  return "* " + std::to_string(folder.mails.size()) + " EXISTS\r\n* OK [UIDVALIDITY " +
         std::to_string(folder.validity) + "] valid\r\n* OK [UIDNEXT " + std::to_string(folder.next_uid) + "] next\r\n";
}

std::string ImapPeer::listed(const std::string& command) const {
  const auto name = last_word(command);
  return folders_.contains(name) ? "* LIST () \"/\" \"" + name + "\"\r\n" : "";
}

std::string ImapPeer::found(const std::string& command) const {
  const auto is_left = command.ends_with("UNDELETED");
  const auto ranges = ranges_in(command, std::string_view("UID SEARCH UID ").size());
  std::string line = "* SEARCH";
  for (const auto& mail : open().mails)
    if ((is_left ? !mail.is_deleted : is_in(ranges, mail.uid)) && !left_out_.contains({Say::search, mail.uid}))
      line += " " + std::to_string(mail.uid);
  return line + "\r\n";
}

std::string ImapPeer::fetched(Say what, const std::string& command) const {
  const auto ranges = ranges_in(command, std::string_view("UID FETCH ").size());
  std::string out;
  const auto& mails = open().mails;
  for (std::size_t i = 0; i < mails.size(); ++i) {
    if (!is_in(ranges, mails[i].uid) || left_out_.contains({what, mails[i].uid})) continue;
    out += "* " + std::to_string(i + 1) + " FETCH (UID " + std::to_string(mails[i].uid) + " RFC822.SIZE " +
           std::to_string(mails[i].bytes.size());
    const bool is_part = command.find("]<0.") != std::string::npos;
    if (what == Say::bodies) out += literal(is_part ? " BODY[]<0>" : " BODY[]", mails[i].bytes);
    if (what == Say::headers && command.find("Message-ID") != std::string::npos)
      out += literal(" BODY[HEADER.FIELDS (Message-ID)]<0>", id_field_of(mails[i].bytes));
    else if (what == Say::headers)
      out += literal(" BODY[HEADER.FIELDS (MESSAGE-ID DATE FROM SUBJECT)]", header_of(mails[i].bytes));
    out += ")\r\n";
  }
  return out;
}

std::string ImapPeer::transferred(Say what, const std::string& command) {
  const auto ranges = ranges_in(command, std::string_view("UID MOVE ").size());
  auto& from = open();
  auto& to = folders_[last_word(command)];
  for (const auto& mail : from.mails)
    if (is_in(ranges, mail.uid)) add(to, mail.bytes);
  if (what == Say::move) std::erase_if(from.mails, [&](const Stored& mail) { return is_in(ranges, mail.uid); });
  return "";
}

std::string ImapPeer::stored(const std::string& command) {
  const auto ranges = ranges_in(command, std::string_view("UID STORE ").size());
  for (auto& mail : open().mails) {
    if (!is_in(ranges, mail.uid)) continue;
    mail.is_deleted = mail.is_deleted || command.find("Deleted") != std::string::npos;
    mail.is_seen = mail.is_seen || command.find("Seen") != std::string::npos;
  }
  return "";
}

std::string ImapPeer::expunged(const std::string& command) {
  const auto ranges = ranges_in(command, std::string_view("UID EXPUNGE ").size());
  std::erase_if(open().mails, [&](const Stored& mail) { return mail.is_deleted && is_in(ranges, mail.uid); });
  return "";
}

}  // namespace gatepost::peers
