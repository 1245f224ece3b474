#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/ticket_table.hpp"
#include "log.hpp"
#include "mail/nearest.hpp"
#include "store/store.hpp"

namespace gatepost::cli {
namespace {

template <class Named>
std::vector<std::string> ids_of(const std::vector<Named>& all) {
  std::vector<std::string> ids;
  for (const auto& one : all) ids.push_back(one.id);
  return ids;
}

/// A name that config.ini does not know; empty: it does, or none was asked for.
std::string complaint_about(const std::string& name, const std::vector<std::string>& known,
                            const std::string& section) {
  if (name.empty() || std::ranges::find(known, name) != known.end()) return {};
  return "there is no [" + section + " " + log::printable(name) + "]; the nearest is " + nearest(name, known) + "\n";
}

int list(const Common& common, const store::Filter& filter) {
  const auto config = config_or_complain(common, Need::readable);
  if (!config) return usage;
  const auto tickets = store::open(config->store, store::Create::no)->tickets(filter);
  // Somebody who left the desk may still have tickets; where there are none, the name was misspelt.
  const auto complaint = complaint_about(filter.department, ids_of(config->desk.departments), "department") +
                         complaint_about(filter.assignee, ids_of(config->desk.staff), "staff");
  if (tickets.empty() && !complaint.empty()) {
    std::cerr << complaint;
    return usage;
  }
  print_tickets(tickets, *config, common);
  return done;
}

}  // namespace

Verb list_verb(const Common& common) {
  const auto filter = std::make_shared<store::Filter>();
  return {.name = "list",
          .what = "The tickets that are open or waiting",
          .footer =
              "Example: what nobody but alice has to do with, for a script\n"
              "  gatepost list --assignee alice --json",
          .arguments = {{"--all", &filter->with_solved, "solved ones as well"},
                        {"--department", &filter->department, "only those of this department", "NAME"},
                        {"--assignee", &filter->assignee, "only those that this person has", "NAME"}},
          .work = [filter, &common] { return list(common, *filter); }};
}

}  // namespace gatepost::cli
