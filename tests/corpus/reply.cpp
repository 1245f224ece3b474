#include "parse/reply.hpp"

#include <ctime>
#include <map>
#include <string>

#include "catch.hpp"
#include "corpus.hpp"

namespace gatepost {
namespace {

using corpus::Case;
using corpus::tidy;

// Stated values that another source, or what we promise, contradicts.
const std::map<std::string, std::string>& set_aside() {
  static const std::map<std::string, std::string> cases = {
      {"reply-crisp/email_15.txt", "cuts unmarked text below a telephone's signature; in doubt nothing is cut"},
      {"reply-quotequail/quote-04", "cuts a forwarded mail; it was passed on by intention and stays"},
      {"reply-quotequail/quote-05", "cuts a forwarded mail; it was passed on by intention and stays"},
      {"reply-quotequail/quote-06", "cuts a forwarded mail; it was passed on by intention and stays"},
  };
  return cases;
}

std::string shown(const std::string& text) { return text.size() < 400 ? text : text.substr(0, 400) + "…"; }

bool holds_all(const Case& mail, const std::string& reply) {
  for (const auto& part : mail.expected.value("reply_contains", nlohmann::json::array())) {
    if (reply.find(part.get<std::string>()) == std::string::npos) return false;
  }
  return true;
}

bool holds_none(const Case& mail, const std::string& reply) {
  for (const auto& part : mail.expected.value("reply_not_contains", nlohmann::json::array())) {
    if (reply.find(part.get<std::string>()) != std::string::npos) return false;
  }
  return true;
}

bool agrees(const Case& mail, const std::string& reply) {
  if (mail.states("reply_text") && reply != tidy(mail.text("reply_text"))) return false;
  if (mail.states("reply_starts_with") && !reply.starts_with(tidy(mail.text("reply_starts_with")))) return false;
  if (mail.is("reply_is_whole_text") && reply != tidy(mail.bytes)) return false;
  return holds_all(mail, reply) && holds_none(mail, reply);
}

bool speaks_of_reply(const Case& mail) {
  return mail.states("reply_text") || mail.states("reply_starts_with") || mail.states("reply_contains") ||
         mail.states("reply_not_contains") || mail.is("reply_is_whole_text");
}

void check(const std::string& folder, std::size_t written_for) {
  corpus::Rates rates(folder);
  for (const auto& mail : corpus::cases(folder, written_for)) {
    const auto aside = set_aside().find(mail.id);
    if (aside != set_aside().end()) {
      WARN("set aside: " << mail.id << ": " << aside->second);
      continue;
    }
    if (!speaks_of_reply(mail)) continue;
    const auto reply = tidy(parse::split_reply(mail.bytes).reply);
    rates.count("reply", agrees(mail, reply), mail.id + " gave\n" + shown(reply));
  }
  rates.demand("reply", 95);
}

TEST_CASE("GitHub's replies come out as their source states", "[P19]") { check("reply-github", 22); }
TEST_CASE("Crisp's replies come out as their source states", "[P19]") { check("reply-crisp", 61); }
TEST_CASE("Griddler's replies come out as their source states", "[P19]") { check("reply-griddler", 27); }
TEST_CASE("QuoteQuail's replies come out as their source states", "[P19]") { check("reply-quotequail", 26); }

TEST_CASE("a reply that once took others very long is split at once", "[P19]") {
  for (const auto& mail : corpus::cases("reply-github", 22)) {
    if (!mail.states("max_seconds")) continue;
    const auto start = std::clock();
    const auto parts = parse::split_reply(mail.bytes);
    const double seconds_of_work = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    CHECK(!parts.reply.empty());
    CHECK(seconds_of_work < mail.expected["max_seconds"].get<double>());
  }
}

}  // namespace
}  // namespace gatepost
