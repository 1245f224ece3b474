#include "store/list.hpp"

#include <nlohmann/json.hpp>

namespace gatepost::store {

std::string list_as_text(const std::vector<std::string>& words) {
  return nlohmann::json(words).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<std::string> list_of(const Database& database, const std::string& text) {
  try {
    return nlohmann::json::parse(text).get<std::vector<std::string>>();
  } catch (const nlohmann::json::exception&) {
    database.fail(SQLITE_CORRUPT);
  }
}

}  // namespace gatepost::store
