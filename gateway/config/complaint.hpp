// Something in a file of the desk that cannot be used. Complaints are gathered and told all at once, so that nobody has
// to mend a file line by line.
#pragma once

#include <string>
#include <vector>

namespace gatepost {

struct Complaint {
  std::string file;  // "--set" for what came from the command line
  int line = 0;      // 0: the file as a whole
  std::string what;  // a sentence that says what to do: "unknown key adress; nearest is address"
  int column = 0;    // in characters; 0: the line as a whole
  bool operator==(const Complaint&) const = default;
};

using Complaints = std::vector<Complaint>;

}  // namespace gatepost
