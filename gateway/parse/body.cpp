#include "parse/body.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "parse/attachment.hpp"
#include "parse/blank.hpp"
#include "parse/charset.hpp"
#include "parse/defect.hpp"
#include "parse/file_text.hpp"
#include "parse/flowed.hpp"
#include "parse/header.hpp"
#include "parse/html_text.hpp"
#include "parse/placeholder.hpp"
#include "parse/tnef.hpp"
#include "parse/uuencoded.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t longest_id = 256;  // honest ones stay below 100

std::string parameter(const Node& node, const std::string& name) {
  const auto found = node.parameters.find(name);
  return found == node.parameters.end() ? std::string() : found->second;
}

bool is_media(std::string_view type) {
  return type.starts_with("image/") || type.starts_with("audio/") || type.starts_with("video/");
}

/// A multipart in which no part begins is what its writer wrote all the same.
bool is_undivided(const Node& node) { return node.type.starts_with("multipart/") && node.parts.empty(); }

bool is_plain(const Node& node) { return node.type == "text/plain" || is_undivided(node); }

bool is_text(const Node& node) { return is_plain(node) || node.type == "text/html"; }

/// Many servers call it application/octet-stream.
bool is_wrapped(const Node& node) {
  const bool is_named = node.type.ends_with("/ms-tnef") || node.type.ends_with("/vnd.ms-tnef") ||
                        same_address(node.file_name, "winmail.dat");
  return is_named && is_tnef(node.content);
}

/// Files may be large: where nobody asks for them they are not copied.
enum class Files { taken, left };

enum class Place { first, later };

/// Whether the part is shown where it stands. A named text is a file that happens to be text, unless nothing stands
/// before it; the rule is that of RFC 8621 section 4.1.4.
bool is_shown(const Node& node, Place place, std::string_view parent) {
  if (node.disposition == "attachment" || !(is_text(node) || is_media(node.type))) return false;
  if (place == Place::first) return true;
  return parent != "multipart/related" && (is_media(node.type) || node.file_name.empty());
}

class BodyReader {
 public:
  BodyReader(std::vector<Defect>& defects, Files files) : defects_(defects), files_(files) {}

  Body read(const Node& root) {
    walk(root, {}, Place::first, Lists{true, true});
    take_html();
    taken_ = 0;
    for (const auto* node : text_) take_text(*node);
    if (body_.texts.empty() && body_.html.empty()) show_unwrapped();
    if (body_.text.empty() && !body_.html.empty()) body_.text = text_of(body_.html);
    mark_inline();
    if (messages_ == 1) body_.message = message_;
    if (!file_texts_.is_whole()) note(defects_, "file-text-limit", "the files hold more text than is read");
    return std::move(body_);
  }

 private:
  /// The lists that a part goes to: inside an alternative a plain part is text only, an HTML part html only.
  struct Lists {
    bool text = false;
    bool html = false;
  };

  // The depth of the tree is bounded by the reader that made it.
  void walk(const Node& node, std::string_view parent, Place place, Lists lists) {
    if (node.type.starts_with("multipart/") && !node.parts.empty()) return walk_parts(node, lists);
    if (!is_shown(node, place, parent)) return attach(node, parent);
    if (is_media(node.type)) return attach(node, parent);
    if (lists.text && (is_plain(node) || !is_alternative_)) text_.push_back(&node);
    if (lists.html && (!is_plain(node) || !is_alternative_)) html_.push_back(&node);
  }

  void walk_parts(const Node& node, Lists lists) {
    const bool was_alternative = is_alternative_;
    const auto texts = text_.size();
    const auto htmls = html_.size();
    if (node.type == "multipart/alternative") is_alternative_ = true;
    for (std::size_t i = 0; i < node.parts.size(); ++i)
      walk(node.parts[i], node.type, i == 0 ? Place::first : Place::later, lists);
    is_alternative_ = was_alternative;
    if (node.type != "multipart/alternative" || was_alternative) return;
    // An alternative with one side only is shown on both.
    if (text_.size() == texts + 1 && html_.size() == htmls + 1) shown_as_[text_.back()] = html_.back();
    if (text_.size() == texts)
      text_.insert(text_.end(), html_.begin() + static_cast<std::ptrdiff_t>(htmls), html_.end());
    if (html_.size() == htmls)
      html_.insert(html_.end(), text_.begin() + static_cast<std::ptrdiff_t>(texts), text_.end());
  }

  void attach(const Node& node, std::string_view parent) {
    if (is_undivided(node) && is_blank(node.content)) return;
    if (node.type == "message/rfc822" && !node.parts.empty()) {
      message_ = &node.parts.front();
      ++messages_;
    }
    if (is_detached_signature(node, parent)) return;
    if (is_wrapped(node) && unwrap(node)) return;
    if (files_ == Files::left) return;
    body_.attachments.push_back(attachment_of(node));
    auto& file = body_.attachments.back();
    file.text = file_texts_.of(node);
    // RFC 3156 section 4: the second part is the message, and is called application/octet-stream.
    const bool is_octets = node.type == "application/octet-stream";
    if (parent == "multipart/encrypted" && is_octets && node.file_name.empty()) file.name = "encrypted.asc";
    const bool is_beside = parent == "multipart/related" || node.disposition == "inline";
    file.is_inline = is_beside && !file.content_id.empty() && node.disposition != "attachment";
  }

  void attach(Attachment file) {
    file.text = file_texts_.of(file);
    body_.attachments.push_back(std::move(file));
  }

  std::size_t room_for_files() const { return limits::parts - std::min(limits::parts, body_.attachments.size()); }

