// The verb `explain` as the command line calls it.
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "cli/command_line.hpp"

using nlohmann::json;

namespace {

/// A standard stream that reads or writes elsewhere while this lives.
class Redirected {
 public:
  Redirected(std::ios& stream, std::streambuf* other) : stream_(stream), before_(stream.rdbuf(other)) {}
  ~Redirected() { stream_.rdbuf(before_); }
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;

 private:
  std::ios& stream_;
  std::streambuf* before_;
};

/// What is read as standard input while this lives: by its descriptor, as a mail server's pipe is.
class StandardInput {
 public:
  explicit StandardInput(const std::string& bytes) : before_(::dup(STDIN_FILENO)), file_(std::tmpfile()) {
    std::fwrite(bytes.data(), 1, bytes.size(), file_);
    std::rewind(file_);
    ::dup2(::fileno(file_), STDIN_FILENO);
  }
  ~StandardInput() {
    ::dup2(before_, STDIN_FILENO);
    ::close(before_);
    std::fclose(file_);
  }
  StandardInput(const StandardInput&) = delete;
  StandardInput& operator=(const StandardInput&) = delete;

 private:
  int before_;
  std::FILE* file_;
};

struct Run {
  std::string output;
  std::string complaints;
  int exit_code = -1;
};

Run run(std::vector<std::string> arguments, const std::string& input = "") {
  std::ostringstream out;
  std::ostringstream complaints;
  const StandardInput from(input);
  const Redirected to(std::cout, out.rdbuf());
  const Redirected beside(std::cerr, complaints.rdbuf());
  gatepost::cli::Common common;
  arguments.insert(arguments.begin(), {"gatepost", "explain"});
  std::vector<const char*> words;
  for (const auto& argument : arguments) words.push_back(argument.c_str());
  const auto exit_code =
      gatepost::cli::obey({gatepost::cli::explain_verb(common)}, gatepost::cli::common_arguments(common),
                          static_cast<int>(words.size()), words.data());
  return {out.str(), complaints.str(), exit_code};
}

/// An empty folder that goes with the test.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("gatepost-explain-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// The path of the file.
  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }

 private:
  std::filesystem::path path_;
};

const std::string mail =
    "From: =?utf-8?q?J=C3=BCrgen?= <ada@shop.example>\nTo: support@desk.test\nSubject: kettle\n"
    "Date: Sat, 21 Nov 2026 10:00:00 +0100\nMessage-ID: <m1@shop.example>\nMIME-Version: 1.0\n"
    "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n"
    "My kettle does not heat any more.\n\n> an earlier question\n--b\n"
    "Content-Type: image/png; name=\"k.png\"\nContent-Disposition: attachment\nContent-Transfer-Encoding: "
    "base64\n\naGVsbG8=\n--b--\n";

}  // namespace

TEST_CASE("explain --json prints one object a line for each file, in order") {
  const Folder folder;
  const auto first = folder.write("one.eml", mail);
  const auto second =
      folder.write("two.eml", "From: x@y.example\nAuto-Submitted: auto-replied\nSubject: away\n\nAway.\n");
  const auto result = run({"--json", first, second});
  REQUIRE(result.exit_code == 0);
  const auto end = result.output.find('\n');
  const auto one = json::parse(result.output.substr(0, end));
  const auto two = json::parse(result.output.substr(end + 1));
  CHECK(one.at("file") == first);
  CHECK(one.at("from") == json{{"name", "Jürgen"}, {"address", "ada@shop.example"}});
  CHECK(one.at("to") == json::array({{{"address", "support@desk.test"}}}));
  CHECK(one.at("date") == "2026-11-21T09:00:00Z");
  CHECK(one.at("message_id") == "m1@shop.example");
  CHECK(one.at("reply").get<std::string>().find("does not heat") != std::string::npos);
  CHECK(one.at("attachments").at(0).at("name") == "k.png");
  CHECK(one.at("attachments").at(0).at("size") == 5);
  CHECK(one.at("structure").at("type") == "multipart/mixed");
  CHECK(one.at("structure").at("parts").size() == 2);
  CHECK(one.at("language") == "en");
  CHECK(one.at("language_percent") > 50);
  CHECK(two.at("file") == second);
  CHECK(two.at("automatic") == json{{"kind", "auto_reply"}, {"rule", "Auto-Submitted: auto-replied"}});
}

