#include "cli/verb.hpp"
#include "daemon.hpp"

namespace gatepost::cli {
namespace {

int run(const Common& common) {
  const auto config = config_or_complain(common);
  return config ? run_daemon(*config) : static_cast<int>(usage);
}

}  // namespace

void add_run(CLI::App& app, Common& common) {
  auto* verb = app.add_subcommand("run", "The daemon: takes mail in, keeps promises, sends letters");
  verb->footer(
      "Runs in the foreground until SIGTERM or Ctrl-C and logs to standard error.\n"
      "Example:\n  gatepost run --config /etc/gatepost/config.ini");
  verb->callback([&common] { common.exit_code = run(common); });
}

}  // namespace gatepost::cli
