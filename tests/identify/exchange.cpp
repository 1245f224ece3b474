// evidence = m365: header fields as Exchange Online writes them.
#include "catch.hpp"
#include "identify/evidence.hpp"

using namespace gatepost;

namespace {

using Header = std::vector<HeaderField>;

const HeaderField into_mailbox{"Received",
                               "from AM0PR01MB1.eurprd01.prod.outlook.com (2603:10a6:208::18)\r\n by "
                               "DB9PR01MB2.eurprd01.prod.outlook.com with HTTPS; Mon, 23 Nov 2026 09:00:02 +0000"};
const HeaderField inside{"Received",
                         "from DB1EUR01FT3.eop-EUR01.prod.protection.outlook.com\r\n (2603:10a6:208:cafe::4c) by "
                         "AM0PR01CA6.outlook.office365.com\r\n (2603:10a6:208::18) with Microsoft SMTP Server "
                         "(version=TLS1_3,\r\n cipher=TLS_AES_256_GCM_SHA384) id 15.20.9745.29 via Frontend Transport; "
                         "Mon,\r\n 23 Nov 2026 09:00:01 +0000"};
const HeaderField border{"Received",
                         "from mail.staff.test (192.0.2.7) by\r\n DB1EUR01FT3.mail.protection.outlook.com (10.152.4.6) "
                         "with Microsoft SMTP\r\n Server id 15.20.9769.17 via Frontend Transport; Mon, 23 Nov 2026 "
                         "09:00:00 +0000"};
const HeaderField of_sender{"Received", "from laptop by mail.staff.test (Postfix) with ESMTPSA id 4F2"};

HeaderField results(const std::string& dmarc, const std::string& from = "staff.test") {
  return {"Authentication-Results", "spf=pass (sender IP is 192.0.2.7)\r\n smtp.mailfrom=" + from +
                                        "; dkim=none (message not signed)\r\n header.d=none;dmarc=" + dmarc +
                                        " action=none\r\n header.from=" + from + ";compauth=pass reason=100"};
}

Proof proof_of(Header header) {
  Mail mail;
  mail.from = {{"", "alice@staff.test"}};
  mail.header = std::move(header);
  Desk desk;
  desk.evidence.kind = EvidenceRule::Kind::m365;
  return identify::evidence_of(mail, desk);
}

/// From one mailbox of the tenant to another: no results, Exchange's own fields below the others.
Header tenant_mail() {
  return {into_mailbox,
          {"Received",
           "from AM0PR01MB1.eurprd01.prod.outlook.com\r\n ([fe80::1]) by AM0PR01MB1.eurprd01.prod.outlook.com "
           "([fe80::1%6])\r\n with mapi id 15.20.9745.29; Mon, 23 Nov 2026 09:00:00 +0000"},
          {"From", "Alice Kim <alice@staff.test>"},
          {"X-MS-Exchange-Organization-AuthSource", "AM0PR01MB1.eurprd01.prod.outlook.com"},
          {"X-MS-Exchange-Organization-AuthAs", " Internal"}};
}

}  // namespace

TEST_CASE("the topmost results of Exchange Online, which name no server, are evidence", "[P9]") {
  CHECK(proof_of({into_mailbox, inside, results("pass"), border, of_sender}) == Proof::evidence);
  CHECK(proof_of({into_mailbox, inside, results("none"), border, of_sender}) == Proof::none);
  CHECK(proof_of({into_mailbox, inside, results("pass", "evil.test"), border, of_sender}) == Proof::none);
  CHECK(proof_of({into_mailbox, inside, results("bestguesspass"), border, of_sender}) == Proof::none);
}

TEST_CASE("older results of Exchange Online, with the tenant's name between them, are read", "[P9]") {
  const HeaderField older{
      "Authentication-Results",
      "spf=pass (sender IP is 192.0.2.7)\r\n smtp.mailfrom=staff.test; desk.onmicrosoft.com; "
      "dkim=pass (signature was\r\n verified) header.d=staff.test;desk.onmicrosoft.com; dmarc=none\r\n "
      "action=none header.from=staff.test;compauth=pass reason=100"};
  CHECK(proof_of({into_mailbox, inside, older, border}) == Proof::evidence);
}

TEST_CASE("dmarc=fail of Exchange Online refutes", "[P9]") {
  CHECK(proof_of({into_mailbox, inside, results("fail"), border, of_sender}) == Proof::refuted);
}

TEST_CASE("results further down are the sender's own words, with and without a name", "[P9]") {
  CHECK(proof_of({into_mailbox, inside, results("none"), border, results("pass"), of_sender}) == Proof::none);
  CHECK(proof_of({into_mailbox, inside, border, of_sender, results("pass")}) == Proof::none);
  const HeaderField named{"Authentication-Results", "mx.evil.test; dmarc=pass header.from=staff.test"};
  CHECK(proof_of({into_mailbox, inside, named, border}) == Proof::none);
  CHECK(proof_of({into_mailbox, inside, named, results("pass"), border}) == Proof::none);
}

TEST_CASE("where a mail came through another server than Exchange Online last, nothing is believed", "[P9]") {
  CHECK(proof_of({of_sender, results("pass")}) == Proof::none);
  const HeaderField look_alike{"Received", "from x by prod.outlook.com.evil.test with Microsoft SMTP Server id 15.20"};
  CHECK(proof_of({look_alike, results("pass")}) == Proof::none);
}

TEST_CASE("mail from one mailbox of the tenant to another is evidence", "[P9]") {
  CHECK(proof_of(tenant_mail()) == Proof::evidence);
  auto with_results_of_none = tenant_mail();
  with_results_of_none.insert(with_results_of_none.begin() + 2,
                              {"Authentication-Results",
                               "dkim=none (message not signed)\r\n header.d=none;dmarc=none "
                               "action=none header.from=staff.test;"});
  CHECK(proof_of(with_results_of_none) == Proof::evidence);
}

TEST_CASE("what claims to have stayed in the tenant, but came from outside or is told twice, is no evidence", "[P9]") {
  auto from_outside = tenant_mail();
  from_outside.insert(from_outside.begin() + 1, border);
  CHECK(proof_of(from_outside) == Proof::none);
  auto with_spf = tenant_mail();
  with_spf.insert(with_spf.begin() + 1, results("none"));
  CHECK(proof_of(with_spf) == Proof::none);
  auto twice = tenant_mail();
  twice.push_back({"X-MS-Exchange-Organization-AuthAs", "Anonymous"});
  CHECK(proof_of(twice) == Proof::none);
  auto anonymous = tenant_mail();
  anonymous.back().value = "Anonymous";
  CHECK(proof_of(anonymous) == Proof::none);
  auto of_tenants = tenant_mail();
  of_tenants.back().name = "X-MS-Exchange-CrossTenant-AuthAs";
  CHECK(proof_of(of_tenants) == Proof::none);
  auto of_other_source = tenant_mail();
  of_other_source[3].value = "exchange.evil.test";
  CHECK(proof_of(of_other_source) == Proof::none);
  CHECK(proof_of({{"X-MS-Exchange-Organization-AuthAs", "Internal"},
                  {"X-MS-Exchange-Organization-AuthSource", "AM0PR01MB1.eurprd01.prod.outlook.com"}}) == Proof::none);
}
