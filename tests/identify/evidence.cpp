#include "identify/evidence.hpp"

#include "catch.hpp"

using namespace gatepost;

namespace {

Proof evidence_of(const Mail& mail, const std::string& authserv_id) {
  Desk desk;
  desk.authserv_id = authserv_id;
  return identify::evidence_of(mail, desk);
}

Mail mail_with(std::vector<HeaderField> header, const std::string& from = "kim@customers.test") {
  Mail mail;
  mail.from = {{"", from}};
  mail.header = std::move(header);
  return mail;
}

Mail with_results(const std::string& results) { return mail_with({{"Authentication-Results", results}}); }

const std::string mx = "mx.desk.test";
const HeaderField own_received{"Received",
                               "from out.customers.test (x [192.0.2.1]) by mx.desk.test (Postfix) with ESMTP id 1"};
const HeaderField other_received{"Received", "from laptop by out.customers.test with ESMTPSA"};

}  // namespace

TEST_CASE("dmarc=pass for the domain of From is evidence", "[P9]") {
  CHECK(evidence_of(with_results("mx.desk.test; dmarc=pass (p=none) header.from=customers.test"), mx) ==
        Proof::evidence);
  CHECK(evidence_of(with_results("mx.desk.test 1; spf=pass; DMARC=Pass header.from=Customers.TEST"), mx) ==
        Proof::evidence);
}

TEST_CASE("dmarc=pass for another domain is no evidence", "[P9]") {
  CHECK(evidence_of(with_results("mx.desk.test; dmarc=pass header.from=evil.test"), mx) == Proof::none);
}

TEST_CASE("dkim=pass counts with an aligned d=, else not", "[P9]") {
  CHECK(evidence_of(with_results("mx.desk.test; dkim=pass header.d=customers.test"), mx) == Proof::evidence);
  CHECK(evidence_of(with_results("mx.desk.test; dkim=pass header.i=@customers.test"), mx) == Proof::evidence);
  CHECK(evidence_of(with_results("mx.desk.test; dkim=pass header.d=evil.test"), mx) == Proof::none);
  CHECK(evidence_of(with_results("mx.desk.test; dkim=fail header.d=customers.test"), mx) == Proof::none);
}

TEST_CASE("spf=pass alone is no evidence", "[P9]") {
  CHECK(evidence_of(with_results("mx.desk.test; spf=pass smtp.mailfrom=customers.test"), mx) == Proof::none);
}

TEST_CASE("dmarc=fail refutes whatever else passes", "[P9]") {
  CHECK(evidence_of(
            with_results("mx.desk.test; dkim=pass header.d=customers.test; dmarc=fail header.from=customers.test"),
            mx) == Proof::refuted);
}

TEST_CASE("results of another server are not believed, nor any where none is configured", "[P9]") {
  CHECK(evidence_of(with_results("mx.evil.test; dmarc=pass header.from=customers.test"), mx) == Proof::none);
  CHECK(evidence_of(with_results("mx.desk.test; dmarc=pass header.from=customers.test"), "") == Proof::none);
}

TEST_CASE("results below the first Received of another host are the sender's own words", "[P9]") {
  const HeaderField results{"Authentication-Results", "mx.desk.test; dmarc=pass header.from=customers.test"};
  CHECK(evidence_of(mail_with({own_received, results, other_received}), mx) == Proof::evidence);
  CHECK(evidence_of(mail_with({own_received, other_received, results}), mx) == Proof::none);
}

TEST_CASE("the hop into the mailbox is the same server's, whatever it calls itself", "[P9]") {
  const HeaderField hop{"Received", "from mx.desk.test by store7.internal with LMTP id abc"};
  const HeaderField results{"Authentication-Results", "mx.desk.test; dmarc=pass header.from=customers.test"};
  CHECK(evidence_of(mail_with({hop, own_received, results}), mx) == Proof::evidence);
}

TEST_CASE("a forged result below the server's own does not override it", "[P9]") {
  CHECK(evidence_of(mail_with({{"Authentication-Results", "mx.desk.test; dmarc=none header.from=customers.test"},
                               {"Authentication-Results", "mx.desk.test; dmarc=pass header.from=customers.test"}}),
                    mx) == Proof::none);
}

TEST_CASE("a comment or quoted word in the results says nothing", "[P9]") {
  CHECK(evidence_of(with_results("mx.desk.test; dmarc=none (; dmarc=pass header.from=customers.test)"), mx) ==
        Proof::none);
}

TEST_CASE("a sender's quoted address cannot speak for the server", "[P9]") {
  CHECK(evidence_of(with_results(
                        R"(mx.desk.test; spf=pass smtp.mailfrom="a; dmarc=pass header.from=customers.test"@evil.test)"),
                    mx) == Proof::none);
}

