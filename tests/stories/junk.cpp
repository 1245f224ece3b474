// Spam by the provider's word: set aside, told once a day, let in by reply or by hand, and never lost or doubled.
#include "catch.hpp"
#include "stories/stage.hpp"

using namespace gatepost;

namespace {

constexpr std::uint32_t validity = 7;

class JunkDesk : public stories::Stage {
 public:
  JunkDesk() { config.desk.junk = "Junk"; }

  /// A mail that lies in that folder.
  MailNumber lies(const std::string& folder, const std::string& bytes) {
    const RawMail raw{.bytes = bytes, .place = Place{folder, validity, ++uid_}, .received = now};
    const auto number = store().keep({&raw, 1}, std::nullopt).at(0);
    auto all = parts();
    consider_all(all);
    settle();
    return number;
  }

  void wait(Span span) {
    now += span;
    settle();
    auto all = parts();
    consider_all(all);
    settle();
  }

  const std::vector<stories::Received>& to_admin() { return mailboxes.letters["admin@staff.test"]; }
  std::size_t tickets() { return store().tickets({.with_solved = true}).size(); }
  bool is_put_away(MailNumber number) {
    for (const auto& one : store().to_put_away("Junk", 10))
      if (one.number == number) return true;
    return false;
  }

  /// The admin's word on the newest letter, to the address in it that lets that mail in, or as a reply.
  void says(const std::string& word, const std::string& to) {
    deliver("From: admin@staff.test\nTo: " + to + "\nSubject: Send\nMessage-ID: <word-" + std::to_string(++uid_) +
                "@staff.test>\n\n" + word + "\n",
            {});
  }

