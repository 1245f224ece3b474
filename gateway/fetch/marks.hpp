// Who is at work on a mailbox, written into the mailbox itself as the name of an empty folder. A part of fetch.hpp.
//
// Every server renames a folder for exactly one of those who ask for it at once, and makes one of a name for one of
// them: all that a lease needs, without a mail that anybody would find, and without a clock.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "fetch/trouble.hpp"

namespace gatepost::fetch {

class Marks {
 public:
  virtual ~Marks() = default;

  /// The names of all folders that contain this text (letters, digits, blanks and '-'). Absent: the server refuses to
  /// tell.
  virtual std::variant<std::optional<std::vector<std::string>>, Trouble> marks_with(const std::string& text) = 0;
  /// False: refused, as there is one of that name, or as the server wants other names.
  virtual std::variant<bool, Trouble> make_mark(const std::string& name) = 0;
  /// False: refused, mostly as `from` is no more.
  virtual std::variant<bool, Trouble> rename_mark(const std::string& from, const std::string& to) = 0;
  virtual std::variant<bool, Trouble> remove_mark(const std::string& name) = 0;
};

}  // namespace gatepost::fetch
