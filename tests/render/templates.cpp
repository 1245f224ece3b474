#include "catch.hpp"
#include "given.hpp"
#include "render/vocabulary.hpp"

using namespace gatepost;
using namespace gatepost::render;
using given::has;
using given::sent;

namespace {

const std::string good_answer = "Subject: Mine\n\nMINE {{text}}\n";

std::string answer_with(const Templates& templates, const std::string& language = "en") {
  return sent(sample(LetterKind::answer, language), templates).text;
}

bool is_told(const std::vector<TemplateFault>& faults, const std::string& file, int line, int column,
             const std::string& what) {
  return std::any_of(faults.begin(), faults.end(), [&](const TemplateFault& fault) {
    return fault.file == file && fault.line == line && fault.column == column && has(fault.what, what);
  });
}

/// All letters of a language, made of one line each.
std::map<std::string, std::string> whole_language(const std::string& language) {
  std::map<std::string, std::string> out;
  for (const auto kind : all_letter_kinds()) {
    const bool is_notice = kind == LetterKind::notice;
    out[language + "/" + std::string(rule_of(kind).name) + ".md"] =
        "Subject: S\n\n" + std::string(is_notice ? "=-=-= marque =-=-=\n" : "Demat\n");
  }
  return out;
}

}  // namespace

TEST_CASE("a file of the folder lies over the built-in one; without it that is back", "[P26]") {
  Templates templates;
  CHECK(templates.lay_over({{"en/answer.md", good_answer}}).empty());
  CHECK(answer_with(templates).starts_with("MINE Hello"));
  CHECK(templates.lay_over({}).empty());
  CHECK(answer_with(templates).starts_with("Hello"));
}

TEST_CASE("a broken file leaves the last good one in force, else the built-in one", "[P26]") {
  Templates templates;
  CHECK_FALSE(templates.lay_over({{"en/answer.md", "Subject: x\n\n{{#text}}\n"}}).empty());
  CHECK(answer_with(templates).starts_with("Hello"));
  templates.lay_over({{"en/answer.md", good_answer}});
  CHECK_FALSE(templates.lay_over({{"en/answer.md", "no subject\n"}}).empty());
  CHECK(answer_with(templates).starts_with("MINE Hello"));
}

TEST_CASE("a template that multiplies without measure gives way to the built-in one", "[P26]") {
  Templates templates;
  std::string body = "0123456789";
  for (int i = 0; i < 7; ++i) {
    body = "{{#ticket.others}}" + body + "{{/ticket.others}}";
  }
  CHECK(templates.lay_over({{"en/answer.md", "Subject: x\n\n" + body + "\n"}}).empty());
  auto letter = sample(LetterKind::answer, "en");
  std::get<Values>(letter.values["ticket"])["others"] = Rows(30);
  CHECK(sent(letter, templates).text.starts_with("Hello"));
}

TEST_CASE("a tag that runs on is told in one line, and the last good form stays", "[P26]") {
  Templates templates;
  const auto faults = templates.lay_over({{"en/answer.md", "Subject: x\n\nMINE {{text}\nmore {{writer.name}}\n"},
                                          {"en/survey.md", "Subject: x\n\nMINE {{#promise}\nuntil {{/promise}}\n"}});
  CHECK(is_told(faults, "en/answer.md", 3, 6, "the tag text is not closed with as many } as it has {"));
  CHECK(is_told(faults, "en/survey.md", 3, 6, "the tag promise is not closed with as many } as it has {"));
  for (const auto& fault : faults) CHECK_FALSE(has(fault.what, "\n"));
  CHECK(answer_with(templates).starts_with("Hello"));
}

TEST_CASE("a name without end is shown by its beginning", "[P26]") {
  Templates templates;
  const auto faults = templates.lay_over({{"en/answer.md", "Subject: x\n\n{{" + std::string(5000, 'x') + "}}\n"}});
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].what == "unknown variable " + std::string(40, 'x') + "…");
}

TEST_CASE("every mistake is told with file, line and column") {
  Templates templates;
  const auto faults = templates.lay_over({
      {"en/answer.md", "Subject: {{ticket.subjekt}}\n\n가나 {{writer.nam}}\n"},
      {"en/survey.md", "Subject: x\n\n{{#person.name}}\nHello\n"},
      {"en/admin.md", "Subject: x\n\na {{/b}} c {{=<% %>=}} {{oops\n"},
      {"en/receipt.md", "Subject: {{>card}}\n\n{{#done}}{{#took}}x{{/done}}{{/took}}\n"},
  });
  CHECK(is_told(faults, "en/answer.md", 1, 10, "unknown variable ticket.subjekt; nearest is ticket.subject"));
  CHECK(is_told(faults, "en/answer.md", 3, 4, "unknown variable writer.nam; nearest is writer.name"));
  CHECK(is_told(faults, "en/survey.md", 3, 1, "section person.name is opened and never closed"));
  CHECK(is_told(faults, "en/admin.md", 3, 3, "section b is closed but was never opened"));
  CHECK(is_told(faults, "en/admin.md", 3, 12, "other delimiters"));
  CHECK(is_told(faults, "en/admin.md", 3, 24, "never closed"));
  CHECK(is_told(faults, "en/receipt.md", 1, 10, "a partial cannot stand in the subject"));
  CHECK(is_told(faults, "en/receipt.md", 3, 20, "section done is closed where took is open"));
}

