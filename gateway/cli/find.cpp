#include <memory>

#include "cli/ticket_table.hpp"
#include "store/store.hpp"

namespace gatepost::cli {
namespace {

int find(const Common& common, const std::vector<std::string>& words) {
  const auto config = config_or_complain(common, Need::readable);
  if (!config) return usage;
  std::string wanted;
  for (const auto& word : words) wanted += (wanted.empty() ? "" : " ") + word;
  print_tickets(store::open(config->store, store::Create::no)->find(wanted), *config, common);
  return done;
}

}  // namespace

Verb find_verb(const Common& common) {
  const auto words = std::make_shared<std::vector<std::string>>();
  return {.name = "find",
          .what = "Tickets in which all the words were written, in any language",
          .footer = "Example:\n  gatepost find kettle lid",
          .arguments = {{"WORDS", words.get(), "words, or parts of words, of subjects and mails"}},
          .work = [words, &common] { return find(common, *words); }};
}

}  // namespace gatepost::cli
