// The fields of a delivery report's machine-readable part (RFC 3464), as they stand in a message/delivery-status part
// or, where a mail system broke its MIME, in the middle of a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gatepost::parse {

struct StatusOfRecipient {
  std::string address;     // Final-Recipient, else Original-Recipient or X-Actual-Recipient; lower case
  std::string action;      // "failed", "delayed", "delivered", "relayed", "expanded"; lower case; empty: not told
  std::string status;      // RFC 3463; empty: not told
  std::string diagnostic;  // what the server said, without the "smtp;" before it
};

struct DeliveryStatus {
  std::vector<StatusOfRecipient> recipients;
  std::string original_message_id;  // of X-Original-Message-ID, which Gmail and Exchange write; empty: not told
};

/// Reads every group that names a recipient; what is no field is passed over.
DeliveryStatus delivery_status_of(std::string_view text);

}  // namespace gatepost::parse
