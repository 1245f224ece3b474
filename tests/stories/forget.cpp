// Forgetting at a desk whose folders are files: what goes, what stays, and what does not come back.
#include "forget.hpp"

#include "audit.hpp"
#include "catch.hpp"
#include "erased_file.hpp"
#include "fakes/folder_mailbox.hpp"
#include "stories/parts.hpp"
#include "stories/stage.hpp"

using namespace gatepost;

namespace {

namespace fs = std::filesystem;

class ForgetfulDesk {
 public:
  ForgetfulDesk() {
    stage.config.imap = {.host = "localhost", .folder = "INBOX", .handled = "Handled", .quarantine = "Quarantine"};
  }

  std::string mail(const std::string& who, const std::string& id) const {
    return stories::bytes_of({.from = who + "@customers.test",
                              .subject = "Kettle of " + who,
                              .body = "It does not boil, says " + who + ".\n",
                              .message_id = id + "@customers.test"},
                             stage.now);
  }
  void put(const std::string& name, std::uint32_t uid, const std::string& bytes) const {
    fs::create_directories(file(name, uid).parent_path());
    std::ofstream(file(name, uid), std::ios::binary) << bytes;
  }
  bool is_there(const std::string& name, std::uint32_t uid) const { return fs::exists(file(name, uid)); }

  void exchange_all() {
    auto parts = stage.parts();
    Intake intake{stage.store(), mailbox, stage.config.imap.folder};
    CHECK_FALSE(exchange(intake, [&] { consider_all(parts); }));
  }

  store::Going forget(const std::string& who, Unsolved unsolved = Unsolved::solved) {
    auto parts = stage.parts();
    return gatepost::forget(parts, who + "@customers.test", unsolved);
  }

  Finished finish() {
    auto parts = stage.parts();
    FinishParts with{parts, &folders, folders_with_mails(stage.config.imap)};
    return finish_forgetting(with);
  }

  Audited look() {
    auto corridor = stage.parts();
    AuditParts parts{stage.config, stage.store(), &folders, [this] { return stage.now; }};
    parts.is_erased = [&](const Mail& mail) { return is_erased(stage.store(), corridor.signer, mail); };
    return audit(parts);
  }

  std::size_t tickets() { return stage.store().tickets({.with_solved = true}).size(); }

  stories::Stage stage;
  fakes::FolderMailbox mailbox{stage.config.store.parent_path()};
  fakes::FolderFolders folders{stage.config.store.parent_path()};

 private:
  fs::path file(const std::string& name, std::uint32_t uid) const {
    return stage.config.store.parent_path() / name / (std::to_string(uid) + ".eml");
  }
};

/// Takes letters one by one, and somebody is forgotten while it has the first.
class SlowRelay : public send::Relay {
 public:
  explicit SlowRelay(std::function<void()> meanwhile) : meanwhile_(std::move(meanwhile)) {}

  Outcome send(const Wire& letter) override {
    if (taken.empty()) meanwhile_();
    taken.push_back(letter.recipient);
    return {.fate = Fate::accepted, .code = 250, .said = "taken"};
  }
  Outcome greet() override { return {.fate = Fate::accepted}; }

  std::vector<std::string> taken;

 private:
  std::function<void()> meanwhile_;
};

/// Two customers with a mail each, put away as 1 and 2.
struct TwoCustomers : ForgetfulDesk {
  TwoCustomers() {
    put("INBOX", 1, mail("kim", "a"));
    put("INBOX", 2, mail("lee", "b"));
    exchange_all();
    REQUIRE(is_there("Handled", 1));
    REQUIRE(is_there("Handled", 2));
  }
};

}  // namespace

TEST_CASE("the folders lose the mails of whoever is forgotten and no other, wherever people moved them", "[P32]") {
  TwoCustomers desk;
  fs::create_directories(desk.stage.config.store.parent_path() / "Quarantine");
  desk.put("Quarantine", 9, desk.mail("kim", "a"));   // a copy
  desk.put("Handled", 7, desk.mail("lee", "a"));      // another one's mail with the same Message-ID
  desk.put("Handled", 8, desk.mail("kim", "newer"));  // never taken in: nobody knows whether it is the desk's
  CHECK(desk.forget("kim").mails.size() == 1);
  CHECK(desk.is_there("Handled", 1));
  const auto finished = desk.finish();
  CHECK(finished.is_all);
  CHECK(finished.removed == 2);
  CHECK_FALSE(desk.is_there("Handled", 1));
  CHECK_FALSE(desk.is_there("Quarantine", 9));
  CHECK(desk.is_there("Handled", 2));
  CHECK(desk.is_there("Handled", 7));
  CHECK(desk.is_there("Handled", 8));
  CHECK_FALSE(desk.stage.store().erasing().begun());
}

