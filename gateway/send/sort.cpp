#include "send/sort.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "mail/certificate.hpp"
#include "send/one_line.hpp"

namespace gatepost::send {
namespace {

const char* const login_hint = "check user and password in [smtp]; some providers want a password made for programs";
const char* const relay_hint = "the relay sends on for us only after a login: set user and password in [smtp]";
const char* const sender_hint =
    "the relay does not let this account send as the desk: check address in [desk], user in [smtp]";
const char* const ca_hint = "ca_file in [smtp] must name a readable PEM file";
const char* const tls_hint =
    "does the server speak TLS 1.2 or newer, and does tls in [smtp] fit the port? implicit is usual at 465, starttls "
    "at "
    "587";
const char* const starttls_hint = "the server does not offer STARTTLS: try tls = implicit with port 465";
const char* const quota_hint = "the account's quota is used up; letters wait until the provider takes them again";
const char* const busy_hint = "the relay takes no mail from us just now; letters wait, and it is asked again";
const char* const reach_hint = "is the relay up, and are host and port in [smtp] right?";

bool has_word(std::string_view text, std::string_view word) {
  const auto is_same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
  return std::search(text.begin(), text.end(), word.begin(), word.end(), is_same) != text.end();
}

// What Exchange Online, Gmail and RFC 4954 say of whoever sends, also after RCPT or the body. The rest of 5.7 there is
// a word about the letter: taken for the account's, one refused attachment would stop a whole desk.
const char* account_hint(const Reply& reply) {
  static constexpr std::array<std::string_view, 5> blocked = {"5.7.57", "5.7.64", "5.7.705", "5.7.708", "5.7.750"};
  const std::string_view code = reply.enhanced;
  if (reply.code == 530 || reply.code == 534 || reply.code == 535 || reply.code == 538) return login_hint;
  if (std::ranges::find(blocked, code) != blocked.end()) return login_hint;
  if (code.size() == 7 && code.substr(0, 5) == "5.7.5") return login_hint;  // 5.7.501 … 5.7.513
  if (code == "5.4.5") return quota_hint;
  if (code == "5.1.8" || code == "5.7.60" || code == "5.2.252") return sender_hint;
  // 5.7.1 is also every content filter's; only the words tell that relaying itself was denied.
  if ((code == "5.7.1" || code.empty()) && has_word(reply.text, "relay")) return relay_hint;
  return nullptr;
}

// Servers refuse at MAIL what concerns the letter: its size (RFC 1870), its need for SMTPUTF8 (RFC 6531).
bool is_about_letter(const Reply& reply) {
  const std::string_view code = reply.enhanced;
  return reply.code == 552 || reply.code == 523 || code == "5.3.4" || code == "5.2.3" || code.substr(0, 4) == "5.6.";
}

// 552 is also said of a mailbox that is full (5.2.2), and by Gmail of what it takes for dangerous (5.7.0).
bool is_too_large(const Reply& reply) {
  const std::string_view code = reply.enhanced;
  return code == "5.3.4" || code == "5.2.3" || (code.empty() && (reply.code == 523 || reply.code == 552));
}

std::string size_hint(const Attempt& attempt) {
  std::string hint = "the letter has " + std::to_string(attempt.size) + " bytes";
  const auto limit = attempt.conversation.size_limit();
  if (limit > 0) hint += "; the relay takes at most " + std::to_string(limit);
  return hint;
}

void note_size(const Attempt& attempt, Outcome& outcome) {
  outcome.hint = size_hint(attempt);
  outcome.size = attempt.size;
  outcome.size_limit = attempt.conversation.size_limit();
}

Outcome permanent(const Attempt& attempt) {
  const Reply& reply = attempt.conversation.reply();
  const Stage stage = attempt.conversation.stage();
  Outcome outcome{Fate::refused, reply.code, one_line(reply.text), {}};
  if (const char* hint = account_hint(reply)) {
    outcome.fate = Fate::account;
    outcome.hint = hint;
  } else if (stage >= Stage::sender && is_about_letter(reply)) {
    if (is_too_large(reply)) note_size(attempt, outcome);
  } else if (stage <= Stage::sender) {
    outcome.fate = Fate::account;
    outcome.hint = stage == Stage::sender ? sender_hint : stage == Stage::login ? login_hint : "";
  }
  return outcome;
}

// As Amazon SES and Exchange Online say that we send too much. A recipient's full mailbox is X.2.2.
bool is_throttled(const Reply& reply) {
  const std::string_view code = reply.enhanced;
  if (code == "4.4.5" || code == "4.7.28") return true;
  const bool is_ours = code.empty() || code.substr(0, 4) == "4.7.";
  return is_ours && (has_word(reply.text, "throttling") || has_word(reply.text, "quota exceeded") ||
                     has_word(reply.text, "rate limit exceeded"));
}

// Said before any letter is spoken of, or while the service closes down (RFC 5321 section 3.8): no letter's fault. With
// a recipient or the content 421 may be about these, and another letter may pass.
bool is_about_us(const Attempt& attempt) {
  const Stage stage = attempt.conversation.stage();
  return stage < Stage::sender || (stage == Stage::sender && attempt.conversation.reply().code == 421);
}

Outcome passing(const Attempt& attempt) {
  const Reply& reply = attempt.conversation.reply();
  if (is_throttled(reply)) return {Fate::account, reply.code, one_line(reply.text), quota_hint};
  if (is_about_us(attempt)) return {Fate::account, reply.code, one_line(reply.text), busy_hint};
  return {Fate::later, reply.code, one_line(reply.text), {}};
}

// What libcurl found out by itself about certificates, STARTTLS and login.
const char* configuration_hint(const Attempt& attempt) {
  switch (attempt.result) {
    case CURLE_SSL_CACERT_BADFILE: return ca_hint;
    case CURLE_USE_SSL_FAILED: return starttls_hint;
    case CURLE_LOGIN_DENIED: return login_hint;
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL: return "check host and port in [smtp]";
    default: return nullptr;
  }
}

Outcome distrusted(const Attempt& attempt) {
  const auto fault = certificate_fault("the relay", attempt.certificate, {"[smtp] host", "[smtp] ca_file"});
  return {Fate::account, 0, fault.what, fault.hint};
}

/// What happened, for people; empty: libcurl says it well enough.
std::string_view sentence_of(int result) {
  switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST: return "the relay's name is not known to the DNS";
    case CURLE_COULDNT_CONNECT: return "nothing answers at the relay's address";
    case CURLE_OPERATION_TIMEDOUT: return "the relay did not answer in time";
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING: return "the relay broke the connection off";
    case CURLE_WEIRD_SERVER_REPLY: return "the relay said what SMTP does not know";
    default: return {};
  }
}

std::string last_words(const Attempt& attempt) {
  const auto* general = curl_easy_strerror(static_cast<CURLcode>(attempt.result));
  const auto said = one_line(attempt.error.empty() ? general : attempt.error);
  const auto sentence = sentence_of(attempt.result);
  return sentence.empty() ? said : std::string(sentence) + " (" + said + ")";
}

/// RFC 5321 section 3.8 has 421 for a service that closes down; some servers say it of one recipient, or hang up.
bool has_begun(const Attempt& attempt) { return attempt.conversation.stage() >= Stage::recipient; }

Outcome unanswered(const Attempt& attempt) {
  if (attempt.taken > 0) {
    return {Fate::unknown, 0, last_words(attempt),
            "the letter may have arrived; it goes out again with the same Message-ID"};
  }
  const bool was_reached = attempt.conversation.reply().code != 0;
  const auto* hint = attempt.result == CURLE_SSL_CONNECT_ERROR ? tls_hint : was_reached ? "" : reach_hint;
  return {Fate::later, 0, last_words(attempt), hint};
}

Outcome sorted(const Attempt& attempt) {
  const Reply& reply = attempt.conversation.reply();
  if (attempt.result == CURLE_ABORTED_BY_CALLBACK) {
    Outcome outcome{Fate::refused, 552, "the letter is larger than the relay takes", {}};
    note_size(attempt, outcome);
    return outcome;
  }
  // RFC 5321 section 4.2.1: any 2xx is a yes. libcurl takes 250 alone for one after the body.
  const bool is_taken = attempt.conversation.stage() == Stage::body && reply.code >= 200 && reply.code <= 299;
  if (attempt.result == CURLE_OK || is_taken) return {Fate::accepted, reply.code, one_line(reply.text), {}};
  if (reply.code >= 500) return permanent(attempt);
  if (reply.code >= 400) return passing(attempt);
  if (attempt.result == CURLE_PEER_FAILED_VERIFICATION) return distrusted(attempt);
  if (const char* hint = configuration_hint(attempt)) return {Fate::account, 0, last_words(attempt), hint};
  return unanswered(attempt);
}

}  // namespace

bool was_closed_meanwhile(const Attempt& attempt) {
  const int code = attempt.conversation.reply().code;
  if (attempt.result == CURLE_OPERATION_TIMEDOUT) return false;  // it is there, and says nothing
  return attempt.result != CURLE_OK && attempt.is_kept_connection && attempt.taken == 0 && (code == 0 || code == 421);
}

Outcome sort(const Attempt& attempt) {
  auto outcome = sorted(attempt);
  outcome.has_begun = has_begun(attempt);
  return outcome;
}

}  // namespace gatepost::send
