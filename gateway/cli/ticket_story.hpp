// A ticket as people read it at a terminal: who it is for, and all that was written and done, in order.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace gatepost::cli {

/// The names of the files that came with a mail.
using FileNames = std::map<MailNumber, std::vector<std::string>>;

/// Times in that IANA zone. Everything in it is printable, whoever wrote it.
std::string ticket_story(const store::TicketView& view, const FileNames& files, const std::string& zone);

}  // namespace gatepost::cli
