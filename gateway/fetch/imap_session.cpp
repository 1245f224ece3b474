#include "fetch/imap_session.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "fetch/folder_name.hpp"

namespace gatepost::fetch {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// What any answer may bring unasked: flags, notices of other clients' doings, a long greeting.
constexpr std::uint64_t ordinary_bytes = 65'536;

TlsStream& stream_of(mailstream_low* low) { return *static_cast<TlsStream*>(low->data); }

ssize_t read_low(mailstream_low* low, void* to, size_t size) { return stream_of(low).read(to, size); }
ssize_t write_low(mailstream_low* low, const void* from, size_t size) { return stream_of(low).write(from, size); }
int close_low(mailstream_low*) { return 0; }  // the session owns the stream
int descriptor_of(mailstream_low* low) { return stream_of(low).descriptor(); }
void free_low(mailstream_low* low) { std::free(low); }  // mailstream_low_new() allocates with malloc
void cancel_low(mailstream_low*) {}
struct mailstream_cancel* cancel_of(mailstream_low*) {
  return nullptr;
}
carray* chain_of(mailstream_low*) { return nullptr; }

mailstream* etpan_stream(TlsStream& stream) {
  static mailstream_low_driver driver{read_low,  write_low, close_low, descriptor_of, free_low, cancel_low,
                                      cancel_of, chain_of,  nullptr,   nullptr,       nullptr};
  return mailstream_new(mailstream_low_new(&stream, &driver), 8192);
}

/// A server's words, fit for a sentence of ours.
std::string printable(const char* text) {
  std::string out;
  for (const char* c = text ? text : ""; *c && out.size() < 200; ++c)
    if (static_cast<unsigned char>(*c) >= 0x20 && *c != 0x7F) out += *c;
  return out;
}

Trouble stop(std::string what, std::string hint) { return {Trouble::Next::stop, std::move(what), std::move(hint)}; }

}  // namespace

ImapSession::ImapSession(const ImapSettings& settings)
    : settings_(settings),
      stream_(settings.host, settings.port, settings.ca_file),
      imap_(mailimap_new(0, nullptr), &mailimap_free) {}

// mailimap_free() says LOGOUT and waits for the answer: not where the stream may be out of step, nor at a stop.
ImapSession::~ImapSession() { stream_.allow(std::chrono::milliseconds(0), 0); }

void ImapSession::begin(const Allowance& allowance) {
  const auto& patience = settings_.patience;
  const auto transfer = std::chrono::seconds(static_cast<std::int64_t>(allowance.bytes / patience.slowest));
  stream_.allow(allowance.time.value_or(patience.command + transfer), ordinary_bytes + allowance.bytes);
  began_ = Clock::now();
}

void ImapSession::finish() {
  round_trip_ = std::min<std::chrono::nanoseconds>(round_trip_, Clock::now() - began_);
  // "* CAPABILITY" without a name leaves a null pointer, which libetpan follows when it looks for one.
  auto* told = imap_->imap_connection_info ? imap_->imap_connection_info->imap_capability : nullptr;
  if (told && !told->cap_list) told->cap_list = clist_new();
}

Fault ImapSession::fault(std::string_view doing, int code) const {
  const std::string server = settings_.host + ":" + std::to_string(settings_.port);
  // BAD, and also the answer to another command: then nobody knows whether we are in step.
  if (code == MAILIMAP_ERROR_PROTOCOL && !is_answered()) code = MAILIMAP_ERROR_FATAL;
  switch (code) {
    case MAILIMAP_ERROR_STREAM: return {Fault::Kind::broken, stream_.why()};
    case MAILIMAP_ERROR_PARSE:
    case MAILIMAP_ERROR_FATAL:
    case MAILIMAP_ERROR_MEMORY:
    case MAILIMAP_ERROR_BAD_STATE:
    case MAILIMAP_ERROR_INVAL:
    case MAILIMAP_ERROR_NEEDS_MORE_DATA:
      return {Fault::Kind::broken,
              {Trouble::Next::again, "the answer of " + server + " makes no sense", "is it an IMAP server?"}};
    default:  // NO has a code for each command
      return {Fault::Kind::refused,
              {Trouble::Next::again, server + " refuses to " + std::string(doing) + ": " + answer(), ""}};
  }
}

/// Whether the last line that came bears the tag of the last command.
bool ImapSession::is_answered() const {
  const std::string_view heard(imap_->imap_stream_buffer->str, imap_->imap_stream_buffer->len);
  const auto end = heard.find_last_not_of("\r\n");
  const auto begin = end == heard.npos ? heard.npos : heard.find_last_of('\n', end);
  return heard.substr(begin == heard.npos ? 0 : begin + 1).starts_with(std::to_string(imap_->imap_tag) + " ");
}

