#include "decide/files.hpp"

#include "decide/size.hpp"
#include "mail/address.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

/// It went out before. What staff send has to have gone out on other tickets, too: what belongs to one matter alone may
/// be sent once more.
bool is_known_logo(const Attachment& file, const Mail& mail, const Draft& draft) {
  const auto* before = draft.before;
  if (!is_logo(file) || before == nullptr || !before->sent_files.contains(file.sha256)) return false;
  return draft.desk.staff_by_address(sender_of(mail)) == nullptr || before->sent_elsewhere.contains(file.sha256);
}

}  // namespace

bool is_logo(const Attachment& file) {
  return file.is_inline && file.type.starts_with("image/") && file.content.size() <= limits::logo_bytes;
}

bool is_decoration(const Attachment& file) {
  const bool is_card = file.type == "text/vcard" || file.type == "text/x-vcard" || file.type == "text/directory" ||
                       folded(file.name).ends_with(".vcf");
  return is_logo(file) || is_card;
}

Files files_of(const Mail& mail, const Draft& draft) {
  Files out;
  std::size_t bytes = 0;
  for (const auto& file : mail.attachments) {
    if (is_known_logo(file, mail, draft)) continue;
    const bool is_left_out = bytes + file.content.size() > limits::letter_files_bytes;
    out.told.push_back(
        {{"name", file.name}, {"size", size_in_words(file.content.size())}, {"is_left_out", is_left_out}});
    if (is_left_out) continue;
    bytes += file.content.size();
    out.taken.push_back(file);
  }
  return out;
}

namespace {

/// A colleague's visiting card has what stands below everybody's answers.
bool is_card(const Attachment& file) {
  return file.type == "text/vcard" || file.type == "text/x-vcard" || folded(file.name).ends_with(".vcf");
}

/// The picture in a signature, which customers have got, or one of the customer's own that programs quote.
bool was_here(const Attachment& file, const Draft& draft) {
  return draft.before != nullptr &&
         (draft.before->sent_elsewhere.contains(file.sha256) || draft.before->sent_files.contains(file.sha256));
}

/// What was on the ticket before is the customer's, or was told already.
std::string inside_words(const Attachment& file, const Draft& draft) {
  const bool is_known = draft.before != nullptr && draft.before->sent_files.contains(file.sha256);
  return is_known || is_card(file) ? std::string() : file.text;
}

}  // namespace

void keep_inside(const Mail& mail, Draft& draft) {
  for (const auto& file : mail.attachments)
    if (!is_logo(file) || !was_here(file, draft))
      draft.verdict.inside_files.push_back({draft.ticket.number, file.sha256, inside_words(file, draft)});
}

}  // namespace gatepost::decide