TEST_CASE("cut off in the folders, the next run ends it", "[P32][P3]") {
  TwoCustomers desk;
  desk.put("INBOX", 3, desk.mail("kim", "c"));
  desk.exchange_all();
  fs::rename(desk.stage.config.store.parent_path() / "Handled/3.eml",
             desk.stage.config.store.parent_path() / "INBOX/3.eml");
  desk.folders.removes = 1;
  desk.forget("kim");
  CHECK_FALSE(desk.finish().is_all);
  CHECK(desk.stage.store().erasing().begun());
  CHECK(desk.is_there("Handled", 1));
  desk.folders.removes = -1;
  CHECK(desk.forget("kim").is_empty());
  CHECK(desk.finish().is_all);
  CHECK_FALSE(desk.is_there("Handled", 1));
  CHECK_FALSE(desk.is_there("INBOX", 3));
  CHECK_FALSE(desk.stage.store().erasing().begun());
}

TEST_CASE("the audit accounts for what was erased, before the folders are done and after", "[P32][P30]") {
  TwoCustomers desk;
  desk.forget("kim");
  const auto before = desk.look();
  CHECK(before.account.is_well());
  CHECK(before.has_erased);
  desk.finish();
  const auto after = desk.look();
  CHECK(after.account.is_well());
  CHECK_FALSE(after.has_erased);
  CHECK(after.account.mails == 2);
  CHECK(after.account.tidied == 0);
}

TEST_CASE("a mail that a server's backup brings back is not taken in, and goes again", "[P32][P1]") {
  TwoCustomers desk;
  desk.forget("kim");
  desk.finish();
  desk.put("INBOX", 11, desk.mail("kim", "a"));
  desk.put("INBOX", 12, desk.mail("kim", "other"));  // the same person anew
  desk.exchange_all();
  CHECK(desk.tickets() == 3);
  CHECK(desk.stage.store().raw(MailNumber{3}).empty());
  CHECK_FALSE(desk.stage.store().raw(MailNumber{4}).empty());
  CHECK(desk.stage.store().erasing().begun());
  CHECK(desk.finish().removed == 1);
  CHECK_FALSE(desk.is_there("Handled", 11));
  CHECK(desk.is_there("Handled", 12));
  CHECK(desk.look().account.is_well());
}

