#include <algorithm>
#include <sstream>

#include "stories/script.hpp"

namespace gatepost::stories {

std::vector<Sentence> read_script(const std::string& text) {
  std::vector<Sentence> out;
  std::istringstream lines(text);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.starts_with("|"))
      out.back().body += (line.size() > 2 ? line.substr(2) : "") + "\n";
    else if (!line.empty() && line[0] != '#')
      out.push_back({number, line, ""});
  }
  return out;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const char end_sign = text[at] == '"' ? '"' : ' ';
    const auto start = end_sign == '"' ? at + 1 : at;
    const auto end = std::min(text.find(end_sign, start), text.size());
    out.push_back(text.substr(start, end - start));
    at = end + 1;
  }
  return out;
}

std::string article_free(const std::vector<std::string>& words, std::size_t at) {
  const auto& word = words.at(at);
  return word == "a" || word == "an" || word == "the" ? words.at(at + 1) : word;
}

}  // namespace gatepost::stories
