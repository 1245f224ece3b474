// What the audit finds, compared without a mailbox and without a store.
#include "ticket/audit.hpp"

#include "catch.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using Kind = Difference::Kind;

namespace {

const AuditedFolder inbox{"INBOX", true, true};
const AuditedFolder kept_inbox{"INBOX", true, false};  // handled mails stay there
const AuditedFolder handled{"Handled"};

KeptMail kept(bool is_decided, bool is_to_put_away) { return {MailNumber{5}, 7, is_decided, is_to_put_away}; }

}  // namespace

TEST_CASE("a mail above what was read is awaited in the folder that mails come to, and doubtful in any other",
          "[P30]") {
  CHECK(standing_of(inbox, 8, nullptr, 7) == Standing::awaited);
  CHECK(standing_of(inbox, 7, nullptr, 7) == Standing::doubtful);
  CHECK(standing_of(handled, 8, nullptr, 7) == Standing::doubtful);
}

TEST_CASE("a decided mail in the folder was left behind, unless it is still to go or stays there", "[P30]") {
  const auto left = kept(true, false);
  const auto on_its_way = kept(true, true);
  const auto undecided = kept(false, false);
  CHECK(standing_of(inbox, 7, &left, 7) == Standing::left_behind);
  CHECK(standing_of(inbox, 7, &on_its_way, 7) == Standing::accounted);
  CHECK(standing_of(inbox, 7, &undecided, 7) == Standing::accounted);
  CHECK(standing_of(kept_inbox, 7, &left, 7) == Standing::accounted);
  CHECK(standing_of(handled, 7, &left, 7) == Standing::accounted);
}

TEST_CASE("as many mails alike are taken for known ones as the store has", "[P30]") {
  Found found;
  const std::vector<MailNumber> alike{{3}, {900}};
  CHECK(found.take_one(alike) == MailNumber{3});
  CHECK(found.take_one(alike) == MailNumber{900});
  CHECK_FALSE(found.take_one(alike));
  CHECK_FALSE(found.take_one({}));
  CHECK(found.has({900}));
  CHECK_FALSE(found.has({4}));
  CHECK_FALSE(found.has({90'000}));
}

TEST_CASE("the same difference is told once, another one on the same mail is told", "[P30]") {
  const Difference unknown{Kind::unknown, 0, Place{"Handled", 42, 17}, "from a@b.test"};
  const Difference moved{Kind::unknown, 0, Place{"Handled", 43, 17}};
  const Difference undecided{Kind::undecided, 17};
  const Difference held{Kind::held_too_long, 17};
  const std::vector<ToldDifference> told{remembered(unknown), remembered(undecided)};
  CHECK(not_told(told, {unknown, undecided}).empty());
  const auto fresh = not_told(told, {unknown, moved, undecided, held});
  REQUIRE(fresh.size() == 2);
  CHECK(fresh[0].place->uidvalidity == 43);
  CHECK(fresh[1].kind == Kind::held_too_long);
}

TEST_CASE("what was there at one look only was under way", "[P30]") {
  const std::vector<Difference> before{{Kind::undecided, 1}, {Kind::undecided, 2}};
  const auto left = lasting(before, {{Kind::undecided, 2}, {Kind::undecided, 3}});
  REQUIRE(left.size() == 1);
  CHECK(left[0].number == 2);
}

TEST_CASE("an account counts what is missing and doubled, and beyond a limit counts only", "[P30][P31]") {
  Account account;
  CHECK(account.is_well());
  account.add({Kind::doubled, 4});
  account.add({Kind::lost, 4});
  for (std::size_t i = 0; i < limits::differences_kept; ++i)
    account.add({Kind::unknown, 0, Place{"Handled", 42, static_cast<std::uint32_t>(i)}});
  CHECK(account.doubled == 1);
  CHECK(account.missing == static_cast<std::int64_t>(limits::differences_kept) + 1);
  CHECK(account.mails == static_cast<std::int64_t>(limits::differences_kept));
  CHECK(account.differences.size() == limits::differences_kept);
  CHECK(account.more == 2);
  CHECK_FALSE(account.is_well());
}

TEST_CASE("each difference is one sentence that says where, what, and who", "[P30]") {
  CHECK(sentence_of({Kind::unknown, 0, Place{"Handled", 42, 17}, "from kim@shop.test"}) ==
        "mail UID 17 in Handled is not in the store: somebody put it there, or the store lost it: from kim@shop.test");
  CHECK(sentence_of({Kind::left_behind, 5, Place{"INBOX", 42, 7}}) ==
        "mail 5 (UID 7 in INBOX) is recorded and was not put away");
  CHECK(sentence_of({Kind::wrong_row, 1001}) == "ticket 1001 is not what its events say");
  CHECK(about({Kind::limbo, 9}) == "letter 9");
}
