// Mails that come together are read and their letters written beside the thread that decides: what comes out is the
// same as if each had come alone.
#include "catch.hpp"
#include "mail/limits.hpp"
#include "stories/stage.hpp"

using namespace gatepost;

namespace {

constexpr int customers = 12;

std::string mail_of(int customer) {
  const auto who = std::to_string(customer);
  return "From: customer" + who + "@shop" + who + ".test\nTo: support@desk.test\nSubject: Kettle " + who +
         "\nMessage-ID: <first-" + who + "@shop.test>\n\nKettle number " + who + " is cold.\n";
}

/// Only known once the first mail is recorded, which the same batch does.
std::string second_mail_of(int customer) {
  const auto who = std::to_string(customer);
  return "From: customer" + who + "@shop" + who + ".test\nTo: support@desk.test\nSubject: Re: Kettle " + who +
         "\nMessage-ID: <second-" + who + "@shop.test>\nIn-Reply-To: <first-" + who + "@shop.test>\n\nLid number " +
         who + " is hot.\n";
}

std::vector<RawMail> mails(const stories::Stage& stage) {
  std::vector<RawMail> out;
  for (int customer = 0; customer < customers; ++customer)
    out.push_back({.bytes = mail_of(customer), .received = stage.now});
  for (int customer = 0; customer < customers; ++customer)
    out.push_back({.bytes = second_mail_of(customer), .received = stage.now});
  return out;
}

std::vector<store::DueLetter> letters_of(stories::Stage& stage) {
  return stage.store().letters_due(stage.now + std::chrono::hours(1), 1000, limits::batch_bytes);
}

}  // namespace

TEST_CASE("mails that come together lead to the same as one by one", "[P1][P2]") {
  stories::Stage together;
  auto parts = together.parts();
  together.store().keep(mails(together), std::nullopt);
  consider_all(parts);

  stories::Stage alone;
  auto parts_alone = alone.parts();
  for (const auto& mail : mails(alone)) {
    alone.store().keep({&mail, 1}, std::nullopt);
    consider_all(parts_alone);
  }

  CHECK(together.store().tickets({}) == alone.store().tickets({}));
  CHECK(together.store().tickets({}).size() == customers);
  const auto letters = letters_of(together);
  const auto letters_alone = letters_of(alone);
  REQUIRE(letters.size() == letters_alone.size());
  REQUIRE(letters.size() > 3 * customers);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    CHECK(letters[i].wire.recipient == letters_alone[i].wire.recipient);
    CHECK(letters[i].wire.subject == letters_alone[i].wire.subject);
    CHECK(letters[i].wire.bytes.size() == letters_alone[i].wire.bytes.size());
  }
}

TEST_CASE("each letter of a batch tells of its own mail") {
  stories::Stage stage;
  auto parts = stage.parts();
  stage.store().keep(mails(stage), std::nullopt);
  consider_all(parts);
  int notices = 0;
  for (const auto& letter : letters_of(stage)) {
    if (letter.wire.kind != LetterKind::notice) continue;
    const auto number = letter.wire.subject.substr(letter.wire.subject.rfind(' ') + 1);
    CHECK(letter.wire.text.find("number " + number + " is") != std::string::npos);
    ++notices;
  }
  CHECK(notices > 2 * customers);
}

TEST_CASE("a batch in which one mail breaks loses none of the others", "[P4]") {
  stories::Stage stage;
  auto parts = stage.parts();
  const auto all = mails(stage);
  stage.store().keep(all, std::nullopt);
  auto broken = parts;
  // A clock that fails once stands for a fault of ours in the middle of a batch.
  int asked = 0;
  broken.now = [&] {
    if (++asked == 20) throw std::runtime_error("the clock stands still");
    return stage.now;
  };
  consider_all(broken);
  CHECK(asked > 20);
  CHECK(stage.store().tickets({}).size() == customers);
  CHECK(stage.store().status().mails_by_state.size() == 2);
}
