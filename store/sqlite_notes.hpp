// The Notes of a store in SQLite.
#pragma once

#include "store/notes.hpp"
#include "store/sqlite.hpp"

namespace gatepost::store {

class SqliteNotes final : public Notes {
 public:
  explicit SqliteNotes(Database& database) : database_(database) {}

  Lease lease(const std::string& mailbox) override;
  void set_lease(const std::string& mailbox, const Lease& lease) override;
  Tried tried(const std::string& mailbox) override;
  void set_tried(const std::string& mailbox, const Tried& tried) override;
  void set_audit_end(const AuditEnd& end) override;
  Gauges gauges(Time now) override;
  Stuck stuck(Time first_try, Time admins) override;
  Responses responses(Time since) override;
  std::optional<Time> usual_measured() override;
  void set_usual(const std::map<std::string, Span>& usual, Time at) override;
  void prove_writable() override;

 private:
  Database& database_;
};

}  // namespace gatepost::store