TEST_CASE("a wrong name is told, and the letter is used all the same") {
  Templates templates;
  CHECK(templates.lay_over({{"en/answer.md", "Subject: x\n\nMINE {{custmer}}.\n"}}).size() == 1);
  CHECK(answer_with(templates) == "MINE .\n");
}

TEST_CASE("names are looked for in the sections around them") {
  Templates templates;
  const auto faults = templates.lay_over(
      {{"en/answer.md",
        "Subject: x\n\n{{#ticket}}{{#others}}{{number}} {{opened_date}} {{desk.name}} {{.}}{{/others}}"
        "{{^due}}{{wait_until_time}}{{/due}}{{/ticket}}\n"}});
  CHECK(faults.empty());
}

TEST_CASE("partials that are missing, contain themselves or grow too large are refused") {
  Templates templates;
  auto faults = templates.lay_over({{"en/answer.md", "Subject: x\n\nMINE {{>nothing}}\n"}});
  CHECK(is_told(faults, "en/answer.md", 3, 6, "there is no partial nothing.md"));
  faults =
      templates.lay_over({{"en/answer.md", "Subject: x\n\n{{>a}}\n"}, {"en/a.md", "{{>b}}"}, {"en/b.md", "{{>a}}"}});
  CHECK(is_told(faults, "en/answer.md", 3, 1, "partial a contains itself"));
  std::map<std::string, std::string> deep{{"en/answer.md", "Subject: x\n\n{{>p0}}\n"}};
  for (int i = 0; i < 12; ++i) {
    deep["en/p" + std::to_string(i) + ".md"] = "{{>p" + std::to_string(i + 1) + "}}";
  }
  deep["en/p12.md"] = "end";
  CHECK(is_told(templates.lay_over(deep), "en/answer.md", 3, 1, "more than 10 deep"));
  std::map<std::string, std::string> wide{{"en/answer.md", "Subject: x\n\n{{>w0}}\n"}};
  for (int i = 0; i < 9; ++i) {
    const auto next = "{{>w" + std::to_string(i + 1) + "}}";
    wide["en/w" + std::to_string(i) + ".md"] = next + next + next + next + next + next + next + next;
  }
  wide["en/w9.md"] = "end";
  CHECK(is_told(templates.lay_over(wide), "en/answer.md", 3, 1, "larger than"));
  CHECK(answer_with(templates).starts_with("Hello"));
}

TEST_CASE("a partial of the folder changes the built-in letters that put it in") {
  Templates templates;
  CHECK(templates.lay_over({{"en/card.md", "MY CARD {{ticket.number}}\n"}}).empty());
  CHECK(has(sent(sample(LetterKind::notice, "en"), templates).text, "MY CARD 1042"));
}

TEST_CASE("a file that nothing would read is told, with the letter probably meant") {
  Templates templates;
  CHECK(is_told(templates.lay_over({{"en/anwser.md", good_answer}}), "en/anwser.md", 1, 1, "nearest is answer"));
}

TEST_CASE("a new language is used once it has all letters; what is missing is told") {
  Templates templates;
  auto files = whole_language("br");
  files.erase("br/survey.md");
  CHECK(is_told(templates.lay_over(files), "br/survey.md", 0, 0, "missing"));
  CHECK(templates.language_for("br", "ko") == "ko");
  CHECK(templates.lay_over(whole_language("br")).empty());
  CHECK(templates.language_for("br-FR", "ko") == "br");
  CHECK(answer_with(templates, "br") == "Demat\n");
}

TEST_CASE("a language is found by itself, its parent or its script, else the fallback, else English") {
  const Templates templates;
  CHECK(templates.language_for("ko", "en") == "ko");
  CHECK(templates.language_for("ko-KR", "en") == "ko");
  CHECK(templates.language_for("KO", "en") == "ko");
  CHECK(templates.language_for("pt-BR", "en") == "pt");
  CHECK(templates.language_for("pt-PT", "en") == "pt");
  CHECK(templates.language_for("de-AT", "en") == "de");
  CHECK(templates.language_for("es-419", "en") == "es");
  CHECK(templates.language_for("no", "en") == "en");
  CHECK(templates.language_for("no", "ja") == "ja");
  CHECK(templates.language_for("tlh", "ko") == "ko");
  CHECK(templates.language_for("", "xx") == "en");
  CHECK(templates.language_for("../../etc", "not a tag") == "en");
}

