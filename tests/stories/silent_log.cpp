// Nothing of a mail is in the log: no subject, no text, no name, and of addresses the domain alone (P32).
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "catch.hpp"
#include "stories/script.hpp"

using namespace gatepost;

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file).rdbuf();
  return out.str();
}

/// What the work writes to standard error, which is where the log goes.
template <class Work>
std::string said_while(Work work) {
  std::string file = fs::temp_directory_path() / "gatepost-log-XXXXXX";
  const int log = ::mkstemp(file.data());
  std::fflush(stderr);
  const int before = ::dup(STDERR_FILENO);
  ::dup2(log, STDERR_FILENO);
  work();
  std::fflush(stderr);
  ::dup2(before, STDERR_FILENO);
  ::close(before);
  ::close(log);
  const auto said = content_of(file);
  fs::remove(file);
  return said;
}

std::string log_of(const std::string& script) {
  std::string fault;
  const auto said = said_while([&] {
    stories::Stage stage;
    try {
      stories::play(stories::read_script(script), stage);
    } catch (const std::exception& wrong) {
      fault = wrong.what();
    }
  });
  CHECK(fault == "");
  return said;
}

/// Subjects and lines of text that are long enough to be nobody else's words.
std::vector<std::string> words_in(const std::string& script) {
  std::vector<std::string> words;
  for (const auto& sentence : stories::read_script(script)) {
    const auto said = stories::words_of(sentence.text);
    if (said.size() > 2 && said[1] == "writes" && said[2] != "many") words.push_back(said[2]);
    std::istringstream lines(sentence.body);
    for (std::string line; std::getline(lines, line);) words.push_back(line);
  }
  std::erase_if(words, [](const std::string& one) { return one.size() < 12; });
  return words;
}

constexpr const char* marked =
    R"(kim writes "Zebrasubject of mine" proven named "Kimberly Quagga" attaching "okapifile.pdf" 1
| My tapirtext is secret.
quaggabot writes "Zebrasubject of a program" header "Auto-Submitted: gnuheader"
| My tapirtext is secret.
quaggalist writes "Zebrasubject of a list" header "List-Id: gnuheader <gnuheader.customers.test>"
| My tapirtext is secret.
alice writes "Zebrasubject of staff" proven
| #asign ibexcommand
| My tapirtext is secret.
alice writes "Zebrasubject unproven"
| #take
alice replies to oldest notice
| #assign ibexcommand
| My tapirtext is secret.
relay refuses kim
alice replies to oldest notice
| My walrusanswer is secret.
relay locks us out
lee writes "Zebrasubject again" refuted named "Kimberly Quagga"
| My tapirtext is secret.
relay is down
later 5h
relay is up
later 6h
forget kim
)";

}  // namespace

TEST_CASE("the log has no word of any mail, and no address but for its domain", "[P32]") {
  const auto log = log_of(marked);
  REQUIRE(log.find(" info mail.opened mail=1 ticket=1001 ") != std::string::npos);
  REQUIRE(log.find("person.forgotten") != std::string::npos);
  REQUIRE(log.find("rule=command") != std::string::npos);
  for (const auto* word :
       {"Zebra", "Kimberly", "Quagga", "quagga", "okapi", "tapir", "gnu", "ibex", "walrus", "kim", "lee"}) {
    INFO(word << "\n" << log);
    CHECK(log.find(word) == std::string::npos);
  }
}

TEST_CASE("no story leaves a subject, a line of a text or somebody's address in the log", "[P32]") {
  const std::regex address("[A-Za-z0-9][@]");
  std::size_t looked_for = 0;
  for (const auto& file : fs::directory_iterator(GATEPOST_SOURCE "/tests/stories/scripts")) {
    const auto script = content_of(file.path());
    const auto log = log_of(script);
    INFO(file.path().filename().string() << "\n" << log);
    CHECK_FALSE(std::regex_search(log, address));
    for (const auto& words : words_in(script)) {
      ++looked_for;
      INFO(words);
      CHECK(log.find(words) == std::string::npos);
    }
  }
  CHECK(looked_for > 1'000);
}
