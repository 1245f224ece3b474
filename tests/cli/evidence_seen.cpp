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
  CHECK(cli::authserv_id_of(with_results("")) == "");
  CHECK(cli::authserv_id_of(Mail{}) == "");
}

TEST_CASE("check says whose results recent mails carry") {
  CHECK(cli::sentence_about({"", ""}, "mx.test") == "");
  CHECK(cli::sentence_about({"mx.test", "", "mx.test"}, "MX.test") == "2 of 3 recent mails carry results of MX.test");
  CHECK(cli::sentence_about({"mx.test", "other.test", "mx.test"}, "") ==
        "2 of 3 recent mails carry results of mx.test; if that is your own receiving server, set authserv_id in [desk] "
        "to it");
  CHECK(cli::sentence_about({"mx.test"}, "old.test") ==
        "1 of 1 recent mails carry results of mx.test, none of old.test: is authserv_id in [desk] right?");
}
