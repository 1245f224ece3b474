#include "decide/survey.hpp"

#include <algorithm>

#include "mail/address.hpp"

namespace gatepost::decide {

std::optional<Time> survey_time(const Draft& draft) {
  const auto& last = draft.before == nullptr ? draft.known.surveyed : draft.before->surveyed;
  const bool has_rested = !last || draft.now - *last >= draft.desk.survey.rest;
  const auto& ticket = draft.ticket;
  if (!ticket.first_response || ticket.surveyed_at || ticket.mark != 0 || !has_rested) return std::nullopt;
  if (!is_mailable(ticket.customer.address)) return std::nullopt;
  // Not before the answer that it asks about, which may wait for `#undo`.
  return draft.now + std::max(draft.desk.survey.delay, draft.desk.undo_window);
}

}  // namespace gatepost::decide
