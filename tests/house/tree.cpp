#include "tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "catch.hpp"

namespace house {
namespace {

namespace fs = std::filesystem;

const fs::path top = GATEPOST_SOURCE;

bool is_left_over(const fs::path& path) {
  const auto name = path.filename().string();
  return name == ".git" || name == "build" || name == "__pycache__" || name == ".cache";
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

std::string File::folder() const { return fs::path(path).parent_path().string(); }
std::string File::name() const { return fs::path(path).filename().string(); }

std::vector<File> files_below(const std::string& folder) {
  std::vector<File> out;
  for (auto at = fs::recursive_directory_iterator(top / folder); at != fs::recursive_directory_iterator(); ++at) {
    if (is_left_over(at->path())) at.disable_recursion_pending();
    if (at->is_regular_file()) out.push_back({fs::relative(at->path(), top).string(), text_of(at->path())});
  }
  std::ranges::sort(out, {}, &File::path);
  return out;
}

std::vector<File> sources() {
  auto all = files_below("gateway");
  for (auto& one : files_below("store")) all.push_back(std::move(one));
  std::erase_if(all, [](const File& one) { return !one.path.ends_with(".cpp") && !one.path.ends_with(".hpp"); });
  return all;
}

File file(const std::string& path) {
  INFO(path);
  REQUIRE(fs::is_regular_file(top / path));
  return {path, text_of(top / path)};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> found(const std::string& text, const std::string& pattern) {
  std::vector<std::string> out;
  const std::regex regex(pattern, std::regex::ECMAScript | std::regex::optimize);
  for (std::sregex_iterator match(text.begin(), text.end(), regex); match != std::sregex_iterator(); ++match)
    out.push_back((*match)[1]);
  return out;
}

}  // namespace house
