#include "letter/template_fault.hpp"

namespace gatepost {

std::string place_of(const TemplateFault& fault) {
  if (fault.line == 0) return fault.file;
  return fault.file + ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column);
}

}  // namespace gatepost
