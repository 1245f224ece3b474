// Erasing on SQLite: what goes is found here, erased in `blank`.
#pragma once

#include <string>

#include "store/erasing.hpp"
#include "store/sqlite.hpp"

namespace gatepost::store {

class SqliteErasing final : public Erasing {
 public:
  explicit SqliteErasing(Database& database) : database_(database) {}

  Going of_person(const std::string& address) override;
  Going of_age(Time before, std::size_t most) override;
  void erase(const Going& going, const std::string& why, Time now) override;
  void erase_arrived(MailNumber mail, Time now) override;
  void remember(std::span<const Mark> marks, std::uint64_t bytes) override;
  std::optional<Time> erased_at(const std::string& mark) override;
  std::uint64_t bytes_remembered() override;
  std::vector<std::string> people() override;
  void begin(Time now) override;
  void begin_later(Time now) override;
  std::optional<Time> begun() override;
  void end(Time started) override;
  bool merge_words() override;
  Cleaned clean_file(std::uint64_t most_bytes) override;

 private:
  Database& database_;
  bool is_merging_ = false;
};

}  // namespace gatepost::store
