#include "parse/tnef.hpp"

#include <algorithm>
#include <utility>

#include "mail/address.hpp"
#include "parse/byte_reader.hpp"
#include "parse/charset.hpp"
#include "parse/charset_label.hpp"
#include "parse/mapi_property.hpp"
#include "parse/message_id.hpp"
#include "parse/rtf.hpp"

namespace gatepost::parse {
namespace {

constexpr std::uint32_t signature = 0x223e9f78;
constexpr int deepest = 4;  // messages within messages, each of which is another pass over its bytes

/// The attributes that are read, by the lower half of their number (MS-OXTNEF section 2.1.3.3).
enum Attribute : std::uint16_t {
  body = 0x800c,
  file_data = 0x800f,
  file_title = 0x8010,
  file_begins = 0x9002,
  message_properties = 0x9003,
  file_properties = 0x9005,
  code_page = 0x9007,
};

/// MS-OXPROPS: PidTagBody and so on.
namespace property {
constexpr std::uint16_t body = 0x1000;
constexpr std::uint16_t compressed_rtf = 0x1009;
constexpr std::uint16_t html = 0x1013;
constexpr std::uint16_t display_name = 0x3001;
constexpr std::uint16_t data = 0x3701;
constexpr std::uint16_t file_name = 0x3704;
constexpr std::uint16_t long_file_name = 0x3707;
constexpr std::uint16_t mime_type = 0x370e;
constexpr std::uint16_t content_id = 0x3712;
}  // namespace property

std::string_view without_nul(std::string_view text) { return text.substr(0, text.find('\0')); }

class TnefReader {
 public:
  TnefReader(Tnef& out, std::size_t most_files, int depth) : out_(out), most_files_(most_files), depth_(depth) {}

  void read(std::string_view bytes) {
    constexpr std::size_t head = 6;  // signature and key
    ByteReader reader(bytes.substr(std::min(head, bytes.size())));
    while (!reader.is_at_end()) {
      reader.number(1);  // level: told by the attribute as well
      const auto id = static_cast<std::uint16_t>(reader.number(4));
      const auto value = reader.run(reader.number(4));
      reader.number(2);  // checksum: broken in streams that are right otherwise
      if (reader.is_past_end()) break;
      take(id, value);
    }
    if (reader.is_past_end()) out_.is_whole = false;
    take_message_text();
  }

 private:
  void take(std::uint16_t id, std::string_view value) {
    switch (id) {
      case code_page: charset_ = label_of_code_page(ByteReader(value).number(4)); break;
      case body: body_ = to_utf8(without_nul(value), charset_); break;
      case message_properties: take_message(properties(value)); break;
      case file_begins: begin_file(); break;
      case file_data:
        if (has_file_) out_.files.back().content = value;
        break;
      case file_title:
        if (has_file_ && out_.files.back().name.empty()) out_.files.back().name = text_of(value);
        break;
      case file_properties:
        if (has_file_) take_file(properties(value));
        break;
      default: break;
    }
  }

  MapiProperties properties(std::string_view value) {
    auto all = mapi_properties(value);
    if (!all.is_whole) out_.is_whole = false;
    return all;
  }

  std::string text_of(std::string_view value) const { return to_utf8(without_nul(value), charset_); }

  std::string text_of(const MapiProperties& all, std::uint16_t id) const {
    const auto* found = find(all, id);
    if (found == nullptr) return {};
    return found->type == MapiProperty::Type::unicode ? to_utf8(found->value, "utf-16le") : text_of(found->value);
  }

  void take_message(const MapiProperties& all) {
    if (auto text = text_of(all, property::body); !text.empty()) body_ = std::move(text);
    if (const auto* html = find(all, property::html))
      html_ = html->type == MapiProperty::Type::unicode ? to_utf8(html->value, "utf-16le")
                                                        : to_utf8(html->value, charset_of_html(html->value), charset_);
    if (const auto* rtf = find(all, property::compressed_rtf)) rtf_ = rtf->value;
  }

  void begin_file() {
    has_file_ = out_.files.size() < most_files_;
    if (has_file_)
      out_.files.emplace_back();
    else
      out_.is_whole = false;
  }

  void take_file(const MapiProperties& all) {
    auto& file = out_.files.back();
    for (const auto id : {property::long_file_name, property::file_name, property::display_name})
      if (auto name = text_of(all, id); !name.empty()) {
        file.name = std::move(name);
        break;
      }
    file.type = folded(text_of(all, property::mime_type));
    file.content_id = message_id(text_of(all, property::content_id));
    const auto* data = find(all, property::data);
    if (data == nullptr || !file.content.empty()) return;
    constexpr std::size_t interface_id = 16;  // what kind of object follows
    const bool is_object = data->type == MapiProperty::Type::object && data->value.size() > interface_id;
    const auto content = is_object ? data->value.substr(interface_id) : data->value;
    if (is_object && is_tnef(content) && depth_ < deepest)
      take_inner(content);
    else
      file.content = content;
  }

  /// A message that was attached: its text stands in the place of the file, its files follow.
  void take_inner(std::string_view content) {
    const auto place = out_.files.size() - 1;
    if (out_.files[place].name.empty()) out_.files[place].name = "message";
    Tnef inner;
    TnefReader(inner, most_files_ - out_.files.size(), depth_ + 1).read(content);
    out_.is_whole = out_.is_whole && inner.is_whole;
    out_.files[place].name += inner.html.empty() ? ".txt" : ".html";
    out_.files[place].type = inner.html.empty() ? "text/plain" : "text/html";
    out_.files[place].content = inner.html.empty() ? std::move(inner.text) : std::move(inner.html);
    for (auto& file : inner.files) out_.files.push_back(std::move(file));
    has_file_ = false;  // further attributes would speak of the message, not of its last file
  }

  void take_message_text() {
    out_.text = !body_.empty() || !html_.empty() ? std::move(body_) : text_of_rtf(from_compressed_rtf(rtf_));
    out_.html = std::move(html_);
  }

  Tnef& out_;
  std::size_t most_files_;
  int depth_;
  std::string charset_ = "windows-1252";
  std::string body_;
  std::string html_;
  std::string_view rtf_;
  bool has_file_ = false;
};

}  // namespace

bool is_tnef(std::string_view bytes) { return ByteReader(bytes).number(4) == signature; }

Tnef read_tnef(std::string_view bytes, std::size_t most_files) {
  Tnef out;
  TnefReader(out, most_files, 0).read(bytes);
  return out;
}

}  // namespace gatepost::parse
