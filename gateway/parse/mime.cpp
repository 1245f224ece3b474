#include "parse/mime.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "parse/defect.hpp"
#include "parse/encoding.hpp"
#include "parse/header.hpp"
#include "parse/message_id.hpp"
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

/// Why a part has ended: at a boundary of the open multipart `level`, or with the bytes.
struct Stop {
  std::optional<std::size_t> level;
  bool closes = false;   // "--boundary--"
  std::size_t end = 0;   // of what stands before, without the line end that belongs to the boundary
  std::size_t next = 0;  // behind the boundary's line
};

struct Boundary {
  std::string name;
  bool is_over = false;  // its lines no longer count
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
  TreeReader(std::string_view bytes, Bounds& bounds, std::vector<Defect>& defects)
      : bytes_(bytes), bounds_(bounds), defects_(defects), hint_(charset_hint(bytes)) {}

  Node read() {
    at_ = mail_begin(bytes_);
    Node root;
    read_part(root, "text/plain");
    return root;
  }

 private:
  /// The first charset named anywhere near the top is the best guess for raw 8-bit header fields.
  static std::string charset_hint(std::string_view bytes) {
    const auto head = folded(bytes.substr(0, hint_bytes));
    const auto at = head.find("charset=");
    if (at == std::string::npos) return {};
    const auto begin = std::min(head.find_first_not_of("\"' ", at + 8), head.size());
    return head.substr(begin, std::min(head.find_first_of("\"'; \t\r\n", begin), head.size()) - begin);
  }

  /// Whether the line at `at` is a boundary of an open multipart: the innermost one that fits. Blanks may follow it,
  /// and text behind a blank (RFC 2046 section 5.1.1 lets implementations compare the beginning only); anything else
  /// belongs to the name of another boundary.
  std::optional<Stop> boundary_at(std::size_t at) const {
    if (bytes_.substr(at, 2) != "--") return std::nullopt;
    for (auto level = boundaries_.size(); level-- > 0;) {
      const auto rest = bytes_.substr(at + 2);
      if (boundaries_[level].is_over || !rest.starts_with(boundaries_[level].name)) continue;
      const auto tail = rest.substr(boundaries_[level].name.size());
      const bool closes = tail.starts_with("--") && is_line_rest(tail.substr(2));
      if (!closes && !is_line_rest(tail)) continue;
      return Stop{level, closes, before_line_end(at), line_at(bytes_, at).next};
    }
    return std::nullopt;
  }

  static bool is_line_rest(std::string_view tail) {
    return tail.empty() || std::string_view(" \t\r\n").find(tail.front()) != std::string_view::npos;
  }

  /// The line end before a boundary belongs to the boundary (RFC 2046 section 5.1.1).
  std::size_t before_line_end(std::size_t at) const {
    if (at > 0 && bytes_[at - 1] == '\n') --at;
    if (at > 0 && bytes_[at - 1] == '\r') --at;
    return at;
  }

  bool is_line_begin(std::size_t at) const { return at == 0 || bytes_[at - 1] == '\n' || bytes_[at - 1] == '\r'; }

  /// The next boundary from `from` on, which is the beginning of a line.
  Stop next_boundary(std::size_t from) const {
    if (boundaries_.empty()) return {std::nullopt, false, bytes_.size(), bytes_.size()};
    for (auto at = bytes_.find("--", from); at != std::string_view::npos; at = bytes_.find("--", at + 1)) {
      if (at != from && !is_line_begin(at)) continue;
      if (auto stop = boundary_at(at)) {
        stop->end = std::max(stop->end, from);
        return *stop;
      }
    }
    return {std::nullopt, false, bytes_.size(), bytes_.size()};
  }

  std::string_view content(std::size_t begin, const Stop& stop) const { return bytes_.substr(begin, stop.end - begin); }

  Stop read_part(Node& node, std::string_view fallback_type) {
    ++bounds_.parts;
    read_fields(node, fallback_type);
    if (node.type.starts_with("multipart/")) return read_multipart(node);
    if (is_message(node.type)) return read_message(node);
    return read_leaf(node);
  }