/// RFC 3501 section 2.3.1.1 lets that happen between sessions only; a mailbox that is rebuilt does it within one.
bool ImapSession::has_other_mails() const {
  return uidvalidity_ != 0 && imap_->imap_selection_info && imap_->imap_selection_info->sel_uidvalidity != uidvalidity_;
}

Fault ImapSession::renumbered() const {
  return {Fault::Kind::broken,
          {Trouble::Next::again, settings_.host + " has numbered its mails anew (UIDVALIDITY)", "it is read anew"}};
}

std::string ImapSession::answer() const {
  const std::string code = response_code();
  return (code.empty() ? "" : "[" + code + "] ") + printable(imap_->imap_response);
}

std::string ImapSession::response_code() const {
  const auto* info = imap_->imap_response_info;
  return info ? printable(info->rsp_atom) : "";
}

std::optional<Trouble> ImapSession::open() {
  stream_.allow(settings_.patience.connect, ordinary_bytes);
  if (auto trouble = stream_.connect(settings_.tls == Tls::none ? Reach::loopback_only : Reach::anywhere))
    return trouble;
  if (settings_.tls == Tls::implicit)
    if (auto trouble = stream_.start_tls()) return trouble;
  if (auto trouble = greet()) return trouble;
  if (auto trouble = log_in()) return trouble;
  return select();
}

std::optional<Trouble> ImapSession::greet() {
  begin({0, settings_.patience.connect});
  const int code = mailimap_connect(imap_.get(), etpan_stream(stream_));
  const bool is_greeted = code == MAILIMAP_NO_ERROR_AUTHENTICATED || code == MAILIMAP_NO_ERROR_NON_AUTHENTICATED;
  if (code == MAILIMAP_ERROR_DONT_ACCEPT_CONNECTION)  // BYE
    return Trouble{Trouble::Next::again, settings_.host + " turns us away: " + answer(), "too many connections?"};
  if (!is_greeted) return fault("greet", code).trouble;
  if (settings_.tls != Tls::starttls) return std::nullopt;
  // A session that somebody on the way opened for us: RFC 3501 forbids STARTTLS in it, and it would go on in clear.
  if (code == MAILIMAP_NO_ERROR_AUTHENTICATED)
    return stop(settings_.host + " greets with PREAUTH, which rules STARTTLS out", "set [imap] tls = implicit");
  return start_tls();
}

std::optional<Trouble> ImapSession::start_tls() {
  const auto fault = run("start TLS", {}, [](mailimap* imap) { return mailimap_starttls(imap); });
  // What stands in the buffer now was sent before the handshake, by whoever (CVE-2020-15953): no reason to go on.
  const bool is_injected = imap_->imap_stream->read_buffer_len > 0;
  if (is_injected)
    return stop(settings_.host + " sent text between STARTTLS and the handshake: somebody may be tampering",
                "set [imap] tls = implicit");
  if (fault && fault->kind == Fault::Kind::refused)
    return stop(fault->trouble.what, "it offers no STARTTLS: set [imap] tls = implicit and its port, usually 993");
  if (fault) return fault->trouble;
  stream_.allow(settings_.patience.connect, ordinary_bytes);
  return stream_.start_tls();
}

std::optional<Trouble> ImapSession::log_in() {
  if (auto trouble = ask_capabilities()) return trouble;
  if (settings_.bearer) {
    if (auto trouble = present_token()) return trouble;
    return ask_capabilities();
  }
  const char* user = settings_.user.c_str();
  const char* password = settings_.password.c_str();
  const bool must_use_sasl = can("LOGINDISABLED");
  const auto fault = run("let us in", {0, settings_.patience.connect}, [&](mailimap* imap) {
    if (!must_use_sasl) return mailimap_login(imap, user, password);
    return mailimap_authenticate(imap, "PLAIN", settings_.host.c_str(), nullptr, nullptr, user, user, password,
                                 nullptr);
  });
  if (fault) return login_trouble(*fault);
  return ask_capabilities();  // MOVE, UIDPLUS and more appear only now
}

/// A token may have ended early: the first refusal costs it, and a new one is tried.
std::optional<Trouble> ImapSession::present_token() {
  if (mailimap_has_authentication(imap_.get(), "XOAUTH2") == 0)
    return stop(settings_.host + " offers no login by token (XOAUTH2)", "set [imap] auth = password");
  std::optional<Fault> fault;
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto token = settings_.bearer->token();
    if (const auto* none = std::get_if<NoToken>(&token))
      return Trouble{none->next == NoToken::Next::stop ? Trouble::Next::stop : Trouble::Next::again, none->what,
                     none->hint};
    fault = run("let us in", {0, settings_.patience.connect}, [&](mailimap* imap) {
      return mailimap_oauth2_authenticate(imap, settings_.user.c_str(), std::get<std::string>(token).c_str());
    });
    if (!fault) return std::nullopt;
    if (is_passing(*fault)) return fault->trouble;
    settings_.bearer->forget();
    if (fault->kind == Fault::Kind::broken) return fault->trouble;
  }
  return stop(settings_.host + " refuses the token of " + settings_.user + ": " + answer(),
              "check [imap] user and scope, and that the consent is for this mailbox and for IMAP");
}

