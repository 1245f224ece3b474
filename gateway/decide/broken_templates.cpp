#include "decide/decide.hpp"
#include "decide/draft.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {

Verdict broken_templates(const std::vector<TemplateFault>& faults, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, std::nullopt);
  draft.verdict.rule = "broken templates";
  if (!is_mailable(desk.admin)) return std::move(draft.verdict);
  Rows rows;
  for (const auto& fault : faults)
    if (rows.size() < limits::faults_told) rows.push_back({{"place", place_of(fault)}, {"what", fault.what}});
  Values broken{{"faults", rows}};
  if (faults.size() > rows.size()) broken["more"] = std::to_string(faults.size() - rows.size());
  draft.to_admin().values["broken"] = std::move(broken);
  return std::move(draft.verdict);
}

}  // namespace gatepost::decide
