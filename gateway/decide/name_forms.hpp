// A person's name as running text has it (P14): "Kim Miller's", "Frau Miller", "김민수님이".
#pragma once

#include <string>
#include <vector>

namespace gatepost::decide {

/// The name first. Nothing of a name in one word that is a word as well ("Will", "Grace"): in Hangul and Han the whole
/// name is one.
std::vector<std::string> forms_of_name(const std::string& name);

}  // namespace gatepost::decide
