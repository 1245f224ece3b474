#include "template_folder.hpp"

#include <algorithm>
#include <fstream>

#include "mail/limits.hpp"

namespace gatepost {
namespace {

namespace fs = std::filesystem;

constexpr int deepest = 1;  // a language's folder

bool is_template(const fs::path& file) {
  const auto name = file.filename().string();
  const bool is_answer = file.parent_path().filename() == "answers" && !name.ends_with('~');
  return !name.starts_with('.') && (file.extension() == ".md" || name == "layout.html" || is_answer);
}

/// One byte more than a template may have is enough for render to see that it is too large. A file that grows while it
/// is read has another stamp at the next look.
std::optional<std::string> text_of(const fs::path& file, std::uintmax_t size) {
  std::ifstream in(file, std::ios::binary);
  std::string text(std::min<std::uintmax_t>(size, limits::template_bytes + 1), '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (in.bad() || !in.is_open()) {
    return std::nullopt;
  }
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

}  // namespace

TemplateFolder::TemplateFolder(fs::path folder) : folder_(std::move(folder)) {}

std::optional<std::map<std::string, std::string>> TemplateFolder::changed() {
  auto now = stamps();
  if (seen_ == now) {
    return std::nullopt;
  }
  files_ = read(now);
  seen_ = std::move(now);
  return files_;
}

std::vector<fs::path> TemplateFolder::unreadable() const {
  std::error_code failed;
  if (fs::exists(folder_, failed) && !fs::is_directory(folder_, failed)) return {folder_};
  std::vector<fs::path> out;
  for (fs::recursive_directory_iterator entry(folder_, failed), end; !failed && entry != end; entry.increment(failed)) {
    if (entry.depth() >= deepest) entry.disable_recursion_pending();
    if (!is_template(entry->path())) continue;
    std::error_code unknown;
    if (!entry->is_regular_file(unknown) || !text_of(entry->path(), 0)) out.push_back(entry->path());
  }
  std::ranges::sort(out);
  return out;
}

TemplateFolder::Stamps TemplateFolder::stamps() const {
  Stamps out;
  std::error_code failed;  // files come and go while an admin works: what cannot be looked at now will be later
  for (fs::recursive_directory_iterator entry(folder_, failed), end; !failed && entry != end; entry.increment(failed)) {
    if (entry.depth() >= deepest) {
      entry.disable_recursion_pending();
    }
    std::error_code unknown;
    if (!is_template(entry->path()) || !entry->is_regular_file(unknown)) {
      continue;
    }
    const auto time = entry->last_write_time(unknown);
    const auto size = entry->file_size(unknown);
    out[entry->path().lexically_relative(folder_).generic_string()] = {time, size};
  }
  return out;
}

std::map<std::string, std::string> TemplateFolder::read(const Stamps& now) const {
  std::map<std::string, std::string> out;
  for (const auto& [path, stamp] : now) {
    const auto before = files_.find(path);
    if (auto text = text_of(folder_ / path, stamp.second)) {
      out.emplace(path, std::move(*text));
    } else if (before != files_.end()) {
      out.insert(*before);
    }
  }
  return out;
}

}  // namespace gatepost
