#include "render/render.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

#include "render/header.hpp"
#include "render/mime.hpp"
#include "render/parts.hpp"
#include "render/templates.hpp"

namespace gatepost::render {
namespace {

struct Parts {
  std::string language;
  std::string subject;
  std::string text;
  std::string html;
};

std::string in_layout(const Form& layout, const Letter& letter, const Parts& parts, const std::string& content) {
  Values values{{"language", parts.language}, {"subject", parts.subject}};
  const auto desk = letter.values.find("desk");
  if (desk != letter.values.end()) {
    values.insert(*desk);
  }
  const auto filled = layout.fill(values, {parts.language, letter.time_zone, letter.made}, content);
  return whole_html(filled);
}

/// "Re: Re: Re:" is what years of correspondence leave; one is enough.
std::string with_one_re(std::string subject) {
  const auto begins_with_re = [](std::string_view words) {
    return words.size() >= 3 && std::tolower(words[0]) == 'r' && std::tolower(words[1]) == 'e' && words[2] == ':';
  };
  for (std::size_t next = 3; begins_with_re(subject); subject.erase(0, next)) {
    next = subject.find_first_not_of(' ', 3);
    if (next == std::string::npos || !begins_with_re(std::string_view(subject).substr(next))) {
      break;
    }
  }
  return subject;
}

Parts parts_of(const Letter& letter, const std::string& language, Forms& forms) {
  const auto& form = forms.letter({language, letter.kind});
  const auto filled = form.fill(letter.values, {language, letter.time_zone, letter.made});
  Parts out{language, with_one_re(subject_of(filled)), text_part(filled), {}};
  out.html = in_layout(*forms.layout, letter, out, html_content(filled));
  return out;
}

/// A template of the folder that grows without measure gives way to the built-in one (P26).
Parts bounded_parts_of(const Letter& letter, const std::string& language, Forms& in_force) {
  try {
    return parts_of(letter, language, in_force);
  } catch (const std::length_error&) {
    auto& built_in = built_in_forms();
    return parts_of(letter, built_in.has({language, letter.kind}) ? language : "en", built_in);
  }
}

std::vector<Address> mailable(const std::vector<Address>& addresses) {
  std::vector<Address> out;
  std::ranges::copy_if(addresses, std::back_inserter(out), [](const auto& one) { return is_mailable(one.address); });
  return out;
}

std::string automatic_fields(LetterKind kind) {
  const auto how = rule_of(kind).auto_submitted;
  if (how == AutoSubmitted::no) {
    return {};
  }
  // Exchange reads this one, not RFC 3834's.
  return own_field("Auto-Submitted", how == AutoSubmitted::auto_replied ? "auto-replied" : "auto-generated") +
         own_field("X-Auto-Response-Suppress", "All");
}

void demand_own_ids(const Signed& addresses) {
  if (!is_message_id(addresses.message_id)) {
    throw std::invalid_argument("a letter's own Message-ID is broken");
  }
  if (!addresses.envelope_sender.empty() && !is_mailable(addresses.envelope_sender)) {
    throw std::invalid_argument("a letter's own envelope sender is broken");
  }
}

std::string header_of(const Letter& letter, const Signed& addresses, const std::string& desk_address,
                      const Parts& parts) {
  const auto cc = mailable(letter.also_to);
  std::string out = date_field(letter.made);
  out += address_field("From", {{letter.from_name, desk_address}});
  out += address_field("To", {letter.to});
  out += cc.empty() ? "" : address_field("Cc", cc);
  out += addresses.reply_to.empty() ? "" : address_field("Reply-To", {{letter.from_name, addresses.reply_to}});
  out += words_field("Subject", parts.subject);
  out += ids_field("Message-ID", {addresses.message_id});
  out += ids_field("In-Reply-To", letter.in_reply_to);
  out += ids_field("References", letter.references);
  out += automatic_fields(letter.kind);
  out += addresses.unsubscribe.empty() ? "" : uri_field("List-Unsubscribe", addresses.unsubscribe);
  for (const auto& field : letter.extra) {
    out += own_field(field.name, field.value);
  }
  return out + own_field("Content-Language", parts.language) + "MIME-Version: 1.0\r\n";
}

}  // namespace

Wire unwritten(const Letter& letter, const Signed& addresses) {
  demand_own_ids(addresses);
  Wire out;
  out.number = letter.number;
  out.kind = letter.kind;
  out.ticket = letter.ticket;
  out.message_id = addresses.message_id;
  out.envelope_sender = addresses.envelope_sender;
  out.recipient = with_ascii_domain(letter.to.address);
  out.made = letter.made;
  return out;
}

Wire wire(const Letter& letter, const Signed& addresses, const Templates& templates, const std::string& desk_address) {
  auto out = unwritten(letter, addresses);
  const auto parts =
      bounded_parts_of(letter, templates.language_for(letter.language, "en"), templates.inside_->in_force);
  out.subject = parts.subject;
  out.text = parts.text;
  out.bytes = header_of(letter, addresses, desk_address, parts);
  auto body = mime_body(letter.number, parts.text, parts.html, letter.attachments);
  out.files = std::move(body.files);
  for (auto& file : out.files) {
    file.at += out.bytes.size();
  }
  out.bytes += body.bytes;
  return out;
}

std::string html(const Letter& letter, const Templates& templates) {
  return bounded_parts_of(letter, templates.language_for(letter.language, "en"), templates.inside_->in_force).html;
}

}  // namespace gatepost::render
