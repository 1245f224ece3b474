#include "fuzz/targets.hpp"
#include "mail/limits.hpp"
#include "parse/parse.hpp"

namespace gatepost::fuzz {
namespace {

void look_at_files(const Mail& mail) {
  if (mail.attachments.size() > 2 * limits::parts) throw Finding("more files than are read");
  for (const auto& file : mail.attachments) {
    must_be_text(file.name);
    if (file.name.empty()) throw Finding("a file without a name");
    if (file.name.find_first_of("/\\\n") != std::string::npos) throw Finding("a file name with a path or a line end");
  }
}

void look_at_people(const std::vector<Address>& people) {
  for (const auto& person : people) {
    must_be_text(person.name);
    must_be_text(person.address);
  }
}

}  // namespace

void mail(std::string_view bytes) {
  const auto read = parse::mail({std::string(bytes), {}, {}, 0, {}});
  for (const auto* text : {&read.subject, &read.text, &read.html, &read.safe_html, &read.reply, &read.quoted,
                           &read.signature, &read.message_id})
    must_be_text(*text);
  for (const auto& text : read.texts) must_be_text(text);
  for (const auto* people : {&read.from, &read.to, &read.cc, &read.reply_to}) look_at_people(*people);
  if (read.forward) must_be_text(read.forward->text);
  look_at_files(read);
}

}  // namespace gatepost::fuzz
