// The audit at a desk whose folders are files: what people and crashes may leave there, and the letter of the night.
#include "audit.hpp"

#include "catch.hpp"
#include "decide/decide.hpp"
#include "fakes/folder_mailbox.hpp"
#include "mail/limits.hpp"
#include "store/sqlite.hpp"
#include "stories/parts.hpp"
#include "stories/stage.hpp"

using namespace gatepost;
using Kind = Difference::Kind;

namespace {

namespace fs = std::filesystem;

class Night {
 public:
  Night() {
    stage.config.imap = {.host = "localhost", .folder = "INBOX", .handled = "Handled", .quarantine = "Quarantine"};
  }

  std::string mail(const std::string& id, const std::string& words = "It does not boil.") const {
    return stories::bytes_of({.from = "Kim <" + id + "@customers.test>",
                              .subject = "Kettle of " + id,
                              .body = words + "\n",
                              .message_id = id + "@customers.test"},
                             stage.now);
  }

  void put(const std::string& name, std::uint32_t uid, const std::string& bytes) const {
    std::ofstream(file(name, uid), std::ios::binary) << bytes;
  }
  fs::path file(const std::string& name, std::uint32_t uid) const {
    return stage.config.store.parent_path() / name / (std::to_string(uid) + ".eml");
  }

  /// A round of the daemon, letters aside.
  void exchange_all() {
    auto parts = stage.parts();
    Intake intake{stage.store(), mailbox, stage.config.imap.folder};
    consider_all(parts);
    CHECK_FALSE(exchange(intake, [&] { consider_all(parts); }));
  }

  Audited look() {
    auto parts = audit_parts();
    return audit(parts);
  }

  Account looked() {
    const auto audited = look();
    CHECK_FALSE(audited.trouble);
    return audited.account;
  }

  Account mended() {
    auto parts = audit_parts();
    mend(parts, look());
    exchange_all();
    leave_in_place(parts);
    return looked();
  }

  /// What the admin has got after it.
  std::size_t told() {
    auto parts = stage.parts();
    tell_differences(parts, look());
    stage.settle();
    return stage.mailboxes.letters["admin@staff.test"].size();
  }

  /// What somebody does to the store behind the desk's back.
  void tamper(const std::string& sql) const {
    store::Database database(stage.config.store, std::chrono::seconds(5));
    database.run_script(sql);
  }

  std::size_t tickets() { return stage.store().tickets({.with_solved = true}).size(); }

  stories::Stage stage;
  fakes::FolderMailbox mailbox{stage.config.store.parent_path()};
  fakes::FolderFolders folders{stage.config.store.parent_path()};

 private:
  AuditParts audit_parts() {
    folders.arrived = stage.now;
    return {stage.config, stage.store(), &folders, [this] { return stage.now; }};
  }
};

std::vector<Kind> kinds_of(const Account& account) {
  std::vector<Kind> kinds;
  for (const auto& one : account.differences) kinds.push_back(one.kind);
  return kinds;
}

}  // namespace

TEST_CASE("mails that were put away are accounted for without reading them again", "[P30]") {
  Night night;
  for (const std::uint32_t uid : {1, 2, 3}) night.put("INBOX", uid, night.mail("kim" + std::to_string(uid)));
  night.exchange_all();
  const auto account = night.looked();
  CHECK(account.is_well());
  CHECK(account.mails == 3);
  CHECK(account.recorded == 3);
  CHECK(account.tidied == 0);
  CHECK(night.folders.listed == 3);
  CHECK(night.folders.taken == 0);
}

TEST_CASE("a mail that somebody put into the handled folder is missing, and becomes a ticket by mending", "[P30]") {
  Night night;
  night.put("INBOX", 1, night.mail("kim"));
  night.exchange_all();
  night.put("Handled", 77, night.mail("lee"));
  const auto account = night.looked();
  CHECK(kinds_of(account) == std::vector{Kind::unknown});
  CHECK(account.missing == 1);
  CHECK(account.mails == 2);
  CHECK(sentence_of(account.differences[0]).find("from lee@customers.test, \"Kettle of lee\"") != std::string::npos);
  CHECK(night.mended().is_well());
  CHECK(night.tickets() == 2);
  CHECK(night.mended().is_well());
  CHECK(night.tickets() == 2);
  CHECK(night.mailbox.count("Handled") == 2);
}

