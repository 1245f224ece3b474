// What append, open and vote share about customers' mail.
#include <algorithm>

#include "decide/audience.hpp"
#include "decide/domain.hpp"
#include "decide/looks_related.hpp"
#include "decide/rules.hpp"
#include "decide/text.hpp"
#include "mail/limits.hpp"
#include "mail/providers.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

bool is_large_provider(const std::string& domain) {
  return std::ranges::find(large_providers, domain) != large_providers.end();
}

const Counts& counts_of(const Known& known, const std::string& address) {
  const auto* person = person_of(known, address);
  return person == nullptr ? known.counts : person->counts;
}

/// What a forger would like to be taken for: the desk's and its people's domains, those of whoever takes part in the
/// tickets that the mail leads to, the large providers.
std::vector<std::string> known_domains(const Draft& draft) {
  std::vector<std::string> out{domain_of(draft.desk.address)};
  for (const auto& person : draft.desk.staff)
    for (const auto& address : person.addresses) out.push_back(domain_of(address));
  for (const auto& [number, one] : draft.known.tickets) {
    out.push_back(domain_of(one.ticket.customer.address));
    for (const auto& person : one.ticket.participants) out.push_back(domain_of(person.address));
  }
  out.insert(out.end(), large_providers.begin(), large_providers.end());
  return out;
}

/// Both forms of the sender's domain, where it has two or may be taken for another.
void warn_of_domain(const std::string& domain, const Draft& draft, Rows& rows) {
  if (domain.empty()) return;
  const auto forms = forms_of(domain);
  Values said{{"shown", forms.shown}};
  if (forms.ascii != forms.shown) said["ascii"] = forms.ascii;
  const auto known = look_alike(domain, known_domains(draft));
  if (!known.empty()) {
    said["known"] = known;
    rows.push_back({{"lookalike", said}});
  } else if (forms.ascii != forms.shown) {
    rows.push_back({{"international", said}});
  }
}

/// Those whom this mail proposes, not those of mails before.
std::vector<Address> proposed_now(const Draft& draft) {
  std::vector<Address> out;
  for (const auto& event : draft.verdict.events)
    if (event.kind == EventKind::proposed) out.push_back({event.name, event.address});
  return out;
}

/// On the draft's ticket, or on the part of it whose people the mail's are.
bool is_left_out(const Draft& draft, const Address& person) {
  return gatepost::is_left_out(draft.ticket, person.address) ||
         std::ranges::any_of(parts_of(draft.known, draft.ticket.number), [&](const KnownTicket* part) {
           return gatepost::is_left_out(part->ticket, person.address);
         });
}

Values person_row(const Address& person) { return {{"name", person.name}, {"address", person.address}}; }

/// Staff's own addresses in somebody else's mail: either they were seen outside, and do not work any more, or the
/// person wrote from an address that the desk does not know.
void warn_of_seen_marks(const Case& given, const Draft& draft, Rows& rows) {
  for (const auto number : given.match.burned) {
    const auto holder = std::ranges::find(draft.known.principals, number, &Principal::number);
    const auto* owner = holder == draft.known.principals.end() ? nullptr : draft.desk.staff_by_id(holder->name);
    if (owner == nullptr) continue;
    Values seen{{"name", owner->name}};
    if (given.match.role == Role::stranger && !owner->is_department) {
      seen["address"] = sender_of(given.mail);
      seen["staff"] = owner->id;
      seen["expected"] = owner->addresses.front();
    }
    rows.push_back({{"seen_mark", std::move(seen)}});
  }
}

/// Before the mail came nothing was owed any more.
bool is_answered_before(const Draft& draft) {
  const auto* before = draft.before;
  return before != nullptr && before->ticket.first_response && !before->ticket.due;
}

}  // namespace

std::string_view reason_for_silence(const Mail& mail, const Match& match) {
  const auto sender = sender_of(mail);
  if (!is_mailable(sender)) return "no_address";
  if (is_unread(sender)) return "unread_address";
  if (has_null_sender(mail)) return "null_sender";
  if (mail.automatic) return "automatic";
  return match.proof == Proof::refuted ? "refuted" : "";
}

