#include "parse/defect.hpp"

#include <algorithm>

namespace gatepost::parse {

void note(std::vector<Defect>& defects, std::string_view what, std::string_view detail) {
  if (std::ranges::find(defects, what, &Defect::what) == defects.end())
    defects.push_back({std::string(what), std::string(detail)});
}

}  // namespace gatepost::parse
