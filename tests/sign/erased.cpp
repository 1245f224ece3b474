#include "sign/sign.hpp"

#include "catch.hpp"

using namespace gatepost;
using sign::Erased;

namespace {

sign::Keyring::Key key(int number, char filling) { return {number, std::string(32, filling)}; }

sign::Signer signer_with(std::vector<sign::Keyring::Key> keys) {
  return sign::Signer({std::move(keys)}, "support@desk.test", true);
}

}  // namespace

TEST_CASE("a mark tells nothing of what it stands for but whether something is the same", "[P32]") {
  const auto signer = signer_with({key(0, 'a')});
  const auto mark = signer.mark_of(Erased::person, "kim@shop.test");
  CHECK(mark == signer.mark_of(Erased::person, "kim@shop.test"));
  CHECK(mark != signer.mark_of(Erased::person, "lee@shop.test"));
  CHECK(mark != signer.mark_of(Erased::mail, "kim@shop.test"));
  CHECK(mark != signer_with({key(0, 'b')}).mark_of(Erased::person, "kim@shop.test"));
  CHECK(mark.starts_with("person-0-"));
  CHECK(mark.size() == std::string("person-0-").size() + 32);
}

TEST_CASE("marks that were made with an older key are known as long as that key is there", "[P32]") {
  const auto old = signer_with({key(0, 'a')}).mark_of(Erased::mail, "print");
  const auto rolled = signer_with({key(0, 'a'), key(1, 'b')});
  CHECK(rolled.mark_of(Erased::mail, "print") != old);
  CHECK(rolled.marks_of(Erased::mail, "print") ==
        std::vector{old, signer_with({key(1, 'b')}).mark_of(Erased::mail, "print")});
}