bool is_within_counters(const std::string& address, const Counts& counts) {
  const auto domain = domain_of(address);
  return counts.to_address_hour < limits::letters_per_address_hour &&
         counts.to_address_day < limits::letters_per_address_day &&
         (is_large_provider(domain) || counts.to_domain_hour < limits::letters_per_domain_hour) &&
         counts.on_ticket_hour < limits::letters_per_ticket_hour;
}

bool may_write_automatically(const Case& given, const Draft& draft) {
  const auto& counts = counts_of(draft.known, sender_of(given.mail));
  const bool is_proven = given.match.proof == Proof::evidence;
  return reason_for_silence(given.mail, given.match).empty() && is_within_counters(sender_of(given.mail), counts) &&
         counts.same_text_hour < limits::same_text_hour &&
         (is_proven || counts.to_unproven_hour < limits::letters_unproven_hour);
}

Rows warnings_of(const Case& given, const Draft& draft) {
  const auto& match = given.match;
  Rows rows;
  if (has_defect(given.mail, "too-large")) rows.push_back({{"too_large", true}});
  if (is_cut(given.mail)) rows.push_back({{"too_long", true}});
  warn_of_domain(domain_of(sender_of(given.mail)), draft, rows);
  const auto proposed = proposed_now(draft);
  const auto is_writer = [&](const Address& one) { return same_address(one.address, sender_of(given.mail)); };
  if (match.is_sent_again) rows.push_back({{"sent_again", true}, {"is_answered", is_answered_before(draft)}});
  if (match.is_other_address && std::ranges::none_of(proposed, is_writer)) rows.push_back({{"other_address", true}});
  for (const auto& one : proposed) {
    auto row = person_row(one);
    row["is_writer"] = match.is_other_address && is_writer(one);
    row["is_left_out"] = is_left_out(draft, one);
    row["is_unproven"] = match.proof != Proof::evidence;
    // `#accept` alone means all of them, unless the mail may be forged.
    row["is_last_of_many"] = &one == &proposed.back() && proposed.size() > 1 && match.proof != Proof::refuted;
    rows.push_back({{"proposed", std::move(row)}});
  }
  if (draft.ticket.answer_goes && *draft.ticket.answer_goes > draft.now)
    rows.push_back({{"answer_waits", *draft.ticket.answer_goes}});
  if (match.doubt == Doubt::bad_mac) rows.push_back({{"bad_mark", true}});
  if (match.proof == Proof::refuted) rows.push_back({{"refuted", true}});
  if (given.mail.from.size() > 1) rows.push_back({{"several_from", senders_of(given.mail)}});
  warn_of_seen_marks(given, draft, rows);
  if (const auto other = looks_related(given.mail, match, draft.ticket.number))
    rows.push_back({{"looks_related", std::to_string(other->value)}});
  return rows;
}

std::string senders_of(const Mail& mail) {
  std::string out;
  for (const auto& one : mail.from) out += (out.empty() ? "" : ", ") + one.address;
  return beginning_of(out, limits::entry_characters);
}

Address first_from(const Mail& mail) { return mail.from.empty() ? Address{} : mail.from.front(); }

Event customer_wrote(const Address& writer, const std::string& language, const std::string& text) {
  return {.kind = EventKind::customer_wrote,
          .actor = "customer",
          .name = writer.name,
          .address = writer.address,
          .language = language,
          .text = text};
}

void take_customer_words(const Case& given, Draft& draft, const std::string& text) {
  const bool was_open = draft.ticket.state == State::open;
  const auto writer = first_from(given.mail);
  auto wrote = customer_wrote(writer, given.mail.language, text);
  if (was_open) wrote.until = response_due(department_of(draft.ticket, draft.desk), draft.now);
  draft.happen(std::move(wrote));
  if (!was_open) open_again("customer", draft);
  News news{.flags = {"is_mail"},
            .writer = writer,
            .text = text,
            .files = files_of(given.mail, draft),
            .warnings = warnings_of(given, draft)};
  if (!was_open) news.flags.emplace_back("is_reopened");
  const bool is_customers = same_address(draft.ticket.customer.address, writer.address);
  if (!is_customers && takes_part(draft.ticket, writer.address)) news.flags.emplace_back("is_other");
  notify(draft, audience(draft, ""), Action::answer, news);
}

}  // namespace gatepost::decide
