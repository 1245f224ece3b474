#include "parse/file_text.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "mail/address.hpp"
#include "parse/charset.hpp"
#include "parse/header.hpp"
#include "parse/header_text.hpp"
#include "parse/html_text.hpp"
#include "parse/mime.hpp"
#include "parse/rtf.hpp"

namespace gatepost::parse {
namespace {

constexpr int deepest_file = 4;  // messages that only their names tell, each of which is another pass over its bytes

enum class Form { unread, plain, folded, html, rtf, message, mbox };

constexpr auto extensions = std::to_array<std::pair<std::string_view, Form>>({
    {".txt", Form::plain},
    {".csv", Form::plain},
    {".md", Form::plain},
    {".log", Form::plain},
    {".htm", Form::html},
    {".html", Form::html},
    {".eml", Form::message},
    {".mbox", Form::mbox},
    {".ics", Form::folded},
    {".vcf", Form::folded},
    {".json", Form::plain},
    {".xml", Form::plain},
});

constexpr auto folded_types =
    std::to_array<std::string_view>({"text/calendar", "text/vcard", "text/x-vcard", "text/directory"});

// What of a header tells who wrote what to whom, and which mail it was.
constexpr auto told_fields = std::to_array<std::string_view>(
    {"from", "to", "cc", "reply-to", "subject", "message-id", "in-reply-to", "references", "return-path"});

Form form_by_name(std::string_view name) {
  const auto lower = folded(name);
  const auto* const found =
      std::ranges::find_if(extensions, [&](const auto& one) { return lower.ends_with(one.first); });
  return found == extensions.end() ? Form::unread : found->second;
}

bool is_field(std::string_view line) {
  const auto colon = line.find(':');
  return colon != line.npos && colon > 0 &&
         std::ranges::all_of(line.substr(0, colon), [](char c) { return c > ' ' && c < 0x7f; });
}

/// Nobody says what it is, but it begins as a mail does: with fields of a header and a blank line below them.
bool looks_like_message(std::string_view content) {
  content = content.substr(0, limits::header_bytes);
  for (std::size_t fields = 0; !content.empty(); ++fields) {
    const auto end = std::min(content.find('\n'), content.size());
    const auto line = content.substr(0, end);
    if (line.empty() || line == "\r") return fields > 0;
    const bool is_folded = fields > 0 && (line.front() == ' ' || line.front() == '\t');
    if (!is_folded && !is_field(line)) return false;
    content.remove_prefix(std::min(end + 1, content.size()));
  }
  return false;
}

Form form_of_bytes(std::string_view type, std::string_view name, std::string_view content) {
  if (type == "application/mbox") return Form::mbox;
  const auto form = form_by_name(name);
  if (form != Form::unread || type != "application/octet-stream") return form;
  if (content.starts_with("From ")) return Form::mbox;
  return looks_like_message(content) ? Form::message : Form::unread;
}

Form form_of(std::string_view type, std::string_view name, std::string_view content) {
  const bool may_be_rtf = type.starts_with("text/") || type.starts_with("application/");
  if (may_be_rtf && content.starts_with("{\\rtf")) return Form::rtf;  // Word saves it as .doc, too
  if (type == "text/html") return Form::html;
  if (std::ranges::find(folded_types, type) != folded_types.end()) return Form::folded;
  if (type == "message/rfc822" || type == "message/global") return Form::message;
  if (type.starts_with("text/") || type.starts_with("message/")) return Form::plain;
  return type.starts_with("application/") ? form_of_bytes(type, name, content) : Form::unread;
}

/// Long lines of calendars and cards are broken anywhere, even within a character (RFC 5545 section 3.1).
std::string unfolded(std::string_view content) {
  std::string out;
  out.reserve(content.size());
  for (std::size_t at = 0; at < content.size(); ++at) {
    const auto end = content.substr(at).starts_with("\r\n") ? at + 1 : at;
    const bool is_fold =
        content[end] == '\n' && end + 1 < content.size() && (content[end + 1] == ' ' || content[end + 1] == '\t');
    if (is_fold)
      at = end + 1;
    else
      out += content[at];
  }
  return out;
}

bool is_told(const HeaderField& field) {
  const auto name = folded(field.name);
  return name.starts_with("x-gatepost-") || std::ranges::find(told_fields, name) != told_fields.end();
}

}  // namespace

/// Reads one file; `room` is what all files together may still take.
class FileTexts::Reader {
 public:
  Reader(std::size_t& room, bool& is_whole) : room_(room), is_whole_(is_whole), left_(limits::text_bytes) {}

