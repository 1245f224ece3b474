// What an IMAP server may say instead of what is usual (imap_peer.hpp).
#pragma once

#include <string>
#include <vector>

namespace gatepost::peers {

// What a server may say instead. The first group says no or nothing and does nothing.
inline const std::vector<std::string> refusals{"(cut)",
                                               "%t NO no\r\n",
                                               "%t NO [UNAVAILABLE] later\r\n",
                                               "%t BAD what?\r\n",
                                               "* BYE gone\r\n(cut)",
                                               "* BYE gone\r\n%t NO no\r\n(cut)",
                                               "* 1 FE(cut)",
                                               "* NO watch out\r\n(cut)",
                                               "no IMAP at all\r\n(cut)",
                                               "HTTP/1.1 400 Bad Request\r\n\r\n(cut)",
                                               "\r\n(cut)",
                                               "* \r\n(cut)",
                                               "%t (cut)",
                                               "%t OK(cut)",
                                               "%t MAYBE done\r\n(cut)",
                                               "777 OK done\r\n(cut)",
                                               "* OK [ALERT] disk full\r\n%t NO no\r\n",
                                               "* OK [\r\n(cut)",
                                               "* OK [UIDNEXT] \r\n(cut)",
                                               "* 1 FETCH (UID 1 BODY[] {99999999999999999999999}\r\n(cut)",
                                               "* 1 FETCH (UID 1 BODY[] {4294967295}\r\nabc(cut)",
                                               "* 1 FETCH (UID 1 BODY[] {-1}\r\n)\r\n(cut)",
                                               "* 1 FETCH (UID 1 BODY[] {3\r\nabc)\r\n(cut)",
                                               "* 1 FETCH (UID 1 BODY[] \"abc)\r\n(cut)",
                                               "* 1 FETCH ((((((((((\r\n(cut)",
                                               std::string("* 1 \0FETCH\r\n(cut)", 17),
                                               "\xff\xfe\xfd\r\n(cut)"};

// The second does what it should, and says more or less than that.
inline const std::vector<std::string> oddities{
    "%u(cut)",
    "%u%t OK done\r\n(cut)",
    "%u* BYE soon\r\n%t OK done\r\n(cut)",
    "%u%t OK\r\n",
    "%u777 OK done\r\n",
    "%u777 OK done\r\n%t OK done\r\n",
    "%u+ go on\r\n%t OK done\r\n",
    "%u%t OK [CAPABILITY IMAP4rev1] done\r\n",
    "* CAPABILITY\r\n%u%t OK done\r\n",
    "* CAPABILITY IMAP4rev1\r\n%u%t OK done\r\n",
    "* 4294967295 EXISTS\r\n%u%t OK done\r\n",
    "* 1 EXPUNGE\r\n%u%t OK done\r\n",
    "* 4294967295 EXPUNGE\r\n%u%t OK done\r\n",
    "* 1 FETCH (FLAGS (\\Seen))\r\n%u%t OK done\r\n",
    "* 1 FETCH (UID 1)\r\n%u%t OK done\r\n",
    "* 1 FETCH (UID 4294967294 RFC822.SIZE 3 BODY[] {3}\r\nabc)\r\n%u%t OK done\r\n",
    "* LIST (\\Noselect) \"/\" \"\"\r\n%u%t OK done\r\n",
    "* STATUS INBOX (MESSAGES 9 UIDNEXT 9)\r\n%u%t OK done\r\n",
    "* OK [ALERT] quota nearly full\r\n%u%t OK done\r\n",
    "* OK [UNHEARD-OF (a b)] what?\r\n%u%t OK done\r\n",
    "* OK [UIDVALIDITY 99] new\r\n%u%t OK done\r\n(cut)",
    "* OK still here\r\n%u* OK still here\r\n%t OK done\r\n",
    "* FLAGS (\\Seen \\Deleted)\r\n%u%t OK done\r\n",
    "* SEARCH\r\n%u%t OK done\r\n",
    "* SEARCH 4294967295\r\n%u%t OK done\r\n",
    "%u%u%t OK done\r\n"};

// The third says yes and tells nothing. Only where we ask: a folder that says yes to a move and does nothing is no
// place for mails.
inline const std::vector<std::string> empty_answers{"%t OK done\r\n", "* OK here\r\n%t OK done\r\n", "%t OK\r\n",
                                                    "* FLAGS ()\r\n%t OK done\r\n"};

}  // namespace gatepost::peers
