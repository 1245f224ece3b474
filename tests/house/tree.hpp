// The files of the checkout as the house rules look at them.
#pragma once

#include <string>
#include <vector>

namespace house {

struct File {
  std::string path;  // from the top: "gateway/parse/parse.cpp"
  std::string text;

  std::string folder() const;  // "gateway/parse"
  std::string name() const;    // "parse.cpp"
};

/// Every file below a folder of the checkout, sorted; without what a build or git left.
std::vector<File> files_below(const std::string& folder);
/// The .cpp and .hpp of gateway and store.
std::vector<File> sources();
/// Fails the case where there is no such file.
File file(const std::string& path);

std::vector<std::string> lines_of(const std::string& text);
/// The first group of each match.
std::vector<std::string> found(const std::string& text, const std::string& pattern);

}  // namespace house