 private:
  std::uint32_t uid_ = 0;
};

std::string mail_of(const std::string& who, const std::string& subject, const std::string& more = "") {
  return "From: " + who + "@customers.test\nTo: support@desk.test\nSubject: " + subject + "\nMessage-ID: <" + subject +
         "@customers.test>\n" + more + "\nPlease help with " + subject + ".\n";
}

bool says(const stories::Received& letter, const std::string& words) {
  return letter.mail.text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("mail in the spam folder opens no ticket, stays there, and is told once a day in one letter", "[P1][P21]") {
  JunkDesk desk;
  const auto first = desk.lies("Junk", mail_of("kim", "kettle"));
  desk.lies("Junk", mail_of("eve", "<b>pills"));
  CHECK(desk.tickets() == 0);
  CHECK(desk.to_admin().empty());
  CHECK_FALSE(desk.is_put_away(first));
  CHECK(desk.mailboxes.letters["kim@customers.test"].empty());

  desk.wait(std::chrono::hours(24));
  REQUIRE(desk.to_admin().size() == 1);
  CHECK(says(desk.to_admin()[0], "kim@customers.test"));
  CHECK(says(desk.to_admin()[0], "Subject: <b>pills"));
  CHECK(says(desk.to_admin()[0], "Junk"));
  CHECK(desk.to_admin()[0].mail.html.find("<b>pills") == std::string::npos);
  desk.wait(std::chrono::hours(24));
  CHECK(desk.to_admin().size() == 1);
}

TEST_CASE("the admin's #send lets a mail in as if it had come to the desk, once", "[P1][P2]") {
  JunkDesk desk;
  const auto number = desk.lies("Junk", mail_of("kim", "kettle"));
  desk.wait(std::chrono::hours(24));
  REQUIRE(desk.to_admin().size() == 1);
  const auto address = desk.to_admin()[0].mail.reply_to.at(0).address;
  desk.says("#send", address);
  desk.wait(std::chrono::seconds(1));
  CHECK(desk.tickets() == 1);
  CHECK(desk.is_put_away(number));
  CHECK(desk.mailboxes.letters["alice@staff.test"].size() == 1);
  desk.says("#send", address);
  desk.wait(std::chrono::seconds(1));
  CHECK(desk.tickets() == 1);
  CHECK(says(desk.to_admin().back(), "does not wait for a word any more"));
}

TEST_CASE("of several mails each is let in by its own link", "[P1]") {
  JunkDesk desk;
  desk.lies("Junk", mail_of("kim", "kettle"));
  desk.lies("Junk", mail_of("eve", "pills"));
  desk.wait(std::chrono::hours(24));
  REQUIRE(desk.to_admin().size() == 1);
  const auto& text = desk.to_admin()[0].mail.text;
  const auto begin = text.find("support+x");
  REQUIRE(begin != std::string::npos);
  desk.says("#send", text.substr(begin, text.find("@desk.test", begin) + 10 - begin));
  desk.wait(std::chrono::seconds(1));
  REQUIRE(desk.tickets() == 1);
  CHECK(desk.store().tickets({})[0].subject == "kettle");
}

TEST_CASE("nobody but the admin lets a mail in", "[P9]") {
  JunkDesk desk;
  desk.lies("Junk", mail_of("kim", "kettle"));
  desk.wait(std::chrono::hours(24));
  REQUIRE(desk.to_admin().size() == 1);
  const auto address = desk.to_admin()[0].mail.reply_to.at(0).address;
  desk.deliver("From: eve@customers.test\nTo: " + address + "\nSubject: Send\nMessage-ID: <e@e>\n\n#send\n", {});
  desk.wait(std::chrono::seconds(1));
  for (const auto& ticket : desk.store().tickets({.with_solved = true})) CHECK(ticket.subject != "kettle");
}

TEST_CASE("a mail that a person moves out of the spam folder is let in by that, once", "[P2][P5]") {
  JunkDesk desk;
  const auto bytes = mail_of("kim", "kettle", "X-Spam-Flag: YES\n");
  desk.lies("Junk", bytes);
  desk.lies("INBOX", bytes);
  CHECK(desk.tickets() == 1);
  desk.lies("INBOX", bytes);
  desk.lies("Junk", bytes);
  CHECK(desk.tickets() == 1);
  desk.wait(std::chrono::hours(24));
  CHECK(desk.to_admin().empty());
}

TEST_CASE("a spam folder that is numbered anew tells nothing twice", "[P2][P5]") {
  JunkDesk desk;
  const auto bytes = mail_of("kim", "kettle");
  desk.lies("Junk", bytes);
  desk.wait(std::chrono::hours(24));
  desk.lies("Junk", bytes);
  desk.wait(std::chrono::hours(24));
  CHECK(desk.to_admin().size() == 1);
  CHECK(desk.tickets() == 0);
}

TEST_CASE("a customer's answer to their signed address is taken in though the provider calls it spam", "[P7]") {
  JunkDesk desk;
  desk.lies("INBOX", mail_of("kim", "kettle"));
  const auto& letters = desk.mailboxes.letters["kim@customers.test"];
  REQUIRE(letters.size() == 1);
  const auto address = letters[0].mail.reply_to.at(0).address;
  const auto answer = [&](const std::string& who, const std::string& more) {
    return "From: " + who + "@customers.test\nTo: " + address + "\nSubject: Re: kettle\nMessage-ID: <" + who +
           more.substr(0, 3) + "@customers.test>\n" + more + "\nIt still does not boil.\n";
  };
  const auto number = desk.lies("Junk", answer("kim", ""));
  CHECK(desk.is_put_away(number));
  CHECK(desk.mailboxes.letters["alice@staff.test"].size() == 2);

  SECTION("of somebody else the admin hears at once") {
    CHECK_FALSE(desk.is_put_away(desk.lies("Junk", answer("eve", ""))));
    REQUIRE(desk.to_admin().size() == 1);
    CHECK(says(desk.to_admin()[0], "it may well be meant for you"));
  }
  SECTION("one that its domain disowns stays there") {
    const auto forged = desk.lies(
        "Junk", answer("kim", "Authentication-Results: mx.desk.test; dmarc=fail header.from=customers.test\n"));
    CHECK_FALSE(desk.is_put_away(forged));
    CHECK(desk.mailboxes.letters["alice@staff.test"].size() == 2);
  }
}

TEST_CASE("a mark of the mail server sets a mail aside wherever it lies, and none does without the setting", "[P1]") {
  JunkDesk desk;
  desk.lies("INBOX", mail_of("kim", "pills", "X-Spam-Status: Yes, score=9.1 required=5.0\n"));
  desk.lies("INBOX", mail_of("kim", "more", "X-Spam-Flag: yes\n"));
  CHECK(desk.tickets() == 0);
  desk.lies("INBOX", mail_of("kim", "kettle", "X-Spam-Status: No, score=0.1\nX-Spam-Flag: NO\n"));
  CHECK(desk.tickets() == 1);
  desk.config.desk.spam_marks.clear();
  desk.lies("INBOX", mail_of("kim", "lamp", "X-Spam-Flag: YES\n"));
  CHECK(desk.tickets() == 2);
}

TEST_CASE("without a word for a week a mail stays where it is, and is let in by hand alone", "[P1]") {
  JunkDesk desk;
  const auto bytes = mail_of("kim", "kettle");
  desk.lies("Junk", bytes);
  desk.wait(std::chrono::hours(24));
  const auto address = desk.to_admin().at(0).mail.reply_to.at(0).address;
  desk.wait(std::chrono::days(8));
  desk.says("#send", address);
  desk.wait(std::chrono::seconds(1));
  CHECK(desk.tickets() == 0);
  desk.lies("INBOX", bytes);
  CHECK(desk.tickets() == 1);
}

TEST_CASE("of several mails a reply lets in those whose numbers it names", "[P1][P9]") {
  JunkDesk desk;
  desk.config.desk.has_subaddress = GENERATE(true, false);
  const auto kettle = desk.lies("Junk", mail_of("kim", "kettle"));
  desk.lies("INBOX", mail_of("eve", "pills", "X-Spam-Flag: YES\n"));
  const auto lamp = desk.lies("INBOX", mail_of("ann", "lamp", "X-Spam-Flag: YES\n"));
  desk.wait(std::chrono::hours(24));
  REQUIRE(desk.to_admin().size() == 1);
  const auto told = desk.to_admin()[0].mail;
  CHECK(says(desk.to_admin()[0], "as in `#send " + std::to_string(kettle.value) + "`"));
  CHECK(says(desk.to_admin()[0], "write with its link") == desk.config.desk.has_subaddress);
  CHECK(says(desk.to_admin()[0], "out of the spam folder"));
  const auto reply = [&](const std::string& who, const std::string& words) {
    desk.deliver("From: " + who + "@staff.test\nTo: support@desk.test\nSubject: Re: " + told.subject +
                     "\nMessage-ID: <" + who + std::to_string(words.size()) + "@staff.test>\nIn-Reply-To: <" +
                     told.message_id + ">\n\n" + words + "\n\n> " + told.text.substr(0, 20) + "\n",
                 {});
    desk.wait(std::chrono::seconds(1));
  };

  reply("admin", "#send");
  CHECK(desk.tickets() == 0);
  CHECK(says(desk.to_admin().back(), "does not tell which mail you mean"));
  const auto numbers = std::to_string(kettle.value) + ", " + std::to_string(lamp.value);
  reply("eve", "#send " + numbers);
  for (const auto& ticket : desk.store().tickets({.with_solved = true})) CHECK(ticket.subject != "lamp");
  const auto before = desk.tickets();
  reply("admin", "#send " + numbers);
  CHECK(desk.tickets() == before + 2);
  CHECK(says(desk.to_admin().back(), "**" + std::to_string(lamp.value) + "** is taken in"));
  reply("admin", "#drop 99, " + numbers);
  CHECK(desk.tickets() == before + 2);
  CHECK(says(desk.to_admin().back(), "number **99** does not wait for a word any more"));
}

TEST_CASE("a mail that was marked in the desk's own folder is let in by word alone, as its letter says", "[P1]") {
  JunkDesk desk;
  desk.lies("INBOX", mail_of("ann", "lamp", "X-Spam-Flag: YES\n"));
  desk.wait(std::chrono::hours(24));
  REQUIRE(desk.to_admin().size() == 1);
  CHECK_FALSE(says(desk.to_admin()[0], "by hand"));
  desk.says("#send", desk.to_admin()[0].mail.reply_to.at(0).address);
  desk.wait(std::chrono::seconds(1));
  CHECK(desk.tickets() == 1);
}
