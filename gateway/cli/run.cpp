#include "cli/verb.hpp"
#include "daemon.hpp"

namespace gatepost::cli {
namespace {

int run(const Common& common) {
  const auto config = config_or_complain(common);
  return config ? run_daemon(*config) : static_cast<int>(usage);
}

}  // namespace

Verb run_verb(const Common& common) {
  return {.name = "run",
          .what = "The daemon: takes mail in, keeps promises, sends letters",
          .footer =
              "Runs in the foreground until SIGTERM or Ctrl-C and logs to standard error.\n"
              "Example:\n  gatepost run --config /etc/gatepost/config.ini",
          .work = [&common] { return run(common); }};
}

}  // namespace gatepost::cli
