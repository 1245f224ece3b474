#include "send/send.hpp"

#include <utility>

#include "send/smtp_relay.hpp"

namespace gatepost::send {

std::unique_ptr<Relay> open_smtp(SmtpSettings settings) { return std::make_unique<SmtpRelay>(std::move(settings)); }

}  // namespace gatepost::send
