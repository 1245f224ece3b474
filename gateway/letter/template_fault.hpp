// A mistake in a template, as its editor reads it: for `check`, `preview`, the log and the admin's letter (P26).
#pragma once

#include <string>

namespace gatepost {

struct TemplateFault {
  std::string file;  // inside the templates folder: "ko/notice.md"
  int line = 0;      // 0: the file as a whole
  int column = 0;    // in characters, as editors count
  std::string what;  // one line: "unknown variable custmer.name; nearest is customer.name"
};

/// "ko/notice.md:3:14", or the file alone where it is meant as a whole.
std::string place_of(const TemplateFault& fault);

}  // namespace gatepost
