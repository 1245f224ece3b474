#include "decide/product.hpp"

#include <algorithm>

#include "decide/routing.hpp"

namespace gatepost::decide {

void set_product_by_words(const std::string& subject, const std::string& words, Draft& draft) {
  const auto is_it = [&](const Product& product) {
    return std::ranges::any_of(
        product.words, [&](const std::string& word) { return contains(subject, word) || contains(words, word); });
  };
  const auto found = std::ranges::find_if(draft.desk.products, is_it);
  if (found != draft.desk.products.end())
    draft.happen({.kind = EventKind::product_set, .actor = "desk", .value = found->id});
}

}  // namespace gatepost::decide
