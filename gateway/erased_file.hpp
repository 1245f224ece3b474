// gatepost.erased beside the key: marks of who and what was erased (Signer::mark_of), for the day when the store is
// lost and made anew.
//
// A line each, "<seconds since 1970> <mark>", only ever added to. What is not such a line is passed over: the last one
// may have been cut by a power cut, and then what it tells was not erased either.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "mail/time.hpp"

namespace gatepost {

using ErasedMark = std::pair<std::string, Time>;

std::filesystem::path erased_file_of(const std::filesystem::path& key_file);

/// On the disk when it returns, with mode 0600. Gives the length of the file. Throws std::runtime_error.
std::uint64_t add_erased(const std::filesystem::path& file, const std::vector<std::string>& marks, Time now);

/// Those behind so many bytes. No file: none.
std::vector<ErasedMark> erased_in(const std::filesystem::path& file, std::uint64_t behind);
std::uint64_t erased_bytes(const std::filesystem::path& file);

}  // namespace gatepost
