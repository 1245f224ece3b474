#include "letter/relay_id.hpp"

#include "mail/address.hpp"
#include "mail/limits.hpp"

namespace gatepost {
namespace {

constexpr std::size_t least_bytes = 8;  // shorter words are "Ok" and numbers

bool is_of_id(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/// The last word of letters, digits and - _ . before `end`.
std::string_view word_before(std::string_view said, std::size_t end) {
  while (end > 0 && !is_of_id(said[end - 1])) --end;
  auto begin = end;
  while (begin > 0 && is_of_id(said[begin - 1])) --begin;
  return said.substr(begin, end - begin);
}

}  // namespace

/// Amazon SES says "250 Ok ID", Exchange "<ID@DOMAIN>" and more behind it.
std::string relay_id_in(const std::string& said, const std::string& domain) {
  if (domain.empty()) return {};
  const auto at = folded(said).find('@' + folded(domain));
  const auto word = word_before(said, at == std::string::npos ? said.size() : at);
  const bool may_be_one = word.size() >= least_bytes && word.size() + domain.size() < limits::relay_id_bytes &&
                          word.find_first_of("0123456789") != std::string_view::npos;
  return may_be_one ? std::string(word) + '@' + domain : std::string();
}

}  // namespace gatepost
