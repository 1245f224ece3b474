// A disk that fails: SQLite's own files, with a fault at the n-th time that something is written, synchronised, cut or
// deleted. Nothing is really synchronised, as the machine under the test goes on.
#pragma once

namespace gatepost::crash {

enum class DiskFault {
  stop,    // the process ends as by kill -9
  full,    // no room from then on: nothing is written any more
  broken,  // from then on all of it fails, reading too
};

/// SQLite uses it for every store that is opened from now on, in this process and its children. Once.
void use_failing_disk();

/// Counts in this process from now on; the fault comes at the n-th (from 1). 0: only counts.
void fail_disk_at(int n, DiskFault fault);

}  // namespace gatepost::crash
