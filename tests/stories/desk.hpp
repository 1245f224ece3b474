// The desk that stories and crash tests play at: alice and bob in support (Mon-Fri 9 to 18 in Berlin, 4 business
// hours), minsu in tech, which claims Korean mail.
#pragma once

#include <filesystem>

#include "config/config.hpp"

namespace gatepost::stories {

inline Department department(const std::string& id, std::vector<std::string> staff) {
  Department out{.id = id, .staff = std::move(staff), .time_zone = "Europe/Berlin"};
  for (int weekday = 1; weekday <= 5; ++weekday) out.hours.push_back({weekday, 9 * 60, 18 * 60});
  out.lead = out.staff.front();
  out.first_response = Target{std::chrono::hours(4), true};
  return out;
}

inline Config story_config(const std::filesystem::path& folder) {
  Config config;
  config.store = folder / "gatepost.db";
  config.key_file = folder / "gatepost.key";
  auto& desk = config.desk;
  desk.name = "Example Support";
  desk.address = "support@desk.test";
  desk.admin = "admin@staff.test";
  desk.time_zone = "Europe/Berlin";
  desk.authserv_id = "mx.desk.test";
  desk.staff = {{"alice", "Alice Kim", {"alice@staff.test"}, ""},
                {"bob", "Bob Roth", {"bob@staff.test"}, ""},
                {"minsu", "Minsu Park", {"minsu@staff.test"}, "ko"}};
  desk.departments = {department("support", {"alice", "bob"}), department("tech", {"minsu"})};
  desk.departments[0].is_default = true;
  desk.departments[1].time_zone = "Asia/Seoul";
  desk.departments[1].claims = {{Claim::Kind::language, "", "ko"}};
  return config;
}

}  // namespace gatepost::stories
