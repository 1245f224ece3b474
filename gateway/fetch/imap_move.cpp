#include "fetch/imap_move.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "fetch/folder_name.hpp"
#include "fetch/imap_read.hpp"
#include "fetch/uid_set.hpp"

namespace gatepost::fetch {
namespace {

// For each mail moved a server tells EXPUNGE, and COPYUID once.
constexpr std::uint64_t bytes_each = 64;
// Twice what is moved together: others may have put mails there in between.
constexpr std::uint32_t newest_looked_at = 1'000;

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

std::optional<Fault> bring(ImapSession& session, const std::vector<std::uint32_t>& uids, const std::string& folder) {
  if (uids.empty()) return std::nullopt;
  const std::string name = encoded_folder(folder);
  auto fault = transfer(session, uids, name);
  if (!fault || fault->kind == Fault::Kind::broken) return fault;
  auto unmade = make(session, name);
  if (unmade && unmade->kind == Fault::Kind::broken) return unmade;
  fault = transfer(session, uids, name);
  if (fault && unmade)
    fault->trouble.hint =
        "make the folder in a mail client, or change its name in [imap]: some servers want INBOX. before it";
  return fault;
}

/// Those that are not among the newest mails of `to`: the ones that an earlier COPY, whose answer never came, brought
/// there. Told apart by size and header.
std::variant<std::vector<std::uint32_t>, Fault> not_copied(ImapSession& session, std::vector<std::uint32_t> uids,
                                                           const std::string& from, const std::string& to) {
  const auto validity = session.uidvalidity();
  const auto originals = looks_of(session, uids);
  if (const auto* fault = std::get_if<Fault>(&originals)) return *fault;
  std::set<std::string> copies;
  auto fault = session.go_to(to);
  if (fault && fault->kind == Fault::Kind::broken) return *fault;
  if (!fault) {
    const auto last = std::max<std::uint32_t>(session.next_uid(), 1);
    const auto newest = uids_between(session, last > newest_looked_at ? last - newest_looked_at : 1, 0);
    if (const auto* broken = std::get_if<Fault>(&newest)) return *broken;
    const auto looks = looks_of(session, std::get<std::vector<std::uint32_t>>(newest));
    if (const auto* broken = std::get_if<Fault>(&looks)) return *broken;
    for (const auto& [uid, look] : std::get<Looks>(looks)) copies.insert(look);
  }
  fault = session.go_to(from);
  if (fault) return *fault;
  if (session.uidvalidity() != validity)
    return Fault{Fault::Kind::broken, {Trouble::Next::again, from + " was numbered anew", "it is read anew"}};
  for (const auto& [uid, look] : std::get<Looks>(originals))
    if (copies.contains(look)) std::erase(uids, uid);
  return uids;
}

}  // namespace

std::optional<Fault> take_away(ImapSession& session, const std::vector<std::uint32_t>& uids) {
  if (auto fault = flag(session, uids, mailimap_flag_new_deleted())) return fault;
  if (!session.can("UIDPLUS")) return std::nullopt;
  const UidSet set = uid_set(uids);
  return session.run("remove mails", {uids.size() * bytes_each, {}},
                     [&](mailimap* imap) { return mailimap_uid_expunge(imap, set.get()); });
}

std::optional<Fault> move_to(ImapSession& session, const std::vector<std::uint32_t>& all, const std::string& from,
                             const std::string& to, Before before) {
  auto uids = all;
  const bool has_move = session.can("MOVE");
  if (!has_move && before == Before::in_doubt) {
    auto left = not_copied(session, all, from, to);
    if (auto* fault = std::get_if<Fault>(&left)) return *fault;
    uids = std::get<std::vector<std::uint32_t>>(std::move(left));
  }
  if (auto fault = bring(session, uids, to)) return fault;
  return has_move ? std::nullopt : take_away(session, all);
}

std::optional<Fault> mark_seen(ImapSession& session, const std::vector<std::uint32_t>& uids) {
  return flag(session, uids, mailimap_flag_new_seen());
}

}  // namespace gatepost::fetch
