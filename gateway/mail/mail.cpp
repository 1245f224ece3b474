#include "mail/mail.hpp"

#include <algorithm>

namespace gatepost {

std::string_view name_of(Automatic::Kind kind) {
  switch (kind) {
    case Automatic::Kind::auto_reply: return "auto_reply";
    case Automatic::Kind::bounce: return "bounce";
    case Automatic::Kind::delay: return "delay";
    case Automatic::Kind::feedback: return "feedback";
    case Automatic::Kind::read_receipt: return "read_receipt";
    case Automatic::Kind::list: return "list";
    case Automatic::Kind::bulk: return "bulk";
  }
  return "auto_reply";
}

std::optional<std::string_view> field_of(const Mail& mail, std::string_view name) {
  for (const auto& field : mail.header)
    if (same_address(field.name, name)) return field.value;
  return std::nullopt;
}

std::vector<std::string> answered_ids_of(const Mail& mail) {
  std::vector<std::string> ids = mail.in_reply_to;
  ids.insert(ids.end(), mail.references.rbegin(), mail.references.rend());
  return ids;
}

bool has_null_sender(const Mail& mail) { return mail.envelope.sender && mail.envelope.sender->empty(); }

std::vector<std::string> files_told_apart(const Mail& mail) {
  std::vector<std::string> out;
  for (const auto& file : mail.attachments)
    if (!file.type.ends_with("-signature")) out.push_back(file.sha256);
  return out;
}

std::string sender_of(const Mail& mail) { return mail.from.size() == 1 ? mail.from.front().address : std::string(); }

bool has_defect(const Mail& mail, std::string_view what) {
  return std::ranges::find(mail.defects, what, &Defect::what) != mail.defects.end();
}

bool is_cut(const Mail& mail) { return has_defect(mail, "text-limit"); }

}  // namespace gatepost
