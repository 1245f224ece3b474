// The mails of a story, as mail programs write them.
#pragma once

#include <chrono>
#include <ctime>
#include <sstream>
#include <string>

#include "mail/mail.hpp"
#include "mail/time.hpp"

namespace gatepost::stories {

/// A part with a file of that size in kB: the same name, the same content.
inline std::string file_part(const std::string& name, const std::string& kilobytes, const std::string& disposition) {
  const std::string line = name + std::string(99 - name.size() % 99, '.') + "\n";
  std::string out = "--parts\nContent-Type: " + std::string(name.ends_with(".png") ? "image/png" : "application/pdf") +
                    "\nContent-ID: <" + name + "@mail>\nContent-Disposition: " + disposition + "; filename=\"" + name +
                    "\"\n\n";
  for (int lines = 10 * std::stoi(kilobytes); lines > 0; --lines) out += line;
  return out;
}

/// A part of that type and name.
inline std::string typed_part(const std::string& type, const std::string& name) {
  return "--parts\nContent-Type: " + type + "; name=\"" + name + "\"\n\nMIIBsecret\n";
}

/// A mail of that person, passed on as a file.
inline std::string mail_part(const std::string& from, const std::string& words) {
  return "--parts\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename=\"mail.eml\"\n\nFrom: " +
         from + "\nSubject: " + words + "\n\n" + words + "\n";
}

/// A text file with those words.
inline std::string text_part(const std::string& name, const std::string& words) {
  return "--parts\nContent-Type: " + std::string(name.ends_with(".html") ? "text/html" : "text/plain") +
         "\nContent-Disposition: attachment; filename=\"" + name + "\"\n\n" + words + "\n";
}

/// A part of that type as programs write it: a report on a mail of somebody else's, or a reaction.
inline std::string program_part(const std::string& type) {
  const std::string fields =
      type == "message/feedback-report"            ? "Feedback-Type: abuse\nVersion: 1\nUser-Agent: x\n"
      : type == "message/disposition-notification" ? "Final-Recipient: rfc822; lee@customers.test\nDisposition: "
                                                     "manual-action/MDN-sent-manually; displayed\n"
      : type == "message/delivery-status" ? "Reporting-MTA: dns; mx.customers.test\n\nFinal-Recipient: rfc822; "
                                            "shop@customers.test\nAction: failed\nStatus: 5.1.1\n"
                                          : "{\"emoji\":\"👍\",\"version\":1}\n";
  return "--parts\nContent-Type: " + type + "\n\n" + fields;
}

inline std::string date_of(Time now) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now);
  const auto time = std::chrono::system_clock::to_time_t(seconds);
  char text[64];
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S +0000", &parts);
  return text;
}

/// What a story can change about a mail.
struct Draft {
  std::string from;
  std::string name;  // beside the address
  std::string to = "support@desk.test";
  std::string subject;
  std::string body;
  std::string message_id;
  std::string in_reply_to;
  std::string references;
  std::string first_to;  // an address that To begins with
  std::string cc;
  std::string extra;  // further header lines
  std::string files;  // further parts
  bool is_formatted = false;
  std::string html;  // another side than what the body says
};

inline std::string two_sides(const std::string& plain, const std::string& html) {
  return "Content-Type: multipart/alternative; boundary=sides\n\n--sides\nContent-Type: text/plain; charset=utf-8\n\n" +
         plain + "\n--sides\nContent-Type: text/html; charset=utf-8\n\n" + html + "\n--sides--\n";
}

/// One field, however many they are (RFC 5322 section 3.6).
inline void copy_to(Draft& draft, const std::string& address) { draft.cc += (draft.cc.empty() ? "" : ", ") + address; }

/// As mail programs send formatted words: what the tags say is lost on the plain side.
inline std::string both_sides(const std::string& body) {
  std::string plain;
  std::string html;
  std::istringstream lines(body);
  for (std::string line; std::getline(lines, line);) {
    const bool has_tags = line.find("</") != std::string::npos;
    html += "<div>";
    bool is_tag = false;
    for (const char c : line) {
      is_tag = has_tags && (is_tag || c == '<');
      if (!is_tag) plain += c;
      html += !has_tags && c == '<' ? "&lt;" : std::string(1, c);
      if (c == '>') is_tag = false;
    }
    plain += "\n";
    html += "<br></div>\n";
  }
  return two_sides(plain, html);
}

inline std::string bytes_of(const Draft& draft, Time now) {
  const auto from = draft.name.empty() ? draft.from : "\"" + draft.name + "\" <" + draft.from + ">";
  std::string bytes = "From: " + from + "\nTo: " + (draft.first_to.empty() ? "" : draft.first_to + ", ") + draft.to +
                      "\nSubject: " + draft.subject + "\nDate: " + date_of(now) + "\nMessage-ID: <" + draft.message_id +
                      ">\n" + draft.extra;
  if (!draft.cc.empty()) bytes += "Cc: " + draft.cc + "\n";
  if (!draft.in_reply_to.empty()) bytes += "In-Reply-To: <" + draft.in_reply_to + ">\n";
  if (!draft.references.empty()) bytes += "References: " + draft.references + "\n";
  const auto text = !draft.html.empty()  ? two_sides(draft.body, draft.html)
                    : draft.is_formatted ? both_sides(draft.body)
                                         : "Content-Type: text/plain; charset=utf-8\n\n" + draft.body;
  if (draft.files.empty())
    bytes += text;
  else
    bytes += "Content-Type: multipart/mixed; boundary=parts\n\n--parts\n" + text + "\n" + draft.files + "--parts--\n";
  return bytes;
}

/// What mail programs put below a reply.
inline std::string quoted(const Mail& mail) {
  std::string out = "\nOn Mon, 23 Nov 2026 at 10:00, Example Support <support@desk.test> wrote:\n";
  std::istringstream lines(mail.text);
  for (std::string line; std::getline(lines, line);) out += "> " + line + "\n";
  return out;
}

/// A report of the mail server that it could not deliver a letter with that envelope.
inline std::string report_of(const std::string& sender, const std::string& recipient, int number,
                             const std::string& action) {
  const bool is_delay = action == "delayed";
  const std::string status = is_delay ? "4.4.1" : "5.1.1";
  const std::string said = is_delay ? "450 4.4.1 no answer from host" : "550 5.1.1 no such user";
  return "From: MAILER-DAEMON@mx.customers.test\nTo: " + sender +
         "\nSubject: " + (is_delay ? "Delayed Mail (still being retried)" : "Undelivered") +
         "\nAuto-Submitted: auto-replied\nMessage-ID: <b" + std::to_string(number) +
         "@mx.customers.test>\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; "
         "boundary=b\n\n--b\nContent-Type: text/plain\n\nIt failed.\n--b\nContent-Type: message/delivery-status\n\n"
         "Reporting-MTA: dns; mx.customers.test\n\nFinal-Recipient: rfc822; " +
         recipient + "\nAction: " + action + "\nStatus: " + status + "\nDiagnostic-Code: smtp; " + said + "\n\n--b--\n";
}

/// The first of our addresses in a letter that begins so; empty: none does.
inline std::string address_in(const Mail& letter, const std::string& start) {
  const std::string end = "@desk.test";
  const auto begin = letter.text.find(start);
  return begin == std::string::npos ? "" : letter.text.substr(begin, letter.text.find(end, begin) + end.size() - begin);
}

}  // namespace gatepost::stories
