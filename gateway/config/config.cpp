#include "config/config.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <optional>

#include "config/check.hpp"
#include "config/ini.hpp"
#include "config/keys.hpp"
#include "mail/limits.hpp"

namespace gatepost {
namespace {

std::optional<std::string> read_text(const std::filesystem::path& path, Complaints& complaints) {
  const auto refuse = [&](const std::string& what) {
    complaints.push_back({path.string(), 0, what});
    return std::nullopt;
  };
  std::ifstream file(path, std::ios::binary);
  if (!file) return refuse(std::string("cannot be read: ") + std::strerror(errno));
  std::string text;
  std::array<char, 16'384> piece{};
  while (text.size() <= limits::config_bytes && (file.read(piece.data(), piece.size()) || file.gcount() > 0))
    text.append(piece.data(), static_cast<std::size_t>(file.gcount()));
  if (file.bad() || std::filesystem::is_directory(path)) return refuse("cannot be read: this is no file");
  if (text.size() > limits::config_bytes)
    return refuse("is larger than " + std::to_string(limits::config_bytes) + " bytes; is it the right file?");
  return text;
}

}  // namespace

std::variant<Config, Complaints> load_config(const std::filesystem::path& file,
                                             const std::vector<std::string>& overrides) {
  Complaints complaints;
  const auto text = read_text(file, complaints);
  if (!text) return complaints;
  auto document = ini::parse(*text, file.string(), complaints);
  // Nothing could be read: that everything else is missing besides would bury the reason.
  if (document.sections.empty() && !complaints.empty()) return complaints;
  for (const auto& one : overrides) ini::override_key(document, one, complaints);
  auto written = config::read_sections(document, complaints);
  auto config = config::settle(std::move(written), document, complaints);
  std::ranges::stable_sort(config.unfilled, {}, &Complaint::line);
  if (complaints.empty()) return config;
  complaints.insert(complaints.end(), config.unfilled.begin(), config.unfilled.end());
  std::ranges::stable_sort(complaints, {}, &Complaint::line);
  return complaints;
}

}  // namespace gatepost
