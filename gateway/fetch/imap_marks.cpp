// The Marks of a mailbox over IMAP: LIST, CREATE, RENAME and DELETE, which every server has (RFC 3501).
#include <utility>

#include "fetch/imap_mailbox.hpp"

namespace gatepost::fetch {
namespace {

// Longer lists are no marks of ours; a name is below 200 bytes.
constexpr std::uint64_t list_bytes = 65'536;

std::vector<std::string> names_of(const clist* found) {
  std::vector<std::string> names;
  for (clistiter* i = found ? clist_begin(found) : nullptr; i; i = clist_next(i)) {
    const auto* one = static_cast<const struct mailimap_mailbox_list*>(clist_content(i));
    if (one->mb_name) names.emplace_back(one->mb_name);
  }
  return names;
}

}  // namespace

std::variant<std::optional<std::vector<std::string>>, Trouble> ImapMailbox::marks_with(const std::string& text) {
  if (auto trouble = connect()) return *trouble;
  std::vector<std::string> names;
  const auto pattern = "*" + text + "*";
  const auto fault = session_->run("list folders", {list_bytes, {}}, [&](mailimap* imap) {
    clist* found = nullptr;
    const int code = mailimap_list(imap, "", pattern.c_str(), &found);
    if (code != MAILIMAP_NO_ERROR) return code;
    names = names_of(found);
    if (found != nullptr) mailimap_list_result_free(found);
    return code;
  });
  const auto is_told = done(fault);
  if (const auto* trouble = std::get_if<Trouble>(&is_told)) return *trouble;
  if (!std::get<bool>(is_told)) return std::nullopt;
  return std::optional(std::move(names));
}

std::variant<bool, Trouble> ImapMailbox::make_mark(const std::string& name) {
  if (auto trouble = connect()) return *trouble;
  return done(session_->run("make a folder", {}, [&](mailimap* imap) { return mailimap_create(imap, name.c_str()); }));
}

std::variant<bool, Trouble> ImapMailbox::rename_mark(const std::string& from, const std::string& to) {
  if (auto trouble = connect()) return *trouble;
  return done(session_->run("rename a folder", {},
                            [&](mailimap* imap) { return mailimap_rename(imap, from.c_str(), to.c_str()); }));
}

std::variant<bool, Trouble> ImapMailbox::remove_mark(const std::string& name) {
  if (auto trouble = connect()) return *trouble;
  return done(
      session_->run("remove a folder", {}, [&](mailimap* imap) { return mailimap_delete(imap, name.c_str()); }));
}

std::variant<bool, Trouble> ImapMailbox::done(const std::optional<Fault>& fault) {
  if (!fault) return true;
  if (fault->kind == Fault::Kind::refused) return false;
  return dropped(fault->trouble);
}

}  // namespace gatepost::fetch
