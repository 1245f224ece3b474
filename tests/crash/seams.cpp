#include "crash/seams.hpp"

#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

namespace gatepost::crash {
namespace {

int passed = 0;
int stop_at = 0;

int before_commit(void*) {
  pass_seam();
  return 0;
}

int after_commit(void*, sqlite3*, const char*, int) {
  pass_seam();
  return SQLITE_OK;
}

int hook_in(sqlite3* database, char**, const sqlite3_api_routines*) {
  sqlite3_commit_hook(database, before_commit, nullptr);
  sqlite3_wal_hook(database, after_commit, nullptr);
  return SQLITE_OK;
}

}  // namespace

void stop_at_seam(int n) {
  passed = 0;
  stop_at = n;
  sqlite3_auto_extension(reinterpret_cast<void (*)()>(hook_in));
}

void pass_seam() {
  if (++passed == stop_at) ::kill(::getpid(), SIGKILL);
}

int seams_passed() { return passed; }

}  // namespace gatepost::crash