TEST_CASE("a mail below the point up to which the folder was read is missing as well", "[P30][P5]") {
  Night night;
  night.put("INBOX", 5, night.mail("kim"));
  night.exchange_all();
  night.put("INBOX", 3, night.mail("lee"));
  CHECK(kinds_of(night.looked()) == std::vector{Kind::unknown});
  CHECK(night.mended().is_well());
  CHECK(night.tickets() == 2);
  CHECK(night.mailbox.count("INBOX") == 0);
}

TEST_CASE("a mail with the Message-ID and the size of another one is another mail", "[P30][P2]") {
  Night night;
  night.put("INBOX", 1, night.mail("kim", "It does not boil."));
  night.exchange_all();
  night.put("Handled", 77, night.mail("kim", "It does not cook."));
  CHECK(night.looked().missing == 1);
  CHECK(night.mended().is_well());
  CHECK(night.stage.store().audit().figures().mails == 2);
}

TEST_CASE("a second copy of a mail is no difference, nor is a mail without Message-ID", "[P30][P2]") {
  Night night;
  night.put("INBOX", 1, night.mail("kim"));
  night.put("INBOX", 2, "From: lee@customers.test\nSubject: Kettle\n\nIt does not boil either.\n");
  night.exchange_all();
  night.put("Handled", 77, night.mail("kim"));
  CHECK(night.looked().is_well());
  CHECK(night.folders.taken == 2);
}

TEST_CASE("a mail that nobody could read is known by its bytes, wherever it lies", "[P30][P4]") {
  Night night;
  night.put("INBOX", 1, night.mail("kim"));
  Intake intake{night.stage.store(), night.mailbox, night.stage.config.imap.folder};
  CHECK_FALSE(exchange(intake, [] {}));
  const auto number = night.stage.store().pending(1, 1).at(0).number;
  for (int attempt = 0; attempt < limits::attempts; ++attempt) night.stage.store().note_attempts(std::vector{number});
  night.exchange_all();
  CHECK(night.tickets() == 0);
  fs::create_directories(night.file("Quarantine", 1).parent_path());
  fs::rename(night.file("INBOX", 1), night.file("Quarantine", 1));
  const auto account = night.looked();
  CHECK(account.is_well());
  CHECK(account.recorded == 1);
  CHECK(night.folders.taken == 1);
  CHECK(account.tidied == 0);
}

TEST_CASE("a recorded mail that lies in the folder again is put away by mending", "[P30]") {
  Night night;
  night.put("INBOX", 1, night.mail("kim"));
  night.exchange_all();
  fs::rename(night.file("Handled", 1), night.file("INBOX", 1));
  const auto account = night.looked();
  CHECK(kinds_of(account) == std::vector{Kind::left_behind});
  CHECK(account.missing == 0);
  CHECK(night.mended().is_well());
  CHECK(night.mailbox.count("Handled") == 1);
  CHECK(night.tickets() == 1);
}

TEST_CASE("handled mails that people throw away are counted, and no difference: the store has them", "[P30]") {
  Night night;
  night.put("INBOX", 1, night.mail("kim"));
  night.put("INBOX", 2, night.mail("lee"));
  night.exchange_all();
  fs::remove(night.file("Handled", 1));
  const auto account = night.looked();
  CHECK(account.is_well());
  CHECK(account.tidied == 1);
}

TEST_CASE("a new mail is awaited, and after an hour nobody seems to fetch it", "[P30]") {
  Night night;
  night.put("INBOX", 1, night.mail("kim"));
  CHECK(night.looked().is_well());
  CHECK(night.looked().awaited == 1);
  CHECK(night.looked().mails == 1);
  AuditParts parts{night.stage.config, night.stage.store(), &night.folders,
                   [&] { return night.stage.now + std::chrono::hours(2); }};
  CHECK(kinds_of(audit(parts).account) == std::vector{Kind::unfetched});
  parts.linger = [&] { night.exchange_all(); };  // somebody was about to
  CHECK(audit(parts).account.is_well());
}

