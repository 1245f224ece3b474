#include <algorithm>
#include <optional>

#include "render/link.hpp"
#include "render/parts.hpp"
#include "render/words.hpp"

namespace gatepost::render {
namespace {

struct Link {
  std::string_view label;
  std::string_view address;
  std::size_t size = 0;  // of the whole `[label](address)`
};

std::optional<Link> link_at(std::string_view rest) {
  const auto middle = rest.find("](");
  if (!rest.starts_with('[') || middle == std::string_view::npos) {
    return std::nullopt;
  }
  const auto end = rest.find(')', middle);
  const auto label = rest.substr(1, middle - 1);
  if (end == std::string_view::npos || label.find_first_of("[]\n") != std::string_view::npos) {
    return std::nullopt;
  }
  const auto address = rest.substr(middle + 2, end - middle - 2);
  if (address.empty() || address.find_first_of(" \n(<") != std::string_view::npos) {
    return std::nullopt;
  }
  return Link{label, address, end + 1};
}

/// What stands before the placeholder on its line, if it is only quote marks: further lines of the words get it too.
std::string quote_before(std::string_view out) {
  const auto line = out.substr(out.rfind('\n') + 1);
  const bool is_quote = line.find('>') != std::string_view::npos && line.find_first_not_of("> ") == line.npos;
  return is_quote ? std::string(line) : std::string();
}

std::string with_line_beginnings(const std::string& words, const std::string& beginning) {
  std::string out;
  for (const char c : words) {
    out += c;
    if (c == '\n') {
      out += beginning;
    }
  }
  return out;
}

void write_words(std::string& out, const Filled& letter, const Slot& slot) {
  const auto beginning = slot.kind == Slot::Kind::prose ? quote_before(out) : std::string();
  const auto& words = letter.plain(slot);
  out += beginning.empty() ? words : with_line_beginnings(words, beginning);
}

/// However many of the template's own lines its sections left empty, they count as one.
std::string without_gaps(std::string_view body) {
  std::string out;
  std::size_t line_ends = 0;
  for (const char c : body) {
    if (c == '\n') {
      ++line_ends;
      continue;
    }
    out.append(out.empty() ? 0 : std::min<std::size_t>(line_ends, 2), '\n');
    line_ends = 0;
    out += c;
  }
  return out;
}

class TextPart {
 public:
  explicit TextPart(const Filled& letter) : letter_(letter) {}

  std::string of(std::string_view source) {
    std::size_t begin = 0;
    for (auto at = source.find('['); at != std::string_view::npos; at = source.find('[', at + 1)) {
      if (const auto link = link_at(source.substr(at))) {
        write(source.substr(begin, at - begin));
        write(*link);
        begin = at + link->size;
        at = begin - 1;
      }
    }
    write(source.substr(begin));
    return std::move(out_);
  }

 private:
  void write(std::string_view source) {
    letter_.write(out_, source,
                  [this](std::string& out, const Slot& slot, std::string_view) { write_words(out, letter_, slot); });
  }

  void write(const Link& link) {
    const auto address = link_address(link.address, letter_);
    std::string_view shown = address;
    if (shown.starts_with("mailto:") && shown.find('?') == std::string_view::npos) {
      shown.remove_prefix(7);
    }
    const auto begin = out_.size();
    write(link.label);
    const auto label = std::string_view(out_).substr(begin);
    if (!shown.empty() && label != shown && label != address) {
      out_ += " <" + std::string(shown) + ">";
    }
  }

  const Filled& letter_;
  std::string out_;
};

}  // namespace

std::string text_part(const Filled& letter) {
  auto out = TextPart(letter).of(without_gaps(letter.body));
  out.erase(out.find_last_not_of("\n ") + 1);
  return out + "\n";
}

std::string subject_of(const Filled& letter) {
  std::string out;
  letter.write(out, letter.subject,
               [&letter](std::string& to, const Slot& slot, std::string_view) { to += one_line(letter.plain(slot)); });
  return one_line(out);
}

}  // namespace gatepost::render
