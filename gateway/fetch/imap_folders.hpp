// Folders over IMAP, opened to be looked at only (EXAMINE) until something is to be removed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "fetch/fetch.hpp"
#include "fetch/imap_session.hpp"

namespace gatepost::fetch {

class ImapFolders final : public Folders {
 public:
  explicit ImapFolders(ImapSettings settings) : settings_(std::move(settings)) {}
  ImapFolders(const ImapFolders&) = delete;
  ImapFolders& operator=(const ImapFolders&) = delete;

  std::variant<OpenFolder, Trouble> open(const std::string& folder) override;
  std::variant<std::vector<std::uint32_t>, Trouble> seen() override;
  std::variant<std::vector<LyingMail>, Trouble> list(const std::vector<std::uint32_t>& uids) override;
  std::variant<std::optional<RawMail>, Trouble> take(const LyingMail& mail) override;
  std::variant<Removed, Trouble> remove(const std::vector<std::uint32_t>& uids) override;

 private:
  std::optional<Trouble> connect();
  Trouble dropped(Trouble trouble);

  const ImapSettings settings_;
  std::unique_ptr<ImapSession> session_;
  std::string folder_;             // that is open
  std::uint32_t uidvalidity_ = 0;  // that it had then
};

}  // namespace gatepost::fetch
