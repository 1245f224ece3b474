// What servers say when they refuse a mail, as data: for each reason the phrases that give it away (lower case, blanks
// single).
#pragma once

#include <span>
#include <string_view>

namespace gatepost::parse::bounce_words {

// Tables, one phrase after the other.
// clang-format off

struct Reason {
  std::string_view name;
  std::span<const std::string_view> phrases;
};

/// Sentences that hold a word of another reason.
inline constexpr std::string_view surely_hostunknown[] = {
    "account or domain may not exist", "dns lookup failure: host", "host not found", "domain does not exist",
    "domain doesn't exist"};
inline constexpr std::string_view surely_mailererror[] = {"procmail:"};
inline constexpr std::string_view surely_userunknown[] = {"recipientnotfound", "inactive email address"};
inline constexpr std::string_view surely_notcompliantrfc[] = {
    "duplicate header", "rfc 5322", "rfc 5321", "rfc 2822", "rfc5322", "addresses in from: header"};
inline constexpr std::string_view surely_networkerror[] = {"delivery temporarily suspended"};
inline constexpr std::string_view surely_spamdetected[] = {"spam classification"};
inline constexpr std::string_view surely_exceedlimit[] = {"recipsizelimit"};
inline constexpr std::string_view surely_expired[] = {"queue.expired"};
inline constexpr std::string_view surely_notaccept[] = {"couldn't find a mail exchanger"};
inline constexpr std::string_view surely_policyviolation[] = {"its content presents a potential"};

inline constexpr std::string_view hasmoved[] = {
    "has moved to", "user not local; please try", "has been replaced by", "address has changed",
    "no longer at this address", "mailbox has moved"};
inline constexpr std::string_view notaccept[] = {
    "does not accept mail", "domain does not accept", "no mx found for domain", "null mx", "nullmx",
    "does not receive mail", "invalid mail exchanger", "does not want mail", "not accepting network messages",
    "malformed or unexpected name server reply"};
inline constexpr std::string_view virusdetected[] = {"virus", "infected", "malware", "potentially harmful"};
inline constexpr std::string_view mesgtoobig[] = {
    "message size exceeds", "message too large", "message is too large", "message too big", "size limit exceeded",
    "exceeds size limit", "maximum message size", "message length exceeds", "message file too big",
    "larger than the current system limit", "too much mail data", "message size limit", "max message size",
    "size of the message is larger"};
inline constexpr std::string_view exceedlimit[] = {
    "exceeds fixed maximum", "recipient's limit", "message too large for this recipient",
    "exceeds the recipient's size"};
inline constexpr std::string_view authfailure[] = {
    "dmarc", "spf check", "spf validation", "spf: ", "spf record", "sender policy framework", "dkim", "spf (fail",
    "fails spf", "spf fail", "unauthenticated email", "unauthenticated mail", "sender id (pra)",
    "email must be authenticated", "lacks valid authentication"};
inline constexpr std::string_view requireptr[] = {
    "reverse dns", "ptr record", "no ptr", "rdns", "resolve your hostname", "resolve your ip", "has no dns",
    "reverse lookup", "cannot find your hostname", "cannot find your reverse", "unresolvable", "does not resolve",
    "reverse hostname", "unable to verify your hostname", "ip name lookup failed", "missing reverse"};
inline constexpr std::string_view badreputation[] = {"reputation", "not accepting mail from this ip"};
inline constexpr std::string_view spamdetected[] = {
    "considered spam", "as spam", "is spam", "looks like spam", "probable spam", "unsolicited", "spam-", "- spam",
    "content filter", "blacklisted url", "mail rejete", "spam ", "due to spam", "bulk email", "ofr_506",
    "message content rejected", "message contains spam"};
inline constexpr std::string_view blocked[] = {
    "blacklist", "black list", "block list", "blocklist", "spamhaus", "spamcop", "barracudacentral", "sorbs",
    "blocked using", "client host rejected", "client host blocked", "dynamic ip", "dialup", "denied ip", "bad ip",
    "your ip", "sender ip", "is blocked", "connection refused by policy", "use the smtp server of your isp",
    "please use the smtp", "dnsbl", "rbl", "banned", "access from ip", "rejecting connections from",
    "connections not accepted from", "not allowed to send mail", "service refused", "blocked for abuse",
    "blocked by ldap", "invalid ip for sending", "ip frequency limited", "not accepting connections",
    "refused to talk to me", "no mail accepted from"};
inline constexpr std::string_view norelaying[] = {
    "relaying denied", "relay access denied", "relay not permitted", "relaying not", "relay denied",
    "unable to relay", "not permitted to relay", "mail relay", "relaying mail", "we do not relay",
    "that domain isn't in my list", "not an open relay", "authentication required for relay"};
inline constexpr std::string_view toomanyconn[] = {
    "too many connections", "too many concurrent", "too many sessions", "connection rate", "concurrent connections",
    "connection limit"};
inline constexpr std::string_view speeding[] = {
    "too fast", "rate limit", "too many messages", "sending rate", "too many recipients", "throttl",
    "please try again slower", "rate that prevents", "too much mail from", "receiving mail at a rate"};
inline constexpr std::string_view rejected[] = {
    "sender address rejected", "sender rejected", "sender was rejected", "sender denied", "unroutable sender",
    "invalid sender", "sender is rejected", "sender is not allowed", "bad sender", "sender verify failed",
    "sender domain", "you do not have permission to", "you may not have permission to post", "sender not authorized",
    "sender not allowed", "server does not accept mail from", "sender unknown", "sender refused",
    "you are not allowed to post", "domain of sender", "purported responsible address", "null sender", "from address",
    "access denied", "restricted recipient", "not authorized to send", "restrictedrecipient", "permission to send"};
inline constexpr std::string_view mailboxfull[] = {
    "mailbox full", "mailbox is full", "mailfolder is full", "over quota", "quota exceeded", "exceeded the quota",
    "exceeded its quota", "exceeded storage", "mailbox size limit", "exceeds allowed quota", "overquota",
    "over the quota", "out of storage", "storage space", "quota violation", "in excess of the",
    "too many messages in", "number of messages in recipient's mailbox", "exceeded the local limit", "inbox is full",
    "mail box full", "disk quota", "has exceeded", "quota full", "delivery failed: over", "full mailbox",
    "would exceed", "not enough storage", "mail quota", "quotaexceeded", "postfach ist voll", "boîte pleine", "いっぱい",
    "容量", "квота"};
inline constexpr std::string_view suspend[] = {
    "suspended", "is disabled", "account disabled", "inactive", "account is locked", "deactivated",
    "mailbox unavailable or access denied", "not active", "mailbox disabled", "temporarily disabled",
    "account frozen", "closed his mailbox", "has been disabled", "unavailable for this user",
    "currently not accepting", "mailbox is frozen"};
inline constexpr std::string_view filtered[] = {
    "this user doesn't have a", "was rejected by a remote mail server", "you have been blocked by the recipient",
    "because the recipient is only accepting mail", "refused by recipient", "recipient does not want",
    "blocked by recipient", "recipient not found", "extended filter", "confirmation required",
    "rejected by recipient", "domain-filter", "message filtered"};
inline constexpr std::string_view userunknown[] = {
    "user unknown", "unknown user", "no such user", "no mailbox here by that name", "unknown recipient",
    "recipient unknown", "does not exist", "doesn't exist", "no such mailbox", "no such recipient", "no such address",
    "no such person", "no such account", "invalid recipient", "invalid mailbox", "invalid address", "invalid user",
    "not a valid", "recipient name is not recognized", "unknown address", "address unknown",
    "unknown or illegal alias", "unknown local", "no longer on", "mailbox not found", "user not found",
    "not our customer", "recipnotfound", "recipient address rejected: unknown", "address not found",
    "not known at this site", "unknown mailbox", "mailbox unavailable", "nosuchuser", "no valid recipients",
    "recipient not found", "unknown to address", "account not found", "bad destination mailbox", "unknown account",
    "user does not", "not listed in", "no account by that name", "invalid final delivery", "user not known",
    "addressee unknown", "is unknown", "mailbox unknown", "recipient rejected", "could not be found",
    "couldn't be found", "wasn't found", "unbekannt", "existiert nicht", "introuvable", "inconnu", "no existe",
    "não existe", "не существует", "見つかりません", "存在しません", "不存在", "존재하지 않"};
inline constexpr std::string_view failedstarttls[] = {
    "starttls", "tls required", "tls negotiation", "does not support tls", "tls is required"};
inline constexpr std::string_view expired[] = {
    "expired", "timed out", "timeout", "time out", "too long", "giving up", "connection timed",
    "could not be delivered for", "delivery time", "not accept our requests to connect", "retry time",
    "could not send message for past", "still undelivered after", "host not reachable"};
inline constexpr std::string_view hostunknown[] = {
    "host unknown", "unknown host", "host not found", "host or domain name not found", "no such domain",
    "unrouteable", "unroutable", "domain not found", "domain does not exist", "bad destination system",
    "name or service not known", "nxdomain", "unknown domain", "couldn't find any host", "no such host",
    "domain must exist", "invalid domain", "cannot find the domain"};
inline constexpr std::string_view networkerror[] = {
    "connection refused", "no route to host", "network", "lost connection", "connection reset", "connection lost",
    "loops back to myself", "mail loop", "too many hops", "hop count exceeded", "routing loop", "name server", "dns",
    "unable to connect", "loop detected", "unreachable", "no mx"};
inline constexpr std::string_view systemfull[] = {
    "insufficient system storage", "no space left", "disk full", "insufficient disk space"};
inline constexpr std::string_view systemerror[] = {
    "local error", "system error", "configuration error", "server error", "internal error", "server configuration",
    "temporary lookup failure", "can't create", "queue file", "service currently unavailable"};
inline constexpr std::string_view mailererror[] = {
    "command failed", "mailer error", "pipe to", "command died", "procmail", "maildrop", "exit status", "mailer \"",
    "unknown mailer"};
inline constexpr std::string_view notcompliantrfc[] = {"not rfc", "non-compliant"};
inline constexpr std::string_view contenterror[] = {
    "header error", "malformed", "8bitmime", "content reject", "improper use of", "mime "};
inline constexpr std::string_view policyviolation[] = {
    "policy", "violat", "you have exceeded", "prohibited", "attachment", "not allowed", "denied"};
inline constexpr std::string_view securityerror[] = {"security", "authentication", "insecure", "encryption", "login"};

/// What is left when nothing more particular was said.
inline constexpr std::string_view vaguely_userunknown[] = {"address rejected"};
inline constexpr std::string_view vaguely_rejected[] = {"rejected"};

/// In the order in which they are tried.
inline constexpr Reason reasons[] = {
    {"hostunknown", surely_hostunknown},
    {"mailererror", surely_mailererror},
    {"userunknown", surely_userunknown},
    {"notcompliantrfc", surely_notcompliantrfc},
    {"networkerror", surely_networkerror},
    {"spamdetected", surely_spamdetected},
    {"exceedlimit", surely_exceedlimit},
    {"expired", surely_expired},
    {"notaccept", surely_notaccept},
    {"policyviolation", surely_policyviolation},
    {"hasmoved", hasmoved},
    {"notaccept", notaccept},
    {"virusdetected", virusdetected},
    {"mesgtoobig", mesgtoobig},
    {"exceedlimit", exceedlimit},
    {"authfailure", authfailure},
    {"requireptr", requireptr},
    {"badreputation", badreputation},
    {"spamdetected", spamdetected},
    {"blocked", blocked},
    {"norelaying", norelaying},
    {"toomanyconn", toomanyconn},
    {"speeding", speeding},
    {"rejected", rejected},
    {"mailboxfull", mailboxfull},
    {"suspend", suspend},
    {"filtered", filtered},
    {"userunknown", userunknown},
    {"failedstarttls", failedstarttls},
    {"expired", expired},
    {"hostunknown", hostunknown},
    {"networkerror", networkerror},
    {"systemfull", systemfull},
    {"systemerror", systemerror},
    {"mailererror", mailererror},
    {"notcompliantrfc", notcompliantrfc},
    {"contenterror", contenterror},
    {"policyviolation", policyviolation},
    {"securityerror", securityerror},
    {"userunknown", vaguely_userunknown},
    {"rejected", vaguely_rejected},
};

struct ReasonOfStatus {
  std::string_view name;
  std::string_view status;
};

/// Where the words say nothing: what a status of RFC 3463 means, its class aside.
inline constexpr ReasonOfStatus reasons_of_status[] = {
    {"userunknown", "1.1"},  {"hostunknown", "1.2"},   {"userunknown", "1.3"},   {"filtered", "1.4"},
    {"hasmoved", "1.6"},     {"rejected", "1.7"},      {"rejected", "1.8"},      {"notaccept", "1.10"},
    {"filtered", "2.1"},     {"mailboxfull", "2.2"},   {"exceedlimit", "2.3"},   {"filtered", "2.4"},
    {"systemfull", "3.1"},   {"notaccept", "3.2"},     {"systemerror", "3.3"},   {"mesgtoobig", "3.4"},
    {"systemerror", "3.5"},  {"expired", "4.1"},       {"networkerror", "4.2"},  {"systemerror", "4.3"},
    {"hostunknown", "4.4"},  {"toomanyconn", "4.5"},   {"networkerror", "4.6"},  {"expired", "4.7"},
    {"toomanyconn", "5.3"},  {"systemerror", "5.4"},   {"contenterror", "6.0"},  {"contenterror", "6.1"},
    {"contenterror", "6.2"}, {"contenterror", "6.3"},  {"contenterror", "6.6"},  {"securityerror", "7.0"},
    {"rejected", "7.1"},     {"securityerror", "7.3"}, {"securityerror", "7.7"}, {"suspend", "7.13"},
    {"authfailure", "7.9"},  {"authfailure", "7.20"},  {"authfailure", "7.23"},  {"requireptr", "7.25"},
    {"authfailure", "7.26"}, {"notaccept", "7.27"},    {"speeding", "7.28"},     {"authfailure", "7.509"},
    {"blocked", "7.511"},
};

/// Mail to such an address never arrives (RFC 3463 calls the class permanent, but a full mailbox may empty).
inline constexpr std::string_view hard_reasons[] = {"userunknown", "hostunknown", "hasmoved", "notaccept"};

// clang-format on

}  // namespace gatepost::parse::bounce_words
