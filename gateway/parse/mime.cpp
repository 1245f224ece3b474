#include "parse/mime.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "parse/charset_label.hpp"
#include "parse/defect.hpp"
#include "parse/encoding.hpp"
#include "parse/header.hpp"
#include "parse/message_id.hpp"
#include "parse/mime_boundary.hpp"
#include "parse/mime_field.hpp"

namespace gatepost::parse {
namespace {

constexpr std::size_t hint_bytes = 64 * 1024;
constexpr std::size_t encoded_depth = 4;  // messages inside base64 inside base64: each is another pass over its bytes

/// How deep the part is that is being read, and how many there are: over all passes.
struct Bounds {
  std::size_t multiparts = 0;
  std::size_t messages = 0;
  std::size_t encoded = 0;
  std::size_t parts = 0;
};

bool is_message(std::string_view type) { return type == "message/rfc822" || type == "message/global"; }

/// RFC 2045 section 5.2: what cannot be understood is plain text; a main type alone is completed as it is meant.
std::string sound_type(std::string_view type, std::string_view fallback) {
  const auto slash = type.find('/');
  const bool has_both = slash != std::string_view::npos && slash > 0 && slash + 1 < type.size();
  if (has_both && type.find_first_of(" \t\"<>@,;:[]?=", 0) == std::string_view::npos) return std::string(type);
  if (type == "multipart" || type == "multipart/") return "multipart/mixed";
  if (type.empty() || type.starts_with("text")) return type.starts_with("text") ? "text/plain" : std::string(fallback);
  return "text/plain";
}

class TreeReader {
 public:
  TreeReader(std::string_view bytes, std::deque<std::string>& undone, Bounds& bounds, std::vector<Defect>& defects)
      : bytes_(bytes),
        undone_(undone),
        bounds_(bounds),
        defects_(defects),
        hint_(charset_hint(bytes)),
        boundaries_(bytes) {}

  Node read() {
    at_ = mail_begin(bytes_);
    Node root;
    read_part(root, "text/plain");
    return root;
  }

 private:
  /// The first charset named anywhere near the top is the best guess for raw 8-bit header fields. ASCII and UTF-8 are
  /// what those fields are not.
  static std::string charset_hint(std::string_view bytes) {
    const auto head = folded(bytes.substr(0, hint_bytes));
    for (const std::string_view opening : {"charset=", "=?"})
      for (auto at = head.find(opening); at != std::string::npos; at = head.find(opening, at + 1)) {
        const auto begin = std::min(head.find_first_not_of("\"' ", at + opening.size()), head.size());
        auto label = head.substr(begin, std::min(head.find_first_of("\"'; \t\r\n?*", begin), head.size()) - begin);
        if (label != "us-ascii" && label != "utf-8" && !converters_of(label).empty()) return label;
      }
    return {};
  }

  std::string_view content(std::size_t begin, const PartEnd& stop) const {
    return bytes_.substr(begin, stop.end - begin);
  }

  PartEnd read_part(Node& node, std::string_view fallback_type) {
    ++bounds_.parts;
    read_fields(node, fallback_type);
    if (node.type.starts_with("multipart/")) return read_multipart(node);
    if (is_message(node.type)) return read_message(node);
    return read_leaf(node);
  }

  void read_fields(Node& node, std::string_view fallback_type) {
    auto header = read_header(
        bytes_, at_, [this](std::size_t line) { return boundaries_.at(line).has_value(); }, hint_, defects_);
    node.header = std::move(header.fields);
    at_ = header.end;
    auto type = mime_field(value_of(node.header, "Content-Type"));
    auto disposition = mime_field(value_of(node.header, "Content-Disposition"));
    node.type = sound_type(type.value, fallback_type);
    node.parameters = std::move(type.parameters);
    node.disposition = std::move(disposition.value);
    node.content_id = message_id(value_of(node.header, "Content-ID"));
    node.file_name = std::move(disposition.parameters["filename"]);
    if (node.file_name.empty()) node.file_name = disposition.parameters["name"];
    if (const auto name = node.parameters.find("name"); node.file_name.empty() && name != node.parameters.end())
      node.file_name = name->second;
  }

  std::string_view encoding_of(const Node& node) const { return value_of(node.header, "Content-Transfer-Encoding"); }

  std::string_view kept(std::string content) { return undone_.emplace_back(std::move(content)); }

  std::string_view undone(std::string_view encoding, std::string_view content) {
    return is_encoded(encoding) ? kept(undo_transfer_encoding(encoding, content)) : content;
  }

  PartEnd read_leaf(Node& node) {
    const auto stop = boundaries_.next(at_);
    node.content = undone(encoding_of(node), content(at_, stop));
    return stop;
  }

  /// What lies beyond a limit, as it stands.
  PartEnd read_rest(Node& node, std::string_view what, std::string_view detail) {
    note(defects_, what, detail);
    node.type = "application/octet-stream";
    return read_leaf(node);
  }

