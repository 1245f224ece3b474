// A desk of its own on the bed: the program, its config and store in a folder, a mailbox that nobody else reads.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "program_folder.hpp"
#include "store/store.hpp"
#include "wire_bed.hpp"

namespace gatepost::wire {

namespace fs = std::filesystem;

/// What a desk of the bed is to have of its own.
struct Wanted {
  std::string user;                                                   // its mailbox; empty: a fresh one
  std::string imap = "handled = Handled\nquarantine = Quarantine\n";  // further lines of [imap]
  int relay = 9;                                                      // its port; 9: nobody is there, letters wait
};

class Desk : public ProgramFolder {
 public:
  explicit Desk(Bed& bed, const Wanted& wanted = {})
      : user(wanted.user.empty() ? bed.fresh_mailbox() : wanted.user), bed_(bed) {
    const auto imap = bed.imap(user);
    write_secret("password", imap.password + "\n");
    write("config.ini", "[desk]\nname = Test Desk\naddress = " + user +
                            "\nadmin = admin@staff.test\n[imap]\nhost = " + imap.host +
                            "\nport = " + std::to_string(imap.port) + "\ntls = implicit\nca_file = " + imap.ca_file +
                            "\nuser = " + user + "\npassword_file = password\n" + wanted.imap +
                            "[smtp]\nhost = localhost\ntls = none\nport = " + std::to_string(wanted.relay) +
                            "\n[department support]\nstaff = alice, bob\n[staff alice]\nemail = alice@staff.test\n" +
                            "[staff bob]\nemail = bob@staff.test\n");
  }

  std::unique_ptr<store::Store> store() const { return store::open(folder() / "gatepost.db", store::Create::no); }

  /// That it has taken in.
  std::int64_t mails() const { return fs::exists(folder() / "gatepost.db") ? store()->status().mails : 0; }

  std::string mail(int number) const {
    return "From: kim" + std::to_string(number) + "@customers.test\nTo: " + user + "\nSubject: Kettle " +
           std::to_string(number) + "\nMessage-ID: <" + std::to_string(number) +
           "@customers.test>\n\nIt does not boil.\n";
  }

  void deliver(int number) const { bed_.deliver("kim@customers.test", user, mail(number)); }

  void post(const std::string& from, const std::string& bytes) const { bed_.deliver(from, user, bytes); }

  /// By hand, as somebody does in a mail client. Dovecot reads the file as a user of its own.
  bool save(int number, const std::string& into) const {
    const auto file = folder() / "mail";
    write("mail", mail(number));
    fs::permissions(folder(), fs::perms::others_exec, fs::perm_options::add);
    fs::permissions(file, fs::perms::others_read, fs::perm_options::add);
    return bed_.doveadm("save -u " + user + " -m " + into + " '" + file.string() + "'");
  }

  const std::string user;

 private:
  Bed& bed_;
};

}  // namespace gatepost::wire
