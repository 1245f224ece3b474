// What the person wrote now, apart from what their mail program repeated below or above it (P19).
//
// Cut are: our own marker line and all after it, quoted lines with the line that introduces them ("On … wrote:" in
// many languages), header blocks of Outlook and its kin with all after them. Answers between quotes stay, and so do
// the quotes that they answer; a forwarded mail stays in the reply, since it was passed on by intention. Where it is
// doubtful whether something is a quote, it stays.
//
// `subject` is the mail's own: where it says that the mail is a forward ("FW: …"), a header block is the mail that is
// passed on and stays. Text is UTF-8 with LF line ends; other bytes do no harm. Linear in the length of the text.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::parse {

struct ReplyParts {
  std::string reply;      // without blank lines around it
  std::string quoted;     // what was cut, as it stood
  std::string unmarked;   // of quoted, the nearest mail where it bears no quote marks: answers may stand in it
  std::string signature;  // "-- " and what follows, "Sent from my iPhone" and its kin
  std::string
      below_sign;  // of signature: what stands below "-- ", where a person may have gone on; no telephone's line
};

ReplyParts split_reply(std::string_view text, std::string_view subject = {});

}  // namespace gatepost::parse
