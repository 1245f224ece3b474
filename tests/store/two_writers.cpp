#include <sys/wait.h>

#include <thread>

#include "catch.hpp"
#include "desk_day.hpp"
#include "mail/limits.hpp"

using namespace gatepost;
using namespace gatepost::store;

namespace {

constexpr int each = 60;

/// Keeps a mail and opens a ticket for it, as a pass does: numbers and record in one transaction.
void take_in(Store& store, const std::string& address) {
  const auto raw = raw_mail("from " + address);
  const auto number = store.keep({&raw, 1}, std::nullopt).at(0);
  const auto mail = mail_from(address, std::to_string(number.value) + "@shop.test");
  Transaction transaction(store);
  const auto known = store.look_up(mail, {}, noon);
  Record record;
  record.number = number;
  record.mail = &mail;
  record.verdict.state = MailState::opened;
  record.verdict.ticket = known.next_ticket;
  record.verdict.events = {opened(known.next_ticket, address, "Kettle"), wrote(known.next_ticket, address, "cold")};
  record.letters = {wire(known.next_letter, LetterKind::acknowledgement, address, known.next_ticket)};
  record.now = noon;
  store.record(record);
  transaction.commit();
}

void take_in_many(const std::filesystem::path& file, const std::string& address) {
  const auto store = open(file, Create::no);
  for (int i = 0; i < each; ++i) take_in(*store, address);
}

void send_all(const std::filesystem::path& file, int letters) {
  const auto store = open(file, Create::no);
  Outcome accepted;
  accepted.fate = Fate::accepted;
  for (int sent = 0; sent < letters;)
    for (const auto& letter : store->letters_due(noon, 10, limits::batch_bytes)) {
      store->settle(letter.wire.number, accepted, std::nullopt, noon);
      ++sent;
    }
}

}  // namespace

TEST_CASE("somebody else's commit is news once, one's own is none") {
  DeskDay day;
  const auto other = open(day.folder.file(), Create::no);
  day.store->has_news();
  day.keep();
  CHECK_FALSE(day.store->has_news());
  const auto raw = raw_mail("Subject: Lamp\r\n\r\nDark\r\n");
  other->keep({&raw, 1}, std::nullopt);
  CHECK(day.store->has_news());
  CHECK_FALSE(day.store->has_news());
}

TEST_CASE("two threads take in while a third sends, and nothing is lost or doubled", "[P3]") {
  DeskDay day;
  std::thread one([&] { take_in_many(day.folder.file(), "one@shop.test"); });
  std::thread two([&] { take_in_many(day.folder.file(), "two@shop.test"); });
  std::thread sender([&] { send_all(day.folder.file(), 2 * each); });
  one.join();
  two.join();
  sender.join();
  const auto status = day.store->status();
  CHECK(status.mails == 2 * each);
  CHECK(status.letters_sent == 2 * each);
  CHECK(day.store->history("one@shop.test").size() == each);
  CHECK(day.store->history("two@shop.test").size() == each);
  CHECK(day.store->differing_folds().empty());
}

TEST_CASE("a second process writes beside the first", "[P3]") {
  DeskDay day;
  const auto file = day.folder.file();
  day.store.reset();  // a connection must not be carried over a fork
  const pid_t child = ::fork();
  if (child == 0) {
    const auto said = failure_of([&] { take_in_many(file, "child@shop.test"); });
    ::_exit(said.empty() ? 0 : 1);
  }
  take_in_many(file, "parent@shop.test");
  int status = -1;
  ::waitpid(child, &status, 0);
  CHECK(status == 0);
  const auto store = open(file, Create::no);
  CHECK(store->history("child@shop.test").size() == each);
  CHECK(store->history("parent@shop.test").size() == each);
}
