#include "config/config.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "desk_ini.hpp"

using namespace gatepost;
using namespace config_test;
using namespace std::chrono_literals;

namespace {

/// A file with that text and mode that lives as long as this.
class Secret {
 public:
  Secret(const std::string& text, ::mode_t mode)
      : path_(std::filesystem::temp_directory_path() / ("gatepost-secret-" + std::to_string(::getpid()))) {
    std::ofstream(path_) << text;
    ::chmod(path_.c_str(), mode);
  }
  ~Secret() { std::filesystem::remove(path_); }
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

const std::vector<std::string> imap_account{"imap.host=localhost", "imap.user=u"};

std::vector<std::string> with(std::vector<std::string> all, const std::string& more) {
  all.push_back(more);
  return all;
}

}  // namespace

TEST_CASE("what the file leaves out has its default") {
  const auto config = good(load(right));
  CHECK(config.desk.has_subaddress);
  CHECK(config.desk.language == "en");
  CHECK(config.desk.reopen_within == 14 * 24h);
  CHECK(config.desk.token_age == 180 * 24h);
  CHECK(config.desk.evidence.kind == EvidenceRule::Kind::authserv);
  CHECK(config.store == "gatepost.db");
  CHECK(config.key_file == "gatepost.key");
  CHECK(config.templates == "templates");
  CHECK(config.imap.host.empty());
  CHECK(config.imap.folder == "INBOX");
  CHECK(config.imap.port == 993);
  CHECK(config.smtp.port == 25);
  CHECK(config.smtp.helo == "desk.test");
  CHECK(config.desk.survey.low == 2);
  CHECK(config.desk.departments[0].time_zone == "Europe/Berlin");
  CHECK(config.desk.departments[0].notify == Department::Notify::owner);
  CHECK(config.desk.staff[0].name == "alice");
  CHECK(config.desk.default_department().id == "support");
  CHECK(config.unfilled.empty());
}

TEST_CASE("an empty value is the default, also where it overrides the file") {
  CHECK(good(load(right, {"desk.time_zone="})).desk.time_zone == "UTC");
  CHECK(good(load(right, {"survey.delay="})).desk.survey.delay == 1h);
}

TEST_CASE("answers wait for a day at most") {
  CHECK(good(load(right, {"desk.undo_window=24h"})).desk.undo_window == 24h);
  const auto said = complaints(load(right, {"desk.undo_window=25h"}));
  REQUIRE(said.size() == 1);
  CHECK(said[0].find("[desk] undo_window = 25h: answers wait for 24h at most") != std::string::npos);
}

TEST_CASE("every key reaches its setting") {
  const auto config = good(load(right, {"desk.subaddress=none",
                                        "desk.show_ticket_number=yes",
                                        "desk.reopen_within=2d",
                                        "desk.token_age=9d",
                                        "desk.undo_window=2m",
                                        "desk.authserv_id=mx.desk.test",
                                        "desk.evidence=submission:mail.desk.test",
                                        "desk.templates=t",
                                        "desk.language=ko",
                                        "imap.host=127.0.0.1",
                                        "imap.port=14300",
                                        "imap.tls=none",
                                        "imap.user=u",
                                        "imap.password=p;#",
                                        "imap.folder=In",
                                        "imap.handled=H",
                                        "imap.quarantine=Q",
                                        "smtp.host=localhost",
                                        "smtp.port=14304",
                                        "smtp.tls=implicit",
                                        "store.path=/var/x/y.db",
                                        "department tech.lead=bob",
                                        "department tech.notify=everyone",
                                        "department tech.hours=Mon 09:00-10:00",
                                        "department tech.holidays=2026-12-25",
                                        "department tech.first_response=4 business hours",
                                        "department tech.claims=language: ko",
                                        "staff minsu.name=김민수",
                                        "staff minsu.email=minsu@staff.test, m.kim@staff.test",
                                        "staff minsu.language=ko",
                                        "survey.delay=5m",
                                        "survey.rest=1d",
                                        "survey.low=3"}));
  CHECK_FALSE(config.desk.has_subaddress);
  CHECK(config.desk.show_ticket_number);
  CHECK(config.desk.reopen_within == 48h);
  CHECK(config.desk.token_age == 9 * 24h);
  CHECK(config.desk.undo_window == 2min);
  CHECK(config.desk.authserv_id == "mx.desk.test");
  CHECK(config.desk.evidence.kind == EvidenceRule::Kind::submission);
  CHECK(config.desk.evidence.host == "mail.desk.test");
  CHECK(config.templates == "t");
  CHECK(config.desk.language == "ko");
  CHECK(config.imap.port == 14300);
  CHECK(config.imap.tls == fetch::Tls::none);
  CHECK(config.imap.password == "p;#");
  CHECK(config.imap.folder == "In");
  CHECK(config.imap.handled == "H");
  CHECK(config.imap.quarantine == "Q");
  CHECK(config.smtp.tls == send::Tls::implicit);
  CHECK(config.smtp.port == 14304);
  CHECK(config.key_file == "/var/x/gatepost.key");
  const auto& tech = *config.desk.department_by_id("tech");
  CHECK(tech.lead == "bob");
  CHECK(tech.notify == Department::Notify::everyone);
  CHECK(tech.hours.size() == 1);
  CHECK(tech.holidays.size() == 1);
  CHECK(tech.first_response->is_business);
  CHECK(tech.claims.size() == 1);
  CHECK(config.desk.staff_by_id("minsu")->addresses.size() == 2);
  CHECK(config.desk.staff_by_id("minsu")->language == "ko");
  CHECK(config.desk.survey.delay == 5min);
  CHECK(config.desk.survey.rest == 24h);
  CHECK(config.desk.survey.low == 3);
}

TEST_CASE("products are read in the order of the file, with their words or none") {
  const auto config = good(load(right + "[product kettle]\nwords = kettle, 주전자\n[product toaster]\n"));
  REQUIRE(config.desk.products.size() == 2);
  CHECK(config.desk.products[0].id == "kettle");
  CHECK(config.desk.products[0].words == std::vector<std::string>{"kettle", "주전자"});
  CHECK(config.desk.products[1].id == "toaster");
  CHECK(config.desk.products[1].words.empty());
  CHECK(good(load(right)).desk.products.empty());
}

TEST_CASE("a product without a name, with an empty word or an unknown key is told") {
  CHECK(complaint(load(right + "[product]\nwords = x\n")).find("a name is missing: write [product NAME]") !=
        std::string::npos);
  CHECK(complaint(load(right + "[product kettle]\nwords = kettle,\n")).find("behind the last one") !=
        std::string::npos);
  CHECK(complaint(load(right + "[product kettle]\nword = kettle\n")).find("the nearest is words") != std::string::npos);
}

TEST_CASE("every complaint is told at once, in the order of the lines") {
  const auto all =
      complaints(load("[desk]\nadress = x@desk.test\nreopen_within = soon\n[stuff alice]\n"
                      "[department support]\nstaff = alic\n[staff alice]\nemail = a@staff.test\n[smtp]\nhost = "
                      "localhost\ntls = none\n"));
  CHECK(all ==
        std::vector<std::string>{
            "1: [desk] name is missing: what the desk is called in letters",
            "1: [desk] address is missing: the one address that customers write to",
            "1: [desk] admin is missing: who hears of mails that cannot be read and letters that fail",
            "2: unknown key adress in [desk]; the nearest is address",
            "3: [desk] reopen_within = soon: a duration is a whole number with s, m, h, d or w (90s, 15m, 4h, 3d), "
            "at most ten years",
            "4: unknown section [stuff alice]; the nearest is [staff]",
            "6: [department support] staff: there is no [staff alic]; the nearest is [staff alice]"});
}

TEST_CASE("a value that cannot be read is not called missing as well") {
  CHECK(complaint(load(right, {"desk.address=support"})).find("this is no mail address") != std::string::npos);
  CHECK(complaint(load(right, {"staff bob.email=bob"})).find("bob is no mail address") != std::string::npos);
}

TEST_CASE("a complaint about an override names --set") {
  CHECK(complaint(load(right, {"desk.languge=ko"})) == "--set: unknown key languge in [desk]; the nearest is language");
  CHECK(complaint(load(right, {"imap.port=0"})) == "--set: [imap] port = 0: a port is a number from 1 to 65535");
}

TEST_CASE("a key that nothing uses yet is unknown, not silently accepted") {
  CHECK(complaint(load(right, {"smtp.per_hour=10"})).find("unknown key per_hour") != std::string::npos);
}

TEST_CASE("a comment behind a value is recognised for what it is") {
  CHECK(complaint(load(changed("lead = alice", "first_response = 4h ; fast")))
            .find("(a comment stands on a line of its own)") != std::string::npos);
}

TEST_CASE("a file that cannot be read, or is none, is one complaint") {
  const auto missing = std::get<Complaints>(load_config("/nonexistent/config.ini", {}));
  REQUIRE(missing.size() == 1);
  CHECK(missing[0] == Complaint{"/nonexistent/config.ini", 0, "cannot be read: No such file or directory"});
  CHECK(std::get<Complaints>(load_config("/tmp", {})).size() == 1);
  CHECK(complaint(load(std::string("a\0b", 3))).starts_with("1: there is a NUL byte"));
  CHECK(complaint(load("# " + std::string(1'000'001, 'x'))).find("is larger than") != std::string::npos);
}

TEST_CASE("the public address leaves room for what is signed into it [P8]", "[P8]") {
  CHECK(good(load(right, {"desk.address=abcdefghijklmnopqrs@desk.test"})).desk.address.size() == 29);
  CHECK(complaint(load(right, {"desk.address=abcdefghijklmnopqrst@desk.test"})).find("is too long") !=
        std::string::npos);
  good(load(right, {"desk.address=abcdefghijklmnopqrst@desk.test", "desk.subaddress=none"}));
  CHECK(complaint(load(right, {"desk.address=Support@desk.test"})).find("lower case") != std::string::npos);
  CHECK(complaint(load(right, {"desk.address=a+b@desk.test"})).find("holds a +") != std::string::npos);
}

TEST_CASE("people and departments that do not fit together are told") {
  CHECK(complaint(load(right, {"department tech.staff=minsu, carol"})).find("no [staff carol]") != std::string::npos);
  CHECK(complaint(load(right, {"department tech.lead=nobody"})).find("no [staff nobody]") != std::string::npos);
  CHECK(complaint(load(right, {"department tech.staff="})).find("staff is missing") != std::string::npos);
  CHECK(complaint(load(right, {"department tech.default=yes"})).find("support is the default already") !=
        std::string::npos);
  CHECK(complaint(load(right, {"department tech.notify=owners"})).find("owner, everyone or a mail address") !=
        std::string::npos);
  CHECK(complaint(load(right, {"staff bob.email=Alice@staff.test"})).find("is alice's already") != std::string::npos);
  CHECK(complaint(load(right, {"staff bob.email=support@desk.test"})).find("the desk's own address") !=
        std::string::npos);
  CHECK(complaint(load(right, {"staff bob.email="})).find("email is missing") != std::string::npos);
  CHECK(complaint(load(right, {"desk.admin=support@desk.test"})).find("the desk's own address") != std::string::npos);
  CHECK(complaint(load(right, {"staff.email=a@staff.test"})).find("a name is missing") != std::string::npos);
  CHECK(complaint(load(right, {"desk main.name=x"})).find("has no name") != std::string::npos);
  CHECK(complaint(load("[desk]\nname = a\naddress = a@desk.test\nadmin = b@staff.test\n[smtp]\nhost = x.test\n")) ==
        "0: [department NAME] is missing: a desk needs one, with its staff");
}

TEST_CASE("without a default the first department is it") {
  CHECK(good(load(changed("default = yes\n", ""))).desk.default_department().id == "support");
}

TEST_CASE("the usual port goes with the kind of TLS") {
  CHECK(good(load(right, {"imap.tls=starttls"})).imap.port == 143);
  CHECK(good(load(right, {"smtp.tls=implicit"})).smtp.port == 465);
  CHECK(good(load(right, {"smtp.tls=starttls"})).smtp.port == 587);
}

TEST_CASE("an account that says nothing of TLS has it") {
  const auto config = good(load(right, {"imap.host=imap.desk.test", "imap.user=u", "imap.tls=", "smtp.tls="}));
  CHECK(config.imap.tls == fetch::Tls::implicit);
  CHECK(config.smtp.tls == send::Tls::starttls);
}

TEST_CASE("nothing leaves this machine in the clear") {
  CHECK(complaint(load(right, {"smtp.host=relay.desk.test"})).find("in the clear") != std::string::npos);
  CHECK(complaint(load(right, {"smtp.host=127.0.0.1.desk.test"})).find("in the clear") != std::string::npos);
  for (const auto* host : {"localhost", "127.0.0.1", "::1"}) {
    CAPTURE(host);
    good(load(right, {std::string("smtp.host=") + host}));
  }
}

TEST_CASE("a password comes from one place that others cannot read") {
  const Secret closed("hunter2\nsecond line\n", 0600);
  CHECK(good(load(right, with(imap_account, "imap.password_file=" + closed.path()))).imap.password == "hunter2");
  CHECK(complaint(load(right, {"imap.password_file=" + closed.path(), "imap.password=x"})).find("give one of them") !=
        std::string::npos);
  CHECK(complaint(load(right, {"imap.password_file=/nonexistent"})).find("No such file") != std::string::npos);
  CHECK(complaint(load(right, {"imap.password_file=/tmp"})).find("folder") != std::string::npos);
}

TEST_CASE("a password that others can read is refused with the cure") {
  const Secret open("hunter2\n", 0644);
  const auto wrong = complaint(load(right, with(imap_account, "imap.password_file=" + open.path())));
  CHECK(wrong.find("chmod 600 " + open.path()) != std::string::npos);
  const Secret ini(right + "[imap]\npassword = hunter2\n", 0644);
  const auto result = load_config(ini.path(), {});
  const auto& all = std::get<Complaints>(result);
  REQUIRE(all.size() == 1);
  CHECK(all[0].line == 22);
  CHECK(all[0].what.find("chmod 600") != std::string::npos);
  CHECK(all[0].what.find("hunter2") == std::string::npos);
}

TEST_CASE("a password may stand in the environment") {
  ::setenv("GATEPOST_TEST_PASSWORD", "from afar", 1);
  CHECK(good(load(right, {"smtp.user=u", "smtp.password_env=GATEPOST_TEST_PASSWORD"})).smtp.password == "from afar");
  ::unsetenv("GATEPOST_TEST_PASSWORD");
  CHECK(complaint(load(right, {"imap.password_env=GATEPOST_TEST_PASSWORD"})).find("no such variable") !=
        std::string::npos);
}

TEST_CASE("what is not filled in is told apart from what is wrong") {
  const auto config = good(load(right, {"desk.address=support@example.com", "imap.host=imap.example.org", "imap.user=u",
                                        "staff bob.email=bob@staff.test, b@mail.example.net", "smtp.host="}));
  std::vector<std::string> unfilled;
  for (const auto& one : config.unfilled) unfilled.push_back(one.what);
  CHECK(unfilled.size() == 5);
  CHECK(unfilled[0] == "[desk] address is still the example support@example.com; put your own here");
  CHECK(good(load(right, {"desk.address=support@example.company.test"})).unfilled.empty());
}

TEST_CASE("a name of a server that would never be asked is refused") {
  CHECK(complaint(load(right, {"desk.evidence=m365", "desk.authserv_id=mx.desk.test"})) ==
        "--set: [desk] authserv_id: with evidence = m365 no server's name is asked; leave it empty");
}

TEST_CASE("a shared address is the department's, and stands beside its people") {
  const auto config = good(load(right, {"department tech.notify=team@staff.test"}));
  const auto* shared = config.desk.staff_by_address("Team@staff.test");
  REQUIRE(shared);
  CHECK(shared->is_department);
  CHECK(config.desk.staff_by_id("tech") == shared);
  CHECK(config.desk.staff.size() == 3);
  CHECK(config.desk.zone_of(*shared) == config.desk.department_by_id("tech")->time_zone);
}

TEST_CASE("a shared address that is the desk's or somebody's own is refused") {
  const auto told = [](const std::string& address) {
    return complaint(load(right, {"department tech.notify=" + address}));
  };
  CHECK(told("support@desk.test").find("the desk's own address") != std::string::npos);
  CHECK(told("Support+x@desk.test").find("the desk's own address") != std::string::npos);
  CHECK(told("Alice@staff.test").find("is alice's already") != std::string::npos);
  CHECK(complaint(load(right, {"department support.notify=team@staff.test", "department tech.notify=team@staff.test"}))
            .find("is support's already") != std::string::npos);
  CHECK(complaint(load(right, {"department tech.notify=team@staff.test", "staff tech.email=t@staff.test"}))
            .find("there is [staff tech] too") != std::string::npos);
}
