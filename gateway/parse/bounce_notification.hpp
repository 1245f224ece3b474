// What Amazon SES reports by mail through SNS: the JSON of a bounce or a delivery as the text of a plain mail, once
// more as a string inside other JSON unless "raw delivery" is on. It stands for the fields of RFC 3464.
#pragma once

#include <string_view>

#include "parse/delivery_status.hpp"

namespace gatepost::parse {

/// No recipients: the text is no such notification.
DeliveryStatus notification_of(std::string_view text);

}  // namespace gatepost::parse
