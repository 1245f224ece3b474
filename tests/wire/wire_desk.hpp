// A desk of its own on the bed: the program, its config and store in a folder, a mailbox that nobody else reads.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "store/store.hpp"
#include "wire_bed.hpp"

namespace gatepost::wire {

namespace fs = std::filesystem;

/// A desk that reads a mailbox of its own; its relay is not there, so that letters wait.
class Desk {
 public:
  explicit Desk(Bed& bed) : user(bed.fresh_mailbox()), bed_(bed) {
    std::string pattern = fs::temp_directory_path() / "gatepost-audit-XXXXXX";
    folder_ = ::mkdtemp(pattern.data());
    const auto imap = bed.imap(user);
    std::ofstream(folder_ / "password") << imap.password << '\n';
    fs::permissions(folder_ / "password", fs::perms::owner_read | fs::perms::owner_write);
    std::ofstream(folder_ / "config.ini")
        << "[desk]\nname = Test Desk\naddress = " << user << "\nadmin = admin@staff.test\n"
        << "[imap]\nhost = " << imap.host << "\nport = " << imap.port << "\ntls = implicit\nca_file = " << imap.ca_file
        << "\nuser = " << user << "\npassword_file = password\nfolder = INBOX\nhandled = Handled\n"
        << "quarantine = Quarantine\n"
        << "[smtp]\nhost = localhost\ntls = none\nport = 9\n"
        << "[department support]\nstaff = alice, bob\n[staff alice]\nemail = alice@staff.test\n"
        << "[staff bob]\nemail = bob@staff.test\n";
  }
  ~Desk() { fs::remove_all(folder_); }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  /// Returns the exit code.
  int run(const std::string& words) const {
    const auto line = "cd '" + folder_.string() + "' && '" GATEPOST_PROGRAM "' " + words + " >out 2>>log";
    const int status = std::system(line.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  pid_t start(const char* verb) const {
    const auto child = ::fork();
    if (child != 0) return child;
    fs::current_path(folder_);
    if (std::freopen("log", "a", stderr) == nullptr) ::_exit(99);
    ::execl(GATEPOST_PROGRAM, "gatepost", verb, nullptr);
    ::_exit(98);
  }

  std::unique_ptr<store::Store> store() const { return store::open(folder_ / "gatepost.db", store::Create::no); }

  const fs::path& folder() const { return folder_; }

  std::string out() const {
    std::ostringstream text;
    text << std::ifstream(folder_ / "out").rdbuf();
    return text.str();
  }

  int times_in_log(const std::string& event) const {
    int times = 0;
    std::ifstream log(folder_ / "log");
    for (std::string line; std::getline(log, line);) times += line.find(event) != std::string::npos ? 1 : 0;
    return times;
  }

  std::string mail(int number) const {
    return "From: kim" + std::to_string(number) + "@customers.test\nTo: " + user + "\nSubject: Kettle " +
           std::to_string(number) + "\nMessage-ID: <" + std::to_string(number) +
           "@customers.test>\n\nIt does not boil.\n";
  }

  void deliver(int number) const { bed_.deliver("kim@customers.test", user, mail(number)); }

  void post(const std::string& from, const std::string& bytes) const { bed_.deliver(from, user, bytes); }

  /// By hand, as somebody does in a mail client. Dovecot reads the file as a user of its own.
  bool save(int number, const std::string& folder) const {
    const auto file = folder_ / "mail";
    std::ofstream(file) << mail(number);
    fs::permissions(folder_, fs::perms::others_exec, fs::perm_options::add);
    fs::permissions(file, fs::perms::others_read, fs::perm_options::add);
    return bed_.doveadm("save -u " + user + " -m " + folder + " '" + file.string() + "'");
  }

  const std::string user;

 private:
  Bed& bed_;
  fs::path folder_;
};

}  // namespace gatepost::wire
