#include "corpus.hpp"

#include <gnutls/crypto.h>
#include <gnutls/gnutls.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "catch.hpp"

namespace gatepost::corpus {
namespace {

namespace fs = std::filesystem;

fs::path folder_path(std::string_view folder) { return fs::path(GATEPOST_SOURCE) / "../shared/corpus" / folder; }

std::string file_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  INFO(path);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), {}};
}

Case case_of(const fs::path& folder, const std::string& line) {
  Case out;
  out.expected = nlohmann::json::parse(line);
  out.id = out.expected.at("id").get<std::string>();
  if (out.states("file")) out.bytes = file_bytes(folder / out.text("file"));
  if (!out.states("files")) return out;
  for (const auto& name : out.expected.at("files")) out.files.push_back(file_bytes(folder / name.get<std::string>()));
  if (!out.files.empty()) out.bytes = out.files.front();
  return out;
}

}  // namespace

bool Case::states(std::string_view key) const { return expected.contains(std::string(key)); }

bool Case::is(std::string_view key) const { return states(key) && expected.at(std::string(key)) == true; }

std::string Case::text(std::string_view key) const {
  return states(key) ? expected.at(std::string(key)).get<std::string>() : std::string();
}

std::vector<Case> cases(std::string_view folder, std::size_t written_for) {
  const auto path = folder_path(folder);
  if (!fs::exists(path / "expected.jsonl")) {
    WARN("SKIPPED: " << written_for << " cases of " << path.string() << " (the shared corpus is not here)");
    return {};
  }
  std::vector<Case> out;
  std::ifstream lines(path / "expected.jsonl");
  for (std::string line; std::getline(lines, line);)
    if (!line.empty()) out.push_back(case_of(path, line));
  INFO(path);
  REQUIRE(out.size() >= written_for);
  return out;
}

std::string tidy(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n')
      while (!out.empty() && (out.back() == ' ' || out.back() == '\t' || out.back() == '\r')) out.pop_back();
    out += c;
  }
  const auto first = out.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return out.substr(first, out.find_last_not_of(" \t\r\n") - first + 1);
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = std::string_view(" \t\r\n").find(c) != std::string_view::npos;
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  gnutls_hash_fast(GNUTLS_DIG_SHA256, bytes.data(), bytes.size(), digest.data());
  std::string out;
  for (const unsigned char byte : digest) {
    out += "0123456789abcdef"[byte >> 4];
    out += "0123456789abcdef"[byte & 15];
  }
  return out;
}

void Rates::count(const std::string& aspect, bool agrees, const std::string& who) {
  auto& tally = tallies_[aspect];
  if (agrees)
    ++tally.agreed;
  else
    tally.disagreed.push_back(who);
}

void Rates::demand(const std::string& aspect, double percent) const {
  const auto found = tallies_.find(aspect);
  if (found == tallies_.end()) {
    INFO(folder_ << ": nothing was counted for " << aspect);
    CHECK_FALSE(fs::exists(folder_path(folder_) / "expected.jsonl"));
    return;
  }
  const auto& tally = found->second;
  const auto all = tally.agreed + tally.disagreed.size();
  const double rate = 100.0 * static_cast<double>(tally.agreed) / static_cast<double>(all);
  std::cout << folder_ << ", " << aspect << ": " << tally.agreed << " of " << all << " (" << rate << " %)\n";
  for (const auto& who : tally.disagreed) std::cout << "    differs: " << who << '\n';
  INFO(folder_ << ", " << aspect);
  CHECK(rate >= percent);
}

}  // namespace gatepost::corpus
