#include "decide/status_words.hpp"

#include <algorithm>

#include "catch.hpp"

using gatepost::decide::languages_of_status;

TEST_CASE("customers ask how their tickets stand in every shipped language") {
  using Word = std::pair<const char*, const char*>;
  for (const auto& [language, subject] : {Word{"en", "status"},
                                          {"ko", "상태"},
                                          {"ko", "진행 상황"},
                                          {"ja", "状況"},
                                          {"ja", "ステータス"},
                                          {"zh-Hans", "状态"},
                                          {"zh-Hant", "狀態"},
                                          {"de", "Stand"},
                                          {"fr", "état"},
                                          {"fr", "Statut"},
                                          {"es", "Estado"},
                                          {"pt", "situação"}}) {
    INFO(subject);
    const auto languages = languages_of_status(subject);
    CHECK(std::ranges::find(languages, language) != languages.end());
  }
}

TEST_CASE("case, width, blanks and the way of writing accents do not count, nor does punctuation at the end") {
  for (const auto* subject :
       {"STATUS", "  Status  ", "Status?", "status!!", "Status …", "ＳＴＡＴＵＳ", "e\u0301tat", "État.", "状況？",
        "ｽﾃｰﾀｽ", "\u1109\u1161\u11bc\u1110\u1162"}) {  // the last: 상태, its letters apart
    INFO(subject);
    CHECK_FALSE(languages_of_status(subject).empty());
  }
}

TEST_CASE("a word that is in several languages names them all") {
  CHECK(languages_of_status("Status") == std::vector<std::string_view>{"en", "de", "pt"});
  CHECK(languages_of_status("Estado") == std::vector<std::string_view>{"es", "pt"});
}

TEST_CASE("whatever says more is a subject like any other") {
  for (const auto* subject : {"", "?", "Re: Status", "Status 1042", "Status of my order", "Order status", "#status",
                              "statuses", "상태 확인 부탁드립니다", "kein Stand", "Stan d"}) {
    INFO(subject);
    CHECK(languages_of_status(subject).empty());
  }
  CHECK(languages_of_status("status" + std::string(1'000, ' ')).empty());
}
