// Where the program can be stopped: before and after each commit of SQLite, and when the relay has accepted a letter.
// SQLite itself calls the hooks, so the program under test has none.
#pragma once

namespace gatepost::crash {

/// Counts seams in this process from now on; at the n-th (from 1) the process ends as by kill -9. 0: only counts.
void stop_at_seam(int n);
void pass_seam();
int seams_passed();

}  // namespace gatepost::crash
