#include "parse/address_list.hpp"

#include "catch.hpp"
#include "mail/limits.hpp"

using namespace gatepost;

namespace {

using List = std::vector<Address>;

List read(std::string_view value) {
  std::vector<Defect> defects;
  return parse::address_list(value, defects);
}

}  // namespace

TEST_CASE("Addresses are read with and without names, brackets and quotes") {
  CHECK(read("a@x.example") == List{{"", "a@x.example"}});
  CHECK(read("<a@x.example>") == List{{"", "a@x.example"}});
  CHECK(read("Jane Doe <jane@x.example>, \"Doe, John\" <john@x.example>") ==
        List{{"Jane Doe", "jane@x.example"}, {"Doe, John", "john@x.example"}});
  CHECK(read("\"A \\\"B\\\" C\" <a@x>") == List{{"A \"B\" C", "a@x"}});
  CHECK(read("").empty());
  CHECK(read(" , ;,").empty());
}

TEST_CASE("A name in a comment counts where no other is given") {
  CHECK(read("jane@x.example (Jane (J.) Doe)") == List{{"Jane (J.) Doe", "jane@x.example"}});
  CHECK(read("Jane <jane@x.example> (office)") == List{{"Jane", "jane@x.example"}});
  CHECK(read("jane(work)@(here)x.example") == List{{"work", "jane@x.example"}});
}

TEST_CASE("Groups are taken apart") {
  CHECK(read("undisclosed-recipients:;").empty());
  CHECK(read("Team: a@x, B <b@x>;, c@x") == List{{"", "a@x"}, {"B", "b@x"}, {"", "c@x"}});
}

TEST_CASE("Encoded words in names are decoded, also inside quotes") {
  CHECK(read("=?utf-8?Q?J=C3=B6rg_M?= <j@x>") == List{{"Jörg M", "j@x"}});
  CHECK(read("\"=?utf-8?B?SsO2cmc=?=\" <j@x>") == List{{"Jörg", "j@x"}});
  CHECK(read("=?utf-8?Q?Doe,_J?= <j@x>") == List{{"Doe, J", "j@x"}});  // the comma should have been encoded
  CHECK(read("=?utf-8?Q?a?= =?utf-8?Q?b?= <j@x>") == List{{"ab", "j@x"}});
  CHECK(read("Jörg <jörg@müller.example>") == List{{"Jörg", "jörg@müller.example"}});  // RFC 6532
}

TEST_CASE("Quoted local parts stay quoted") {
  CHECK(read("\"a b\"@x.example") == List{{"", "\"a b\"@x.example"}});
  CHECK(read("N <\"a b\"@x.example>") == List{{"N", "\"a b\"@x.example"}});
  CHECK(read("\"a@b\"@x.example") == List{{"", "\"a@b\"@x.example"}});
  CHECK(read("N <\"a>b\"@x.example>") == List{{"N", "\"a>b\"@x.example"}});
}

TEST_CASE("Obsolete syntax: routes, blanks and dots (RFC 5322 section 4.4)") {
  CHECK(read("<@relay1,@relay2:a@x.example>") == List{{"", "a@x.example"}});
  CHECK(read("john . doe @ x . example") == List{{"", "john.doe@x.example"}});
  CHECK(read("John Q. Public <j@x>") == List{{"John Q. Public", "j@x"}});
  CHECK(read("a@x,,,b@x") == List{{"", "a@x"}, {"", "b@x"}});
  CHECK(read("a@[192.0.2.1]") == List{{"", "a@[192.0.2.1]"}});
}

TEST_CASE("A comment inside brackets knows no quotes") {
  CHECK(read("<kim(5\" screen)@x>, b@x") == List{{"", "kim@x"}, {"", "b@x"}});
  CHECK(read("<kim(\\\"\xC3\xA4)@x>") == List{{"", "kim@x"}});
  CHECK(read("<kim(@x>, b@x") == List{{"", "kim"}, {"", "b@x"}});
}

TEST_CASE("What is sent but not allowed is understood") {
  CHECK(read("a@x; b@x") == List{{"", "a@x"}, {"", "b@x"}});  // Outlook
  CHECK(read("a@x b@x") == List{{"", "a@x"}, {"", "b@x"}});
  CHECK(read("Doe, John <j@x>, b@x") == List{{"Doe, John", "j@x"}, {"", "b@x"}});  // the quotes forgotten
  CHECK(read("Jane Doe jane@x") == List{{"Jane Doe", "jane@x"}});
  CHECK(read("\"jane@x\"") == List{{"", "jane@x"}});
  CHECK(read("\"jane@x\" <jane@x>") == List{{"jane@x", "jane@x"}});
  CHECK(read("<<jane@x>>") == List{{"", "jane@x"}});
  CHECK(read("Jane <jane@x") == List{{"Jane", "jane@x"}});
  CHECK(read("<mailto:jane@x>") == List{{"", "jane@x"}});
  CHECK(read("=?utf-8?Q?J=C3=B6rg_=3Cj=40x=3E?=") == List{{"Jörg", "j@x"}});  // all of it encoded by a script
}

TEST_CASE("Entries without an address are kept as what they are") {
  CHECK(read("root") == List{{"", "root"}});
  CHECK(read("a@x, localuser") == List{{"", "a@x"}, {"", "localuser"}});
  CHECK(read("Mail Delivery Subsystem") == List{{"Mail Delivery Subsystem", ""}});
  CHECK(read("MAILER-DAEMON <>") == List{{"MAILER-DAEMON", ""}});
}

TEST_CASE("Names and addresses have no control characters and line ends") {
  CHECK(read("\"a\tb\x07\" <j@x>") == List{{"a b", "j@x"}});
  CHECK(read("=?utf-8?Q?a=0D=0Ab?= <j@x>") == List{{"a b", "j@x"}});
  CHECK(read("<j@x\r\n y>") == List{{"", "j@xy"}});
}

TEST_CASE("A field of brackets, commas or addresses without end is read within its limit", "[P31]") {
  CHECK(read(std::string(60'000, '(')).size() <= 1);
  CHECK(read(std::string(60'000, '<')).size() <= 1);
  CHECK(read(std::string(60'000, '"')).empty());
  std::string many;
  for (int i = 0; i < 2000; ++i) many += "a@x,";
  std::vector<Defect> defects;
  CHECK(parse::address_list(many, defects).size() == limits::addresses);
  REQUIRE(defects.size() == 1);
  CHECK(defects[0].what == "address-limit");
}

TEST_CASE("A path is an address or nothing") {
  CHECK(parse::path_address("<a@x>") == "a@x");
  CHECK(parse::path_address("a@x") == "a@x");
  CHECK(parse::path_address("<>").empty());
}