/// What RFC 5530 calls passing, passes.
bool ImapSession::is_passing(const Fault& fault) const {
  constexpr std::array<std::string_view, 5> passing{"UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "CONTACTADMIN"};
  return fault.kind == Fault::Kind::refused && std::ranges::find(passing, response_code()) != passing.end();
}

/// A wrong password needs somebody.
Trouble ImapSession::login_trouble(const Fault& fault) const {
  if (fault.kind == Fault::Kind::broken || is_passing(fault)) return fault.trouble;
  return stop(settings_.host + " refuses the login of " + settings_.user + ": " + answer(),
              "check [imap] user and password; large providers want an app password, or IMAP switched on first");
}

std::optional<Trouble> ImapSession::ask_capabilities() {
  // Not mailimap_capability(): libetpan 1.9.4 follows a null pointer there where the server tells nothing.
  const auto fault =
      run("tell what it can", {}, [](mailimap* imap) { return mailimap_custom_command(imap, "CAPABILITY"); });
  if (fault) return fault->trouble;
  return std::nullopt;
}

std::optional<Trouble> ImapSession::select() {
  const auto fault = go_to(settings_.folder);
  if (fault && fault->kind == Fault::Kind::refused)
    return Trouble{Trouble::Next::again, fault->trouble.what,
                   "check [imap] folder; folders within others are written with the server's separator: A/B or A.B"};
  if (fault) return fault->trouble;
  return std::nullopt;
}

std::optional<Fault> ImapSession::go_to(const std::string& folder) {
  const std::string name = encoded_folder(folder);
  uidvalidity_ = 0;
  auto fault =
      run("open the folder " + folder, {}, [&](mailimap* imap) { return mailimap_select(imap, name.c_str()); });
  if (fault) return fault;
  return take_validity();
}

std::optional<Fault> ImapSession::take_validity() {
  uidvalidity_ = imap_->imap_selection_info->sel_uidvalidity;
  next_uid_ = imap_->imap_selection_info->sel_uidnext;
  if (uidvalidity_ != 0) return std::nullopt;
  // RFC 3501 section 6.3.1 demands it; without, a UID would mean nothing tomorrow.
  return Fault{Fault::Kind::broken,
               {Trouble::Next::again, settings_.host + " told no UIDVALIDITY", "is it an IMAP4rev1 server?"}};
}

std::variant<bool, Trouble> ImapSession::examine(const std::string& folder) {
  const std::string name = encoded_folder(folder);
  uidvalidity_ = 0;  // another folder's is no news of this one
  const auto fault =
      run("open the folder " + folder, {}, [&](mailimap* imap) { return mailimap_examine(imap, name.c_str()); });
  if (fault && fault->kind == Fault::Kind::broken) return fault->trouble;
  if (!fault) {
    if (auto invalid = take_validity()) return invalid->trouble;
    return true;
  }
  auto there = has_folder(name);
  if (const auto* is_there = std::get_if<bool>(&there); is_there && *is_there) return fault->trouble;
  return there;
}

/// What a server answers where a folder is missing differs from server to server; that it is not in a list does not.
std::variant<bool, Trouble> ImapSession::has_folder(const std::string& name) {
  bool is_there = false;
  const auto fault = run("list folders", {}, [&](mailimap* imap) {
    clist* found = nullptr;
    const int code = mailimap_list(imap, "", name.c_str(), &found);
    if (code != MAILIMAP_NO_ERROR) return code;
    is_there = found != nullptr && !clist_isempty(found);
    if (found != nullptr) mailimap_list_result_free(found);
    return code;
  });
  if (fault) return fault->trouble;
  return is_there;
}

std::vector<std::string> ImapSession::capabilities() const {
  std::vector<std::string> names;
  const auto* told = imap_->imap_connection_info ? imap_->imap_connection_info->imap_capability : nullptr;
  for (clistiter* i = told ? clist_begin(told->cap_list) : nullptr; i; i = clist_next(i)) {
    const auto* capability = static_cast<const struct mailimap_capability*>(clist_content(i));
    const bool is_login = capability->cap_type == MAILIMAP_CAPABILITY_AUTH_TYPE;
    names.push_back(is_login ? "AUTH=" + printable(capability->cap_data.cap_auth_type)
                             : printable(capability->cap_data.cap_name));
  }
  return names;
}

std::uint32_t ImapSession::mails() const {
  return imap_->imap_selection_info ? imap_->imap_selection_info->sel_exists : 0;
}

bool ImapSession::has_expunged() const {
  const auto* info = imap_->imap_response_info;
  return info && info->rsp_expunged && !clist_isempty(info->rsp_expunged);
}

}  // namespace gatepost::fetch
