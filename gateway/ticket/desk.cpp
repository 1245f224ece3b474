#include "ticket/desk.hpp"

#include <algorithm>
#include <stdexcept>

#include "mail/address.hpp"

namespace gatepost {

bool Desk::is_own_address(std::string_view written) const {
  const auto local = folded(local_part_of(written));
  const auto own = folded(local_part_of(address));
  return domain_of(written) == domain_of(address) && (local == own || local.starts_with(own + "+"));
}

bool Desk::is_addressed(const Mail& mail) const {
  const auto is_ours = [&](const Address& one) {
    const auto is_it = [&](const std::string& delivered) { return same_address(delivered, one.address); };
    return is_own_address(one.address) || std::ranges::any_of(mail.envelope.recipients, is_it);
  };
  return std::ranges::any_of(mail.to, is_ours) || std::ranges::any_of(mail.cc, is_ours);
}

std::vector<std::string> Desk::addresses_of(const Department& department) const {
  auto out = department.shared ? department.shared->addresses : std::vector<std::string>();
  for (const auto& id : department.staff)
    if (const auto* person = staff_by_id(id)) out.insert(out.end(), person->addresses.begin(), person->addresses.end());
  return out;
}

namespace {

template <class Is>
const Staff* found_in(const Desk& desk, Is is_it) {
  const auto person = std::ranges::find_if(desk.staff, is_it);
  if (person != desk.staff.end()) return &*person;
  const auto department =
      std::ranges::find_if(desk.departments, [&](const Department& one) { return one.shared && is_it(*one.shared); });
  return department == desk.departments.end() ? nullptr : &*department->shared;
}

}  // namespace

const Staff* Desk::staff_by_id(std::string_view id) const {
  return found_in(*this, [&](const Staff& one) { return one.id == id; });
}

const Staff* Desk::staff_by_address(std::string_view written) const {
  return found_in(*this, [&](const Staff& one) {
    return std::ranges::any_of(one.addresses, [&](const auto& own) { return same_address(own, written); });
  });
}

const std::string& Desk::zone_of(const Staff& person) const {
  const auto own = std::ranges::find_if(departments, [&](const Department& department) {
    return person.is_department ? department.id == person.id
                                : std::ranges::find(department.staff, person.id) != department.staff.end();
  });
  return own == departments.end() || own->time_zone.empty() ? time_zone : own->time_zone;
}

const Department* Desk::department_by_id(std::string_view id) const {
  const auto found = std::ranges::find(departments, id, &Department::id);
  return found == departments.end() ? nullptr : &*found;
}

const Department& Desk::default_department() const {
  if (departments.empty()) throw std::logic_error("a desk without departments got past config");
  const auto found = std::ranges::find(departments, true, &Department::is_default);
  return found == departments.end() ? departments.front() : *found;
}

}  // namespace gatepost
