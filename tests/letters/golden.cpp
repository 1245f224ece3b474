// Outgoing letters as they were last looked at. After a change that is meant, they are made anew by
//     GATEPOST_GOLDEN=write build/dev/tests/test_letters
// and read as a diff. Most are kept readable (header, text, HTML without its layout), three as bytes.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "render/render.hpp"
#include "render/vocabulary.hpp"

using namespace gatepost;
namespace fs = std::filesystem;

namespace {

const fs::path folder = GATEPOST_SOURCE "/tests/letters";
const Signed addresses{"a1042-k3-2-0-7hq2m4xwz3v5t6bd@desk.test", "support+a1042-k3-2-0-7hq2m4xwz3v5t6bd@desk.test",
                       ""};

bool is_writing() {
  const char* wish = std::getenv("GATEPOST_GOLDEN");
  return wish != nullptr && std::string(wish) == "write";
}

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

void compare(const std::string& name, const std::string& now) {
  if (is_writing()) {
    write(folder / name, now);
  }
  INFO(name);
  CHECK(now == read(folder / name));
}

std::string without_carriage_returns(std::string text) {
  std::erase(text, '\r');
  return text;
}

std::string content_of(const std::string& page) {
  const auto begin = page.find("<body>");
  return page.substr(begin, page.find("</body>") - begin);
}

Wire sent(const Letter& letter) {
  static const render::Templates templates;
  return render::wire(letter, addresses, templates, "support@desk.test");
}

std::string readable(const Letter& letter) {
  static const render::Templates templates;
  const auto wire = sent(letter);
  return without_carriage_returns(wire.bytes.substr(0, wire.bytes.find("\r\n\r\n"))) +
         "\nSubject in words: " + wire.subject + "\n\n" + wire.text + "\n" +
         content_of(render::html(letter, templates));
}

Letter notice_of(const std::string& language, const std::vector<std::string>& flags) {
  auto letter = render::sample(LetterKind::notice, language);
  letter.values["is_new"] = false;
  letter.values.erase("warnings");
  letter.values.erase("attachments");
  for (const auto& flag : flags) {
    letter.values[flag] = true;
  }
  return letter;
}

Attachment file(const std::string& name, const std::string& type, const std::string& content) {
  Attachment out;
  out.name = name;
  out.type = type;
  out.content = content;
  return out;
}

}  // namespace

TEST_CASE("every letter in every language is as it was") {
  for (const auto kind : all_letter_kinds()) {
    for (const std::string language : {"en", "ko"}) {
      compare(language + "/" + std::string(rule_of(kind).name) + ".txt", readable(render::sample(kind, language)));
    }
  }
}

TEST_CASE("how a customer's tickets stand is told with numbers where they may be seen, and without tickets") {
  for (const std::string language : {"en", "ko"}) {
    auto numbered = render::sample(LetterKind::status, language);
    numbered.values["show_number"] = true;
    std::get<Rows>(numbered.values.at("tickets")).front()["is_open"] = false;
    std::get<Rows>(numbered.values.at("tickets")).front()["is_waiting"] = true;
    compare(language + "/status-numbered.txt", readable(numbered));
    auto none = render::sample(LetterKind::status, language);
    none.values["is_none"] = true;
    none.values["tickets"] = Rows{};
    none.values.erase("more");
    compare(language + "/status-none.txt", readable(none));
  }
}

TEST_CASE("notices of all that can happen are as they were") {
  const auto of_colleague = [](const std::string& language, const std::vector<std::string>& flags) {
    auto letter = notice_of(language, flags);
    letter.values["reply_answers"] = false;
    letter.values["writer"] =
        Values{{"name", language == "ko" ? "이준호" : "Ben Wells"}, {"address", "ben@staff.test"}};
    return letter;
  };
  for (const std::string language : {"en", "ko"}) {
    compare(language + "/notice-mail.txt", readable(notice_of(language, {"is_mail", "is_reopened"})));
    compare(language + "/notice-comment.txt", readable(of_colleague(language, {"is_comment", "is_solved"})));
    compare(language + "/notice-answer.txt", readable(of_colleague(language, {"is_answer", "is_solved"})));
    compare(language + "/notice-assigned.txt", readable(of_colleague(language, {"is_assigned", "is_moved"})));
    auto bounced = notice_of(language, {"is_bounce"});
    bounced.values["reply_answers"] = false;
    bounced.values["text"] = Prose{};
    bounced.values["bounce"] =
        Values{{"address", "mina@customers.test"}, {"status", "5.1.1"}, {"said", "550 5.1.1 user unknown"}};
    compare(language + "/notice-bounce.txt", readable(bounced));
    auto vote = notice_of(language, {"is_vote", "is_reopened"});
    vote.values["mark"] = "1";
    compare(language + "/notice-vote.txt", readable(vote));
  }
}

