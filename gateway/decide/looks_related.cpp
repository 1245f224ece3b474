#include "decide/looks_related.hpp"

#include "decide/subject.hpp"

namespace gatepost::decide {

std::optional<TicketNumber> looks_related(const Mail& mail, const Match& match, TicketNumber own) {
  const bool is_doubtful = match.doubt != Doubt::none && match.doubt != Doubt::bad_mac && match.looks_like;
  if (is_doubtful) return match.looks_like != match.ticket ? match.looks_like : std::nullopt;
  return match.ticket ? std::nullopt : number_in(mail.subject, own);
}

}  // namespace gatepost::decide
