// The stage of a story: a desk with a real store on a temporary file, real keys and templates, a clock that the story
// moves, and a relay that keeps what it is given. Only what crosses the network is fake.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "passes.hpp"
#include "stories/desk.hpp"

namespace gatepost::stories {

/// A letter as its reader gets it.
struct Received {
  Wire wire;
  Mail mail;  // read by the desk's own reader
  bool is_read = false;
};

class Mailboxes : public send::Relay {
 public:
  Outcome send(const Wire& wire) override;
  Outcome greet() override { return {Fate::accepted, 220, "", ""}; }

  std::map<std::string, std::vector<Received>> letters;  // by folded address
  std::set<std::string> refused;                         // addresses that the relay refuses for good
  std::set<std::string> delayed;                         // addresses that it does not take yet
  bool has_own_ids = false;                              // writes its own Message-IDs, as Amazon SES does
  bool tells_ids = true;                                 // and says in its answer which
  bool is_down = false;
  std::size_t size_limit = 0;  // of a letter, in bytes; 0: none
  bool has_locked_us = false;  // our login is refused: nothing that a letter could do about it
};

class Stage {
 public:
  Stage();
  ~Stage();

  void deliver(const std::string& bytes, const Envelope& envelope);
  /// Timers and letters, until nothing is due any more.
  void settle();
  /// As a desk that is started does, whose config.ini may have been changed.
  void look_at_people();
  /// As with a provider that knows no support+anything: before the first mail.
  void drop_subaddresses();
  /// What the provider leaves of letters from here on.
  void send_by(sign::WayOut way_out);
  /// relay refuses|delays|takes WHO | relay is down | relay locks us out | relay is up | relay allows N a minute|day
  /// | relay limits letters to N KB
  void tell_relay(const std::vector<std::string>& words, const std::string& address);
  /// canned answer NAME says "TEXT": as a file of templates/answers.
  /// A section of config.ini: its words with commas between them.
  void add_product(const std::string& name, const std::string& words);
  void add_canned(const std::string& name, const std::string& text);
  /// forget WHO: as `gatepost forget WHO --really --with-open` does, without folders.
  void forget(const std::string& address);
  void erase_older_than(Span span);
  /// nothing is left of "WORDS": throws where a file of the store has them, in whatever case.
  void has_nothing_left_of(const std::string& words) const;
  store::Store& store() { return *store_; }
  Parts parts();

  /// Mails are copied as `deliver` does ([store] copies), for a rebuild.
  void keep_copies() { config.copies = folder_ / "copies"; }
  const std::filesystem::path& folder() const { return folder_; }
  const sign::Signer& signer() const { return *signer_; }
  render::Templates& templates() { return templates_; }

  Config config;
  Mailboxes mailboxes;
  Time now;

 private:
  void end_erasing();

  std::filesystem::path folder_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<sign::Signer> signer_;
  render::Templates templates_;
  std::map<std::string, std::string> files_;  // of the templates folder
  Worker worker_;
};

/// As a story may demand it, for who reads that it is otherwise.
std::string described(const Ticket& ticket);

}  // namespace gatepost::stories
