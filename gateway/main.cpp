#include <malloc.h>

#include <csignal>

#include "cli/command_line.hpp"

namespace {

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
  using namespace gatepost::cli;
  Common common;
  return obey({run_verb(common), once_verb(common), deliver_verb(common), check_verb(common), explain_verb(common),
               show_verb(common), list_verb(common), find_verb(common), history_verb(common), status_verb(common),
               preview_verb(common), backup_verb(common), audit_verb(common), authorize_verb(common),
               rebuild_verb(common), forget_verb(common)},
              common_arguments(common), argc, argv);
}
