#include "logins.hpp"

#include "network.hpp"

namespace gatepost {
namespace {

template <class Settings>
Settings with_token(Settings settings, const std::optional<token::Settings>& token) {
  if (token) settings.bearer = network::doors().open_token(*token);
  return settings;
}

}  // namespace

fetch::ImapSettings imap_login(const Config& config) { return with_token(config.imap, config.imap_token); }
fetch::ImapSettings junk_login(const Config& config) {
  auto settings = imap_login(config);
  settings.folder = config.imap.junk;
  return settings;
}
send::SmtpSettings smtp_login(const Config& config) { return with_token(config.smtp, config.smtp_token); }

}  // namespace gatepost
