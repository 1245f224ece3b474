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

}  // namespace gatepost::stories