  void read_fields(Node& node, std::string_view fallback_type) {
    auto header = read_header(
        bytes_, at_, [this](std::size_t line) { return boundary_at(line).has_value(); }, hint_, defects_);
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

  Stop read_leaf(Node& node) {
    const auto stop = next_boundary(at_);
    node.content = undo_transfer_encoding(encoding_of(node), content(at_, stop));
    return stop;
  }

  /// What lies beyond a limit, as it stands.
  Stop read_rest(Node& node, std::string_view what, std::string_view detail) {
    note(defects_, what, detail);
    node.type = "application/octet-stream";
    return read_leaf(node);
  }

  Stop read_message(Node& node) {
    if (bounds_.messages >= limits::message_depth)
      return read_rest(node, "message-depth", "messages within messages, deeper than is read");
    const auto begin = at_;
    ++bounds_.messages;
    Stop stop;
    if (is_encoded(encoding_of(node))) {
      stop = next_boundary(begin);
      node.content = undo_transfer_encoding(encoding_of(node), content(begin, stop));
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
    out.push_back(TreeReader(bytes, bounds_, defects_).read());
    --bounds_.encoded;
    return out;
  }

  Stop read_multipart(Node& node) {
    if (bounds_.multiparts >= limits::multipart_depth)
      return read_rest(node, "multipart-depth", "multiparts within multiparts, deeper than is read");
    const auto begin = at_;
    const auto boundary = boundary_of(node);
    if (boundary.empty()) {
      note(defects_, "boundary-missing", "a multipart does not say what its parts are set apart by");
      return read_leaf(node);
    }
    ++bounds_.multiparts;
    boundaries_.push_back({boundary});
    const auto first = next_boundary(at_);
    read_merged_part(node, content(begin, first));
    const auto stop = read_children(node, first);
    boundaries_.pop_back();
    --bounds_.multiparts;
    if (node.parts.empty()) keep_undivided(node, content(begin, first));
    return stop;
  }

  /// A second Content-Type in a multipart's header is that of its first part, whose boundary line got lost: what stands
  /// before the first boundary is then no preamble.
  void read_merged_part(Node& node, std::string_view preamble) {
    const auto types = values_of(node.header, "Content-Type");
    if (types.size() < 2 || preamble.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
    note(defects_, "boundary-lost", "the header of a multipart is merged with that of its first part");
    auto type = mime_field(types[1]);
    ++bounds_.parts;
    auto& part = node.parts.emplace_back();
    part.type = sound_type(type.value, "text/plain");
    part.parameters = std::move(type.parameters);
    part.content = undo_transfer_encoding(encoding_of(node), preamble);
  }

  std::string boundary_of(const Node& node) const {
    const auto found = node.parameters.find("boundary");
    if (found == node.parameters.end() || found->second.empty()) return guessed_boundary();
    // RFC 2046 forbids a blank at the end of a boundary; a transport that strips it at line ends still lets us find it.
    const auto& told = found->second;
    const auto window = bytes_.substr(at_, hint_bytes);
    if (told.back() != ' ' || window.find("--" + told) != std::string_view::npos) return told;
    return told.substr(0, told.find_last_not_of(' ') + 1);
  }

  /// Without the parameter: the first line of the content that looks like a boundary, with a header below it.
  std::string guessed_boundary() const {
    const auto window = bytes_.substr(0, std::min(at_ + hint_bytes, bytes_.size()));
    for (auto at = window.find("--", at_); at != std::string_view::npos; at = window.find("--", at + 1)) {
      if (!is_line_begin(at) || boundary_at(at)) continue;
      const auto line = line_at(window, at);
      if (!same_address(window.substr(line.next, 8), "content-")) continue;
      const auto name = window.substr(at + 2, line.end - at - 2);
      return std::string(name.substr(0, name.find_last_not_of(" \t") + 1));
    }
    return {};
  }

  Stop read_children(Node& node, Stop stop) {
    const auto level = boundaries_.size() - 1;
    const std::string_view fallback = node.type == "multipart/digest" ? "message/rfc822" : "text/plain";
    bool is_closed = false;
    while (stop.level == level) {
      at_ = stop.next;
      if (stop.closes) {
        is_closed = true;
        stop = after_close(level);
      } else if (bounds_.parts >= limits::parts) {
        boundaries_[level].is_over = true;
        node.parts.emplace_back();
        stop = read_rest(node.parts.back(), "part-limit", "more parts than are read");
      } else {
        node.parts.emplace_back();
        stop = read_part(node.parts.back(), fallback);
      }
    }
    if (!node.parts.empty() && !is_closed) note(defects_, "boundary-open", "a multipart is not closed");
    return stop;
  }

  /// What follows a closing boundary is skipped, but a part that begins there is still a part: some programs close too
  /// early. Where an outer multipart has a boundary of the same name, it is that one's.
  Stop after_close(std::size_t level) {
    while (true) {
      auto stop = next_boundary(at_);
      if (stop.level != level) return stop;
      const auto outer = std::ranges::find(boundaries_, boundaries_[level].name, &Boundary::name) - boundaries_.begin();
      if (static_cast<std::size_t>(outer) < level) {
        stop.level = static_cast<std::size_t>(outer);
        return stop;
      }
      if (!stop.closes) return stop;
      at_ = stop.next;
    }
  }

  void keep_undivided(Node& node, std::string_view text) {
    if (is_encoded(encoding_of(node))) {
      const auto decoded = undo_transfer_encoding(encoding_of(node), text);
      // Forbidden by RFC 2045 section 6.4, but sent: the whole multipart in base64.
      auto whole = "Content-Type: " + std::string(value_of(node.header, "Content-Type")) + "\n\n" + decoded;
      if (auto read = read_encoded(whole); !read.empty() && !read.front().parts.empty()) {
        node.parts = std::move(read.front().parts);
        return;
      }
    }
    note(defects_, "boundary-absent", "no part begins in a multipart");
    node.content = text;
  }

  std::string_view bytes_;
  Bounds& bounds_;
  std::vector<Defect>& defects_;
  std::string hint_;
  std::size_t at_ = 0;
  std::vector<Boundary> boundaries_;  // of the multiparts that are open, outermost first
};

}  // namespace

Node read_tree(std::string_view bytes, std::vector<Defect>& defects) {
  Bounds bounds;
  return TreeReader(bytes, bounds, defects).read();
}

}  // namespace gatepost::parse
