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
  for (const auto kind : render::all_letter_kinds) {
    for (const std::string language : {"en", "ko"}) {
      compare(language + "/" + std::string(rule_of(kind).name) + ".txt", readable(render::sample(kind, language)));
    }
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
