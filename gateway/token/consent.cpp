#include "token/consent.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <thread>
#include <utility>

#include "token/secret_file.hpp"

namespace gatepost::token {
namespace {

constexpr std::chrono::hours same_term{1};
constexpr std::chrono::milliseconds glance{20};

std::string written(Time at) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(at);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  std::array<char, 40> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

Time time_of(std::tm parts) { return Time(std::chrono::seconds(::timegm(&parts))); }

/// Nothing where somebody wrote something else there: the token counts.
std::optional<Term> term_in(const std::string& line) {
  std::tm since{};
  std::tm ends{};
  const char* rest = ::strptime(line.c_str(), "since %Y-%m-%dT%H:%M:%SZ ends ", &since);
  rest = rest ? ::strptime(rest, "%Y-%m-%dT%H:%M:%SZ", &ends) : nullptr;
  if (!rest || *rest != '\0') return std::nullopt;
  return Term{time_of(since), time_of(ends)};
}

std::string second_line(const std::string& text) {
  const auto end = text.find('\n');
  return end == std::string::npos ? std::string() : first_line(text.substr(end + 1));
}

bool is_same(const std::optional<Term>& one, const std::optional<Term>& other) {
  return one && other && std::chrono::abs(one->ends - other->ends) <= same_term;
}

/// Only a file that is new is given away: any other may be a link that somebody has laid there for root.
Descriptor lock_file(const std::string& file, const std::string& path) {
  constexpr int how = O_RDWR | O_CLOEXEC | O_NOFOLLOW;
  Descriptor fresh(::open(file.c_str(), how | O_CREAT | O_EXCL, 0600));
  if (fresh.number() < 0 && errno == EEXIST) return Descriptor(::open(file.c_str(), how));
  if (fresh.number() >= 0) give_to_owner(fresh.number(), path);
  return fresh;
}

}  // namespace

std::variant<Consent, NoToken> read_consent(const std::string& path) {
  auto text = read_secret("refresh_token_file", path);
  if (auto* trouble = std::get_if<NoToken>(&text)) return std::move(*trouble);
  return Consent{first_line(std::get<std::string>(text)), term_in(second_line(std::get<std::string>(text)))};
}

std::optional<NoToken> write_consent(const std::string& path, const Consent& consent) {
  const auto& term = consent.term;
  return replace_secret(
      path, consent.token + (term ? "\nsince " + written(term->since) + " ends " + written(term->ends) : ""));
}

std::optional<Consent> renewed(const Consent& old, const Granted& granted, Time asked) {
  Consent out = old;
  if (granted.consent_lives) out.term = Term{asked, asked + *granted.consent_lives};
  if (is_same(out.term, old.term)) out.term = old.term;
  const bool is_new = !granted.refresh_token.empty() && granted.refresh_token != old.token;
  if (is_new) out.token = granted.refresh_token;
  if (is_new && !granted.consent_lives) out.term.reset();  // the old one's tells nothing of it
  const bool is_other_term = granted.consent_lives && !is_same(out.term, old.term);
  return is_new || is_other_term ? std::optional(std::move(out)) : std::nullopt;
}

std::variant<Turn, NoToken> Turn::at(const std::string& path, std::chrono::seconds within) {
  const auto until = std::chrono::steady_clock::now() + within;
  const auto file = path + ".lock";
  Descriptor lock = lock_file(file, path);
  if (lock.number() < 0) return Turn(std::move(lock));
  while (::flock(lock.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR)
      return NoToken{NoToken::Next::again, "cannot lock " + file + ": " + std::strerror(errno), ""};
    if (std::chrono::steady_clock::now() >= until)
      return NoToken{NoToken::Next::again, "another gatepost has been asking for a token for too long",
                     "it holds " + file};
    std::this_thread::sleep_for(glance);
  }
  return Turn(std::move(lock));
}

std::optional<Term> term_of(const Settings& settings) {
  if (settings.grant != Grant::refresh_token) return std::nullopt;
  const auto consent = read_consent(settings.refresh_token_file);
  return std::holds_alternative<Consent>(consent) ? std::get<Consent>(consent).term : std::nullopt;
}

}  // namespace gatepost::token
