// Canned answers: texts of the folder templates/answers that `#use NAME` puts into an answer.
#pragma once

#include <map>
#include <string>

namespace gatepost {

/// By name, then by language (BCP 47; "" is for all languages): the text as its file has it.
using Canned = std::map<std::string, std::map<std::string, std::string>>;

}  // namespace gatepost
