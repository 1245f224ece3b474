#include "decide/product.hpp"

#include "catch.hpp"

using namespace gatepost;
using namespace gatepost::decide;

namespace {

/// What a first mail with that subject and text makes the ticket's product.
std::string product(const std::string& subject, const std::string& text) {
  Desk desk;
  desk.departments = {{.id = "support"}};
  desk.products = {{"kettle", {"kettle", "주전자", "model k*2"}}, {"grill", {}}, {"toaster", {"toast", "Öfchen"}}};
  const Known known;
  Draft draft(known, desk, Time{}, std::nullopt);
  draft.take_up_new();
  set_product_by_words(subject, text, draft);
  return draft.ticket.product;
}

}  // namespace

TEST_CASE("a product's word in the subject or in the text makes the ticket about it") {
  CHECK(product("My KETTLE is broken", "") == "kettle");
  CHECK(product("Help", "It is the kettles' lid.") == "kettle");
  CHECK(product("문의", "주문한 주전자가 끓지 않습니다.") == "kettle");
  CHECK(product("Help", "Mein ÖFCHEN raucht.") == "toaster");
  CHECK(product("Model K-2", "") == "kettle");
}

TEST_CASE("the first product of config.ini counts, wherever its word stands") {
  CHECK(product("The toaster", "stood beside the kettle") == "kettle");
}

TEST_CASE("a mail that holds none of the words is about no product") {
  CHECK(product("Hello", "My grill is broken.").empty());
  CHECK(product("", "").empty());
}
