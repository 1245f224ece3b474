// The Auditing of a store in SQLite.
#pragma once

#include "store/auditing.hpp"
#include "store/sqlite.hpp"

namespace gatepost::store {

class SqliteAuditing final : public Auditing {
 public:
  explicit SqliteAuditing(Database& database) : database_(database) {}

  Account figures() override;
  std::vector<KeptMail> kept_from(const Place& first, std::uint32_t last_uid) override;
  std::vector<MailNumber> alike(const std::string& message_id, std::uint64_t size) override;
  bool has_lost(const std::string& message_id) override;
  std::vector<MailNumber> same_as(const Mail& mail, const RawMail& raw) override;
  bool is_of(MailNumber number, const Mail& mail, const RawMail& raw) override;
  std::vector<MailNumber> from_folders(MailNumber after, std::size_t most) override;
  std::vector<Difference> differences(const std::string& folder, Time now) override;
  std::optional<TicketNumber> look_at_tickets(TicketNumber after, std::size_t most,
                                              std::vector<Difference>& found) override;

  bool rebuild(TicketNumber ticket) override;
  void keep_bytes(MailNumber mail, const RawMail& raw) override;
  void thread_again(MailNumber mail) override;
  void thread_again(LetterNumber letter) override;
  void put_away_again(MailNumber mail) override;
  bool make_due(LetterNumber letter, Time now) override;

  std::optional<Time> audited_at() override;
  void set_audited(Time at) override;
  std::vector<ToldDifference> told_differences() override;
  void set_told_differences(std::span<const ToldDifference> told) override;

 private:
  Database& database_;
};

}  // namespace gatepost::store