  void read(const Node& node) {
    auto form = form_of(node.type, node.file_name, node.content);
    if (node.type.starts_with("multipart/")) form = node.parts.empty() ? Form::plain : Form::unread;
    const auto charset = node.parameters.find("charset");
    if (node.parts.empty())
      read(form, node.content, charset == node.parameters.end() ? std::string() : charset->second);
    if (form == Form::message)
      for (const auto& message : node.parts) read_header(message);
    for (const auto& part : node.parts) read(part);  // the tree's depth is bounded
  }

  void read(Form form, std::string_view content, std::string_view charset) {
    switch (form) {
      case Form::unread: break;
      case Form::plain: add(with_lf(to_utf8(limited(content), charset))); break;
      case Form::folded: add(with_lf(to_utf8(unfolded(limited(content)), charset))); break;
      case Form::html: {
        const auto html = limited(content);
        add(text_of_html(to_utf8(html, charset.empty() ? charset_of_html(html) : std::string(charset))));
        break;
      }
      case Form::rtf: add(text_of_rtf(limited(content))); break;
      case Form::message: read_message(cut_off(content, limits::file_text_bytes)); break;
      case Form::mbox: read_mailbox(cut_off(content, limits::file_text_bytes)); break;
    }
  }

  std::string text() { return std::string(cut(text_, limits::text_bytes)); }

 private:
  std::string_view cut_off(std::string_view content, std::size_t most) {
    if (content.size() > most) is_whole_ = false;
    return content.substr(0, most);
  }

  std::string_view limited(std::string_view content) {
    content = cut_off(content, std::min(left_, room_));
    left_ -= content.size();
    room_ -= content.size();
    return content;
  }

  void add(std::string_view text) {
    if (text.empty()) return;
    if (!text_.empty()) text_ += text_.ends_with('\n') ? "\n" : "\n\n";
    text_ += text;
  }

  void read_header(const Node& message) {
    std::string told;
    for (const auto& field : message.header)
      if (is_told(field)) told += field.name + ": " + readable(limited(field.value)) + "\n";
    add(told);
  }

  /// Mails behind one another, each with a line "From somebody, then" above it (RFC 4155).
  void read_mailbox(std::string_view bytes) {
    while (!bytes.empty() && room_ > 0 && left_ > 0) {
      if (bytes.starts_with("From ")) bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
      const auto next = bytes.find("\nFrom ");
      const auto end = next == bytes.npos ? bytes.size() : next + 1;
      read_message(bytes.substr(0, end));
      bytes.remove_prefix(end);
    }
    if (!bytes.empty()) is_whole_ = false;
  }

  void read_message(std::string_view bytes) {
    if (bytes.empty() || depth_ == deepest_file) return;
    std::vector<Defect> ignored;
    const auto tree = read_tree(bytes, ignored);
    ++depth_;
    read_header(tree.root);
    read(tree.root);
    --depth_;
  }

  std::size_t& room_;
  bool& is_whole_;
  std::size_t left_;
  int depth_ = 0;
  std::string text_;
};

std::string FileTexts::of(const Node& node) {
  Reader reader(room_, is_whole_);
  reader.read(node);
  return reader.text();
}

std::string FileTexts::of(const Attachment& file) {
  Reader reader(room_, is_whole_);
  reader.read(form_of(file.type, file.name, file.content), file.content, {});
  return reader.text();
}

}  // namespace gatepost::parse