TEST_CASE("explain shows the text that is decided on, without a mail gateway's banner") {
  const Folder folder;
  const auto config = folder.write("config.ini",
                                   "[desk]\nname = Test Desk\naddress = support@desk.test\nadmin = admin@staff.test\n"
                                   "[department support]\nstaff = alice\n[staff alice]\nemail = alice@staff.test\n"
                                   "[limits]\nbanner = CAUTION: this mail is from outside\n");
  const auto one = folder.write("one.eml",
                                "From: ada@shop.example\nTo: support@desk.test\nSubject: kettle\n\n"
                                "CAUTION: this mail is from outside.\n\nMy kettle is cold.\n");
  const auto read = json::parse(run({"--config", config, "--json", one}).output);
  CHECK(read.at("reply").get<std::string>().starts_with("My kettle"));
  CHECK(read.at("text").get<std::string>().starts_with("My kettle"));
  CHECK(run({"--config", config, one}).output.find("CAUTION") == std::string::npos);
}

TEST_CASE("explain leaves out what is not known") {
  const auto read = json::parse(run({"--json", "-"}, "Subject: x\n\nhello\n").output);
  for (const auto* key : {"message_id", "from", "to", "cc", "date", "html", "automatic", "bounce", "forward",
                          "attachments", "language", "language_percent"})
    CHECK_FALSE(read.contains(key));
}

TEST_CASE("explain tells bounces with their recipients", "[P28]") {
  const auto result = run({"--json", "-"},
                          "From: MAILER-DAEMON@mx.example\nSubject: failure notice\n\nI wasn't able to deliver your "
                          "message.\n\n<ada@shop.example>:\nRemote host said: 550 5.1.1 User unknown\n");
  const auto read = json::parse(result.output);
  CHECK(read.at("automatic").at("kind") == "bounce");
  const auto one = read.at("bounce").at("recipients").at(0);
  CHECK(one.at("address") == "ada@shop.example");
  CHECK(one.at("status") == "5.1.1");
  CHECK(one.at("reply_code") == "550");
  CHECK(one.at("reason") == "userunknown");
  CHECK(one.at("hard") == true);
}

TEST_CASE("explain reads standard input as -") {
  const auto read = json::parse(run({"--json", "-"}, mail).output);
  CHECK(read.at("file") == "-");
  CHECK(read.at("subject") == "kettle");
}

TEST_CASE("a file that cannot be read does not keep explain from the others") {
  const Folder folder;
  const auto there = folder.write("one.eml", mail);
  for (const std::string& missing : {there + ".missing", std::string("/")}) {
    const auto result = run({"--json", missing, there});
    CHECK(result.exit_code == 1);
    CHECK(result.complaints.find(missing) != std::string::npos);
    CHECK(json::parse(result.output).at("subject") == "kettle");
  }
}

TEST_CASE("explain gives a valid object for broken, empty and hostile mails", "[P31]") {
  for (const std::string& bytes : {std::string(), std::string("Subject: \xff\xfe\0x\n\n\x80\x81\xff", 18)}) {
    const auto result = run({"--json", "-"}, bytes);
    CHECK(result.exit_code == 0);
    CHECK(json::parse(result.output).at("file") == "-");
  }
}

TEST_CASE("explain for people shows the mail without letting it reach the terminal") {
  const auto result = run({"-"}, "From: ada@shop.example\nSubject: =?utf-8?q?=1B]0;owned=07?=\n\nhello \x1b[31mred\n");
  CHECK(result.exit_code == 0);
  CHECK(result.output.find("ada@shop.example") != std::string::npos);
  CHECK(result.output.find("hello") != std::string::npos);
  CHECK(result.output.find('\x1b') == std::string::npos);
}

TEST_CASE("signs that turn a terminal's text around are escaped in JSON and mean the same to programs") {
  const auto result = run({"--json", "-"},
                          "Subject: x\nContent-Type: text/plain; charset=utf-8\n\na\xE2\x80\xAE"
                          "b\n");
  CHECK(result.output.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(result.output.find("a\\u202eb") != std::string::npos);
  CHECK(json::parse(result.output)
            .at("text")
            .get<std::string>()
            .find("a\xE2\x80\xAE"
                  "b") == 0);
}
