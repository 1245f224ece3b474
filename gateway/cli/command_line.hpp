// The command line: which verb is meant, what it is given, and what is said about mistakes.
#pragma once

#include <vector>

#include "cli/verb.hpp"

namespace gatepost::cli {

/// Does the verb that is asked for and returns its exit code. `common` are the arguments of every verb.
int obey(const std::vector<Verb>& verbs, const std::vector<Argument>& common, int argc, const char* const* argv);

}  // namespace gatepost::cli
