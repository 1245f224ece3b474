#include <fcntl.h>
#include <unistd.h>

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>

#include "cli/mail_json.hpp"
#include "cli/opinion.hpp"
#include "cli/table.hpp"
#include "cli/ticket_json.hpp"
#include "cli/verb.hpp"
#include "fetch/fetch.hpp"
#include "log.hpp"
#include "parse/parse.hpp"

namespace gatepost::cli {
namespace {

using Json = nlohmann::ordered_json;

/// Nothing where the file cannot be read. Without a time of arrival, so that the answer is the same each time.
std::optional<Mail> mail_of(const std::string& file) {
  const bool is_standard_input = file == "-";
  const int descriptor = is_standard_input ? STDIN_FILENO : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return std::nullopt;
  std::optional<Mail> mail;
  try {
    mail = parse::mail(fetch::read_pipe(descriptor, {}, {}));
  } catch (const std::system_error&) {
    // A folder, or a disk that is broken.
  }
  if (!is_standard_input) ::close(descriptor);
  return mail;
}

std::string line_of(const std::string& file, const Mail& mail, const std::optional<Opinion>& opinion) {
  Json json{{"file", file}};
  json.update(json_of(mail));
  if (opinion) json.update(json_of(*opinion));
  return printed(json, Layout::one_line);
}

std::string person(const Address& address) {
  return address.name.empty() ? address.address : address.name + " <" + address.address + ">";
}

std::string people(const std::vector<Address>& addresses) {
  std::string out;
  for (const auto& one : addresses) out += (out.empty() ? "" : ", ") + person(one);
  return out;
}

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const auto& one : values) out += (out.empty() ? "" : " ") + one;
  return out;
}

std::string labelled(const std::string& label, const std::string& value) {
  if (value.empty()) return "";
  return "  " + label + std::string(14 - label.size(), ' ') + log::printable(value) + "\n";
}

std::string block(const std::string& label, const std::string& text) {
  return text.empty() ? "" : "  " + label + "\n" + indented(text, "    ");
}

std::string language_text(const Mail& mail) {
  return mail.language.empty() ? "" : mail.language + ", " + std::to_string(mail.language_percent) + " % certain";
}

std::string header_text(const Mail& mail) {
  return labelled("message id", mail.message_id) + labelled("in reply to", joined(mail.in_reply_to)) +
         labelled("references", joined(mail.references)) + labelled("from", people(mail.from)) +
         labelled("to", people(mail.to)) + labelled("cc", people(mail.cc)) +
         labelled("reply to", people(mail.reply_to)) + labelled("date", mail.date ? log::utc(*mail.date) : "") +
         labelled("subject", mail.subject) + labelled("language", language_text(mail));
}

std::string automatic_text(const Mail& mail) {
  std::string out;
  if (mail.automatic)
    out += labelled("automatic", std::string(name_of(mail.automatic->kind)) + ", because of " + mail.automatic->rule);
  if (!mail.bounce) return out;
  for (const auto& one : mail.bounce->recipients)
    out += labelled("not reached", one.address + ", " + one.reason + (one.hard ? ", for good" : "") + " " +
                                       joined({one.reply_code, one.status})) +
           block("  it says", one.text);
  return out + labelled("returned mail", mail.bounce->original_message_id);
}

std::string attachment_text(const Mail& mail) {
  std::string out;
  for (const auto& one : mail.attachments)
    out += labelled(one.is_inline ? "inline" : "attached",
                    one.name + " (" + one.type + ", " + std::to_string(one.content.size()) + " bytes)");
  return out;
}

std::string forward_text(const Mail& mail) {
  if (!mail.forward) return "";
  const auto& forward = *mail.forward;
  return labelled("forward of", person(forward.from)) + labelled("  sent to", people(forward.to)) +
         labelled("  subject", forward.subject) + labelled("  date", forward.date) + block("  text", forward.text);
}

void append_structure(std::string& out, const Part& part, std::size_t depth) {
  out += std::string(4 + 2 * depth, ' ') + log::printable(part.type);
  out += part.parts.empty() ? ", " + std::to_string(part.decoded_size) + " bytes\n" : "\n";
  for (const auto& inner : part.parts) append_structure(out, inner, depth + 1);
}

std::string defect_text(const Mail& mail) {
  std::string out;
  for (const auto& one : mail.defects) out += labelled("defect", one.what + ": " + one.detail);
  return out;
}

std::string described(const std::string& file, const Mail& mail, const std::optional<Opinion>& opinion) {
  auto out = log::printable(file) + "\n" + header_text(mail) + automatic_text(mail);
  out += block("wrote", mail.reply) + block("quoted", mail.quoted) + block("signature", mail.signature);
  out += forward_text(mail) + attachment_text(mail) + "  structure\n";
  append_structure(out, mail.structure, 0);
  return out + defect_text(mail) + (opinion ? text_of(*opinion) : "");
}

int explain(const Common& common, const std::vector<std::string>& files) {
  int exit_code = done;
  Adviser adviser(common);
  for (const auto& file : files) {
    auto read = mail_of(file);
    if (!read) {
      std::cerr << log::printable(file) << ": cannot be read as a file\n";
      exit_code = failed;
      continue;
    }
    const auto mail = adviser.as_decided(*std::move(read));
    const auto opinion = adviser.on(mail);
    std::cout << (common.is_json ? line_of(file, mail, opinion)
                                 : described(file, mail, opinion) + (files.size() > 1 ? "\n" : ""))
              << std::flush;
  }
  return exit_code;
}

}  // namespace

Verb explain_verb(const Common& common) {
  const auto files = std::make_shared<std::vector<std::string>>();
  return {.name = "explain",
          .what = "What the desk reads in a mail and would do with it; changes nothing",
          .footer =
              "Needs no config; with one it also tells whose the mail is and what would follow.\n"
              "Examples:\n"
              "  gatepost explain strange.eml\n"
              "  gatepost explain --json *.eml     one JSON object a line\n"
              "  formail -s gatepost explain - < mbox",
          .arguments = {{"FILE", files.get(), "files of one mail each; - is standard input"}},
          .work = [files, &common] { return explain(common, *files); }};
}

}  // namespace gatepost::cli
