// A copy of the store that is whole by itself, and a store that was such a copy.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "store/sqlite.hpp"
#include "store/store.hpp"

namespace gatepost::store {

/// Into a new file, which bears its name only when it is complete and on the disk. Others go on working meanwhile.
void back_up_to(Database& database, const std::filesystem::path& copy, const Backup& with);

std::optional<Backup> backup_of(Database& database);
void begin_after(Database& database);
void begin_after(Database& database, const GivenNumbers& lost);

/// The highest number of that kind that may have been given after a backup was made; 0: none was restored.
std::int64_t last_given(Database& database, std::string_view what);

}  // namespace gatepost::store