TEST_CASE("a forged signature's result below the server's own is not believed", "[P9]") {
  CHECK(evidence_of(mail_with({{"Authentication-Results", "mx.desk.test; dkim=none"},
                               {"Authentication-Results", "mx.desk.test; dkim=pass header.d=customers.test"}}),
                    mx) == Proof::none);
}

TEST_CASE("below the server's own Received only its topmost results count", "[P9]") {
  const HeaderField own{"Authentication-Results", "mx.desk.test; spf=fail; dkim=none"};
  const HeaderField forged{"Authentication-Results", "mx.desk.test; dmarc=pass header.from=customers.test"};
  CHECK(evidence_of(mail_with({own_received, own, forged}), mx) == Proof::none);
  CHECK(evidence_of(mail_with({own, own_received, forged}), mx) == Proof::none);
  CHECK(evidence_of(mail_with({own_received, forged, own}), mx) == Proof::evidence);
}

TEST_CASE("an own field without results says that there are none, whatever stands further down", "[P9]") {
  const HeaderField forged{"Authentication-Results", "mx.desk.test; dmarc=pass header.from=customers.test"};
  for (const auto* none : {"mx.desk.test;", "mx.desk.test; none"}) {
    CAPTURE(none);
    CHECK(evidence_of(mail_with({{"Authentication-Results", none}, own_received, forged}), mx) == Proof::none);
    CHECK(evidence_of(mail_with({own_received, {"Authentication-Results", none}, forged}), mx) == Proof::none);
    CHECK(evidence_of(mail_with({{"Authentication-Results", none}, forged, own_received}), mx) == Proof::evidence);
  }
}

TEST_CASE("a second Received in the own server's name is the sender's word", "[P9]") {
  const HeaderField results{"Authentication-Results", "mx.desk.test; dmarc=pass header.from=customers.test"};
  CHECK(evidence_of(mail_with({own_received, own_received, results}), mx) == Proof::none);
  const HeaderField handed{"Received", "from mx.desk.test by mx.desk.test with LMTP id abc"};
  CHECK(evidence_of(mail_with({handed, own_received, results}), mx) == Proof::evidence);
  CHECK(evidence_of(mail_with({handed, own_received, own_received, results}), mx) == Proof::none);
  CHECK(evidence_of(mail_with({own_received, handed, results}), mx) == Proof::none);
}

TEST_CASE("a filter on the own server gives the mail back to it", "[P9]") {
  const HeaderField results{"Authentication-Results", "mx.desk.test; dmarc=pass header.from=customers.test"};
  const HeaderField back{"Received",
                         "from localhost (localhost [127.0.0.1]) by mx.desk.test (Postfix) with ESMTP id 2"};
  CHECK(evidence_of(mail_with({back, own_received, results}), mx) == Proof::evidence);
  for (const auto* helo :
       {"localhost", "[127.0.0.1]", "x (localhost [127.0.0.1])", "x (localhost [127.0.0.1]) by mx.desk.test ("}) {
    CAPTURE(helo);
    const HeaderField border{"Received", "from " + std::string(helo) +
                                             " (unknown [192.0.2.66]) by mx.desk.test (Postfix) with ESMTP id 4F2"};
    CHECK(evidence_of(mail_with({border, own_received, results}), mx) == Proof::none);
  }
}

TEST_CASE("one dmarc=fail among several results refutes", "[P9]") {
  CHECK(evidence_of(with_results("mx.desk.test; dmarc=pass header.from=customers.test; dmarc=fail header.from=x.test"),
                    mx) == Proof::refuted);
}

TEST_CASE("a result is read with blanks and comments wherever RFC 8601 allows them", "[P9]") {
  for (const std::string fail : {"dmarc=fail", "dmarc = fail", "dmarc =fail", "dmarc= fail",
                                 "\r\n\tdmarc\r\n\t=\r\n\tfail", "dmarc/1=fail", "dmarc/ 1 = fail", "dmarc / 1 = fail",
                                 "dmarc(x)=fail", "dmarc=(p=reject)fail", "(a)dmarc(b)/(c)1(d)=(e)fail(f)",
                                 "dmarc=fail(p=none)", "dmarc=\"fail\"", "none; dmarc=fail", "; ;dmarc=fail"}) {
    CAPTURE(fail);
    const auto field = mx + "; dkim=pass header.d=customers.test;" + fail + " header.from=customers.test";
    CHECK(evidence_of(with_results(field), mx) == Proof::refuted);
  }
  for (const std::string pass :
       {"dmarc = pass header.from = customers.test", "dmarc / 1 = pass (ok) header . from=(x)customers.test",
        "dmarc=pass reason=\"a b\" policy.x=y header.from =customers.test",
        "dkim = pass header.b = ab/c= header. d = "
        "customers.test"}) {
    CAPTURE(pass);
    CHECK(evidence_of(with_results("(c) mx.desk.test (v) 1 (c);" + pass), mx) == Proof::evidence);
  }
  CHECK(evidence_of(with_results("mx.desk.test; dmarc=none reason = pass header.from=customers.test"), mx) ==
        Proof::none);
  CHECK(evidence_of(with_results("mx.desk.test; dmarc=pass header.fro m=customers.test"), mx) == Proof::none);
}

