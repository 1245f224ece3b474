// What mail itself cannot tell, as mail is what does not work: told to a program of the admin's ([alert] command), once
// when a trouble has lasted, and once when it is over, whichever process of the desk sees it and however often that is
// started anew.
//
//   stopped    the daemon had to end: the disk is full, the store broken
//   relay      the relay takes no letters: it is dead, or takes none of those that wait
//   account    the relay refuses our account: login, sender, quota, consent (OAuth)
//   admin      a letter to the admin cannot be sent
//   mailbox    the mailbox does not answer, or refuses us
//
// What was told stands in a file beside the store, made while all is well and written over in place: a full disk must
// not make it forget.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "config/config.hpp"
#include "store/store.hpp"

namespace gatepost {

struct Alarm {
  std::string name;
  Time since{};
  std::string subject;  // a sentence without an end
  std::string said;     // by a server or the system; hostile
  std::string hint;
};

/// What is wrong now, and has lasted; `stopped` is none of them.
std::vector<Alarm> alarms_of(store::Store& store, const Config& config, Time now);

/// Whether the daemon, if it had to end before, has worked long enough to say that it works.
enum class Uptime { short_yet, long_enough };

class Alarms {
 public:
  /// `goes_on` false ends a command that is at work. Makes the file where there is a command.
  Alarms(const Config& config, std::function<bool()> goes_on);

  bool has_command() const { return !config_.alert.command.empty(); }
  /// Whether that was told and not yet taken back.
  bool is_told(const std::string& name) const;
  /// All that is wrong now: tells what is new, and what is over.
  void tell(const std::vector<Alarm>& alarms, Time now, Uptime uptime);
  /// The desk has to end, for that reason.
  void tell_stopped(const std::string& what, Time now);

 private:
  struct Told {
    std::string name, since;
  };
  void take(const Alarm& alarm, Time now);
  void give_up(const Told& told, Time now);
  void run(const std::string& name, const std::string& state, const std::string& subject, const std::string& text);
  void remember();

  const Config& config_;
  std::function<bool()> goes_on_;
  std::filesystem::path file_;
  std::vector<Told> told_;
};

}  // namespace gatepost
