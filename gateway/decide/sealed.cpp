#include "decide/sealed.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "mail/address.hpp"

namespace gatepost::decide {
namespace {

constexpr std::string_view armour = "-----BEGIN PGP MESSAGE-----";

/// PGP inside the text, as programs without MIME write it.
bool has_armour(std::string_view text) {
  for (auto at = text.find(armour); at != std::string_view::npos; at = text.find(armour, at + 1)) {
    const auto end = text.find_first_not_of(" \t\r", at + armour.size());
    const bool is_whole = end == std::string_view::npos || text[end] == '\n';
    if (is_whole && (at == 0 || text[at - 1] == '\n')) return true;
  }
  return false;
}

/// "invoice.pdf.p7m" was a file before it was sealed, "smime.p7m" and "encrypted.asc" a mail.
bool names_file_within(std::string_view name) {
  constexpr std::size_t longest_ending = 5;
  const auto outer = name.rfind('.');
  if (outer == std::string_view::npos || outer == 0) return false;
  const auto inner = name.rfind('.', outer - 1);
  return inner != std::string_view::npos && inner > 0 && outer - inner - 1 <= longest_ending;
}

/// Kinds that nobody attaches to a mail in clear text.
bool is_always_mail(const Attachment& file, std::string_view name) {
  return file.type == "application/pgp-encrypted" || file.type == "application/x-microsoft-rpmsg-message" ||
         name.ends_with(".rpmsg");
}

/// RFC 8551 section 3.2.1: where a gateway has changed the type the name tells; RFC 3156 section 4 has no name, and
/// programs agree on this one. What holds certificates alone is `.p7c`.
bool is_sealed_mail(const Attachment& file) {
  const auto name = folded(file.name);
  if (is_always_mail(file, name)) return true;
  if (names_file_within(name)) return false;
  const bool is_mime =
      (file.type == "application/pkcs7-mime" || file.type == "application/x-pkcs7-mime") && !name.ends_with(".p7c");
  return is_mime || name.ends_with(".p7m") || name == "encrypted.asc" ||
         (name.ends_with(".asc") && has_armour(file.content));
}

/// In the place of a text: nobody has given it a name.
bool is_unread_text(const Attachment& file) {
  constexpr std::array<std::string_view, 2> kinds{"application/octet-stream", "message/partial"};
  const bool is_text = file.type.starts_with("text/") || std::ranges::find(kinds, file.type) != kinds.end();
  return is_text && file.name.starts_with("part");
}

/// Whatever it was before it was sealed, nothing else is there.
bool is_sealed_file(const Attachment& file) {
  return is_sealed_mail(file) || file.type == "application/pkcs7-mime" || file.type == "application/x-pkcs7-mime";
}

}  // namespace

bool is_sealed(const Mail& mail, const std::string& text) {
  if (has_armour(text) || std::ranges::any_of(mail.attachments, is_sealed_mail)) return true;
  return mail.reply.empty() && (std::ranges::any_of(mail.attachments, is_sealed_file) ||
                                std::ranges::any_of(mail.attachments, is_unread_text));
}

}  // namespace gatepost::decide
