#include "decide/decide.hpp"
#include "decide/draft.hpp"

namespace gatepost::decide {

Verdict login_ends(const std::vector<NearEnd>& ends, const Known& known, const Desk& desk, Time now) {
  Draft draft(known, desk, now, std::nullopt);
  draft.verdict.rule = "login ends";
  if (!is_mailable(desk.admin)) return std::move(draft.verdict);
  Rows rows;
  for (const auto& one : ends)
    rows.push_back({{"account", one.end.account},
                    {"ends", one.end.ends},
                    {"is_consent", one.end.how == LoginEnd::How::consent},
                    {"is_over", one.end.ends <= now}});
  draft.to_admin().values["login_ends"] = Values{{"logins", rows}};
  return std::move(draft.verdict);
}

}  // namespace gatepost::decide