  PartEnd read_message(Node& node) {
    if (bounds_.messages >= limits::message_depth)
      return read_rest(node, "message-depth", "messages within messages, deeper than is read");
    const auto begin = at_;
    ++bounds_.messages;
    PartEnd stop;
    if (is_encoded(encoding_of(node))) {
      stop = boundaries_.next(begin);
      node.content = undone(encoding_of(node), content(begin, stop));
      node.parts = read_encoded(node.content);
    } else {
      node.parts.emplace_back();
      at_ = begin + (bytes_.substr(begin, 5) == "From " ? line_at(bytes_, begin).next - begin : 0);
      stop = read_part(node.parts.back(), "text/plain");
      if (bounds_.messages == 1) node.content = content(begin, stop);
    }
    --bounds_.messages;
    return stop;
  }

  std::vector<Node> read_encoded(std::string_view bytes) {
    if (bounds_.encoded >= encoded_depth || bounds_.parts >= limits::parts) {
      note(defects_, "encoded-depth", "encoded messages within encoded messages, deeper than is read");
      return {};
    }
    ++bounds_.encoded;
    std::vector<Node> out;
    out.push_back(TreeReader(bytes, undone_, bounds_, defects_).read());
    --bounds_.encoded;
    return out;
  }

  PartEnd read_multipart(Node& node) {
    if (bounds_.multiparts >= limits::multipart_depth)
      return read_rest(node, "multipart-depth", "multiparts within multiparts, deeper than is read");
    const auto begin = at_;
    const auto boundary = boundary_of(node);
    if (boundary.empty()) {
      note(defects_, "boundary-missing", "a multipart does not say what its parts are set apart by");
      return read_leaf(node);
    }
    ++bounds_.multiparts;
    boundaries_.open(boundary);
    const auto first = boundaries_.next(at_);
    read_merged_part(node, content(begin, first));
    const auto stop = read_children(node, first);
    boundaries_.close();
    --bounds_.multiparts;
    if (node.parts.empty()) keep_undivided(node, content(begin, first));
    return stop;
  }

  /// A second Content-Type in a multipart's header is that of its first part, whose boundary line got lost: what stands
  /// before the first boundary is then no preamble.
  void read_merged_part(Node& node, std::string_view preamble) {
    const auto types = values_of(node.header, "Content-Type");
    if (types.size() < 2 || preamble.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
    auto type = mime_field(types[1]);
    if (type.value.starts_with("multipart/")) return;
    note(defects_, "boundary-lost", "the header of a multipart is merged with that of its first part");
    ++bounds_.parts;
    auto& part = node.parts.emplace_back();
    part.type = sound_type(type.value, "text/plain");
    part.parameters = std::move(type.parameters);
    part.content = undone(encoding_of(node), preamble);
  }

  std::string boundary_of(const Node& node) const {
    const auto found = node.parameters.find("boundary");
    const bool is_told = found != node.parameters.end() && !found->second.empty();
    return is_told ? boundaries_.as_sent(found->second, at_) : boundaries_.guessed(at_);
  }

  PartEnd read_children(Node& node, PartEnd stop) {
    const auto level = boundaries_.innermost();
    const std::string_view fallback = node.type == "multipart/digest" ? "message/rfc822" : "text/plain";
    while (stop.level == level) {
      at_ = stop.next;
      if (stop.closes) {
        stop = boundaries_.after_close(stop.next);
      } else if (bounds_.parts >= limits::parts) {
        boundaries_.ignore_innermost();
        node.parts.emplace_back();
        stop = read_rest(node.parts.back(), "part-limit", "more parts than are read");
      } else {
        node.parts.emplace_back();
        stop = read_part(node.parts.back(), fallback);
      }
    }
    if (!node.parts.empty() && !boundaries_.is_innermost_closed())
      note(defects_, "boundary-open", "a multipart is not closed");
    return stop;
  }

  void keep_undivided(Node& node, std::string_view text) {
    if (is_encoded(encoding_of(node))) {
      const auto decoded = undo_transfer_encoding(encoding_of(node), text);
      // Forbidden by RFC 2045 section 6.4, but sent: the whole multipart in base64.
      const auto whole = kept("Content-Type: " + std::string(value_of(node.header, "Content-Type")) + "\n\n" + decoded);
      if (auto read = read_encoded(whole); !read.empty() && !read.front().parts.empty()) {
        node.parts = std::move(read.front().parts);
        return;
      }
    }
    note(defects_, "boundary-absent", "no part begins in a multipart");
    node.content = text;
  }

  std::string_view bytes_;
  std::deque<std::string>& undone_;
  Bounds& bounds_;
  std::vector<Defect>& defects_;
  std::string hint_;
  std::size_t at_ = 0;
  MimeBoundaries boundaries_;
};

}  // namespace

Tree read_tree(std::string_view bytes, std::vector<Defect>& defects) {
  Bounds bounds;
  Tree tree;
  tree.root = TreeReader(bytes, tree.undone, bounds, defects).read();
  return tree;
}

}  // namespace gatepost::parse