TEST_CASE("a mail that was cut off is awaited as long as somebody comes back for it", "[P30][P5]") {
  Night night;
  night.put("INBOX", 5, night.mail("kim"));
  night.exchange_all();
  night.put("INBOX", 3, night.mail("lee"));
  const auto now = night.stage.now;
  night.stage.store().notes().set_tried("INBOX", {42, {}, {{3, 1, now, now + std::chrono::minutes(1)}}});
  const auto account = night.looked();
  CHECK(account.is_well());
  CHECK(account.awaited == 1);
  CHECK(night.folders.taken == 0);
  AuditParts parts{night.stage.config, night.stage.store(), &night.folders,
                   [&] { return now + std::chrono::hours(2); }};
  CHECK(kinds_of(audit(parts).account) == std::vector{Kind::unfetched});
}

TEST_CASE("what others do while the audit looks is no difference", "[P30]") {
  Night night;
  night.put("INBOX", 1, night.mail("kim"));
  night.exchange_all();
  const RawMail raw{.bytes = night.mail("lee"), .received = night.stage.now - std::chrono::hours(5)};
  night.stage.store().keep({&raw, 1}, std::nullopt);
  AuditParts parts{night.stage.config, night.stage.store(), &night.folders, [&] { return night.stage.now; }};
  CHECK(kinds_of(audit(parts).account) == std::vector{Kind::undecided});
  parts.linger = [&] { night.exchange_all(); };
  CHECK(audit(parts).account.is_well());
}

TEST_CASE("without a mailbox the store and the outbox are audited alone", "[P30]") {
  Night night;
  night.put("INBOX", 1, night.mail("kim"));
  night.exchange_all();
  AuditParts parts{night.stage.config, night.stage.store(), nullptr, [&] { return night.stage.now; }};
  const auto account = audit(parts).account;
  CHECK(account.is_well());
  CHECK(account.mails == 1);
  CHECK(account.tidied == 0);
  CHECK(night.folders.listed == 0);
}

TEST_CASE("an audit that is asked to stop takes no further step", "[P30]") {
  Night night;
  night.put("INBOX", 1, night.mail("kim"));
  night.exchange_all();
  AuditParts parts{night.stage.config, night.stage.store(), &night.folders, [&] { return night.stage.now; }};
  parts.goes_on = [] { return false; };
  CHECK(audit(parts).is_stopped);
  CHECK(night.folders.listed == 0);
}

TEST_CASE("the admin hears of a difference in one letter, the first night alone", "[P30]") {
  Night night;
  night.put("INBOX", 1, night.mail("kim"));
  night.exchange_all();
  CHECK(night.told() == 0);
  night.put("Handled", 77, night.mail("lee"));
  night.put("Handled", 78, night.mail("park"));
  REQUIRE(night.told() == 1);
  const auto letter = night.stage.mailboxes.letters["admin@staff.test"].back().mail;
  CHECK(letter.subject == "Example Support: something is not accounted for");
  CHECK(letter.text.find("UID 77 in Handled is not in the store") != std::string::npos);
  CHECK(letter.text.find("UID 78 in Handled") != std::string::npos);
  CHECK(letter.text.find("gatepost audit --mend") != std::string::npos);
  CHECK(night.told() == 1);
  night.put("Handled", 79, night.mail("choi"));
  REQUIRE(night.told() == 2);
  CHECK(night.stage.mailboxes.letters["admin@staff.test"].back().mail.text.find("UID 77") == std::string::npos);
}

TEST_CASE("a difference that was mended and comes again is told again", "[P30]") {
  Night night;
  night.put("INBOX", 1, night.mail("kim"));
  night.exchange_all();
  fs::rename(night.file("Handled", 1), night.file("INBOX", 1));
  CHECK(night.told() == 1);
  CHECK(night.mended().is_well());
  CHECK(night.told() == 1);
  fs::rename(night.file("Handled", 1), night.file("INBOX", 1));
  CHECK(night.told() == 2);
}

