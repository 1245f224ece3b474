#include "fetch/folder_name.hpp"
#include "fetch/folders.hpp"

#include "catch.hpp"

using gatepost::fetch::encoded_folder;
using gatepost::fetch::same_folder;

TEST_CASE("a folder's name goes as modified UTF-7") {
  CHECK(encoded_folder("INBOX") == "INBOX");
  CHECK(encoded_folder("Work/Done & gone") == "Work/Done &- gone");
  CHECK(encoded_folder("처리됨") == "&zJi5rLQo-");
  // The example of RFC 3501 section 5.1.3.
  CHECK(encoded_folder("~peter/mail/台北/日本語") == "~peter/mail/&U,BTFw-/&ZeVnLIqe-");
  CHECK(encoded_folder("😀") == "&2D3eAA-");
  CHECK(encoded_folder("a\r\nb") == "a&AA0ACg-b");
}

TEST_CASE("a folder's name that is no UTF-8 breaks nothing") {
  CHECK(encoded_folder("a\xFFz") == "a&,,0-z");
  CHECK(encoded_folder("a\xE3\x81") == "a&,,0-");
  CHECK(encoded_folder("\xE3z") == "&,,0-z");
}

TEST_CASE("INBOX is one folder however it is written") {
  CHECK(same_folder("INBOX", "Inbox"));
  CHECK_FALSE(same_folder("Handled", "handled"));
}
