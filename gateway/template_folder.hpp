// The folder of templates that an admin edits: tells when something in it changed, and gives its files as text.
//
//   TemplateFolder folder(config.templates);
//   if (auto files = folder.changed()) faults = templates.lay_over(*files);   // before each round
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gatepost {

class TemplateFolder {
 public:
  /// The folder need not exist; one that is not there has no files.
  explicit TemplateFolder(std::filesystem::path folder);

  /// All templates by their path inside the folder ("ko/notice.md", "layout.html"), if a file was added, removed or
  /// changed (by time of change and size) since the last call; the first call always gives them. A file that cannot be
  /// read keeps the text that it had.
  std::optional<std::map<std::string, std::string>> changed();

  /// What is there in place of a template and is no file that can be read; the folder itself, where it is a file.
  std::vector<std::filesystem::path> unreadable() const;

 private:
  using Stamp = std::pair<std::filesystem::file_time_type, std::uintmax_t>;
  using Stamps = std::map<std::string, Stamp>;

  Stamps stamps() const;
  std::map<std::string, std::string> read(const Stamps& now) const;

  std::filesystem::path folder_;
  std::optional<Stamps> seen_;
  std::map<std::string, std::string> files_;
};

}  // namespace gatepost