TEST_CASE("a night in which the mailbox does not answer tells nothing anew the next night", "[P30]") {
  Night night;
  night.put("Handled", 77, night.mail("lee"));
  CHECK(night.told() == 1);
  night.folders.trouble = fetch::Trouble{fetch::Trouble::Next::again, "no answer", ""};
  CHECK(night.look().trouble);
  CHECK(night.told() == 1);
  night.folders.trouble.reset();
  CHECK(night.told() == 1);
}

TEST_CASE("the night is at three in the desk's zone, on the day after the last one", "[P30]") {
  Desk desk;
  desk.time_zone = "Europe/Berlin";
  using namespace std::chrono;
  const Time evening = sys_days(2026y / 11 / 22) + hours(20);
  const Time winter_night = sys_days(2026y / 11 / 23) + hours(2);
  CHECK(decide::next_night(desk, evening) == winter_night);
  CHECK(decide::next_night(desk, winter_night) == winter_night + hours(24));
  CHECK(decide::next_night(desk, winter_night - seconds(1)) == winter_night);
  const Time before_summer = sys_days(2026y / 3 / 28) + hours(20);
  CHECK(decide::next_night(desk, before_summer) == sys_days(2026y / 3 / 29) + hours(1));
  desk.time_zone = "Asia/Seoul";
  CHECK(decide::next_night(desk, evening) == sys_days(2026y / 11 / 23) + hours(18));
}

TEST_CASE("bytes that another program has deleted come back from the mail in its folder", "[P30]") {
  Night night;
  for (const std::uint32_t uid : {1, 2, 3}) night.put("INBOX", uid, night.mail("kim" + std::to_string(uid)));
  night.exchange_all();
  fs::rename(night.file("Handled", 1), night.file("Handled", 77));
  night.tamper("delete from raw");
  night.put("Handled", 3, night.mail("kim3", "It does not cook."));  // as long, and another mail
  const auto account = night.looked();
  CHECK(account.missing == 4);
  REQUIRE(kinds_of(account) == std::vector{Kind::unknown, Kind::lost, Kind::lost, Kind::lost});
  CHECK(sentence_of(account.differences[1]) ==
        "mail 1 (UID 77 in Handled) is recorded, and its bytes are gone from the store");
  CHECK(mending_of(account.differences[1]) == "gatepost audit --mend");
  CHECK_FALSE(account.differences[3].place);
  CHECK(mending_of(account.differences[3]).starts_with("no folder that was looked at has it"));

  const auto mended = night.mended();
  REQUIRE(kinds_of(mended) == std::vector{Kind::lost});
  CHECK(mended.differences[0].number == 3);
  CHECK(night.stage.store().raw({1}) == night.mail("kim1"));
  CHECK(night.stage.store().raw({2}) == night.mail("kim2"));
}

TEST_CASE("bytes of a mail that nobody could read come back from where it lies, unread", "[P30][P4]") {
  Night night;
  night.put("INBOX", 1, night.mail("kim"));
  Intake intake{night.stage.store(), night.mailbox, night.stage.config.imap.folder};
  CHECK_FALSE(exchange(intake, [] {}));
  night.tamper("delete from raw");
  CHECK(kinds_of(night.looked()) == std::vector{Kind::undecided, Kind::lost});
  CHECK(night.mended().is_well());
  CHECK(night.tickets() == 1);
}

TEST_CASE("a mail whose row another program has deleted opens no second ticket", "[P30][P2]") {
  Night night;
  night.put("INBOX", 1, night.mail("a"));
  night.exchange_all();
  REQUIRE(night.tickets() == 1);
  night.tamper("pragma foreign_keys = off; delete from raw; delete from mail");
  const auto account = night.mended();
  CHECK(night.tickets() == 1);
  CHECK(account.missing == 1);
  REQUIRE(account.differences.size() == 2);
  for (const auto& one : account.differences) CHECK(one.kind == Difference::Kind::lost_row);
}
