#include "parse/invitation.hpp"

#include "catch.hpp"
#include "parse/parse.hpp"

using namespace gatepost;
using parse::is_calendars_text;

namespace {

Mail answer_saying(const std::string& text, const std::string& method = "REPLY") {
  return parse::mail(
      RawMail{"From: Ada <ada@shop.example>\nTo: support@desk.test\nSubject: Accepted: Visit\nMIME-Version: 1.0\n"
              "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/alternative; boundary=b\n\n"
              "--b\nContent-Type: text/plain; charset=utf-8\n\n" +
                  text + "\n--b\nContent-Type: text/calendar; method=" + method +
                  "\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n--b--\n--a--\n",
              {},
              {},
              0,
              {}});
}

}  // namespace

TEST_CASE("What calendars write is nobody's word", "[P29]") {
  for (const std::string text :
       {"", "\n \n", "Accepted: Visit", "Visit", "Ada Roe has accepted this invitation.",
        "Ada <ada@shop.example> has declined your event invitation.", "Yes, I will attend.",
        "Ada hat diese Einladung angenommen.", "김민수님이 초대를 수락했습니다.", "Ada has tentatively accepted",
        "Ada Roe has accepted this invitation.\n\nVisit\nMonday 10am\n\nInvitation from Google Calendar: "
        "https://calendar.google.com/calendar/\n"})
    CHECK(is_calendars_text(text, "Accepted: Visit"));
}

TEST_CASE("Words that a person may have typed are theirs", "[P17]") {
  for (const std::string text :
       {"I accept, but please bring a new kettle.", "Ada has accepted this invitation, but comes later.",
        "Ada has accepted this invitation.\nI shall be late.", "Accepted: Visit\nAt ten, please.",
        "Please see https://calendar.google.com/x and tell me", "좋습니다. 10시에 뵙겠습니다."})
    CHECK_FALSE(is_calendars_text(text, "Accepted: Visit"));
}

TEST_CASE("An answer to an invitation is automatic where nobody's words stand in it", "[P29]") {
  CHECK(answer_saying("").automatic);
  CHECK(answer_saying("Ada has accepted this invitation.").automatic);
  const auto mail = answer_saying("Please come on Friday.");
  CHECK_FALSE(mail.automatic);
  CHECK(mail.answers_invitation);
  CHECK_FALSE(answer_saying("", "REQUEST").automatic);
  CHECK_FALSE(answer_saying("", "REQUEST").answers_invitation);
}