TEST_CASE("a store that is made anew knows what was erased, by the file beside the key", "[P32]") {
  TwoCustomers desk;
  desk.forget("kim");
  const auto file = erased_file_of(desk.stage.config.key_file);
  CHECK((fs::status(file).permissions() & fs::perms::mask) == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(fakes::content_of(file).find("kim") == std::string::npos);
  stories::Stage anew;
  fs::remove(anew.config.key_file);
  fs::copy_file(desk.stage.config.key_file, anew.config.key_file);
  fs::copy_file(file, erased_file_of(anew.config.key_file));
  anew.drop_subaddresses();  // reads the key
  auto parts = anew.parts();
  take_erased(parts);
  anew.deliver(desk.mail("kim", "a"), {});
  CHECK(anew.store().tickets({.with_solved = true}).empty());
  const auto old = Mail{.from = {{"", "kim@customers.test"}}};
  CHECK(is_of_forgotten(anew.store(), parts.signer, old, desk.stage.now - std::chrono::hours(1)));
  CHECK_FALSE(is_of_forgotten(anew.store(), parts.signer, old, desk.stage.now + std::chrono::hours(1)));
  anew.deliver(desk.mail("lee", "b"), {});
  CHECK(anew.store().tickets({.with_solved = true}).size() == 1);
}

TEST_CASE("an older copy of the store forgets again what was forgotten since", "[P32]") {
  TwoCustomers desk;
  stories::Stage older;
  fs::remove(older.config.key_file);
  fs::copy_file(desk.stage.config.key_file, older.config.key_file);
  older.drop_subaddresses();
  older.deliver(desk.mail("kim", "a"), {});
  older.deliver(desk.mail("lee", "b"), {});
  desk.forget("kim");
  fs::copy_file(erased_file_of(desk.stage.config.key_file), erased_file_of(older.config.key_file));
  auto parts = older.parts();
  take_erased(parts);
  CHECK(older.store().history("kim@customers.test").empty());
  CHECK(older.store().history("lee@customers.test").size() == 1);
  take_erased(parts);
  older.deliver(desk.mail("kim", "later"), {});
  take_erased(parts);
  CHECK(older.store().history("kim@customers.test").size() == 1);
}

TEST_CASE("open tickets keep a customer from being forgotten, unless they are meant as well", "[P32]") {
  TwoCustomers desk;
  CHECK(desk.forget("kim", Unsolved::refused).unsolved.size() == 1);
  CHECK(desk.stage.store().history("kim@customers.test").size() == 1);
  CHECK_FALSE(desk.stage.store().erasing().begun());
  CHECK_FALSE(fs::exists(erased_file_of(desk.stage.config.key_file)));
  desk.forget("kim", Unsolved::solved);
  CHECK(desk.stage.store().history("kim@customers.test").empty());
}

TEST_CASE("staff, the admin and the desk are nobody to forget", "[P32]") {
  const stories::Stage stage;
  const auto& desk = stage.config.desk;
  CHECK(refusal_to_forget(desk, "Alice@staff.test").find("take it out of config.ini") != std::string::npos);
  CHECK_FALSE(refusal_to_forget(desk, "support+t1001-a@desk.test").empty());
  CHECK_FALSE(refusal_to_forget(desk, "admin@staff.test").empty());
  CHECK_FALSE(refusal_to_forget(desk, "kim").empty());
  CHECK(refusal_to_forget(desk, "kim@customers.test").empty());
}

TEST_CASE("what could not be written beside the key is not erased", "[P32]") {
  TwoCustomers desk;
  fs::create_directory(erased_file_of(desk.stage.config.key_file));
  CHECK_THROWS_WITH(desk.forget("kim"), Catch::Contains("nothing was erased"));
  CHECK(desk.stage.store().history("kim@customers.test").size() == 1);
  CHECK_FALSE(desk.stage.store().raw(MailNumber{1}).empty());
}

TEST_CASE("letters to who is forgotten while a batch is under way do not go any more, but for the one on its way",
          "[P32][P3]") {
  ForgetfulDesk desk;
  desk.put("INBOX", 1, desk.mail("kim", "a"));
  desk.put("INBOX", 2, desk.mail("lee", "b"));
  desk.exchange_all();
  SlowRelay relay([&] { CHECK(desk.forget("kim").waiting == 3); });
  auto parts = desk.stage.parts();
  REQUIRE(send_out(parts, relay).how == Relayed::some);
  // The first letter, a notice of kim's mail, was with the relay already; then those about lee's go.
  CHECK(relay.taken ==
        std::vector<std::string>{"alice@staff.test", "alice@staff.test", "bob@staff.test", "lee@customers.test"});
  CHECK(desk.stage.store().status().letters_sent == 4);
  CHECK(desk.stage.store().status().letters_taken_back == 2);
}

TEST_CASE("what was erased and comes again and again sets off one look through the folders an hour", "[P32][P6]") {
  TwoCustomers desk;
  desk.forget("kim");
  REQUIRE(desk.finish().is_all);
  auto& erasing = desk.stage.store().erasing();
  const auto same = desk.mail("kim", "a");
  for (std::uint32_t uid = 10; uid < 13; ++uid) {
    desk.put("INBOX", uid, same);
    desk.exchange_all();
    desk.stage.now += std::chrono::minutes(10);
  }
  CHECK(desk.tickets() == 2);
  REQUIRE(erasing.begun());
  CHECK(*erasing.begun() == desk.stage.now + std::chrono::minutes(30));
  desk.stage.now = *erasing.begun();
  CHECK(desk.finish().removed == 3);
  CHECK_FALSE(erasing.begun());
}
