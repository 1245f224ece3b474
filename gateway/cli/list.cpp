#include "cli/ticket_table.hpp"
#include "store/store.hpp"

namespace gatepost::cli {
namespace {

int list(const Common& common, const store::Filter& filter) {
  const auto config = config_or_complain(common, Need::readable);
  if (!config) return usage;
  print_tickets(store::open(config->store, store::Create::no)->tickets(filter), *config, common);
  return done;
}

}  // namespace

void add_list(CLI::App& app, Common& common) {
  auto* verb = app.add_subcommand("list", "The tickets that are open or waiting");
  verb->footer("Example: what nobody but alice has to do with, for a script\n  gatepost list --assignee alice --json");
  const auto filter = std::make_shared<store::Filter>();
  verb->add_flag("--all", filter->with_solved, "solved ones as well");
  verb->add_option("--department", filter->department, "only those of this department")->type_name("NAME");
  verb->add_option("--assignee", filter->assignee, "only those that this person has")->type_name("NAME");
  verb->callback([filter, &common] { common.exit_code = list(common, *filter); });
}

}  // namespace gatepost::cli
