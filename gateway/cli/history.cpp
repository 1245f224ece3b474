#include <memory>

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

Verb history_verb(const Common& common) {
  const auto address = std::make_shared<std::string>();
  return {.name = "history",
          .what = "All tickets of one customer, solved ones too",
          .footer = "Example:\n  gatepost history jane@customers.test",
          .arguments = {{"ADDRESS", address.get(), "the customer's mail address"}},
          .work = [address, &common] { return history(common, *address); }};
}

}  // namespace gatepost::cli