TEST_CASE("languages that the folder has nothing of are as built in, whenever they are first written in", "[P26]") {
  const auto in = [](const Templates& templates, const std::string& language) {
    return sent(sample(LetterKind::survey, language), templates).subject;
  };
  const Templates built_in;
  Templates templates;
  CHECK(
      templates.lay_over({{"de/survey.md", "Subject: Neu\n\nNeu\n"}, {"fr/survey.md", "Subject: x\n\n{{>nothing}}\n"}})
          .size() == 1);
  CHECK(in(templates, "de") == "Neu");
  for (const auto* language : {"fr", "ja", "en"}) CHECK(in(templates, language) == in(built_in, language));
  CHECK(templates.lay_over({{"es/survey.md", "Subject: Nuevo\n\nNuevo\n"}}).empty());
  CHECK(in(templates, "es") == "Nuevo");
  for (const auto* language : {"de", "fr", "ja", "pt"}) CHECK(in(templates, language) == in(built_in, language));
  CHECK(templates.lay_over({}).empty());
  CHECK(in(templates, "es") == in(built_in, "es"));
}

TEST_CASE("Chinese without a script is written in that of its country") {
  const Templates templates;
  for (const auto* simplified : {"zh", "zh-Hans", "zh-CN", "zh-SG", "zh-Hans-CN"})
    CHECK(templates.language_for(simplified, "en") == "zh-Hans");
  for (const auto* traditional : {"zh-Hant", "zh-TW", "zh-HK", "zh-MO", "zh-Hant-HK", "zh-hant"})
    CHECK(templates.language_for(traditional, "en") == "zh-Hant");
}

TEST_CASE("a notice without the marker line is refused, since answers are cut at it", "[P19]") {
  Templates templates;
  const auto faults = templates.lay_over({{"en/notice.md", "Subject: x\n\nHello\n=-=-= late =-=-=\n"}});
  CHECK(is_told(faults, "en/notice.md", 3, 1, "the first line below the subject must be =-=-="));
}

TEST_CASE("a layout that runs or loads something is refused", "[P27]") {
  Templates templates;
  for (const std::string bad :
       {"<script>x</script>", "<img src=\"http://e.test/p.png\">", "<style>@import 'x'</style>", "<LINK href=x>",
        "<style>a{background:URL(http://e.test)}</style>", "<a onclick=\"x\">", "<form>", "<iframe>"}) {
    CHECK_FALSE(templates.lay_over({{"layout.html", "MINE {{{content}}}" + bad}}).empty());
    CHECK_FALSE(has(html(sample(LetterKind::answer, "en"), templates), "MINE"));
  }
  CHECK_FALSE(templates.lay_over({{"layout.html", "MINE without content"}}).empty());
  CHECK(templates.lay_over({{"layout.html", "MINE {{{content}}} {{desk.name}}"}}).empty());
  CHECK(has(html(sample(LetterKind::answer, "en"), templates), "MINE <p>Hello Mina"));
}

TEST_CASE("files of editors, read-me files and canned answers are no templates") {
  Templates templates;
  CHECK(templates
            .lay_over({{"README.md", "# {{x}}"},
                       {"en/.answer.md", "x"},
                       {"en/answer.md~", "x"},
                       {"en/deep/answer.md", "x"},
                       {"notes.txt", "x"}})
            .empty());
}

TEST_CASE("canned answers are known by name and language, and what nothing fills is told") {
  Templates templates;
  const auto faults = templates.lay_over({{"answers/Refund.pt-BR", "Olá {{customer.name}}"},
                                          {"answers/refund.en.md", "Hello {{ customer.name }}"},
                                          {"answers/opening.hours", "Nine to six"},
                                          {"answers/bad", "Dear {{customer.nme}}"}});
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].file == "answers/bad");
  const auto& canned = templates.canned();
  CHECK(canned.at("refund").at("pt-BR") == "Olá {{customer.name}}");
  CHECK(canned.at("refund").at("en") == "Hello {{ customer.name }}");
  CHECK(canned.at("opening.hours").at("") == "Nine to six");
  CHECK(templates.lay_over({}).empty());
  CHECK(templates.canned().empty());
}

TEST_CASE("files may come from any editor: byte order mark and CRLF are no mistakes") {
  Templates templates;
  CHECK(templates.lay_over({{"en/answer.md", "\xEF\xBB\xBFSubject: x\r\n\r\nMINE\r\n"}}).empty());
  CHECK(answer_with(templates) == "MINE\n");
}

TEST_CASE("a template that is not UTF-8 is refused, at the first byte that is not", "[P26]") {
  Templates templates;
  CHECK(is_told(templates.lay_over({{"ko/answer.md", "Subject: x\n\nab \xbe\xc8\xb3\xe7\n"}}), "ko/answer.md", 3, 4,
                "UTF-8"));
  CHECK(is_told(templates.lay_over({{"layout.html", "caf\xe9"}}), "layout.html", 1, 4, "UTF-8"));
}

TEST_CASE("a template that is too large, or holds what placeholders are made of, is refused") {
  Templates templates;
  CHECK_FALSE(templates.lay_over({{"en/answer.md", "Subject: x\n\n" + std::string(300 * 1024, 'x')}}).empty());
  CHECK_FALSE(templates.lay_over({{"en/answer.md", "Subject: x\n\nzQv0Z\n"}}).empty());
  CHECK(answer_with(templates).starts_with("Hello"));
}
