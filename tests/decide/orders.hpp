// What cases about commands read them with: a desk with two people, two departments and two products.
#pragma once

#include <string>

#include "decide/commands.hpp"

namespace gatepost::decide_cases {

inline Desk desk() {
  Desk desk;
  desk.staff = {{"alice", "Alice Kim", {"alice@staff.test"}, ""}, {"bob", "Bob Roth", {"bob@staff.test"}, ""}};
  desk.departments = {{.id = "support"}, {.id = "tech"}};
  desk.products = {{"kettle", {"주전자"}}, {"toaster", {}}};
  return desk;
}

inline decide::Orders read(const std::string& text) { return decide::orders_of(text, desk()); }

}  // namespace gatepost::decide_cases
