#include "decide/decide.hpp"
#include "decide/draft.hpp"
#include "mail/limits.hpp"

namespace gatepost::decide {

Verdict unaccounted(const std::vector<Difference>& differences, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, std::nullopt);
  draft.verdict.rule = "audit";
  if (!is_mailable(desk.admin)) return std::move(draft.verdict);
  Rows rows;
  for (const auto& one : differences)
    if (rows.size() < limits::faults_told)
      rows.push_back({{"what", sentence_of(one)}, {"mend", std::string(mending_of(one))}});
  Values audit{{"differences", rows}};
  if (differences.size() > rows.size()) audit["more"] = std::to_string(differences.size() - rows.size());
  draft.to_admin().values["audit"] = std::move(audit);
  return std::move(draft.verdict);
}

}  // namespace gatepost::decide
