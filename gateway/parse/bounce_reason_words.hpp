// What servers say when they refuse a mail, as data: for each reason the phrases that give it away (lower case, blanks
// single), in the order in which they are tried; the more particular reason stands first.
#pragma once

#include <string_view>

namespace gatepost::parse::bounce_words {

struct Said {
  std::string_view reason;
  std::string_view phrase;
};

inline constexpr Said reasons[] = {
    // The recipient's address has changed or takes no mail at all.
    {"hasmoved", "has moved to"}, {"hasmoved", "user not local; please try"}, {"hasmoved", "has been replaced by"},
    {"hasmoved", "address has changed"}, {"hasmoved", "no longer at this address"}, {"hasmoved", "mailbox has moved"},
    {"notaccept", "does not accept mail"}, {"notaccept", "domain does not accept"}, {"notaccept", "no mx found for domain"},
    {"notaccept", "null mx"}, {"notaccept", "nullmx"}, {"notaccept", "host does not receive mail"},
    {"notaccept", "does not receive mail"}, {"notaccept", "invalid mail exchanger"}, {"notaccept", "does not want mail"},

    // The message itself.
    {"virusdetected", "virus"}, {"virusdetected", "infected"}, {"virusdetected", "malware"},
    {"virusdetected", "potentially harmful"},
    {"mesgtoobig", "message size exceeds"}, {"mesgtoobig", "message too large"}, {"mesgtoobig", "message is too large"},
    {"mesgtoobig", "exceeds maximum message size"}, {"mesgtoobig", "message too big"}, {"mesgtoobig", "size limit exceeded"},
    {"mesgtoobig", "exceeded maximum message size"}, {"mesgtoobig", "exceeds size limit"},
    {"mesgtoobig", "maximum message size"}, {"mesgtoobig", "message length exceeds"}, {"mesgtoobig", "message file too big"},
    {"mesgtoobig", "larger than the current system limit"}, {"mesgtoobig", "too much mail data"},
    {"mesgtoobig", "message size limit"}, {"mesgtoobig", "max message size"},
    {"mesgtoobig", "size of the message is larger"},
    {"exceedlimit", "exceeds fixed maximum"}, {"exceedlimit", "recipient's limit"},
    {"exceedlimit", "message too large for this recipient"}, {"exceedlimit", "exceeds the recipient's size"},

    // Authentication of the sender's domain and host.
    {"authfailure", "dmarc"}, {"authfailure", "spf check"}, {"authfailure", "spf validation"},
    {"authfailure", "spf: "}, {"authfailure", "spf record"}, {"authfailure", "sender policy framework"},
    {"authfailure", "dkim"}, {"authfailure", "spf (fail"}, {"authfailure", "fails spf"}, {"authfailure", "spf fail"},
    {"authfailure", "unauthenticated email"}, {"authfailure", "unauthenticated mail"}, {"authfailure", "sender id (pra)"},
    {"authfailure", "email must be authenticated"}, {"authfailure", "lacks valid authentication"},
    {"requireptr", "reverse dns"}, {"requireptr", "ptr record"}, {"requireptr", "no ptr"}, {"requireptr", "rdns"},
    {"requireptr", "resolve your hostname"}, {"requireptr", "resolve your ip"}, {"requireptr", "has no dns"},
    {"requireptr", "reverse lookup"}, {"requireptr", "cannot find your hostname"}, {"requireptr", "cannot find your reverse"},
    {"requireptr", "unresolvable"}, {"requireptr", "does not resolve"}, {"requireptr", "reverse hostname"},
    {"requireptr", "unable to verify your hostname"}, {"requireptr", "ip name lookup failed"},
    {"requireptr", "domain does not resolve"}, {"requireptr", "missing reverse"},

    // Spam, and who sends it.
    {"badreputation", "reputation"}, {"badreputation", "not accepting mail from this ip"},
    {"spamdetected", "spam detected"}, {"spamdetected", "detected as spam"}, {"spamdetected", "considered spam"},
    {"spamdetected", "as spam"}, {"spamdetected", "is spam"}, {"spamdetected", "spam message"}, {"spamdetected", "spam content"},
    {"spamdetected", "looks like spam"}, {"spamdetected", "probable spam"}, {"spamdetected", "unsolicited"},
    {"spamdetected", "spam score"}, {"spamdetected", "spam filter"}, {"spamdetected", "spam-"}, {"spamdetected", "- spam"},
    {"spamdetected", "spam mail"}, {"spamdetected", "content filter"}, {"spamdetected", "blacklisted url"}, {"spamdetected", "mail rejete"}, {"spamdetected", "spam "},
    {"spamdetected", "due to spam"}, {"spamdetected", "bulk email"}, {"spamdetected", "ofr_506"},
    {"spamdetected", "message content rejected"}, {"spamdetected", "message contains spam"},
    {"blocked", "blacklist"}, {"blocked", "black list"}, {"blocked", "block list"}, {"blocked", "blocklist"},
    {"blocked", "spamhaus"}, {"blocked", "spamcop"}, {"blocked", "barracudacentral"}, {"blocked", "sorbs"},
    {"blocked", "blocked using"}, {"blocked", "client host rejected"}, {"blocked", "client host blocked"},
    {"blocked", "dynamic ip"}, {"blocked", "dialup"}, {"blocked", "denied ip"}, {"blocked", "bad ip"},
    {"blocked", "ip address is blocked"}, {"blocked", "your ip"}, {"blocked", "sender ip"}, {"blocked", "is blocked"},
    {"blocked", "connection refused by policy"}, {"blocked", "use the smtp server of your isp"},
    {"blocked", "please use the smtp"}, {"blocked", "dnsbl"}, {"blocked", "rbl"}, {"blocked", "banned"},
    {"blocked", "access from ip"}, {"blocked", "bad sender ip"}, {"blocked", "rejecting connections from"},
    {"blocked", "connections not accepted from"}, {"blocked", "not allowed to send mail"},
    {"blocked", "service refused"}, {"blocked", "no mail accepted from"},
    {"norelaying", "relaying denied"}, {"norelaying", "relay access denied"}, {"norelaying", "relay not permitted"},
    {"norelaying", "relaying not"}, {"norelaying", "relay denied"}, {"norelaying", "unable to relay"},
    {"norelaying", "not permitted to relay"}, {"norelaying", "insecure mail relay"}, {"norelaying", "mail relay"},
    {"norelaying", "relaying mail"}, {"norelaying", "we do not relay"}, {"norelaying", "that domain isn't in my list"},
    {"norelaying", "not an open relay"}, {"norelaying", "authentication required for relay"},

    // How much and how fast.
    {"toomanyconn", "too many connections"}, {"toomanyconn", "too many concurrent"}, {"toomanyconn", "too many sessions"},
    {"toomanyconn", "connection rate"}, {"toomanyconn", "concurrent connections"}, {"toomanyconn", "connection limit"},
    {"speeding", "too fast"}, {"speeding", "rate limit"}, {"speeding", "too many messages"}, {"speeding", "sending rate"},
    {"speeding", "too many recipients"}, {"speeding", "throttl"}, {"speeding", "please try again slower"},
    {"speeding", "rate that prevents"}, {"speeding", "too much mail from"}, {"speeding", "receiving mail at a rate"},

    // The sender's address.
    {"rejected", "sender address rejected"}, {"rejected", "sender rejected"}, {"rejected", "sender was rejected"},
    {"rejected", "sender denied"}, {"rejected", "unroutable sender"}, {"rejected", "invalid sender"},
    {"rejected", "sender is rejected"}, {"rejected", "sender is not allowed"}, {"rejected", "bad sender"},
    {"rejected", "domain of sender address"}, {"rejected", "sender verify failed"}, {"rejected", "sender domain"},
    {"rejected", "you do not have permission to"}, {"rejected", "you may not have permission to post"},
    {"rejected", "sender not authorized"}, {"rejected", "sender not allowed"}, {"rejected", "server does not accept mail from"},
    {"rejected", "sender unknown"}, {"rejected", "sender refused"}, {"rejected", "you are not allowed to post"},
    {"rejected", "domain of sender"}, {"rejected", "purported responsible address"}, {"rejected", "null sender"},
    {"rejected", "from address"}, {"rejected", "access denied"}, {"rejected", "restricted recipient"},
    {"rejected", "not authorized to send"}, {"rejected", "restrictedrecipient"}, {"rejected", "permission to send"},

    // The recipient's mailbox.
    {"mailboxfull", "mailbox full"}, {"mailboxfull", "mailbox is full"}, {"mailboxfull", "mailfolder is full"},
    {"mailboxfull", "over quota"}, {"mailboxfull", "quota exceeded"}, {"mailboxfull", "exceeded the quota"},
    {"mailboxfull", "exceeded its quota"}, {"mailboxfull", "exceeded storage"}, {"mailboxfull", "mailbox size limit"},
    {"mailboxfull", "exceeds allowed quota"}, {"mailboxfull", "overquota"}, {"mailboxfull", "over the quota"},
    {"mailboxfull", "out of storage"}, {"mailboxfull", "storage space"}, {"mailboxfull", "quota violation"},
    {"mailboxfull", "in excess of the"}, {"mailboxfull", "insufficient disk quota"}, {"mailboxfull", "too many messages in"},
    {"mailboxfull", "number of messages in recipient's mailbox"}, {"mailboxfull", "exceeded the local limit"},
    {"mailboxfull", "inbox is full"}, {"mailboxfull", "mail box full"}, {"mailboxfull", "disk quota"},
    {"mailboxfull", "user is overquota"}, {"mailboxfull", "has exceeded"}, {"mailboxfull", "quota full"},
    {"mailboxfull", "mailbox has exceeded"}, {"mailboxfull", "delivery failed: over"}, {"mailboxfull", "full mailbox"},
    {"mailboxfull", "would exceed"}, {"mailboxfull", "not enough storage"}, {"mailboxfull", "mail quota"},
    {"mailboxfull", "quotaexceeded"}, {"mailboxfull", "postfach ist voll"}, {"mailboxfull", "boîte pleine"},
    {"mailboxfull", "いっぱい"}, {"mailboxfull", "容量"}, {"mailboxfull", "квота"},
    {"suspend", "suspended"}, {"suspend", "is disabled"}, {"suspend", "account disabled"}, {"suspend", "inactive"},
    {"suspend", "account is locked"}, {"suspend", "deactivated"}, {"suspend", "mailbox unavailable or access denied"},
    {"suspend", "not active"}, {"suspend", "mailbox disabled"}, {"suspend", "user is not active"},
    {"suspend", "mailbox currently suspended"}, {"suspend", "temporarily disabled"}, {"suspend", "account frozen"},
    {"suspend", "closed his mailbox"}, {"suspend", "has been disabled"}, {"suspend", "unavailable for this user"},
    {"suspend", "status is not active"}, {"suspend", "currently not accepting"}, {"suspend", "mailbox is frozen"},
    {"filtered", "this user doesn't have a"}, {"filtered", "was rejected by a remote mail server"},
    {"filtered", "you have been blocked by the recipient"}, {"filtered", "because the recipient is only accepting mail"},
    {"filtered", "refused by recipient"}, {"filtered", "recipient does not want"}, {"filtered", "blocked by recipient"},
    {"filtered", "recipient not found"}, {"filtered", "extended filter"}, {"filtered", "confirmation required"},
    {"filtered", "rejected by recipient"}, {"filtered", "domain-filter"},
    {"userunknown", "user unknown"}, {"userunknown", "unknown user"}, {"userunknown", "no such user"},
    {"userunknown", "no mailbox here by that name"}, {"userunknown", "unknown recipient"}, {"userunknown", "recipient unknown"},
    {"userunknown", "does not exist"}, {"userunknown", "doesn't exist"}, {"userunknown", "no such mailbox"},
    {"userunknown", "no such recipient"}, {"userunknown", "no such address"}, {"userunknown", "no such person"},
    {"userunknown", "no such account"}, {"userunknown", "invalid recipient"}, {"userunknown", "invalid mailbox"},
    {"userunknown", "invalid address"}, {"userunknown", "invalid user"}, {"userunknown", "not a valid"},
    {"userunknown", "recipient name is not recognized"}, {"userunknown", "unknown address"}, {"userunknown", "address unknown"},
    {"userunknown", "unknown or illegal alias"}, {"userunknown", "unknown local"}, {"userunknown", "no longer on"},
    {"userunknown", "mailbox not found"}, {"userunknown", "user not found"}, {"userunknown", "not our customer"},
    {"userunknown", "recipnotfound"}, {"userunknown", "recipient address rejected: unknown"},
    {"userunknown", "address not found"}, {"userunknown", "not known at this site"}, {"userunknown", "unknown mailbox"},
    {"userunknown", "mailbox unavailable"}, {"userunknown", "recipient address rejected"}, {"userunknown", "nosuchuser"},
    {"userunknown", "no valid recipients"}, {"userunknown", "recipient not found"}, {"userunknown", "unknown to address"},
    {"userunknown", "account not found"}, {"userunknown", "bad destination mailbox"}, {"userunknown", "unknown account"},
    {"userunknown", "user does not"}, {"userunknown", "not listed in"}, {"userunknown", "no account by that name"},
    {"userunknown", "invalid final delivery"}, {"userunknown", "user not known"}, {"userunknown", "addressee unknown"},
    {"userunknown", "is unknown"}, {"userunknown", "mailbox unknown"}, {"userunknown", "recipient rejected"},
    {"userunknown", "could not be found"}, {"userunknown", "couldn't be found"}, {"userunknown", "wasn't found"},
    {"userunknown", "unbekannt"}, {"userunknown", "existiert nicht"}, {"userunknown", "introuvable"},
    {"userunknown", "inconnu"}, {"userunknown", "no existe"}, {"userunknown", "não existe"}, {"userunknown", "не существует"},
    {"userunknown", "見つかりません"}, {"userunknown", "存在しません"}, {"userunknown", "不存在"}, {"userunknown", "존재하지 않"},

    // The way there.
    {"failedstarttls", "starttls"}, {"failedstarttls", "tls required"}, {"failedstarttls", "tls negotiation"},
    {"failedstarttls", "does not support tls"}, {"failedstarttls", "tls is required"},
    {"expired", "expired"}, {"expired", "timed out"}, {"expired", "timeout"}, {"expired", "time out"},
    {"expired", "too long"}, {"expired", "giving up"}, {"expired", "connection timed"}, {"expired", "could not be delivered for"},
    {"expired", "delivery time"}, {"expired", "not accept our requests to connect"}, {"expired", "retry time"},
    {"expired", "could not send message for past"}, {"expired", "still undelivered after"}, {"expired", "host not reachable"},
    {"hostunknown", "host unknown"}, {"hostunknown", "unknown host"}, {"hostunknown", "host not found"},
    {"hostunknown", "host or domain name not found"}, {"hostunknown", "no such domain"}, {"hostunknown", "unrouteable"},
    {"hostunknown", "unroutable"}, {"hostunknown", "domain not found"}, {"hostunknown", "domain does not exist"},
    {"hostunknown", "bad destination system"}, {"hostunknown", "name or service not known"}, {"hostunknown", "nxdomain"},
    {"hostunknown", "unknown domain"}, {"hostunknown", "couldn't find any host"}, {"hostunknown", "no such host"},
    {"hostunknown", "domain must exist"}, {"hostunknown", "invalid domain"}, {"hostunknown", "cannot find the domain"},
    {"networkerror", "connection refused"}, {"networkerror", "no route to host"}, {"networkerror", "network"},
    {"networkerror", "lost connection"}, {"networkerror", "connection reset"}, {"networkerror", "connection lost"},
    {"networkerror", "loops back to myself"}, {"networkerror", "mail loop"}, {"networkerror", "too many hops"},
    {"networkerror", "hop count exceeded"}, {"networkerror", "routing loop"}, {"networkerror", "name server"},
    {"networkerror", "dns"}, {"networkerror", "unable to connect"}, {"networkerror", "loop detected"},
    {"networkerror", "unreachable"}, {"networkerror", "no mx"},
    {"systemfull", "insufficient system storage"}, {"systemfull", "no space left"}, {"systemfull", "disk full"},
    {"systemerror", "local error"}, {"systemerror", "system error"}, {"systemerror", "configuration error"},
    {"systemerror", "server error"}, {"systemerror", "internal error"}, {"systemerror", "server configuration"},
    {"systemerror", "temporary lookup failure"}, {"systemerror", "can't create"}, {"systemerror", "queue file"},
    {"mailererror", "command failed"}, {"mailererror", "mailer error"}, {"mailererror", "pipe to"},
    {"mailererror", "command died"}, {"mailererror", "procmail"}, {"mailererror", "maildrop"},
    {"mailererror", "exit status"}, {"mailererror", "mailer \""}, {"mailererror", "unknown mailer"},
    {"notcompliantrfc", "not rfc"}, {"notcompliantrfc", "rfc 5322"}, {"notcompliantrfc", "rfc 5321"}, {"notcompliantrfc", "rfc 2822"}, {"notcompliantrfc", "rfc5322"},
    {"notcompliantrfc", "duplicate header"}, {"notcompliantrfc", "non-compliant"},
    {"contenterror", "header error"}, {"contenterror", "malformed"}, {"contenterror", "8bitmime"},
    {"contenterror", "content reject"}, {"contenterror", "improper use of"}, {"contenterror", "mime "},
    {"policyviolation", "policy"}, {"policyviolation", "violat"}, {"policyviolation", "you have exceeded"},
    {"policyviolation", "prohibited"}, {"policyviolation", "attachment"}, {"policyviolation", "not allowed"},
    {"policyviolation", "denied"},
    {"securityerror", "security"}, {"securityerror", "authentication"}, {"securityerror", "insecure"},
    {"securityerror", "encryption"}, {"securityerror", "login"},
    {"rejected", "rejected"},
};

/// Where the words say nothing: what a status of RFC 3463 means, its class aside.
inline constexpr Said reasons_of_status[] = {
    {"userunknown", "1.1"}, {"hostunknown", "1.2"}, {"userunknown", "1.3"}, {"filtered", "1.4"}, {"hasmoved", "1.6"},
    {"rejected", "1.7"}, {"rejected", "1.8"}, {"notaccept", "1.10"}, {"filtered", "2.1"}, {"mailboxfull", "2.2"},
    {"exceedlimit", "2.3"}, {"filtered", "2.4"}, {"systemfull", "3.1"}, {"notaccept", "3.2"}, {"systemerror", "3.3"},
    {"mesgtoobig", "3.4"}, {"systemerror", "3.5"}, {"expired", "4.1"}, {"networkerror", "4.2"}, {"systemerror", "4.3"},
    {"hostunknown", "4.4"}, {"toomanyconn", "4.5"}, {"networkerror", "4.6"}, {"expired", "4.7"}, {"toomanyconn", "5.3"},
    {"systemerror", "5.4"}, {"contenterror", "6.0"}, {"contenterror", "6.1"}, {"contenterror", "6.2"},
    {"contenterror", "6.3"}, {"contenterror", "6.6"}, {"securityerror", "7.0"}, {"rejected", "7.1"},
    {"securityerror", "7.3"}, {"securityerror", "7.7"}, {"suspend", "7.13"}, {"authfailure", "7.9"},
    {"authfailure", "7.20"}, {"authfailure", "7.23"}, {"requireptr", "7.25"}, {"authfailure", "7.26"},
    {"notaccept", "7.27"}, {"speeding", "7.28"}, {"authfailure", "7.509"}, {"blocked", "7.511"},
};

/// Mail to such an address never arrives (RFC 3463 calls the class permanent, but a full mailbox may empty).
inline constexpr std::string_view hard_reasons[] = {"userunknown", "hostunknown", "hasmoved", "notaccept"};

}  // namespace gatepost::parse::bounce_words
