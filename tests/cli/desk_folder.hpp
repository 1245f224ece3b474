// A desk in a folder of its own, and the real program at work in it.
#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "program_folder.hpp"

namespace gatepost::cli_tests {

namespace fs = std::filesystem;
using nlohmann::json;

/// A desk whose relay listens on that port of this machine.
class Desk : public ProgramFolder {
 public:
  explicit Desk(int relay) {
    write("config.ini",
          "[desk]\nname = Test Desk\naddress = support@desk.test\nadmin = admin@staff.test\n"
          "[smtp]\nhost = localhost\ntls = none\nport = " +
              std::to_string(relay) +
              "\n[department support]\nstaff = alice\n[staff alice]\nemail = alice@staff.test\n");
  }

  /// "customer7" writes from a domain of their own, so that no counter holds their letters back.
  std::string mail(int number) const {
    const auto file = folder() / ("mail" + std::to_string(number));
    const auto who = "a@customer" + std::to_string(number) + ".test";
    std::ofstream(file) << "From: " << who << "\nTo: support@desk.test\nSubject: Hello\nMessage-ID: <" << number
                        << "@customers.test>\n\nIs anybody there?\n";
    return file;
  }

  /// Alice's answer to a notice.
  std::string answer(const std::string& notice) const {
    const auto file = folder() / "answer";
    const auto begin = notice.find("support+a");
    std::ofstream(file) << "From: alice@staff.test\nTo: " << notice.substr(begin, notice.find('>', begin) - begin)
                        << "\nSubject: Re: Hello\nMessage-ID: <answer@staff.test>\n\nYes, we are.\n";
    return file;
  }

  pid_t start(const std::vector<std::string>& words, const std::string& input = "/dev/null") const {
    const auto child = ::fork();
    if (child != 0) return child;
    fs::current_path(folder());
    if (std::freopen(input.c_str(), "r", stdin) == nullptr || std::freopen("log", "a", stderr) == nullptr ||
        std::freopen("out", "w", stdout) == nullptr)
      ::_exit(99);
    std::vector<char*> arguments{const_cast<char*>("gatepost")};
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execv(GATEPOST_PROGRAM, arguments.data());
    ::_exit(98);
  }

  int run(const std::vector<std::string>& words, const std::string& input = "/dev/null") const {
    return ended(start(words, input));
  }

  fs::path file(const std::string& name) const { return folder() / name; }

  json status() const {
    REQUIRE(run({"status", "--json"}) == 0);
    return json::parse(out());
  }
};

}  // namespace gatepost::cli_tests
