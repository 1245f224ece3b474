#include <malloc.h>

#include <csignal>
#include <iostream>

#include "cli/verb.hpp"
#include "log.hpp"
#include "mail/nearest.hpp"

namespace {

using gatepost::cli::Common;

void add_verbs(CLI::App& app, Common& common) {
  using namespace gatepost::cli;
  add_run(app, common);
  add_once(app, common);
  add_deliver(app, common);
  add_check(app, common);
  add_explain(app, common);
  add_show(app, common);
  add_list(app, common);
  add_find(app, common);
  add_history(app, common);
  add_status(app, common);
  add_preview(app, common);
  // CLI11 ends a help text with the last word of the footer.
  for (auto* verb : app.get_subcommands([](CLI::App*) { return true; })) verb->footer(verb->get_footer() + "\n");
}

// An MTA bounces the customer's mail at any code but 0 and 75, so a mistake in its own configuration must not be told
// by another one (sysexits.h).
int for_an_mta(const CLI::App& app, int code) {
  return code != gatepost::cli::done && app.got_subcommand("deliver") ? gatepost::cli::try_again : code;
}

/// CLI11 itself says only that a verb is required.
void suggest_verb(const CLI::App& app) {
  const auto words = app.remaining();
  if (words.empty() || !app.get_subcommands().empty()) return;
  std::vector<std::string> verbs;
  for (const auto* verb : app.get_subcommands([](const CLI::App*) { return true; })) verbs.push_back(verb->get_name());
  constexpr std::size_t most_mistakes = 3;
  const auto meant = gatepost::nearest_within(most_mistakes, words.front(), verbs);
  std::cerr << "there is no verb " << gatepost::log::printable(words.front())
            << (meant.empty() ? "" : "; the nearest is " + meant) << '\n';
}

int walk(CLI::App& app, Common& common, int argc, char** argv) {
  try {
    app.parse(argc, argv);
    return common.exit_code;
  } catch (const CLI::ParseError& error) {
    suggest_verb(app);
    return for_an_mta(app, app.exit(error) == 0 ? gatepost::cli::done : gatepost::cli::usage);
  } catch (const std::exception& error) {
    std::cerr << "gatepost: " << gatepost::log::printable(error.what()) << '\n';
    return for_an_mta(app, gatepost::cli::failed);
  }
}

// Left alone, glibc gives each thread heaps of its own and learns from one large mail to keep as much for good.
void keep_memory_small() {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 4);
  mallopt(M_MMAP_THRESHOLD, 512 * 1024);
  mallopt(M_TRIM_THRESHOLD, 1024 * 1024);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  keep_memory_small();
  std::signal(SIGPIPE, SIG_IGN);  // a connection that the other side closed is an error code, not the end
  Common common;
  CLI::App app("A support desk that lives in mail.");
  app.footer("`gatepost VERB --help` tells more of each verb. Begin with: gatepost check\n");
  app.require_subcommand(1);
  app.fallthrough();
  add_options(app, common);
  add_verbs(app, common);
  return walk(app, common, argc, argv);
}