  /// The files of a winmail.dat in its place. One that is broken stays as well, for whoever can read more of it.
  bool unwrap(const Node& node) {
    auto inside = read_tnef(node.content, room_for_files());
    for (auto& one : inside.files) {
      auto file = attachment_of_file(one.name, std::move(one.content));
      if (!one.type.empty()) file.type = std::move(one.type);
      file.content_id = std::move(one.content_id);
      attach(std::move(file));
    }
    if (unwrapped_.text.empty() && unwrapped_.html.empty()) {
      unwrapped_.text = std::move(inside.text);
      unwrapped_.html = std::move(inside.html);
    }
    if (!inside.is_whole) note(defects_, "tnef", "a winmail.dat is broken or holds more than is read");
    return inside.is_whole;
  }

  /// The text of a winmail.dat, where the mail has no other.
  void show_unwrapped() {
    body_.text = with_lf(scrubbed(limited(unwrapped_.text)));
    body_.html = with_lf(scrubbed(limited(unwrapped_.html)));
    if (is_blank(body_.text)) body_.text = text_of(body_.html);
    if (is_blank(body_.text)) return;
    body_.texts.push_back(body_.text);
    body_.typed.push_back(body_.text);
  }

  /// All bodies together are held to the limit of one: thousands of small ones cost as much as a large one.
  std::string_view limited(std::string_view content) {
    const auto room = limits::text_bytes - std::min(limits::text_bytes, taken_);
    if (content.size() > room)
      note(defects_, "text-limit", "the text is longer than is read; the rest stays in the mail");
    content = content.substr(0, room);
    taken_ += content.size();
    return content;
  }

  const HtmlText& reading_of(const std::string& html) {
    if (html != shown_html_) {
      shown_ = read_html(html);
      const auto size = shown_.text.size();
      shown_.text = cut(shown_.text, limits::text_bytes);
      if (shown_.text.size() < size) note(defects_, "text-limit", "the HTML makes more text than is read");
      shown_html_ = html;
    }
    return shown_;
  }

  std::string text_of(const std::string& html) { return reading_of(html).text; }

  std::string html_of(const Node& node) {
    const auto content = limited(node.content);
    auto label = parameter(node, "charset");
    if (label.empty()) label = charset_of_html(content);
    return with_lf(cut(to_utf8(content, label), limits::text_bytes));
  }

  void take_html() {
    const auto first = std::ranges::find(html_, "text/html", &Node::type);
    if (first != html_.end()) body_.html = html_of(**first);
  }

  void take_text(const Node& node) {
    auto text = is_plain(node) ? plain_text(node) : text_of(html_of(node));
    const auto typed = typed_in(node, text);
    if (!is_blank(typed)) body_.typed.push_back(typed);
    if (is_blank(text)) return;
    if (is_plain(node) && body_.text.empty()) body_.text = text;
    body_.texts.push_back(std::move(text));
  }

  /// A plain part that only stands for the HTML gives way to it, and so does one that has lost how words look: a struck
  /// price stands there as the price. Their writer typed the HTML, and readers see it.
  std::string typed_in(const Node& node, const std::string& text) {
    const auto html = shown_as_.find(&node);
    if (html == shown_as_.end()) return text;
    const auto& shown = reading_of(html_of(*html->second));
    if (shown.has_marks || is_placeholder(text, shown.text)) return shown.text;
    body_.shown += (body_.shown.empty() ? "" : "\n\n") + shown.text;
    return text;
  }

  std::string plain_text(const Node& node) {
    auto content = node.content;
    std::string without_files;
    if (content.find("begin ") != std::string_view::npos) {
      without_files = with_lf(content);
      for (auto& file : take_uuencoded(without_files, room_for_files()))
        attach(attachment_of_file(file.name, std::move(file.content)));
      content = without_files;
    }
    auto text = with_lf(cut(to_utf8(limited(content), parameter(node, "charset")), limits::text_bytes));
    if (!same_address(parameter(node, "format"), "flowed")) return text;
    return unflowed(text, same_address(parameter(node, "delsp"), "yes") ? DelSp::yes : DelSp::no);
  }

  /// What the HTML names by its Content-ID is part of it, whatever its disposition says (Outlook calls it attachment).
  void mark_inline() {
    std::unordered_set<std::string_view> named;
    const std::string_view html = body_.html;
    for (auto at = html.find("cid:"); at != std::string_view::npos; at = html.find("cid:", at + 4)) {
      const auto id = html.substr(at + 4, longest_id);
      named.insert(id.substr(0, id.find_first_of("\"'<>() \t\n")));
    }
    for (auto& file : body_.attachments)
      if (!file.content_id.empty() && named.contains(file.content_id)) file.is_inline = true;
  }

  std::vector<Defect>& defects_;
  Files files_;
  Body body_;
  std::size_t taken_ = 0;  // bytes of text
  FileTexts file_texts_;
  std::vector<const Node*> text_;
  std::vector<const Node*> html_;
  std::map<const Node*, const Node*> shown_as_;  // of a plain part with one alternative
  bool is_alternative_ = false;
  Tnef unwrapped_;  // without its files
  const Node* message_ = nullptr;
  std::size_t messages_ = 0;
  std::string shown_html_;
  HtmlText shown_;  // of shown_html_
};

}  // namespace

Body body_of(const Node& root, std::vector<Defect>& defects) { return BodyReader(defects, Files::taken).read(root); }

std::string text_of(const Node& root) {
  std::vector<Defect> ignored;
  return BodyReader(ignored, Files::left).read(root).text;
}

}  // namespace gatepost::parse
