#include "fetch/imap_move.hpp"

#include <string_view>

#include "fetch/folder_name.hpp"
#include "fetch/uid_set.hpp"

namespace gatepost::fetch {
namespace {

// For each mail moved a server tells EXPUNGE, and COPYUID once.
constexpr std::uint64_t bytes_each = 64;

std::optional<Fault> flag(ImapSession& session, const std::vector<std::uint32_t>& uids, mailimap_flag* flag) {
  mailimap_flag_list* flags = mailimap_flag_list_new_empty();
  mailimap_flag_list_add(flags, flag);
  const std::unique_ptr<mailimap_store_att_flags, decltype(&mailimap_store_att_flags_free)> change(
      mailimap_store_att_flags_new_add_flags_silent(flags), &mailimap_store_att_flags_free);
  const UidSet set = uid_set(uids);
  return session.run("mark mails", {uids.size() * bytes_each, {}},
                     [&](mailimap* imap) { return mailimap_uid_store(imap, set.get(), change.get()); });
}

std::optional<Fault> transfer(ImapSession& session, const std::vector<std::uint32_t>& uids, const std::string& name) {
  const UidSet set = uid_set(uids);
  const bool moves = session.can("MOVE");
  return session.run("move mails to " + name, {uids.size() * bytes_each, {}}, [&](mailimap* imap) {
    return moves ? mailimap_uid_move(imap, set.get(), name.c_str()) : mailimap_uid_copy(imap, set.get(), name.c_str());
  });
}

/// Refused where it is there already.
std::optional<Fault> make(ImapSession& session, const std::string& name) {
  auto fault =
      session.run("make the folder " + name, {}, [&](mailimap* imap) { return mailimap_create(imap, name.c_str()); });
  if (fault) return fault;
  // Unsubscribed folders are hidden in most mail clients. A server that refuses does no harm by it.
  fault = session.run("subscribe", {}, [&](mailimap* imap) { return mailimap_subscribe(imap, name.c_str()); });
  return fault && fault->kind == Fault::Kind::broken ? fault : std::nullopt;
}

std::optional<Fault> take_away(ImapSession& session, const std::vector<std::uint32_t>& uids) {
  if (auto fault = flag(session, uids, mailimap_flag_new_deleted())) return fault;
  if (!session.can("UIDPLUS")) return std::nullopt;
  const UidSet set = uid_set(uids);
  return session.run("remove moved mails", {uids.size() * bytes_each, {}},
                     [&](mailimap* imap) { return mailimap_uid_expunge(imap, set.get()); });
}

}  // namespace

std::optional<Fault> move_to(ImapSession& session, const std::vector<std::uint32_t>& uids, const std::string& folder) {
  const std::string name = encoded_folder(folder);
  auto fault = transfer(session, uids, name);
  if (fault && fault->kind == Fault::Kind::refused) {
    auto unmade = make(session, name);
    if (unmade && unmade->kind == Fault::Kind::broken) return unmade;
    fault = transfer(session, uids, name);
    if (fault && unmade)
      fault->trouble.hint =
          "make the folder in a mail client, or change its name in [imap]: some servers want INBOX. before it";
  }
  if (fault) return fault;
  return session.can("MOVE") ? std::nullopt : take_away(session, uids);
}

std::optional<Fault> mark_seen(ImapSession& session, const std::vector<std::uint32_t>& uids) {
  return flag(session, uids, mailimap_flag_new_seen());
}

}  // namespace gatepost::fetch
