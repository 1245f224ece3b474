#include "fuzz/targets.hpp"
#include "parse/parse.hpp"

namespace gatepost::fuzz {

/// The bytes are what a mail server says, in plain words and as a report for programs.
void bounce(std::string_view bytes) {
  const std::string head = "From: MAILER-DAEMON@mx.example\nSubject: Undelivered Mail Returned to Sender\n";
  const std::string report = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\n" +
                             std::string(bytes) + "\n--b\nContent-Type: message/delivery-status\n\n" +
                             std::string(bytes) + "\n--b--\n";
  for (const auto& mail : {head + "\n" + std::string(bytes), head + report}) {
    const auto read = parse::mail({mail, {}, {}, 0, {}});
    if (!read.bounce) continue;
    for (const auto& one : read.bounce->recipients) {
      must_be_text(one.address);
      must_be_text(one.text);
      must_be_text(one.status);
    }
  }
}

}  // namespace gatepost::fuzz
