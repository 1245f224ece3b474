#include <charconv>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/ticket_json.hpp"
#include "cli/ticket_story.hpp"
#include "cli/verb.hpp"
#include "log.hpp"
#include "parse/parse.hpp"
#include "store/store.hpp"

namespace gatepost::cli {
namespace {

/// "1042" or "#1042"; 0 for anything else.
TicketNumber ticket_number(std::string_view written) {
  if (written.starts_with('#')) written.remove_prefix(1);
  TicketNumber number;
  const auto [end, fault] = std::from_chars(written.data(), written.data() + written.size(), number.value);
  return fault == std::errc{} && end == written.data() + written.size() ? number : TicketNumber{};
}

FileNames files_of(const store::TicketView& view, store::Store& store) {
  FileNames files;
  for (const auto& event : view.events) {
    if (!event.mail || files.contains(*event.mail)) continue;
    auto& names = files[*event.mail];
    for (const auto& file : parse::mail({.bytes = store.raw(*event.mail)}).attachments) names.push_back(file.name);
  }
  return files;
}

int show(const Common& common, const std::string& written) {
  const auto config = config_or_complain(common, Need::readable);
  if (!config) return usage;
  const auto number = ticket_number(written);
  if (number.value <= 0) {
    std::cerr << log::printable(written) << " is no ticket number\n";
    return usage;
  }
  const auto store = store::open(config->store, store::Create::no);
  const auto view = store->ticket(number);
  if (!view) {
    std::cerr << "there is no ticket " << number.value << "\n";
    return failed;
  }
  std::cout << (common.is_json ? printed(json_of(*view))
                               : ticket_story(*view, files_of(*view, *store), config->desk.time_zone));
  return done;
}

}  // namespace

Verb show_verb(const Common& common) {
  const auto number = std::make_shared<std::string>();
  return {.name = "show",
          .what = "One ticket with all that was written and done on it, comments too",
          .footer = "Example:\n  gatepost show 1042",
          .arguments = {{"N", number.get(), "the ticket's number"}},
          .work = [number, &common] { return show(common, *number); }};
}

}  // namespace gatepost::cli
