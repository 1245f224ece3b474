#include "render/canned.hpp"

#include <algorithm>
#include <array>

#include "mail/address.hpp"
#include "mail/limits.hpp"
#include "render/lint.hpp"

namespace gatepost::render {
namespace {

constexpr std::string_view folder = "answers/";
constexpr std::array<std::string_view, 5> filled{"customer.name", "writer.name", "desk.name", "ticket.number",
                                                 "ticket.subject"};

struct Place {
  std::string name;      // folded: as `#use` reads it
  std::string language;  // "" for all
};

/// "de", "pt-BR", "zh-Hans": what stands behind the last dot, if it looks like a language.
bool is_language(std::string_view text) {
  const auto main = text.substr(0, text.find('-'));
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; };
  return main.size() >= 2 && main.size() <= 3 && std::ranges::all_of(text, is_letter) && text != "md";
}

Place place_of(std::string_view file) {
  auto name = std::string(file.substr(folder.size()));
  if (name.ends_with(".md") || name.ends_with(".txt")) name.resize(name.rfind('.'));
  const auto dot = name.rfind('.');
  if (dot == std::string::npos || !is_language(name.substr(dot + 1))) return {folded(name), ""};
  return {folded(name.substr(0, dot)), name.substr(dot + 1)};
}

/// Returns whether there was nothing to complain about.
bool check_names(const std::string& file, const std::string& text, std::vector<TemplateFault>& faults) {
  const auto before = faults.size();
  for (auto open = text.find("{{"); open != text.npos; open = text.find("{{", open + 2)) {
    const auto close = text.find("}}", open);
    auto name = close == text.npos ? std::string() : text.substr(open + 2, close - open - 2);
    std::erase(name, ' ');
    if (std::ranges::find(filled, name) == filled.end())
      faults.push_back(fault_at(file, text, open,
                                "nothing fills {{" + name +
                                    "}}; a canned answer knows {{customer.name}}, "
                                    "{{writer.name}}, {{desk.name}}, {{ticket.number}} and {{ticket.subject}}"));
  }
  return faults.size() == before;
}

}  // namespace

Canned canned_in(const Files& files, std::vector<TemplateFault>& faults) {
  Canned out;
  for (const auto& [file, text] : files) {
    if (!file.starts_with(folder) || file.size() == folder.size()) continue;
    if (text.size() > limits::template_bytes) {
      faults.push_back(fault_at(file, text, 0, "larger than a canned answer may be"));
      continue;
    }
    if (text.find_first_not_of(" \t\r\n") == text.npos) {
      faults.push_back(fault_at(file, text, 0, "a canned answer without a word"));
      continue;
    }
    // A customer would read the hole, so nobody can use it until it is mended.
    if (!check_names(file, text, faults)) continue;
    const auto place = place_of(file);
    if (!place.name.empty()) out[place.name][place.language] = text;
  }
  return out;
}

}  // namespace gatepost::render
