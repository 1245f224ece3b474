#include "fetch/fetch.hpp"

#include <utility>

#include "fetch/imap_folders.hpp"
#include "fetch/imap_mailbox.hpp"
#include "fetch/imap_session.hpp"

namespace gatepost::fetch {

std::unique_ptr<Mailbox> open_imap(ImapSettings settings) { return std::make_unique<ImapMailbox>(std::move(settings)); }

std::unique_ptr<Folders> open_folders(ImapSettings settings) {
  return std::make_unique<ImapFolders>(std::move(settings));
}

std::variant<Sight, Trouble> look(const ImapSettings& settings) {
  ImapSession session(settings);
  if (auto trouble = session.open()) return *trouble;
  Sight sight;
  sight.capabilities = session.capabilities();
  sight.uidvalidity = session.uidvalidity();
  sight.mails = session.mails();
  sight.next_uid = session.next_uid();
  sight.can_idle = session.can("IDLE");
  sight.can_move = session.can("MOVE");
  return sight;
}

}  // namespace gatepost::fetch
