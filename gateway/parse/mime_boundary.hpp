// The boundaries of the multiparts that are open at a place in the mail (RFC 2046 section 5.1), and where the next of
// their lines stands.
//
// A boundary counts at the beginning of a line. Blanks may follow it, and text behind a blank; anything else belongs
// to the name of another boundary. Of several that fit the innermost one is meant.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost::parse {

/// Why a part has ended: at a boundary of the open multipart `level` (0: the outermost), or with the bytes.
struct PartEnd {
  std::optional<std::size_t> level;
  bool closes = false;   // "--boundary--"
  std::size_t end = 0;   // of what stands before, without the line end that belongs to the boundary
  std::size_t next = 0;  // behind the boundary's line
};

class MimeBoundaries {
 public:
  explicit MimeBoundaries(std::string_view bytes) : bytes_(bytes) {}

  void open(std::string name);

  /// Ends the innermost one. If no closing line of it came, its lines may still come behind a part of the outer one
  /// (programs that merge mails nest wrongly); what begins there is then a part of the outer one.
  void close();

  std::size_t innermost() const { return open_.size() - 1; }
  bool is_innermost_closed() const { return open_.back().is_closed; }

  /// From now on the lines of the innermost one are text, and so are those that would begin a part of it.
  void ignore_innermost();

  /// Whether the line at `at` is a boundary.
  std::optional<PartEnd> at(std::size_t at) const;

  /// The next boundary from `from` on, which is the beginning of a line.
  PartEnd next(std::size_t from) const;

  /// The next boundary behind the closing line of the innermost multipart. What stands there is skipped, but a part
  /// that begins there is still a part: some programs close too early. Where an outer multipart has a boundary of the
  /// same name, it is that one's.
  PartEnd after_close(std::size_t from);

  /// The boundary as it stands in the content. RFC 2046 forbids a blank at its end; where a transport has taken one
  /// away from the ends of lines, it is taken from the boundary as well.
  std::string as_sent(std::string_view told, std::size_t from) const;

  /// For a multipart that does not tell its boundary: the first line that looks like one, with a header below it.
  std::string guessed(std::size_t from) const;

 private:
  struct Boundary {
    std::string name;
    std::size_t level = 0;  // of the multipart whose part ends at it
    bool is_closed = false;
    bool is_ignored = false;
  };
  std::optional<PartEnd> end_at(std::size_t at, const Boundary& boundary) const;
  std::size_t before_line_end(std::size_t at) const;
  bool is_line_begin(std::size_t at) const;

  std::string_view bytes_;
  std::vector<Boundary> open_;  // outermost first
  std::vector<Boundary> lost_;  // of multiparts that an outer boundary has ended
};

}  // namespace gatepost::parse
