// Delivery reports of some sixty mail systems (bounces-sisimai), and those among mime-rubymail.
#include <algorithm>

#include "catch.hpp"
#include "corpus.hpp"
#include "parse/parse.hpp"

using namespace gatepost;

namespace {

using Kind = Automatic::Kind;

bool is_kind(const Mail& mail, Kind kind) { return mail.automatic && mail.automatic->kind == kind; }
bool is_bounce(const Mail& mail) { return is_kind(mail, Kind::bounce) || is_kind(mail, Kind::delay); }

/// Sisimai's expected addresses stand in angle brackets where the report has them.
std::string bare(std::string address) {
  std::erase_if(address, [](char c) { return c == '<' || c == '>'; });
  return address;
}

std::vector<std::string> expected_recipients(const corpus::Case& mail) {
  std::vector<std::string> out;
  for (const auto& one : mail.expected.at("bounce_recipients")) out.push_back(bare(one.get<std::string>()));
  std::ranges::sort(out);
  return out;
}

std::vector<std::string> recipients(const Mail& mail) {
  std::vector<std::string> out;
  if (mail.bounce)
    for (const auto& one : mail.bounce->recipients) out.push_back(one.address);
  std::ranges::sort(out);
  return out;
}

std::string told(const Mail& mail) {
  std::string out =
      mail.automatic ? std::string(name_of(mail.automatic->kind)) + " by " + mail.automatic->rule : "none";
  for (const auto& one : recipients(mail)) out += " " + one;
  return out;
}

std::string told(const BouncedRecipient& read, const nlohmann::json& expected) {
  return expected.dump() + " but " + read.status + " " + read.reply_code + " " + read.reason + ": " +
         corpus::one_line(read.text).substr(0, 100);
}

void compare_kind(corpus::Rates& rates, const corpus::Case& expected, const Mail& mail) {
  const auto who = expected.id + ": " + told(mail);
  rates.count("is a bounce or is not", is_bounce(mail) == expected.is("is_bounce"), who);
  rates.count("bounce has recipients", is_bounce(mail) == mail.bounce.has_value(), who);
  if (expected.states("is_delay")) rates.count("is a delay", is_kind(mail, Kind::delay), who);
  if (expected.is("is_feedback_report")) rates.count("is a feedback report", is_kind(mail, Kind::feedback), who);
  if (expected.is("is_auto_reply")) rates.count("is an automatic reply", is_kind(mail, Kind::auto_reply), who);
  // Whatever else it is, none of these mails is a person's.
  rates.count("is automatic", mail.automatic.has_value(), who);
}

void compare_result(corpus::Rates& rates, const corpus::Case& expected, const Mail& mail) {
  const auto& result = expected.expected.at("results").front();
  const auto read = mail.bounce->recipients.empty() ? BouncedRecipient{} : mail.bounce->recipients.front();
  const auto who = expected.id + ": " + told(read, result);
  rates.count("hard or soft", read.hard == result.at("hard").get<bool>(), who);
  rates.count("reason", read.reason == result.value("reason", ""), who);
  if (result.contains("reply_code")) rates.count("reply code", read.reply_code == result.at("reply_code"), who);
  if (result.value("status_in_message", false))
    rates.count("status that stands in the mail", read.status == result.value("status", ""), who);
}

}  // namespace

TEST_CASE("delivery reports of many mail systems are read", "[P28]") {
  corpus::Rates rates("bounces-sisimai");
  for (const auto& expected : corpus::cases("bounces-sisimai", 309)) {
    const auto mail = parse::mail(RawMail{expected.bytes, {}, {}, 0, {}});
    compare_kind(rates, expected, mail);
    if (expected.is("is_bounce") && expected.states("bounce_recipients"))
      rates.count("recipients", recipients(mail) == expected_recipients(expected), expected.id + ": " + told(mail));
    if (expected.is("is_bounce") && mail.bounce) compare_result(rates, expected, mail);
  }
  rates.demand("is a bounce or is not", 99);
  rates.demand("bounce has recipients", 100);
  rates.demand("is a delay", 99);
  rates.demand("is a feedback report", 85);  // seven; one is a plain mail that a phone wrote
  rates.demand("is an automatic reply", 100);
  rates.demand("is automatic", 99);
  rates.demand("recipients", 97);
  rates.demand("hard or soft", 95);
  rates.demand("status that stands in the mail", 98);
  rates.demand("reply code", 95);
  rates.demand("reason", 80);
}

TEST_CASE("delivery reports among ordinary mails are found, and nothing else is taken for one", "[P28]") {
  corpus::Rates rates("mime-rubymail");
  for (const auto& expected : corpus::cases("mime-rubymail", 75)) {
    const auto mail = parse::mail(RawMail{expected.bytes, {}, {}, 0, {}});
    if (!expected.states("is_bounce")) continue;
    const auto who = expected.id + ": " + told(mail);
    rates.count("is a bounce", is_bounce(mail), who);
    rates.count("is a delay", is_kind(mail, Kind::delay) == expected.is("is_delay"), who);
    rates.count("recipients", recipients(mail) == expected_recipients(expected), who);
    const auto status = expected.expected.at("statuses").front().get<std::string>();
    rates.count("status", mail.bounce && mail.bounce->recipients.front().status == status, who);
  }
  for (const auto* aspect : {"is a bounce", "is a delay", "recipients", "status"}) rates.demand(aspect, 100);
}

TEST_CASE("mails of people in the corpus of forms are no reports", "[P28]") {
  for (const auto* folder : {"mime-charsets", "mime-stalwart", "mime-mime4j"}) {
    const auto written_for = std::string_view(folder) == "mime-charsets"   ? 34
                             : folder == std::string_view("mime-stalwart") ? 35
                                                                           : 31;
    corpus::Rates rates(folder);
    for (const auto& expected : corpus::cases(folder, static_cast<std::size_t>(written_for))) {
      const auto mail = parse::mail(RawMail{expected.bytes, {}, {}, 0, {}});
      rates.count("is no bounce", !is_bounce(mail), expected.id + ": " + told(mail));
    }
    rates.demand("is no bounce", 100);
  }
}
