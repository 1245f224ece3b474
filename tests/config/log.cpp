#include "log.hpp"

#include "catch.hpp"

using namespace gatepost;

namespace {

const Time noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + std::chrono::hours(12);

}  // namespace

TEST_CASE("a log line is the time in UTC, the level, the event and its fields") {
  CHECK(log::text(log::Level::info, "mail.opened", {{"ticket", "1042"}, {"mail", "57"}}, noon) ==
        "2026-11-21T12:00:00Z info mail.opened ticket=1042 mail=57");
  CHECK(log::text(log::Level::warning, "relay.later", {{"said", "450 try again"}, {"hint", ""}}, noon) ==
        "2026-11-21T12:00:00Z warning relay.later said=\"450 try again\" hint=\"\"");
}

TEST_CASE("a subject cannot forge a line, end its quotes or reach the terminal") {
  CHECK(log::escaped("a\n2026-11-21T12:00:00Z info x") == "\"a\\x0A2026-11-21T12:00:00Z info x\"");
  CHECK(log::escaped("\" ticket=1") == "\"\\\" ticket=1\"");
  CHECK(log::escaped("a\\") == "a\\\\");
  CHECK(log::escaped("a=b") == "\"a=b\"");
  CHECK(log::escaped("\x1b[2J\x7f\xC2\x9B") == "\\x1B[2J\\x7F\\xC2\\x9B");
  CHECK(log::escaped("\xE2\x80\xAE"
                     "abc") ==
        "\\xE2\\x80\\xAE"
        "abc");
  CHECK(log::escaped("\xE2\x80\xA8") == "\\xE2\\x80\\xA8");
}

TEST_CASE("what people write in any language stays readable") {
  CHECK(log::escaped("배송문의") == "배송문의");
  CHECK(log::printable("Größe 👩‍💻 ok") == "Größe 👩‍💻 ok");
}

TEST_CASE("bytes that are no UTF-8 are shown as bytes") {
  CHECK(log::escaped("caf\xE9!") == "caf\\xE9!");
  CHECK(log::escaped("\xED\xA0\x80") == "\\xED\\xA0\\x80");
  CHECK(log::escaped(std::string_view("a\0b", 3)) == "a\\x00b");
}

TEST_CASE("a value of any length leaves the line readable, cut between characters") {
  const auto line = log::text(log::Level::error, "x", {{"said", std::string(999, 'a') + "가나다"}}, noon);
  CHECK(line == "2026-11-21T12:00:00Z error x said=" + std::string(999, 'a') + "…");
}

TEST_CASE("of an address that a server repeats the log has the domain alone", "[P32]") {
  const auto said = [](const std::string& value) {
    return log::text(log::Level::error, "smtp.trouble", {{"said", value}}, noon);
  };
  CHECK(said("550 <kim.o'neil+shop@shop.example>: no such user") ==
        "2026-11-21T12:00:00Z error smtp.trouble said=\"550 <…@shop.example>: no such user\"");
  CHECK(said("김@shop.example,lee@shop.example").find("said=…@shop.example,…@shop.example") != std::string::npos);
  CHECK(said("to \"kim lee\"@shop.example").find("kim") == std::string::npos);
  CHECK(said("kim@lee@shop.example").find("kim") == std::string::npos);
  CHECK(said("@ alone, and a@") == "2026-11-21T12:00:00Z error smtp.trouble said=\"@ alone, and …@\"");
  CHECK(log::text(log::Level::info, "daemon.started", {{"desk", "support@desk.test"}}, noon).find("support@") !=
        std::string::npos);
}

TEST_CASE("of a relay's words its codes alone are told, and its number of a letter that it took", "[P32]") {
  CHECK(log::without_words("550 5.7.1 <jane@shop.example>: message \"My illness\" of Jane Doe is spam") == "550 5.7.1");
  CHECK(log::without_words("554-5.7.1 Jane's letter") == "554 5.7.1");
  CHECK(log::without_words("450 Jane is away") == "450");
  CHECK(log::without_words("550") == "550");
  CHECK(log::without_words("550 5.1.1.9 Jane") == "550");
  CHECK(log::without_words("250 2.0.0 Ok: queued as 4F2A3B") == "250 2.0.0 queued as 4F2A3B");
  CHECK(log::without_words("250 OK id=1rTx9a-0003Kd-1F") == "250 queued as 1rTx9a-0003Kd-1F");
  CHECK(log::without_words("250 taken: My illness") == "250");
  CHECK(log::without_words("550 queued as Jane") == "550");
  CHECK(log::without_words("the relay did not answer in time (Timeout was reached)") ==
        "the relay did not answer in time (Timeout was reached)");
}
