#include "cli/evidence_seen.hpp"

#include "catch.hpp"

using namespace gatepost;

namespace {

Mail with_results(const std::string& value) {
  Mail mail;
  mail.header = {
      {"Received", "from a"}, {"Authentication-Results", value}, {"Authentication-Results", "forged.test; x"}};
  return mail;
}

}  // namespace

TEST_CASE("the topmost results count, their server in lower case") {
  CHECK(cli::authserv_id_of(with_results(" MX.Desk.test 1; dmarc=pass")) == "mx.desk.test");
  CHECK(cli::authserv_id_of(with_results("mx.desk.test(comment); none")) == "mx.desk.test");
  CHECK(cli::authserv_id_of(with_results("")).empty());
  CHECK(cli::authserv_id_of(Mail{}).empty());
}

TEST_CASE("check says whose results recent mails carry") {
  const auto desk = [](const std::string& id, EvidenceRule::Kind kind = EvidenceRule::Kind::authserv) {
    Desk made;
    made.authserv_id = id;
    made.evidence.kind = kind;
    return made;
  };
  CHECK(cli::sentence_about({"", ""}, desk("mx.test")).empty());
  CHECK(cli::sentence_about({"mx.test", "", "mx.test"}, desk("MX.test")) ==
        "2 of 3 recent mails carry results of MX.test");
  CHECK(cli::sentence_about({"mx.test", "other.test", "mx.test"}, desk("")) ==
        "2 of 3 recent mails carry results of mx.test; if that is your own receiving server, set authserv_id in [desk] "
        "to it");
  CHECK(cli::sentence_about({"mx.test"}, desk("old.test")) ==
        "1 of 1 recent mails carry results of mx.test, none of old.test: is authserv_id in [desk] right?");
  const auto exchange = cli::authserv_id_of(with_results("spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=a.test"));
  CHECK(
      cli::sentence_about({exchange}, desk("")) ==
      "1 of 1 recent mails carry results of no name; if Exchange Online is your receiving server, set evidence = m365 "
      "in [desk]");
  CHECK(cli::sentence_about({exchange, ""}, desk("", EvidenceRule::Kind::m365)) ==
        "1 of 2 recent mails carry results of Exchange Online");
  CHECK(cli::sentence_about({"mx.test"}, desk("", EvidenceRule::Kind::m365)) ==
        "1 of 1 recent mails carry results of mx.test, none of Exchange Online: is evidence in [desk] right?");
}
