#include "parse/parse.hpp"

#include <algorithm>
#include <utility>

#include "mail/limits.hpp"
#include "parse/address_list.hpp"
#include "parse/attachment.hpp"
#include "parse/automatic.hpp"
#include "parse/body.hpp"
#include "parse/bounce.hpp"
#include "parse/date.hpp"
#include "parse/defect.hpp"
#include "parse/fingerprint.hpp"
#include "parse/forward.hpp"
#include "parse/header.hpp"
#include "parse/header_text.hpp"
#include "parse/invitation.hpp"
#include "parse/language.hpp"
#include "parse/message_id.hpp"
#include "parse/mime.hpp"
#include "parse/program_text.hpp"
#include "parse/reply.hpp"
#include "parse/safe_html.hpp"

namespace gatepost::parse {
namespace {

using Fields = std::vector<HeaderField>;

/// All fields of the name: RFC 5322 section 3.6 allows one, and what a second one says is not to be overlooked.
std::vector<Address> addresses(const Fields& header, std::string_view name, std::vector<Defect>& defects) {
  std::vector<Address> out;
  for (const auto value : values_of(header, name))
    for (auto& address : address_list(value, defects))
      if (out.size() < limits::addresses) out.push_back(std::move(address));
  return out;
}

std::vector<std::string> identifiers(const Fields& header, std::string_view name, std::vector<Defect>& defects) {
  std::string all;
  for (const auto value : values_of(header, name)) all.append(value).append(" ");
  return message_ids(all, defects);
}

void read_date(Mail& mail, const Fields& header) {
  const auto value = value_of(header, "Date");
  mail.date = date(value);
  if (!mail.date) note(mail.defects, "date", value.empty() ? "there is no Date" : "the Date cannot be read");
}

void read_people(Mail& mail, const Fields& header) {
  mail.from = addresses(header, "From", mail.defects);
  mail.to = addresses(header, "To", mail.defects);
  mail.cc = addresses(header, "Cc", mail.defects);
  mail.reply_to = addresses(header, "Reply-To", mail.defects);
  if (mail.from.empty()) note(mail.defects, "from-missing", "there is no From");
  if (mail.from.size() > 1) note(mail.defects, "from-several", "From names several people");
  if (values_of(header, "From").size() > 1) note(mail.defects, "from-repeated", "there are several From fields");
}

void read_header_fields(Mail& mail, const Fields& header) {
  mail.header = header;
  mail.message_id = message_id(value_of(header, "Message-ID"));
  mail.in_reply_to = identifiers(header, "In-Reply-To", mail.defects);
  mail.references = identifiers(header, "References", mail.defects);
  mail.subject = readable(value_of(header, "Subject"));
  read_people(mail, header);
  read_date(mail, header);
}

/// From IMAP nothing is told of the envelope but what the delivering server wrote down.
Envelope envelope_of(const RawMail& raw, const Fields& header) {
  auto out = raw.envelope;
  const auto returns = values_of(header, "Return-Path");
  if (!out.sender && !returns.empty()) out.sender = path_address(returns.front());
  if (!out.recipients.empty()) return out;
  for (const auto* name : {"Delivered-To", "X-Original-To", "Envelope-To"}) {
    for (const auto value : values_of(header, name)) {
      auto address = path_address(value);
      if (!address.empty() && std::ranges::find(out.recipients, address) == out.recipients.end())
        out.recipients.push_back(std::move(address));
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& text : texts) {
    if (!out.empty()) out += out.ends_with('\n') ? "\n" : "\n\n";
    out += text;
  }
  return out;
}

/// A mail passed on as an attachment.
Forward forward_of(const Node& message, std::string_view above) {
  std::vector<Defect> ignored;
  const auto from = addresses(message.header, "From", ignored);
  Forward out;
  if (!from.empty()) out.from = from.front();
  out.to = addresses(message.header, "To", ignored);
  out.cc = addresses(message.header, "Cc", ignored);
  out.subject = readable(value_of(message.header, "Subject"));
  out.date = one_line(value_of(message.header, "Date"));
  out.text = text_of(message);
  out.above = above;
  return out;
}

/// What decide asks about the two people of a forward: whose words stand above it, in which language those below are.
void read_meaning_of(Forward& forward, std::string_view subject) {
  forward.own = split_reply(forward.above, subject).reply;
  auto language = language_of(forward.text);
  forward.language = std::move(language.tag);
  forward.language_percent = language.percent;
}

void read_bodies(Mail& mail, Body& body) {
  mail.typed = body.typed == body.texts || body.typed.empty() ? body.text : body.typed.front();
  mail.text = std::move(body.text);
  mail.texts = std::move(body.texts);
  mail.html = std::move(body.html);
  mail.attachments = std::move(body.attachments);
  if (!mail.html.empty()) mail.safe_html = safe_html(mail.html, mail.defects);
}

/// What the person wrote may stand in several bodies (text, picture, text), so all that are shown are looked at.
void read_meaning(Mail& mail, const Node& root, const Body& body) {
  auto parts = split_reply(body.typed.size() > 1 ? joined(body.typed) : mail.typed, mail.subject);
  if (!body.shown.empty()) mail.shown_reply = split_reply(body.shown, mail.subject).reply;
  mail.reply = std::move(parts.reply);
  mail.quoted = std::move(parts.quoted);
  mail.unmarked = std::move(parts.unmarked);
  mail.signature = std::move(parts.signature);
  mail.below_sign = std::move(parts.below_sign);
  mail.answers_invitation = answers_invitation(root);
  const auto report = delivery_report_of(mail, root);
  mail.bounce = bounce_of(report);
  mail.automatic = automatic_of(mail, root, report);
  mail.has_absent_subject = has_absent_subject(mail);
  mail.begins_as_program = begins_as_program(mail);
  mail.begins_as_absence = begins_as_absence(mail);
  mail.forward = find_forward(mail.typed, mail.subject);
  // The message inside a report was returned, not passed on.
  const bool is_report = mail.bounce || root.type == "multipart/report";
  if (!mail.forward && body.message != nullptr && !is_report) mail.forward = forward_of(*body.message, mail.typed);
  if (mail.forward) read_meaning_of(*mail.forward, mail.subject);
  auto language = language_of(mail.reply.empty() ? mail.typed : mail.reply);
  mail.language = std::move(language.tag);
  mail.language_percent = language.percent;
}

}  // namespace

Mail mail(const RawMail& raw) {
  Mail out;
  const auto tree = read_tree(raw.bytes, out.defects);
  const auto& root = tree.root;
  if (raw.whole_size > raw.bytes.size())
    note(out.defects, "too-large", "only the header and the beginning were taken in");
  read_header_fields(out, root.header);
  out.envelope = envelope_of(raw, root.header);
  out.structure = structure_of(root);
  auto body = body_of(root, out.defects);
  read_bodies(out, body);
  read_meaning(out, root, body);
  out.fingerprint = fingerprint_of(out);
  out.wording = wording_of(out);
  return out;
}

}  // namespace gatepost::parse
