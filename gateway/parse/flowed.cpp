#include "parse/flowed.hpp"

#include <algorithm>

namespace gatepost::parse {
namespace {

struct FlowedLine {
  std::size_t depth = 0;
  std::string_view text;  // without quote marks and space-stuffing
  bool is_soft = false;   // the next line goes on with it
};

FlowedLine flowed_line(std::string_view line) {
  FlowedLine out;
  out.depth = std::min(line.find_first_not_of('>'), line.size());
  out.text = line.substr(out.depth);
  if (out.text.starts_with(' ')) out.text.remove_prefix(1);
  out.is_soft = out.text.ends_with(' ') && out.text != "-- ";  // section 4.3: the signature's mark never flows
  return out;
}

std::string marks(std::size_t depth) {
  std::string out(depth, '>');
  return depth > 0 ? out + ' ' : out;
}

}  // namespace

std::string unflowed(std::string_view text, DelSp del_sp) {
  std::string out;
  bool is_open = false;
  std::size_t depth = 0;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = flowed_line(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    // Section 4.5: a change of depth ends a paragraph, soft break or not.
    const bool goes_on = is_open && line.depth == depth && line.text != "-- ";
    if (is_open && !goes_on) out += '\n';
    if (!goes_on) out += marks(line.depth);
    const auto cut = line.is_soft && del_sp == DelSp::yes ? 1U : 0U;
    out += line.text.substr(0, line.text.size() - cut);
    is_open = line.is_soft && end != std::string_view::npos;
    depth = line.depth;
    if (!is_open && end != std::string_view::npos) out += '\n';
  }
  return out;
}

}  // namespace gatepost::parse
