#include "sign/sign.hpp"

#include <nettle/hmac.h>
#include <nettle/memops.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "sign/base32.hpp"

namespace gatepost::sign {
namespace {

constexpr std::size_t mac_bytes = 10;  // 80 bits
constexpr std::size_t mac_letters = 16;
constexpr std::size_t mark_bytes = 20;
constexpr std::string_view actions = "actsbuxp";

std::string_view name_of(Erased what) {
  switch (what) {
    case Erased::person: return "person";
    case Erased::mail: return "mail";
    case Erased::message_id: return "id";
  }
  return "mail";
}

/// More than of a token, as there may be very many marks. No token has a blank in it, so none is made by this.
std::string mark_with(const Keyring::Key& key, Erased what, std::string_view text) {
  const auto all = "erased " + std::string(name_of(what)) + " " + std::string(text);
  hmac_sha256_ctx context;
  hmac_sha256_set_key(&context, key.secret.size(), reinterpret_cast<const std::uint8_t*>(key.secret.data()));
  hmac_sha256_update(&context, all.size(), reinterpret_cast<const std::uint8_t*>(all.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> mac{};
  hmac_sha256_digest(&context, mac.size(), mac.data());
  return std::string(name_of(what)) + "-" + std::to_string(key.number) + "-" +
         base32_of_bytes({reinterpret_cast<const char*>(mac.data()), mark_bytes});
}

std::string mac_of(const Keyring::Key& key, std::string_view text) {
  const auto bytes_of = [](std::string_view view) { return reinterpret_cast<const std::uint8_t*>(view.data()); };
  hmac_sha256_ctx context;
  hmac_sha256_set_key(&context, key.secret.size(), bytes_of(key.secret));
  hmac_sha256_update(&context, text.size(), bytes_of(text));
  std::array<std::uint8_t, mac_bytes> mac{};
  hmac_sha256_digest(&context, mac.size(), mac.data());
  return base32_of_bytes({reinterpret_cast<const char*>(mac.data()), mac.size()});
}

std::string claim_of(const Token& token) {
  return static_cast<char>(token.action) + std::to_string(token.number) + '-' +
         base32_of_number(token.principal.value) + '-' + std::to_string(token.generation) + '-' +
         std::to_string(token.key);
}

template <class Int>
bool read_decimal(std::string_view text, Int& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && value >= 0;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find(separator, at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// The token as the tag claims it, its MAC not yet looked at; nothing where the tag has not the form of ours.
std::optional<Token> claimed(std::string_view tag) {
  const auto fields = split(tag, '-');
  if (fields.size() != 5 || fields[0].empty() || actions.find(fields[0][0]) == std::string_view::npos) return {};
  if (fields[4].size() != mac_letters || !is_base32(fields[4])) return {};
  Token token;
  token.action = static_cast<Action>(fields[0][0]);
  const auto principal = number_of_base32(fields[1]);
  if (!principal || !read_decimal(fields[0].substr(1), token.number) || !read_decimal(fields[2], token.generation) ||
      !read_decimal(fields[3], token.key))
    return {};
  token.principal = {*principal};
  return token;
}

/// Equal letters in equal time: how much of a guess was right must not show.
bool is_equal(std::string_view a, std::string_view b) {
  return a.size() == b.size() && memeql_sec(a.data(), b.data(), a.size()) != 0;
}

/// The tag of an address of ours, in lower case; some providers raise letters on the way.
std::string tag_of_address(std::string_view address, std::string_view local_part, std::string_view domain) {
  const auto local = folded(local_part_of(address));
  const auto start = folded(local_part) + '+';
  return domain_of(address) == domain && local.starts_with(start) ? local.substr(start.size()) : std::string();
}

/// The tag in a Message-ID of ours: all before the dot in front of the letter's number.
std::string tag_of_id(std::string_view id, std::string_view domain) {
  if (domain_of(id) != domain) return {};
  const auto local = folded(local_part_of(id));
  return local.substr(0, std::min(local.find('.'), local.size()));
}

/// What stands behind the tag, before the time.
std::optional<LetterNumber> letter_of_id(std::string_view id, std::size_t tag) {
  const auto local = folded(local_part_of(id));
  const auto rest = local.size() > tag + 1 ? local.substr(tag + 1) : std::string();
  const auto number = rest.empty() ? std::nullopt : number_of_base32(rest.substr(0, rest.find('.')));
  return number ? std::optional(LetterNumber{*number}) : std::nullopt;
}

std::string tag_of(std::string_view written, std::string_view local_part, std::string_view domain) {
  auto tag = tag_of_address(written, local_part, domain);
  return tag.empty() ? tag_of_id(written, domain) : tag;
}

std::vector<std::string> recipients_of(const Mail& mail) {
  std::vector<std::string> all = mail.envelope.recipients;
  for (const auto& one : mail.to) all.push_back(one.address);
  for (const auto& one : mail.cc) all.push_back(one.address);
  return all;
}

constexpr std::string_view at_sign = "%40";      // as links may have it
constexpr std::size_t longest_local_part = 200;  // ours with a tag; what is longer is none of ours

bool is_of_local_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
         std::string_view("-._+%").find(c) != std::string_view::npos;
}

/// What stands before the domain there, if it may be an address; links have "%2B" for the plus.
std::string local_part_before(std::string_view text, std::size_t domain) {
  auto end = domain;
  if (text.substr(0, end).ends_with('@'))
    end -= 1;
  else if (text.substr(0, end).ends_with(at_sign))
    end -= at_sign.size();
  else
    return {};
  auto begin = end;
  while (begin > 0 && end - begin < longest_local_part && is_of_local_part(text[begin - 1])) --begin;
  std::string local(text.substr(begin, end - begin));
  if (const auto plus = local.find("%2b"); plus != std::string::npos) local.replace(plus, 3, "+");
  return local;
}

/// All that may be addresses or Message-IDs of ours in a text, in lower case.
std::vector<std::string> addresses_in(const std::string& written, const std::string& domain) {
  std::vector<std::string> out;
  const auto text = folded(written);
  for (auto at = text.find(domain); at != std::string::npos; at = text.find(domain, at + domain.size()))
    if (auto local = local_part_before(text, at); !local.empty()) out.push_back(std::move(local) + '@' + domain);
  return out;
}

/// What the mail's writer could read, and passed on: also in any field of its header, whether it means anything to mail
/// programs or not. As they were written names may be encoded (RFC 2047), so the decoded ones count beside them.
std::vector<const std::string*> texts_of(const Mail& mail) {
  std::vector<const std::string*> out{&mail.text, &mail.html, &mail.subject};
  for (const auto& field : mail.header) out.push_back(&field.value);
  for (const auto* people : {&mail.from, &mail.reply_to, &mail.to, &mail.cc})
    for (const auto& one : *people) out.push_back(&one.name);
  for (const auto& text : mail.texts) out.push_back(&text);
  for (const auto& file : mail.attachments) out.push_back(&file.text);
  return out;
}

bool knows(const std::vector<Mark>& marks, const Mark& mark) {
  return std::ranges::any_of(marks, [&](const Mark& one) { return same_address(one.written, mark.written); });
}

}  // namespace

Signer::Signer(Keyring keys, const std::string& desk_address, bool has_subaddress, WayOut way_out)
    : keys_(std::move(keys)),
      local_part_(local_part_of(desk_address)),
      domain_(domain_of(desk_address)),
      has_subaddress_(has_subaddress),
      way_out_(way_out) {
  if (keys_.keys.empty()) throw std::invalid_argument("a Signer needs a key");
}

std::string Signer::tag(Token token) const {
  const auto& key = keys_.keys.back();
  token.key = key.number;
  const auto claim = claim_of(token);
  return claim + '-' + mac_of(key, claim);
}

std::string Signer::address(Token token) const {
  return has_subaddress_ ? local_part_ + '+' + tag(token) + '@' + domain_ : local_part_ + '@' + domain_;
}

std::string Signer::message_id(Token token, LetterNumber letter, Time made) const {
  const auto time = base32_of_number(made.time_since_epoch().count());
  return tag(token) + '.' + base32_of_number(letter.value) + '.' + time + '@' + domain_;
}

namespace {

void sign_values(Values& values, const Signer& signer);

void sign_value(Value& value, const Signer& signer) {
  if (const auto* token = std::get_if<Token>(&value)) value = signer.address(*token);
  if (auto* inside = std::get_if<Values>(&value)) sign_values(*inside, signer);
  if (auto* rows = std::get_if<Rows>(&value))
    for (auto& row : *rows) sign_values(row, signer);
}

void sign_values(Values& values, const Signer& signer) {
  for (auto& [name, value] : values) sign_value(value, signer);
}

}  // namespace

Signed Signer::sign(Letter& letter) const {
  sign_values(letter.values, *this);
  Signed out;
  out.message_id = message_id(letter.identity, letter.number, letter.made);
  if (letter.reply_to && has_subaddress_) out.reply_to = address(*letter.reply_to);
  out.envelope_sender = envelope_sender(letter);
  if (way_out_.has_own_ids) letter.references.push_back(out.message_id);
  if (letter.unsubscribe) sign_unsubscribe(letter, out);
  return out;
}

std::string Signer::envelope_sender(const Letter& letter) const {
  switch (way_out_.envelope) {
    case EnvelopeRule::null: return {};
    case EnvelopeRule::address: return local_part_ + '@' + domain_;
    case EnvelopeRule::verp: break;
  }
  return rule_of(letter.kind).envelope == EnvelopeSender::bounce ? address(letter.bounce) : std::string();
}

/// Without sub-addressing the subject carries the tag, since this mail answers none.
void Signer::sign_unsubscribe(Letter& letter, Signed& out) const {
  const auto& token = *letter.unsubscribe;
  const auto tag_behind = [&](const char* blank) { return has_subaddress_ ? std::string() : blank + tag(token); };
  out.unsubscribe = "mailto:" + address(token) + "?subject=unsubscribe" + tag_behind("%20");
  letter.values["stop_address"] = address(token);
  letter.values["stop_subject"] = "unsubscribe" + tag_behind(" ");
}

Mark Signer::read(std::string_view tag, std::string written) const {
  Mark mark{std::move(written), std::nullopt};
  const auto token = claimed(tag);
  const auto key = std::ranges::find_if(keys_.keys, [&](const auto& one) { return one.number == token->key; });
  const auto claim = tag.substr(0, tag.rfind('-'));
  // The claim is made anew from the token, so that a number has one spelling only ("a1042", not "a01042").
  if (key != keys_.keys.end() && claim == claim_of(*token) &&
      is_equal(tag.substr(claim.size() + 1), mac_of(*key, claim)))
    mark.token = token;
  return mark;
}

std::optional<Mark> Signer::mark_in_subject(const std::string& subject, Action action) const {
  for (const auto word : split(subject, ' ')) {
    const auto tag = folded(word);
    if (!claimed(tag)) continue;
    auto mark = read(tag, tag);
    if (mark.token && mark.token->action == action) return mark;
  }
  return std::nullopt;
}

Clues Signer::clues(const Mail& mail) const {
  Clues clues;
  for (auto& address : recipients_of(mail))
    if (const auto tag = tag_of_address(address, local_part_, domain_); claimed(tag))
      if (auto mark = read(tag, std::move(address)); !knows(clues.addresses, mark)) clues.addresses.push_back(mark);
  if (!has_subaddress_)
    if (auto mark = mark_in_subject(mail.subject, Action::unsubscribe)) clues.addresses.push_back(std::move(*mark));
  clues.is_probe = mark_in_subject(mail.subject, Action::probe).has_value();
  for (auto& id : answered_ids_of(mail))
    if (const auto tag = tag_of_id(id, domain_); claimed(tag)) {
      auto mark = read(tag, std::move(id));
      mark.letter = letter_of_id(mark.written, tag.size());
      if (!knows(clues.ids, mark)) clues.ids.push_back(std::move(mark));
    }
  for (const auto* text : texts_of(mail))
    for (auto& written : addresses_in(*text, domain_))
      if (const auto tag = tag_of(written, local_part_, domain_); claimed(tag))
        if (auto mark = read(tag, std::move(written)); mark.token && !knows(clues.seen, mark))
          clues.seen.push_back(mark);
  return clues;
}

std::string Signer::mark_of(Erased what, std::string_view text) const {
  return mark_with(keys_.keys.back(), what, text);
}

std::vector<std::string> Signer::marks_of(Erased what, std::string_view text) const {
  std::vector<std::string> marks;
  for (const auto& key : keys_.keys) marks.push_back(mark_with(key, what, text));
  return marks;
}

}  // namespace gatepost::sign
