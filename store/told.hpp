#pragma once

#include "store/sqlite.hpp"
#include "store/telling.hpp"

namespace gatepost::store {

class SqliteTelling final : public Telling {
 public:
  explicit SqliteTelling(Database& database) : database_(database) {}

  std::vector<TemplateFault> faults() override;
  void set_faults(std::span<const TemplateFault> faults) override;
  std::vector<ToldEnd> login_ends() override;
  void set_login_ends(std::span<const ToldEnd> ends) override;

 private:
  Database& database_;
};

}  // namespace gatepost::store
