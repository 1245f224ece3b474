// What tokens prove of a store that was lost, mail by mail.
#include "foretelling.hpp"

#include "catch.hpp"

using namespace gatepost;

namespace {

constexpr std::int64_t kim = 3;
constexpr std::int64_t alice = 5;

Desk desk() {
  Desk out;
  out.address = "support@desk.test";
  out.admin = "admin@staff.test";
  out.time_zone = "Europe/Berlin";
  out.staff = {{"alice", "Alice", {"alice@staff.test"}, ""}, {"bob", "Bob", {"bob@staff.test"}, ""}};
  out.departments = {{.id = "support", .staff = {"alice", "bob"}, .is_default = true}};
  return out;
}

struct Mails {
  Desk of = desk();
  Foretelling foretelling{of};
  std::int64_t last = 100;

  MailNumber comes(const Mail& mail, const Clues& clues = {}) {
    foretelling.learn({++last}, mail, clues);
    return {last};
  }
};

Mail mail(const std::string& from, const std::string& id, const std::string& subject) {
  Mail out;
  out.from = {{"", from}};
  out.to = {{"", "support@desk.test"}};
  out.message_id = id;
  out.subject = subject;
  return out;
}

std::string letter_id(std::int64_t ticket) { return "letter-about-" + std::to_string(ticket) + "@desk.test"; }

/// Answers a letter of ours, which referred to those.
Mail reply(const std::string& from, const std::string& id, const std::string& subject, std::int64_t ticket,
           const std::vector<std::string>& references = {}) {
  auto out = mail(from, id, subject);
  out.in_reply_to = {letter_id(ticket)};
  out.references = references;
  out.references.push_back(letter_id(ticket));
  return out;
}

Clues proven(Action action, std::int64_t ticket, std::int64_t principal) {
  Clues clues;
  clues.ids.push_back({letter_id(ticket), Token{action, ticket, {principal}, 1, 0}});
  return clues;
}

using Opens = std::map<MailNumber, TicketNumber>;

std::optional<std::pair<Principal::Kind, std::string>> holder(const Foretold& told, std::int64_t number) {
  const auto found = told.past.holders.find({number});
  return found == told.past.holders.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

TEST_CASE("the mail that a customer's reply refers to has opened the ticket of its token", "[P7]") {
  Mails mails;
  mails.comes(mail("lee@shop.test", "l1@shop.test", "Kettle"));
  const auto first = mails.comes(mail("kim@shop.test", "k1@shop.test", "Kettle"));
  mails.comes(reply("kim@shop.test", "k2@shop.test", "Re: Kettle", 1007, {"k1@shop.test"}),
              proven(Action::customer, 1007, kim));
  const auto told = mails.foretelling.end();
  CHECK(told.past.opens == Opens{{first, {1007}}});
  CHECK(holder(told, kim) == std::pair(Principal::Kind::customer, std::string("kim@shop.test")));
  CHECK(told.highest.ticket == 1007);
  CHECK(told.highest.principal == kim);
}

TEST_CASE("where staff alone replied, the mail with the notice's subject has opened the ticket", "[P7]") {
  Mails mails;
  mails.comes(mail("lee@shop.test", "l1@shop.test", "Invoice"));
  const auto first = mails.comes(mail("kim@shop.test", "k1@shop.test", "AW: Kettle"));
  mails.comes(reply("alice@staff.test", "a1@staff.test", "Re: [#1007] AW: Kettle", 1007),
              proven(Action::answer, 1007, alice));
  const auto told = mails.foretelling.end();
  CHECK(told.past.opens == Opens{{first, {1007}}});
  CHECK(holder(told, alice) == std::pair(Principal::Kind::staff, std::string("alice")));
}

TEST_CASE("of several mails with one subject the one whose sender is quoted is meant, in doubt none", "[P7]") {
  for (const bool has_quote : {true, false}) {
    Mails mails;
    mails.comes(mail("lee@shop.test", "l1@shop.test", "Kettle"));
    const auto first = mails.comes(mail("kim@shop.test", "k1@shop.test", "Kettle"));
    auto answer = reply("alice@staff.test", "a1@staff.test", "Re: [#1007] Kettle", 1007);
    if (has_quote) answer.text = "Press it.\n> Kim <Kim@shop.test>, first mail.\n";
    mails.comes(answer, proven(Action::answer, 1007, alice));
    CHECK(mails.foretelling.end().past.opens == (has_quote ? Opens{{first, {1007}}} : Opens{}));
  }
}

TEST_CASE("of several mails with one subject the one whose turn the number is has opened it", "[P7]") {
  Mails mails;
  const auto first = mails.comes(mail("lee@shop.test", "l1@shop.test", "Kettle"));
  const auto second = mails.comes(mail("kim@shop.test", "k1@shop.test", "Kettle"));
  mails.comes(reply("alice@staff.test", "a2@staff.test", "Re: [#1002] Kettle", 1002),
              proven(Action::answer, 1002, alice));
  mails.comes(reply("alice@staff.test", "a1@staff.test", "Re: [#1001] Kettle", 1001),
              proven(Action::answer, 1001, alice));
  CHECK(mails.foretelling.end().past.opens == Opens{{first, {1001}}, {second, {1002}}});
}

TEST_CASE("a mail that came after its ticket was answered has not opened it", "[P7]") {
  Mails mails;
  mails.comes(reply("alice@staff.test", "a1@staff.test", "Re: [#1007] Kettle", 1007),
              proven(Action::answer, 1007, alice));
  mails.comes(mail("kim@shop.test", "k1@shop.test", "Kettle"));
  const auto told = mails.foretelling.end();
  CHECK(told.past.opens.empty());
  CHECK(told.proven == std::set<TicketNumber>{{1007}});
}

TEST_CASE("tickets stay in the order of their first mails", "[P7]") {
  Mails mails;
  mails.comes(mail("lee@shop.test", "l1@shop.test", "Kettle"));
  const auto first = mails.comes(mail("kim@shop.test", "k1@shop.test", "Invoice"));
  mails.comes(reply("kim@shop.test", "k2@shop.test", "Re: Invoice", 1007, {"k1@shop.test"}),
              proven(Action::customer, 1007, kim));
  mails.comes(reply("alice@staff.test", "a1@staff.test", "Re: [#1009] Kettle", 1009),
              proven(Action::answer, 1009, alice));
  CHECK(mails.foretelling.end().past.opens == Opens{{first, {1007}}});
}

TEST_CASE("a customer's own way in that somebody else uses stays the customer's", "[P8]") {
  Mails mails;
  mails.comes(mail("kim@shop.test", "k1@shop.test", "Kettle"));
  for (int i = 0; i < 3; ++i)
    mails.comes(reply("wife@home.test", "w" + std::to_string(i) + "@home.test", "Re: Kettle", 1007, {"k1@shop.test"}),
                proven(Action::customer, 1007, kim));
  CHECK(holder(mails.foretelling.end(), kim) == std::pair(Principal::Kind::customer, std::string("kim@shop.test")));
}

TEST_CASE("a token that answers no customer makes nobody staff, whoever's From", "[P9]") {
  Mails mails;
  mails.comes(mail("kim@shop.test", "k1@shop.test", "Kettle"));
  auto question = reply("bob@staff.test", "b1@staff.test", "Re: [#1007] Kettle", 1007);
  question.reply = question.text = "#ask vendor@parts.test\nIs there another lid?\n";
  mails.comes(question, proven(Action::answer, 1007, 6));
  mails.comes(reply("alice@staff.test", "x1@evil.test", "Re: [#1007] Kettle", 1007), proven(Action::comment, 1007, 9));
  CHECK_FALSE(holder(mails.foretelling.end(), 9));
  // The same person once had a notice of a customer's mail.
  mails.comes(reply("alice@staff.test", "a2@staff.test", "Re: [#1007] Kettle", 1007), proven(Action::answer, 1007, 9));
  CHECK(holder(mails.foretelling.end(), 9) == std::pair(Principal::Kind::staff, std::string("alice")));
}

TEST_CASE("somebody outside whom staff asked keeps their number, and nobody else gets one so", "[P8]") {
  Mails mails;
  mails.comes(mail("kim@shop.test", "k1@shop.test", "Kettle"));
  mails.comes(reply("vendor@parts.test", "v1@parts.test", "Re: Kettle", 1007), proven(Action::comment, 1007, 9));
  CHECK_FALSE(holder(mails.foretelling.end(), 9));
  auto question = reply("alice@staff.test", "a1@staff.test", "Re: [#1007] Kettle", 1007);
  question.reply = question.text = "#ask vendor@parts.test\nIs there another lid?\n";
  mails.comes(question, proven(Action::answer, 1007, alice));
  CHECK(holder(mails.foretelling.end(), 9) == std::pair(Principal::Kind::outsider, std::string("vendor@parts.test")));
}

TEST_CASE("numbers are given on above all that a token bears, wherever it stands") {
  Mails mails;
  Clues clues;
  clues.addresses.push_back({"b", Token{Action::bounce, 77, {4}, 1, 0}});
  clues.addresses.push_back({"x", Token{Action::click, 88, {4}, 1, 0}});
  clues.ids.push_back({"no token", std::nullopt, LetterNumber{999'999}});
  clues.ids.push_back({"i", Token{Action::comment, 1005, {4}, 1, 0}, LetterNumber{81}});
  clues.ids.push_back({"j", Token{Action::comment, 1004, {4}, 1, 0}, LetterNumber{std::int64_t{1} << 50}});
  clues.seen.push_back({"s", Token{Action::survey, 1009, {12}, 1, 0}});
  mails.comes(mail("kim@shop.test", "k1@shop.test", "Kettle"), clues);
  const auto told = mails.foretelling.end();
  CHECK(told.highest.ticket == 1009);
  CHECK(told.highest.letter == 81);
  CHECK(told.highest.mail == 88);
  CHECK(told.highest.principal == 12);
}
