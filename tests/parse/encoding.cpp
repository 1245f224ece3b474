#include "parse/encoding.hpp"

#include "catch.hpp"

using namespace gatepost::parse;

TEST_CASE("Base64 is read with line breaks, without padding, and as streams set one after the other") {
  CHECK(from_base64("SGVsbG8=") == "Hello");
  CHECK(from_base64("SGVs\r\nbG8=\r\n") == "Hello");
  CHECK(from_base64("SGVsbG8") == "Hello");  // padding left out by small senders
  CHECK(from_base64("SGk=SGk=") == "HiHi");  // two streams joined by a careless gateway
  CHECK(from_base64("SGk=\nSGk=\n") == "HiHi");
  CHECK(from_base64("").empty());
  CHECK(from_base64("=").empty());
  CHECK(from_base64("A").empty());  // six bits are no byte
}

TEST_CASE("The footer that a list hangs below base64 is not decoded with it") {
  CHECK(from_base64("SGk=\n____________\nlist mailing list\n") == "Hi");
  CHECK(from_base64("SGk= ignored") == "Hi");
}

TEST_CASE("What is called base64 and is none stays as it stands") {
  CHECK(undo_transfer_encoding("base64", "Dear support, this is no base64 at all.") ==
        "Dear support, this is no base64 at all.");
  CHECK(undo_transfer_encoding("base64", "?garbage") == "?garbage");
  CHECK(undo_transfer_encoding("base64", "SGVsbG8gdGhlcmUsIGhv!dyBhcmUgeW91") == "Hello there, how are you");  // damage
}

TEST_CASE("Quoted-printable is read with soft breaks, lower-case digits and what is no code") {
  CHECK(from_quoted_printable("a=3Db") == "a=b");
  CHECK(from_quoted_printable("caf=c3=a9") == "caf\xc3\xa9");
  CHECK(from_quoted_printable("one=\r\ntwo") == "onetwo");
  CHECK(from_quoted_printable("one= \t\r\ntwo") == "onetwo");  // RFC 2045 section 6.7 (3): padding by transports
  CHECK(from_quoted_printable("one  \r\ntwo\r\n") == "one\r\ntwo\r\n");
  CHECK(from_quoted_printable("=20\n") == " \n");
  CHECK(from_quoted_printable("100=% of =ZZ =") == "100=% of =ZZ ");
  CHECK(from_quoted_printable("a=").size() == 1);
}

TEST_CASE("Transfer encodings are known however they are written") {
  CHECK(undo_transfer_encoding("BASE64", "SGk=") == "Hi");
  CHECK(undo_transfer_encoding(" base64 ; x=y", "SGk=") == "Hi");
  CHECK(undo_transfer_encoding("Quoted-Printable (comment)", "=41") == "A");
  CHECK(undo_transfer_encoding("8bit", "=41") == "=41");
  CHECK(undo_transfer_encoding("x-yencode", "=41") == "=41");
  CHECK(undo_transfer_encoding("", "=41") == "=41");
  CHECK(undo_transfer_encoding("x-uuencode", "begin 644 a.txt\n%2&5L;&\\ \n \nend\n") == "Hello");
}

TEST_CASE("A percent sign that begins no code stays") {
  CHECK(from_percent("%41%zz%4") == "A%zz%4");
  CHECK(from_q("a_b=5Fc=") == "a b_c=");
}
