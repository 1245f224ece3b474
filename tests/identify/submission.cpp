// evidence = submission:mail.desk.test: header fields as Postfix, Exim and Sendmail write them.
#include "catch.hpp"
#include "identify/evidence.hpp"

using namespace gatepost;

namespace {

const std::string postfix =
    "from [192.168.1.11] (unknown [192.0.2.137])\r\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 "
    "bits)\r\n"
    "\t key-exchange X25519 server-signature ECDSA (P-384) server-digest SHA384)\r\n\t(No client certificate "
    "requested)\r\n\t(Authenticated sender: alice@staff.test)\r\n\tby mail.desk.test (Postfix) with ESMTPSA id "
    "CBD46C433C6\r\n\tfor <support@desk.test>; Mon, 23 Nov 2026 10:00:00 +0100 (CET)";
const std::string exim =
    "from laptop.staff.test ([192.0.2.137] helo=[192.168.1.11])\r\n\tby mail.desk.test with esmtpsa  (TLS1.3) tls "
    "TLS_AES_256_GCM_SHA384\r\n\t(Exim 4.96)\r\n\t(envelope-from <alice@staff.test>)\r\n\tid 1qXyZ-000abc-2D\r\n\tfor "
    "support@desk.test;\r\n\tMon, 23 Nov 2026 10:00:00 +0100";
const std::string sendmail =
    "from [192.168.1.11] (laptop.staff.test [192.0.2.137])\r\n\t(authenticated bits=0)\r\n\tby mail.desk.test "
    "(8.17.1/8.17.1) with ESMTPSA id 5BN9 (version=TLSv1.3\r\n\tcipher=TLS_AES_256_GCM_SHA384 bits=256 "
    "verify=OK)\r\n\tfor "
    "<support@desk.test>; Mon, 23 Nov 2026 10:00:00 +0100";

std::string changed(std::string text, const std::string& from, const std::string& to) {
  REQUIRE(text.find(from) != std::string::npos);
  return text.replace(text.find(from), from.size(), to);
}

Desk desk() {
  Desk desk;
  desk.evidence = {EvidenceRule::Kind::submission, "mail.desk.test"};
  desk.staff = {{"alice", "Alice Kim", {"alice@staff.test", "a.kim@staff.test"}, ""}};
  return desk;
}

Mail mail_of(const std::vector<std::string>& received, const std::string& envelope = "alice@staff.test") {
  Mail mail;
  mail.from = {{"", "alice@staff.test"}};
  mail.envelope.sender = envelope;
  for (const auto& one : received) mail.header.push_back({"Received", one});
  return mail;
}

Proof proof_of(const std::vector<std::string>& received, const std::string& envelope = "alice@staff.test") {
  return identify::evidence_of(mail_of(received, envelope), desk());
}

}  // namespace

TEST_CASE("an authenticated submission to our own server is evidence", "[P9]") {
  CHECK(proof_of({postfix}) == Proof::evidence);
  CHECK(proof_of({exim}) == Proof::evidence);
  CHECK(proof_of({sendmail}) == Proof::evidence);
  CHECK(proof_of({changed(postfix, "ESMTPSA", "UTF8SMTPSA")}) == Proof::evidence);
  CHECK(proof_of({"from mail.desk.test by mail.desk.test with LMTP id abc", postfix}) == Proof::evidence);
}

TEST_CASE("a submission without a login, or to another server, is none", "[P9]") {
  CHECK(proof_of({changed(postfix, "ESMTPSA", "ESMTPS")}) == Proof::none);
  CHECK(proof_of({changed(exim, "esmtpsa", "esmtps")}) == Proof::none);
  CHECK(proof_of({changed(postfix, "mail.desk.test", "mail.evil.test")}) == Proof::none);
  CHECK(proof_of({}) == Proof::none);
}

TEST_CASE("a colleague's login, or a colleague in the envelope, does not prove the From", "[P9]") {
  CHECK(proof_of({changed(postfix, "alice@staff.test", "bob@staff.test")}) == Proof::none);
  CHECK(proof_of({changed(postfix, "alice@staff.test", "a.kim@staff.test")}) == Proof::evidence);
  CHECK(proof_of({changed(postfix, "alice@staff.test", "bob")}, "bob@staff.test") == Proof::none);
  CHECK(proof_of({exim}, "bob@staff.test") == Proof::none);
  auto unknown = mail_of({exim});
  unknown.envelope.sender.reset();
  CHECK(identify::evidence_of(unknown, desk()) == Proof::none);
}

TEST_CASE("what looks like our own Received below a foreign one is the sender's word", "[P9]") {
  const std::string foreign = "from mail.evil.test (x [192.0.2.66]) by mail.desk.test (Postfix) with ESMTP id 1";
  CHECK(proof_of({foreign, postfix}) == Proof::none);
  CHECK(proof_of({"from x by relay.evil.test with ESMTPSA id 1", postfix}) == Proof::none);
  CHECK(proof_of({"by mail.desk.test (Postfix, from userid 33) id 4F2", postfix}) == Proof::none);
}

TEST_CASE("names, comments and quotes that a sender chose cannot speak for our server", "[P9]") {
  const std::string rest = " (unknown [192.0.2.66]) by mail.desk.test (Postfix) with ESMTP id 1\r\n\tfor ";
  for (const auto* helo : {"x by mail.desk.test with ESMTPSA", "x by mail.desk.test with ESMTPSA (",
                           "x (Authenticated sender: alice@staff.test) by mail.desk.test (Postfix) with ESMTPSA id 1 (",
                           "x with ESMTPSA", "\"x by mail.desk.test with ESMTPSA\"", "x with LMTP"}) {
    CAPTURE(helo);
    CHECK(proof_of({"from " + std::string(helo) + rest + "<support@desk.test>", postfix}) == Proof::none);
  }
  CHECK(proof_of({"from x" + rest + R"(<"a) by mail.desk.test with ESMTPSA ("@desk.test>)"}) == Proof::none);
  CHECK(proof_of({changed(changed(exim, "esmtpsa", "esmtps"), "alice@staff.test",
                          R"("x) by mail.desk.test with esmtpsa (y"@evil.test)")}) == Proof::none);
}

TEST_CASE("several From are no evidence, however submitted", "[P9]") {
  auto mail = mail_of({postfix});
  mail.from.push_back({"", "bob@staff.test"});
  CHECK(identify::evidence_of(mail, desk()) == Proof::none);
}

TEST_CASE("results of a configured server count beside submission, and dmarc=fail overrides it", "[P9]") {
  auto where = desk();
  where.authserv_id = "mail.desk.test";
  auto mail = mail_of({postfix});
  mail.header.insert(mail.header.begin(),
                     {"Authentication-Results", "mail.desk.test; dmarc=fail header.from=staff.test"});
  CHECK(identify::evidence_of(mail, where) == Proof::refuted);
  auto from_outside = mail_of({"from mx.staff.test by mail.desk.test (Postfix) with ESMTPS id 1"});
  from_outside.header.insert(from_outside.header.begin(),
                             {"Authentication-Results", "mail.desk.test; dmarc=pass header.from=staff.test"});
  CHECK(identify::evidence_of(from_outside, where) == Proof::evidence);
}
