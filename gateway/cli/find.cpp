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

void add_find(CLI::App& app, Common& common) {
  auto* verb = app.add_subcommand("find", "Tickets in which all the words were written, in any language");
  verb->footer("Example:\n  gatepost find kettle lid");
  const auto words = std::make_shared<std::vector<std::string>>();
  verb->add_option("WORDS", *words, "words, or parts of words, of subjects and mails")->required();
  verb->callback([words, &common] { common.exit_code = find(common, *words); });
}

}  // namespace gatepost::cli