namespace {

/// A receipt of questions alone. The names in it are the sample's.
Letter answer_to_questions(const std::string& language, Rows found) {
  auto letter = render::sample(LetterKind::receipt, language);
  for (const auto* of_answer : {"done", "goes_at", "undo_address"}) letter.values.erase(of_answer);
  letter.values["help"] = false;
  letter.values["asked"] = std::get<std::string>(found.front().at("line"));
  letter.values["found"] = std::move(found);
  return letter;
}

Rows found_tickets(const Letter& like) {
  const auto& ticket = std::get<Values>(like.values.at("ticket"));
  const auto& customer = std::get<Values>(ticket.at("customer"));
  Values late{{"number", "1042"},
              {"subject", ticket.at("subject")},
              {"customer", customer.at("name")},
              {"is_open", true},
              {"assignee", ticket.at("assignee")},
              {"due", ticket.at("due")},
              {"is_late", true},
              {"way_in", "support+c1042-k3-2-0-2mz9kq4w7x3ehr5d@desk.test"}};
  auto solved = late;
  solved.erase("due");
  solved["assignee"] = "";
  solved["is_open"] = false;
  solved["is_solved"] = true;
  solved["hit"] = ticket.at("subject");
  solved["way_in"] = "";  // where the provider has no sub-addressing
  auto mine = late;
  mine["is_mine"] = true;
  mine["is_late"] = false;
  return {late, mine, solved};
}

Values shown_ticket(const Letter& like) {
  const auto text = std::get<Values>(like.values.at("ticket")).at("subject");
  const auto entry = [&](const char* kind, const char* name) {
    return Values{{"name", name},
                  {"at", like.made},
                  {"text", Prose{"> " + std::get<std::string>(text) + "\n\n" + std::get<std::string>(text)}},
                  {kind, true}};
  };
  return {{"ticket", like.values.at("ticket")},
          {"is_other", true},
          {"answer_way", "support+a1042-k3-2-0-7hq2m4xwz3v5t6bd@desk.test"},
          {"comment_way", "support+c1042-k3-2-0-2mz9kq4w7x3ehr5d@desk.test"},
          {"earlier", "12"},
          {"entries", Rows{entry("is_customer", "mina@customers.test"), entry("is_comment", "Ben Wells"),
                           entry("is_automatic", "Example Support")}}};
}

}  // namespace

TEST_CASE("answers to questions are as they were", "[P17]") {
  for (const std::string language : {"en", "ko"}) {
    const auto like = render::sample(LetterKind::receipt, language);
    compare(
        language + "/receipt-list.txt",
        readable(answer_to_questions(language, {{{"line", "#list"}, {"tickets", found_tickets(like)}, {"more", "3"}},
                                                {{"line", "#list late"}, {"is_none", true}}})));
    auto shown = answer_to_questions(
        language, {{{"line", "#show 1042"}, {"shown", shown_ticket(like)}}, {{"line", "#show 9"}, {"missing", "9"}}});
    Values busy{{"department", "support"}, {"opened", "12"},       {"answered", "10"},
                {"solved", "9"},           {"open_now", "4"},      {"waiting_now", "2"},
                {"late_now", "1"},         {"has_response", true}, {"hours", "1"},
                {"minutes", "20"},         {"mark_mean", "4.2"},   {"marks", "6"}};
    Values idle{{"department", "tech"}, {"opened", "0"},   {"answered", "0"},
                {"solved", "0"},        {"open_now", "0"}, {"waiting_now", "0"}};
    Values kettle{{"product", "kettle"}, {"opened", "5"},      {"solved", "4"},
                  {"open_now", "1"},     {"mark_mean", "4.5"}, {"marks", "2"}};
    Values toaster{{"product", "toaster"}, {"opened", "1"}, {"solved", "0"}, {"open_now", "1"}};
    compare(language + "/receipt-report.txt",
            readable(answer_to_questions(
                language, {{{"line", "#report"},
                            {"report", Values{{"since", like.made - std::chrono::days(7)},
                                              {"departments", Rows{std::move(busy), std::move(idle)}},
                                              {"products", Rows{std::move(kettle), std::move(toaster)}}}}}})));
    Values why{{"number", "1042"},
               {"received", like.made},
               {"from", "mina@customers.test"},
               {"mail_subject", std::get<Values>(like.values.at("ticket")).at("subject")},
               {"rule", "new matter"},
               {"has_opened", true},
               {"by_evidence", true},
               {"results", "mx.desk.test; dmarc=pass header.from=customers.test"},
               {"routed_to", "support"},
               {"claim", "subject: kettle, `*`"},
               {"letters", Rows{{{"kind", "notice"}, {"to", "jane@staff.test"}, {"is_sent", true}},
                                {{"kind", "notice"}, {"to", "ben@staff.test"}, {"is_failed", true}, {"said", "full"}}}},
               {"silent", Values{{"automatic", true}}},
               {"automatic_rule", "List-Id"}};
    compare(language + "/receipt-why.txt",
            readable(answer_to_questions(language, {{{"line", "#why"}, {"why", std::move(why)}}})));
    shown.values.erase("ticket");
    compare(language + "/receipt-show.txt", readable(shown));
  }
}

TEST_CASE("an acknowledgement to an unproven sender, out of hours, is as it was", "[P22]") {
  for (const std::string language : {"en", "ko"}) {
    auto letter = render::sample(LetterKind::acknowledgement, language);
    letter.values["proven"] = false;
    letter.to.name.clear();
    letter.values["old_number"] = "987";
    letter.values["show_number"] = true;
    compare(language + "/acknowledgement-unproven.txt", readable(letter));
  }
}

TEST_CASE("the bytes of an answer, a Korean notice with files and a survey are as they were") {
  auto notice = render::sample(LetterKind::notice, "ko");
  notice.attachments = {file("영수증.pdf", "application/pdf", "%PDF-1.4\n"), file("a b.txt", "text/plain", "열\n")};
  notice.extra = {{"X-Gatepost-Ticket", "1042"}};
  compare("answer.eml", sent(render::sample(LetterKind::answer, "en")).bytes);
  compare("notice-ko.eml", sent(notice).bytes);
  compare("survey.eml", sent(render::sample(LetterKind::survey, "en")).bytes);
}
