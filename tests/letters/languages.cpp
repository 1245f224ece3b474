// All languages that are shipped say the same: each file of each has whatever the English one tells.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "render/render.hpp"

using namespace gatepost;

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

const fs::path templates = GATEPOST_SOURCE "/templates";
const Signed addresses{"a1042-k3-2-0-7hq2m4xwz3v5t6bd@desk.test", "support+a1042-k3-2-0-7hq2m4xwz3v5t6bd@desk.test",
                       ""};

Names languages() {
  Names out;
  for (const auto& one : fs::directory_iterator(templates))
    if (one.is_directory() && one.path().filename() != "answers") out.insert(one.path().filename());
  return out;
}

Names files_of(const std::string& language) {
  Names out;
  for (const auto& one : fs::directory_iterator(templates / language)) out.insert(one.path().filename());
  return out;
}

std::string text_of(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

/// A time is told as well by its date and its clock time alone.
std::string without_half(const std::string& name) {
  for (const std::string half : {"_date", "_time"})
    if (name.ends_with(half)) return name.substr(0, name.size() - half.size());
  return name;
}

/// What a file tells, or asks for: `{{name}}`, `{{#name}}`, `{{>name}}`.
Names names_in(const std::string& text) {
  static const std::regex tag(R"(\{\{[#^>]?\s*([\w.-]+)\s*\}\})");
  Names out;
  for (auto at = std::sregex_iterator(text.begin(), text.end(), tag); at != std::sregex_iterator(); ++at)
    out.insert(without_half((*at)[1]));
  return out;
}

/// Plurals are of some languages alone.
bool is_of_some(const std::string& name) { return name == "many"; }

/// Commands are typed as they are, whatever the language.
Names commands_in(const std::string& text) {
  static const std::regex command(R"(`(#[a-z-]+))");
  Names out;
  for (auto at = std::sregex_iterator(text.begin(), text.end(), command); at != std::sregex_iterator(); ++at)
    out.insert((*at)[1]);
  return out;
}

}  // namespace

TEST_CASE("all nine languages are shipped, each with all files") {
  CHECK(languages() == Names{"de", "en", "es", "fr", "ja", "ko", "pt", "zh-Hans", "zh-Hant"});
  for (const auto& language : languages()) {
    INFO(language);
    CHECK(files_of(language) == files_of("en"));
  }
}

TEST_CASE("no language leaves out what another tells") {
  for (const auto& language : languages())
    for (const auto& file : files_of("en")) {
      const auto english = text_of(templates / "en" / file);
      const auto other = text_of(templates / language / file);
      INFO(language << "/" << file);
      const auto told = names_in(other);
      for (const auto& name : names_in(english)) {
        INFO(name);
        CHECK((told.contains(name) || is_of_some(name)));
      }
      CHECK(commands_in(other) == commands_in(english));
    }
}

TEST_CASE("every letter can be made in every language, without a fault and without a mark that was left") {
  static const render::Templates built_in;
  for (const auto& language : languages())
    for (const auto kind : all_letter_kinds()) {
      INFO(language << " " << rule_of(kind).name);
      const auto letter = render::sample(kind, language);
      CHECK(built_in.language_for(language, "en") == language);
      const auto wire = render::wire(letter, addresses, built_in, "support@desk.test");
      CHECK(wire.subject.find("{{") == std::string::npos);
      CHECK(wire.text.find("{{") == std::string::npos);
      CHECK(render::html(letter, built_in).find("{{") == std::string::npos);
    }
}

// Gmail keeps no <html>: the letter itself says it as well. Korean is broken between words, Japanese and Chinese
// between characters, each in fonts of its own: a Han character looks different in each.
TEST_CASE("the page of a letter says its language, and is broken and drawn as that language is") {
  static const render::Templates built_in;
  const auto answers = [](const std::string& language) { return render::sample(LetterKind::answer, language); };
  for (const auto& language : languages()) {
    INFO(language);
    const auto page = render::html(answers(language), built_in);
    CHECK(page.find("<html lang=\"" + language + "\">") != std::string::npos);
    CHECK(page.find("<div class=\"letter\" lang=\"" + language + "\">") != std::string::npos);
  }
  const auto page = render::html(answers("en"), built_in);
  const auto keeps_words = page.find("word-break: keep-all");
  CHECK(page.find(".letter:lang(ko) { word-break: keep-all;") + 19 == keeps_words);
  CHECK(page.find("word-break", keeps_words + 1) == std::string::npos);
  for (const auto* language : {"ja", "zh-Hans", "zh-Hant"})
    CHECK(page.find(std::string(".letter:lang(") + language + ")") != std::string::npos);
}
