// A mail as it came: the bytes, the envelope if one was told, and where it lies.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mail/time.hpp"

namespace gatepost {

/// Where a mail lies in IMAP (RFC 3501 section 2.3.1.1). The three together never mean another mail.
struct Place {
  std::string mailbox;
  std::uint32_t uidvalidity = 0;
  std::uint32_t uid = 0;
  auto operator<=>(const Place&) const = default;
};

/// The SMTP envelope as the MTA told it; from IMAP only what Return-Path and Delivered-To still say.
struct Envelope {
  std::optional<std::string> sender;    // "" is the null sender of automatic mail; absent: not known
  std::vector<std::string> recipients;  // whom this copy was delivered to
};

struct RawMail {
  std::string bytes;
  Envelope envelope;
  std::optional<Place> place;  // absent: came by pipe or from a file
  std::uint64_t whole_size =
      0;  // larger than bytes.size() where only header and beginning were fetched; 0: bytes.size()
  Time received{};
};

}  // namespace gatepost
