#include "decide/canned.hpp"

#include <algorithm>
#include <array>

#include "decide/subject.hpp"

namespace gatepost::decide {
namespace {

using Texts = std::map<std::string, std::string>;

/// "pt" also serves "pt-BR".
const std::string* text_in(const Texts& texts, const std::string& language) {
  const auto base = language.substr(0, language.find('-'));
  for (const auto& tag : {language, base})
    if (const auto found = texts.find(tag); found != texts.end() && !tag.empty()) return &found->second;
  return nullptr;
}

const std::string& best_text(const Texts& texts, const Draft& draft) {
  for (const auto& language : {draft.ticket.language, draft.desk.language})
    if (const auto* text = text_in(texts, language)) return *text;
  const auto for_all = texts.find("");
  return for_all != texts.end() ? for_all->second : texts.begin()->second;
}

std::string value_of(std::string_view name, const Draft& draft, const Staff& writer) {
  if (name == "customer.name") return draft.ticket.customer.name;
  if (name == "writer.name") return writer.name;
  if (name == "desk.name") return draft.desk.name;
  if (name == "ticket.number") return std::to_string(draft.ticket.number.value);
  if (name == "ticket.subject") return matter_of(draft.ticket.subject);
  return {};  // `gatepost check` has told the admin
}

std::string filled(const std::string& text, const Draft& draft, const Staff& writer) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto open = text.find("{{", at);
    const auto close = open == text.npos ? text.npos : text.find("}}", open);
    if (close == text.npos) return out + text.substr(at);
    out += text.substr(at, open - at);
    auto name = text.substr(open + 2, close - open - 2);
    std::erase(name, ' ');
    out += value_of(name, draft, writer);
    at = close + 2;
  }
  return out;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of("\n\r ");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of("\n\r ") - first + 1);
}

}  // namespace

std::string canned_name(const Canned& canned, const std::string& word) {
  if (canned.contains(word)) return word;
  const auto first = canned.lower_bound(word);
  if (word.empty() || first == canned.end() || !first->first.starts_with(word)) return {};
  const auto second = std::next(first);
  return second == canned.end() || !second->first.starts_with(word) ? first->first : std::string();
}

std::string canned_text(const std::string& name, const Draft& draft, const Staff& writer) {
  return trimmed(filled(best_text(draft.known.canned.at(name), draft), draft, writer));
}

std::string canned_text(const Orders& orders, const Draft& draft, const Staff& writer) {
  std::string out;
  for (const auto& command : orders.commands) {
    if (command.kind != Command::Kind::use) continue;
    const auto name = canned_name(draft.known.canned, command.name);
    if (!name.empty()) out += (out.empty() ? "" : "\n\n") + canned_text(name, draft, writer);
  }
  return out;
}

std::string used_names(const Orders& orders, const Draft& draft) {
  std::string out;
  for (const auto& command : orders.commands)
    if (command.kind == Command::Kind::use)
      out += (out.empty() ? "" : " ") + canned_name(draft.known.canned, command.name);
  return out;
}

std::vector<std::string> canned_names(const Canned& canned) {
  std::vector<std::string> out;
  for (const auto& [name, texts] : canned) out.push_back(name);
  return out;
}

Rows canned_list(const Draft& draft) {
  Rows rows;
  for (const auto& [name, texts] : draft.known.canned) {
    const auto text = trimmed(best_text(texts, draft));
    rows.push_back({{"name", name}, {"beginning", text.substr(0, text.find('\n'))}});
  }
  return rows;
}

}  // namespace gatepost::decide
