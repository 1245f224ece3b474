#include "decide/named.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "decide/text.hpp"
#include "mail/address.hpp"

namespace gatepost::decide {
namespace {

using Names = std::vector<std::string>;

/// Whoever is meant by `wanted`, if it is one: the closest likeness that there is decides.
template <class Named>
const Named* only_one(const std::vector<Named>& all, const std::string& wanted, Names (*whole)(const Named&),
                      Names (*parts)(const Named&)) {
  const auto is_it = [&](const std::string& name) { return name == wanted; };
  const auto begins = [&](const std::string& name) { return name.starts_with(wanted); };
  const auto fitting = [&](auto names_of, auto test) {
    std::vector<const Named*> out;
    for (const auto& one : all)
      if (std::ranges::any_of(names_of(one), test)) out.push_back(&one);
    return out;
  };
  for (const auto& found :
       {fitting(whole, is_it), fitting(parts, is_it), fitting(whole, begins), fitting(parts, begins)})
    if (!found.empty()) return found.size() == 1 ? found.front() : nullptr;
  return nullptr;
}

Names names_of(const Staff& person) { return {case_folded(person.id), case_folded(person.name)}; }

Names words_of_name(const Staff& person) {
  Names out;
  const auto name = case_folded(person.name);
  for (std::size_t at = 0; at < name.size();) {
    const auto end = std::min(name.find(' ', at), name.size());
    if (end > at) out.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

Names name_of(const Department& department) { return {case_folded(department.id)}; }
Names name_of_product(const Product& product) { return {case_folded(product.id)}; }

/// A link that a mail program has set behind the address itself.
void drop_link(std::string& text) {
  const auto link = text.find("<mailto:");
  if (link != std::string::npos && text.find('@') < link) text.erase(link);
}

void drop_all(std::string& text, std::string_view sign) {
  for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign)) text.erase(at, sign.size());
}

}  // namespace

const Staff* staff_named(const std::string& words, const Desk& desk) {
  if (const auto* person = desk.staff_by_address(bare_address(words)); person != nullptr && !person->is_department)
    return person;
  return only_one(desk.staff, case_folded(words.starts_with('@') ? words.substr(1) : words), names_of, words_of_name);
}

const Department* department_named(const std::string& words, const Desk& desk) {
  return only_one(desk.departments, case_folded(words), name_of, name_of);
}

const Product* product_named(const std::string& words, const Desk& desk) {
  return only_one(desk.products, case_folded(words), name_of_product, name_of_product);
}

std::string bare_address(std::string words) {
  drop_link(words);
  const auto opening = words.rfind('<');
  const bool is_named = opening != std::string::npos && words.substr(0, opening).find('@') == std::string::npos;
  if (is_named) words.erase(0, opening + 1);
  for (const std::string_view sign : {"<", ">", "mailto:"}) drop_all(words, sign);
  return words;
}

std::optional<std::string> ticket_number(std::string words) {
  constexpr std::size_t most_digits = 18;
  if (words.starts_with('[') && words.ends_with(']')) words = words.substr(1, words.size() - 2);
  if (words.starts_with('#')) words.erase(0, 1);
  const bool is_number =
      !words.empty() && words.size() <= most_digits && words.find_first_not_of("0123456789") == std::string::npos;
  return is_number ? std::optional(std::move(words)) : std::nullopt;
}

}  // namespace gatepost::decide
