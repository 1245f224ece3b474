#include "decide/subject.hpp"

#include "catch.hpp"

using gatepost::decide::matter_of;

namespace {

std::string title_of(const std::string& subject) { return gatepost::decide::title_of(subject, {1005}); }

}  // namespace

TEST_CASE("what says that a mail is an answer stands once before a ticket's subject") {
  CHECK(title_of("Re: Re: Re: Kettle") == "Re: Kettle");
  CHECK(title_of("RE: AW: SV: Antw: Kettle") == "RE: Kettle");
  CHECK(title_of("回复：答复: 답장: Kettle") == "回复： Kettle");
  CHECK(title_of("Re[2]: Re(3): re :Kettle") == "Re[2]: Kettle");
}

TEST_CASE("what says that a mail is forwarded stands once as well, beside an answer's") {
  CHECK(title_of("Fwd: FW: Kettle") == "Fwd: Kettle");
  CHECK(title_of("Re: Fwd: Re: WG: Kettle") == "Re: Fwd: Kettle");
}

TEST_CASE("a subject that has it once, or only words that look alike, stays as it is") {
  for (const char* subject : {"Kettle", "Re: Kettle", "Fwd: Kettle", "Rebate: Kettle", "Question: re: kettle", "12:30",
                              "Re", "Re:", "", ":", "Re[x]: Re: a", "I: we need you"}) {
    CAPTURE(subject);
    CHECK(title_of(subject) == subject);
  }
}

TEST_CASE("what our own notices begin with is no part of a title, however often they were answered") {
  CHECK(title_of("Re: [#1002] Re: [#1001] Broken kettle") == "Broken kettle");
  CHECK(title_of("AW: [#1004] Fwd: Kettle") == "Fwd: Kettle");
  CHECK(title_of("Re: Fwd: Re: [#1001] Kettle") == "Kettle");
}

TEST_CASE("another desk's mark stays") {
  for (const char* subject : {"[#1002] Kettle", "Re: [#1005] Kettle", "Re: [#12] Kettle", "Re: [#1002 Kettle",
                              "Re: [#]", "Re: [#99999999999999999999] Kettle", "Fwd: [#1002] Kettle"}) {
    CAPTURE(subject);
    CHECK(title_of(subject) == subject);
  }
}

TEST_CASE("a letter that says itself that it is an answer has the title without that word") {
  CHECK(matter_of("Re: Kettle") == "Kettle");
  CHECK(matter_of("AW: Fwd: Kettle") == "Fwd: Kettle");
  CHECK(matter_of("Fwd: Kettle") == "Fwd: Kettle");
  CHECK(matter_of("Kettle") == "Kettle");
}

TEST_CASE("a ticket's number is read in the subject of an answer, where the ticket exists", "[P7]") {
  const auto number = [](const std::string& subject) { return gatepost::decide::number_in(subject, {1005}); };
  CHECK(number("Re: [#1001] Kettle") == gatepost::TicketNumber{1001});
  CHECK(number("Fwd: AW: [#1004] Kettle") == gatepost::TicketNumber{1004});
  for (const std::string subject : {"[#1001] Kettle", "Re: [#1005] Kettle", "Re: [#88] Kettle", "Fwd: [#1001] Kettle",
                                    "Re: [#1001 Kettle", "Re: Kettle [#1001]", "Re: [#]", "Re:", ""}) {
    CAPTURE(subject);
    CHECK_FALSE(number(subject));
  }
}
