#include "parse/attachment.hpp"

#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <utility>

#include "mail/address.hpp"
#include "mail/code_point.hpp"
#include "parse/charset.hpp"
#include "parse/header.hpp"
#include "parse/header_text.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_name = 255;  // of a file in every common file system
constexpr std::size_t longest_extension = 20;

constexpr auto names = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"application/pkcs7-signature", "smime.p7s"},
    {"application/x-pkcs7-signature", "smime.p7s"},
    {"application/pkcs7-mime", "smime.p7m"},
    {"application/x-pkcs7-mime", "smime.p7m"},
    {"application/pgp-signature", "signature.asc"},
    {"application/pgp-encrypted", "version.asc"},
    {"application/pgp-keys", "key.asc"},
    {"application/ms-tnef", "winmail.dat"},
    {"application/vnd.ms-tnef", "winmail.dat"},
    {"text/calendar", "invite.ics"},
    {"text/vcard", "contact.vcf"},
    {"text/x-vcard", "contact.vcf"},
    {"text/directory", "contact.vcf"},
    {"text/plain", "part.txt"},
    {"text/html", "part.html"},
    {"text/enriched", "part.txt"},
    {"text/richtext", "part.txt"},
    {"text/rfc822-headers", "headers.txt"},
    {"message/delivery-status", "delivery-status.txt"},
    {"message/global-delivery-status", "delivery-status.txt"},
    {"message/disposition-notification", "disposition-notification.txt"},
    {"message/feedback-report", "feedback-report.txt"},
    {"message/partial", "partial.eml"},
    {"message/external-body", "external-body.txt"},
    {"image/jpeg", "part.jpg"},
    {"image/svg+xml", "part.svg"},
    {"application/pdf", "part.pdf"},
    {"application/octet-stream", "part.bin"},
});

/// U+202E and its kin turn "gnp.exe" into what reads as "exe.png"; the others cannot be seen at all.
bool is_invisible(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\r' && c != '\n') || (c >= 0x7f && c < 0xa0) || c == 0x061c || c == 0x180e ||
         (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff ||
         (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c <= 0xe007f);
}

std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto c = next_code_point(text, at);
    // Joiners shape letters in Persian and Indian scripts and stay.
    if (c == 0x200c || c == 0x200d || !is_invisible(c)) out += text.substr(begin, at - begin);
  }
  return out;
}

/// Refused by one file system or another.
bool is_reserved(char c) { return std::string_view("<>:\"|?*").find(c) != std::string_view::npos; }

std::string shortened(const std::string& name) {
  if (name.size() <= longest_name) return name;
  const auto dot = name.rfind('.');
  const bool has_extension = dot != std::string::npos && name.size() - dot <= longest_extension;
  const auto extension = has_extension ? name.substr(dot) : std::string();
  return std::string(cut(name, longest_name - extension.size())) + extension;
}

/// "part.png" of "image/png"; a subtype that is no plain word gives no extension.
std::string name_of_type(std::string_view type) {
  const auto* const known = std::ranges::find(names, type, &std::pair<std::string_view, std::string_view>::first);
  if (known != names.end()) return std::string(known->second);
  const auto subtype = type.substr(std::min(type.find('/'), type.size() - 1) + 1);
  const bool is_word = !subtype.empty() && subtype.size() <= 5 && std::ranges::all_of(subtype, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  });
  return is_word ? "part." + std::string(subtype) : "part.bin";
}

/// An attached message is named after its subject, as mail programs do.
std::string name_of_message(const Node& node) {
  if (node.parts.empty()) return "message.eml";
  auto subject = safe_file_name(readable(value_of(node.parts.front().header, "Subject")));
  return subject.empty() ? "message.eml" : std::string(cut(subject, 100)) + ".eml";
}

bool is_message(const Node& node) { return node.type == "message/rfc822" || node.type == "message/global"; }

/// Outlook's images bear their name in the Content-ID: "image001.png@01D9A1B2.C3D4E5F0".
std::string name_of_id(const Node& node) {
  const auto name = safe_file_name(node.content_id.substr(0, node.content_id.find('@')));
  const auto dot = name.rfind('.');
  const bool has_extension = dot != std::string::npos && dot > 0 && name.size() - dot >= 4 && name.size() - dot <= 5;
  return has_extension && node.type.starts_with("image/") ? name : std::string();
}

std::string name_of(const Node& node) {
  auto name = safe_file_name(node.file_name);
  // Mail programs know what they can open by the extension: our letters bring it as plain bytes.
  if (is_message(node) && !name.empty() && !folded(name).ends_with(".eml"))
    return std::string(cut(name, longest_name - 4)) + ".eml";
  if (name.empty()) name = is_message(node) ? name_of_message(node) : name_of_id(node);
  return name.empty() ? name_of_type(node.type) : name;
}

}  // namespace

std::string safe_file_name(std::string_view name) {
  auto out = one_line(visible(scrubbed(name)));
  const auto slash = out.find_last_of("/\\");
  if (slash != std::string::npos && slash + 1 < out.size()) out.erase(0, slash + 1);
  std::ranges::replace_if(
      out, [](char c) { return is_reserved(c) || c == '/' || c == '\\'; }, '_');
  // A leading dot hides a file, a trailing dot or blank is dropped by Windows and changes what the file is.
  const auto first = out.find_first_not_of(". ");
  if (first == std::string::npos) return {};
  return shortened(out.substr(first, out.find_last_not_of(". ") - first + 1));
}

bool is_detached_signature(const Node& node, std::string_view parent) {
  if (node.type == "application/pkcs7-signature" || node.type == "application/x-pkcs7-signature") return true;
  if (same_address(node.file_name, "smime.p7s")) return true;  // servers that call it application/octet-stream
  // A file's own signature is of the same type, and is attached beside the file.
  return node.type == "application/pgp-signature" &&
         (parent == "multipart/signed" || node.file_name.empty() || same_address(node.file_name, "signature.asc"));
}

std::string sha256(std::string_view bytes) {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  sha256_digest(&context, digest.size(), digest.data());
  std::string out;
  for (const unsigned char byte : digest) {
    out += "0123456789abcdef"[byte >> 4];
    out += "0123456789abcdef"[byte & 15];
  }
  return out;
}

Attachment attachment_of(const Node& node) {
  Attachment out;
  out.type = node.type;
  out.name = name_of(node);
  out.content = node.content;
  out.sha256 = sha256(out.content);
  out.content_id = node.content_id;
  return out;
}

Attachment attachment_of_file(std::string_view name, std::string content) {
  Attachment out;
  out.type = "application/octet-stream";
  out.name = safe_file_name(scrubbed(name));
  if (out.name.empty()) out.name = "part.bin";
  out.content = std::move(content);
  out.sha256 = sha256(out.content);
  return out;
}

Part structure_of(const Node& node) {
  Part out;
  out.type = node.type;
  for (const auto& part : node.parts) out.parts.push_back(structure_of(part));
  if (!node.parts.empty()) return out;
  out.decoded_size = node.content.size();
  out.decoded_sha256 = sha256(node.content);
  return out;
}

}  // namespace gatepost::parse
