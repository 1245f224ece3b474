#include "catch.hpp"
#include "render/render.hpp"
#include "render/vocabulary.hpp"

using namespace gatepost;

TEST_CASE("a letter of every kind has header, text and HTML") {
  const render::Templates templates;
  for (const auto kind : render::all_letter_kinds) {
    const auto wire = render::wire(render::sample(kind, "en"), {"1@desk.test", "", ""}, templates, "support@desk.test");
    CHECK(wire.bytes.find("\r\nMIME-Version: 1.0\r\nContent-Type: multipart/") != std::string::npos);
    CHECK(wire.bytes.find("\r\nContent-Type: text/html; charset=utf-8\r\n") != std::string::npos);
    CHECK_FALSE(wire.text.empty());
  }
}
