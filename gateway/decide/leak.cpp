#include "decide/leak.hpp"

#include <algorithm>
#include <iterator>

#include "decide/own_marks.hpp"
#include "decide/text.hpp"
#include "mail/code_point.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {
namespace {

// Enough to find what is meant: the whole text goes back to its writer anyway.
constexpr std::size_t most_passages = 10;
constexpr std::size_t longest_passage = 300;

struct Line {
  Stretch at;  // with its end
  enum class Of { writer, quote, nobody } of = Of::writer;
  bool is_cut = false;
};

Line::Of writer_of(std::string_view line) {
  const auto first = line.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return Line::Of::nobody;
  return is_quote(line) ? Line::Of::quote : Line::Of::writer;
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
    out.push_back({{at, end}, writer_of(text.substr(at, end - at))});
    at = end;
  }
  return out;
}

/// Byte order of a text, from left to right.
bool is_before(const Stretch& a, const Stretch& b) { return a.begin < b.begin; }

class Clearing {
 public:
  Clearing(const std::string& text, const Desk& desk) : text_(text), desk_(desk), lines_(lines_of(text)) {}

  Cleared clear(const Inside& inside) {
    const auto runs = runs_inside({text_}, inside);
    for (const auto& run : runs.front())
      if (!cut_quote(run)) passages_.push_back(run);
    for (const auto& mark : own_marks(text_, desk_)) take(mark);
    return {text_left(), passages()};
  }

 private:
  using Lines = std::vector<Line>::iterator;

  Lines line_of(std::size_t at) {
    return std::ranges::upper_bound(lines_, at, {}, [](const Line& line) { return line.at.begin; }) - 1;
  }

  /// Where all of it is quoted, its lines are cut.
  bool cut_quote(const Stretch& at) {
    const auto first = line_of(at.begin);
    const auto last = line_of(at.end - 1) + 1;
    if (std::any_of(first, last, [](const Line& line) { return line.of == Line::Of::writer; })) return false;
    std::for_each(first, last, [](Line& line) {
      if (line.of == Line::Of::quote) line.is_cut = true;
    });
    return true;
  }

  void take(const OwnMark& mark) {
    if (cut_quote(mark.at)) return;
    passages_.push_back(mark.at);
    if (mark.kind == OwnMark::Kind::field) line_of(mark.at.begin)->is_cut = true;
    if (mark.kind == OwnMark::Kind::address) addresses_.push_back(mark.at);
  }

  std::string text_left() const {
    std::string out;
    auto address = addresses_.begin();
    std::size_t at = 0;
    for (const auto& line : lines_) {
      at = std::max(at, line.at.begin);  // an address may be broken over lines
      for (; address != addresses_.end() && address->begin < line.at.end; ++address) {
        if (!line.is_cut && address->begin >= at) out.append(text_, at, address->begin - at).append(desk_.address);
        at = address->end;
      }
      if (!line.is_cut && at < line.at.end) out.append(text_, at, line.at.end - at);
    }
    return out;
  }

  std::vector<std::string> passages() {
    std::ranges::sort(passages_, is_before);
    std::vector<Stretch> merged;
    for (const auto& one : passages_)
      if (!merged.empty() && one.begin < merged.back().end)
        merged.back().end = std::max(merged.back().end, one.end);
      else
        merged.push_back(one);
    std::vector<std::string> out;
    for (const auto& one : merged)
      if (out.size() < most_passages) out.push_back(told(one));
    return out;
  }

  std::string told(const Stretch& at) const {
    return beginning_of(text_.substr(at.begin, at.end - at.begin), longest_passage);
  }

  const std::string& text_;
  const Desk& desk_;
  std::vector<Line> lines_;
  std::vector<Stretch> passages_;
  std::vector<Stretch> addresses_;
};

/// UTF-16 of a Latin script, as Outlook's own files hold it, is plain text but for its zero bytes.
std::string without_zeros(const std::string& content) {
  std::string out;
  if (content.find('\0') == content.npos) return out;
  out.reserve(content.size());
  std::ranges::copy_if(content, std::back_inserter(out), [](char c) { return c != '\0'; });
  return out;
}

bool has_own_mark(const Attachment& file, const Desk& desk) {
  const auto shows = [&](std::string_view text) { return !own_marks(text, desk).empty(); };
  return shows(file.name) || shows(file.text) || shows(file.content) || shows(without_zeros(file.content));
}

/// What stands plainly in a program's own format, of its beginning: compressed bytes have next to none.
std::string plain_stretches(std::string_view content) {
  constexpr std::size_t shortest = 12;  // bytes: shorter than a word or two says nothing
  const auto text = content.substr(0, limits::text_bytes);
  std::string out;
  std::size_t begin = 0;
  const auto end_stretch = [&](std::size_t end) {
    if (end - begin >= shortest) out.append(text, begin, end - begin).append("\n\n");
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto before = at;
    const auto c = next_code_point(text, at);
    if (c != no_code_point && (c >= 0x20 || c == '\n' || c == '\r' || c == '\t') && c != 0x7f) continue;
    end_stretch(before);
    begin = at;
  }
  end_stretch(text.size());
  return out;
}

/// Each way to read a file, with the index of the file.
struct Reading {
  std::size_t file = 0;
  std::string text;
};

std::vector<Reading> readings_of(const std::vector<Attachment>& files) {
  std::vector<Reading> out;
  for (std::size_t i = 0; i < files.size(); ++i) {
    out.push_back({i, files[i].name});
    out.push_back({i, files[i].text});
    if (files[i].content != files[i].text) out.push_back({i, plain_stretches(files[i].content)});
    out.push_back({i, plain_stretches(without_zeros(files[i].content))});
  }
  std::erase_if(out, [](const Reading& one) { return one.text.empty(); });
  return out;
}

/// Leaves out what would take too long. Returns whether that was nothing.
bool limit(std::vector<Reading>& readings) {
  std::size_t bytes = 0;
  const auto before = readings.size();
  std::erase_if(readings, [&](const Reading& one) {
    const bool is_beyond = bytes + one.text.size() > limits::compared_file_bytes;
    if (!is_beyond) bytes += one.text.size();
    return is_beyond;
  });
  return readings.size() == before;
}

}  // namespace

Cleared cleared(const std::string& text, const Inside& inside, const Desk& desk) {
  return Clearing(text, desk).clear(inside);
}

FilesShown files_that_show(const std::vector<Attachment>& files, const Inside& inside, const Desk& desk) {
  auto readings = readings_of(files);
  FilesShown out{.is_all_compared = limit(readings)};
  std::vector<std::string_view> texts(readings.size());
  std::ranges::transform(readings, texts.begin(), &Reading::text);
  const auto runs = runs_inside(texts, inside);
  std::vector<bool> shows(files.size());
  for (std::size_t i = 0; i < readings.size(); ++i)
    if (!runs[i].empty()) shows[readings[i].file] = true;
  for (std::size_t i = 0; i < files.size(); ++i)
    if (shows[i] || has_own_mark(files[i], desk)) out.names.push_back(files[i].name);
  return out;
}

bool shows_inside(const std::string& text, const std::vector<Attachment>& files, const Desk& desk) {
  return !own_marks(text, desk).empty() ||
         std::ranges::any_of(files, [&](const Attachment& file) { return has_own_mark(file, desk); });
}

}  // namespace gatepost::decide
