// Between mailbox and store: what is new comes in, and IMAP is told what became of it.
#include <utility>

#include "log.hpp"
#include "mail/limits.hpp"
#include "passes.hpp"

namespace gatepost {
namespace {

std::optional<fetch::Trouble> put_away(Intake& intake) {
  for (;;) {
    const auto rows = intake.store.to_put_away(intake.folder, limits::batch_mails);
    if (rows.empty()) return std::nullopt;
    std::vector<Place> handled;
    std::vector<Place> quarantined;
    std::vector<MailNumber> numbers;
    for (const auto& row : rows) {
      (row.is_quarantined ? quarantined : handled).push_back(row.place);
      numbers.push_back(row.number);
    }
    if (auto trouble = intake.mailbox.put_away(handled, quarantined)) return trouble;
    store::Transaction transaction(intake.store);
    intake.store.put_away(numbers);
    transaction.commit();
  }
}

fetch::Position position_of(Intake& intake) {
  const auto cursor = intake.store.cursor(intake.folder);
  return {cursor.uidvalidity, cursor.uid};
}

void keep(Intake& intake, const fetch::Batch& batch) {
  intake.store.keep(batch.mails, store::Cursor{intake.folder, batch.position.uidvalidity, batch.position.uid});
}

/// What the server told of late, or left out before.
std::optional<fetch::Trouble> take_passed_over(Intake& intake, const std::function<void()>& kept) {
  auto fetched =
      intake.mailbox.fetch_passed_over(position_of(intake), [&](const fetch::Position& first, std::uint32_t last) {
        return intake.store.stored_uids({intake.folder, first.uidvalidity, first.uid}, last);
      });
  if (auto* trouble = std::get_if<fetch::Trouble>(&fetched)) return std::move(*trouble);
  const auto& batch = std::get<fetch::Batch>(fetched);
  for (const auto uid : batch.left_out)
    log::warning("mail.left_out", {{"folder", intake.folder}, {"uid", std::to_string(uid)}});
  if (batch.mails.empty()) return std::nullopt;
  keep(intake, batch);
  kept();
  return put_away(intake);
}

}  // namespace

namespace {

std::optional<fetch::Trouble> exchange_all(Intake& intake, const std::function<void()>& kept) {
  for (bool is_more = true; is_more;) {
    if (auto trouble = intake.hold()) return trouble;
    auto fetched = intake.mailbox.fetch(position_of(intake));
    if (auto* trouble = std::get_if<fetch::Trouble>(&fetched)) return std::move(*trouble);
    const auto& batch = std::get<fetch::Batch>(fetched);
    keep(intake, batch);
    if (!batch.mails.empty()) kept();
    if (auto trouble = put_away(intake)) return trouble;
    is_more = batch.is_more;
  }
  return take_passed_over(intake, kept);
}

}  // namespace

/// What was tried in vain is kept for the next process: `once` would else break at the same mail for ever.
std::optional<fetch::Trouble> exchange(Intake& intake, const std::function<void()>& kept) {
  const auto before = intake.store.notes().tried(intake.folder);
  intake.mailbox.recall(before);
  auto trouble = exchange_all(intake, kept);
  const auto after = intake.mailbox.tried();
  if (!is_same(before, after)) intake.store.notes().set_tried(intake.folder, after);
  return trouble;
}

}  // namespace gatepost
