// Reads the shared corpus of mails with expected values (../shared/corpus beside the checkout; its README.md tells the
// keys). It is read in place and never part of the project, so it may be missing: then the skipped cases are counted
// aloud and nothing fails. A folder that is there but has fewer cases than the test was written for fails.
//
//   corpus::Rates rates("mime-charsets");
//   for (const auto& mail : corpus::cases("mime-charsets", 34)) {
//     const auto read = parse::mail(RawMail{mail.bytes});
//     if (mail.states("subject")) rates.count("subject", read.subject == mail.text("subject"), mail.id);
//   }
//   rates.demand("subject", 100);
#pragma once

#include <cstddef>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace gatepost::corpus {

struct Case {
  std::string id;
  nlohmann::json expected;         // the line of expected.jsonl
  std::string bytes;               // the input; of a case with `files` the first one
  std::vector<std::string> files;  // all inputs of a case with `files`

  bool states(std::string_view key) const;       // the key is there
  bool is(std::string_view key) const;           // the key is there and true
  std::string text(std::string_view key) const;  // the key's string; empty where it is missing
};

/// The cases of one folder in the order of its expected.jsonl; none, with a loud warning, where the folder is missing.
std::vector<Case> cases(std::string_view folder, std::size_t written_for);

/// How the README wants bodies compared: LF line ends, no blanks at line ends and around the whole.
std::string tidy(std::string_view text);

/// How it wants subjects compared: runs of white space made one blank, none at the ends.
std::string one_line(std::string_view text);

/// SHA-256, hex.
std::string sha256(std::string_view bytes);

/// Counts agreement for each aspect of a folder, prints what disagrees, and fails below what is demanded.
class Rates {
 public:
  explicit Rates(std::string folder) : folder_(std::move(folder)) {}

  /// `who` says which case disagreed, and best also what was expected and what came.
  void count(const std::string& aspect, bool agrees, const std::string& who);

  /// Prints the rate of the aspect with all that disagreed, and checks it. Nothing counted at all passes only
  /// where the folder is missing.
  void demand(const std::string& aspect, double percent) const;

 private:
  struct Tally {
    std::size_t agreed = 0;
    std::vector<std::string> disagreed;
  };
  std::string folder_;
  std::map<std::string, Tally> tallies_;
};

}  // namespace gatepost::corpus
