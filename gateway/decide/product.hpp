// What a new ticket is about, by the words of the products in config.ini; later `#product` says it.
#pragma once

#include <string>

#include "decide/draft.hpp"

namespace gatepost::decide {

/// The first product of config.ini one of whose words stands in the subject or in what the writer wrote becomes the
/// ticket's; nothing happens where there is none.
void set_product_by_words(const std::string& subject, const std::string& words, Draft& draft);

}  // namespace gatepost::decide
