// What the admin was told of once and is not told of again while it lasts. A part of store.hpp. Each set_ writes these
// and no others, within an open Transaction.
#pragma once

#include <span>
#include <vector>

#include "letter/template_fault.hpp"
#include "ticket/login_end.hpp"

namespace gatepost::store {

class Telling {
 public:
  virtual ~Telling() = default;
  virtual std::vector<TemplateFault> faults() = 0;
  virtual void set_faults(std::span<const TemplateFault> faults) = 0;
  virtual std::vector<ToldEnd> login_ends() = 0;
  virtual void set_login_ends(std::span<const ToldEnd> ends) = 0;
};

}  // namespace gatepost::store