TEST_CASE("results in the name of no server are not the desk's", "[P9]") {
  const std::string pass = "dmarc=pass header.from=customers.test";
  CHECK(evidence_of(with_results("; mx.desk.test; " + pass), mx) == Proof::none);
  CHECK(evidence_of(with_results(" (x) ; mx.desk.test; " + pass), mx) == Proof::none);
  CHECK(evidence_of(with_results(R"(""; mx.desk.test; )" + pass), mx) == Proof::none);
}

TEST_CASE("of the own server's fields one dmarc=fail refutes", "[P9]") {
  const HeaderField pass{"Authentication-Results", "mx.desk.test; dmarc=pass header.from=customers.test"};
  const HeaderField fail{"Authentication-Results", "mx.desk.test; dmarc=fail header.from=customers.test"};
  CHECK(evidence_of(mail_with({pass, fail}), mx) == Proof::refuted);
  CHECK(evidence_of(mail_with({fail, pass}), mx) == Proof::refuted);
  CHECK(evidence_of(mail_with({pass, fail, own_received}), mx) == Proof::refuted);
}

TEST_CASE("a comment or quoted word without an end hides no result and proves none", "[P9]") {
  const std::string spf = "mx.desk.test; spf=fail ";
  for (const std::string open : {"(domain of a(b@evil.test) smtp.mailfrom=x", "smtp.mailfrom=\"x@evil.test"}) {
    CAPTURE(open);
    CHECK(evidence_of(with_results(spf + open + "; dmarc = fail header.from=customers.test"), mx) == Proof::refuted);
    CHECK(evidence_of(with_results(spf + open + "; dmarc=pass header.from=customers.test"), mx) == Proof::none);
    CHECK(evidence_of(with_results("mx.desk.test; dmarc=pass header.from=customers.test; spf=fail " + open), mx) ==
          Proof::none);
  }
}

TEST_CASE("more than one From is no evidence", "[P9]") {
  auto mail = with_results("mx.desk.test; dmarc=pass header.from=customers.test");
  mail.from.push_back({"", "alice@staff.test"});
  CHECK(evidence_of(mail, mx) == Proof::none);
  mail.header.front().value = "mx.desk.test; dmarc=fail header.from=customers.test";
  CHECK(evidence_of(mail, mx) == Proof::refuted);
}

TEST_CASE("results as Gmail writes them, below its own inner Received, are evidence", "[P9]") {
  const HeaderField inner{"Received",
                          "by 2002:a05:6402:1a56:b0:5c9 with SMTP id bf22csp1; Mon, 23 Nov 2026 01:00:00 -0800"};
  const HeaderField results{
      "Authentication-Results",
      "mx.google.com;\r\n       dkim=pass header.i=@customers.test header.s=s1 header.b=\"K/abc+d\";"
      "\r\n       spf=pass (google.com: domain of kim@customers.test designates 192.0.2.7 as "
      "permitted sender) smtp.mailfrom=kim@customers.test;\r\n       dmarc=pass (p=NONE sp=NONE "
      "dis=NONE) header.from=customers.test"};
  const HeaderField received{"Received",
                             "from mail.customers.test (mail.customers.test. [192.0.2.7])\r\n        by mx.google.com "
                             "with ESMTPS id a1; Mon, 23 Nov 2026 01:00:00 -0800 (PST)"};
  CHECK(evidence_of(mail_with({inner, results, received}), "mx.google.com") == Proof::evidence);
  CHECK(evidence_of(mail_with({inner, received, results}), "mx.google.com") == Proof::evidence);
  CHECK(evidence_of(mail_with({inner, received, other_received, results}), "mx.google.com") == Proof::none);
}

TEST_CASE("below a mail that a program on the server itself began, nothing is believed", "[P9]") {
  const HeaderField pickup{"Received", "by mail.desk.test (Postfix, from userid 33) id 4F2; Mon, 23 Nov 2026 10:00:00"};
  const HeaderField results{"Authentication-Results", "mx.desk.test; dmarc=pass header.from=customers.test"};
  CHECK(evidence_of(mail_with({pickup, results}), mx) == Proof::none);
}

TEST_CASE("a name that the sender gave in HELO does not make another server's Received the own one's", "[P9]") {
  const HeaderField results{"Authentication-Results", "mx.desk.test; dmarc=pass header.from=customers.test"};
  for (const auto* helo : {"x by mx.desk.test with LMTP", "x by mx.desk.test (", "x with LMTP ("}) {
    CAPTURE(helo);
    const HeaderField relay{"Received", "from " + std::string(helo) +
                                            " (unknown [192.0.2.66]) by backup.desk.test (Postfix) with ESMTP id 4F2"};
    CHECK(evidence_of(mail_with({relay, results}), mx) == Proof::none);
  }
}
