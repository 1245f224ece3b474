#include "cli/ticket_table.hpp"
#include "store/store.hpp"

namespace gatepost::cli {
namespace {

int history(const Common& common, const std::string& address) {
  const auto config = config_or_complain(common, Need::readable);
  if (!config) return usage;
  print_tickets(store::open(config->store, store::Create::no)->history(address), *config, common);
  return done;
}

}  // namespace

void add_history(CLI::App& app, Common& common) {
  auto* verb = app.add_subcommand("history", "All tickets of one customer, solved ones too");
  verb->footer("Example:\n  gatepost history jane@customers.test");
  const auto address = std::make_shared<std::string>();
  verb->add_option("ADDRESS", *address, "the customer's mail address")->required();
  verb->callback([address, &common] { common.exit_code = history(common, *address); });
}

}  // namespace gatepost::cli
