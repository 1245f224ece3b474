// A mail that was read: what its writer wanted to say, as far as it can be known. parse gives it, always, however
// broken the bytes were; what was strange about them stands in `defects`.
//
// All text is valid UTF-8 with LF line ends and without NUL. Nothing here is safe to be put into a header, HTML, a
// log line or a terminal as it stands: it is what a stranger wrote.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/address.hpp"
#include "mail/raw_mail.hpp"
#include "mail/time.hpp"

namespace gatepost {

/// One field of the top-level header, in the order of the mail; the value unfolded, not decoded.
struct HeaderField {
  std::string name;
  std::string value;
};

/// A file that came with the mail: an attachment, or an image inside its HTML.
struct Attachment {
  std::string name;     // decoded; safe as a file name: no path, no control characters
  std::string type;     // "image/png", lower case
  std::string content;  // transfer encoding undone
  std::string sha256;   // of content, hex
  bool is_inline = false;
  std::string content_id;  // without angle brackets; empty: none
  std::string text;        // what can be read of a text or a message, limits apply; empty for everything else
};

/// The tree of parts (RFC 2045, 2046). A leaf has no parts and tells its decoded content's size and hash.
struct Part {
  std::string type;
  std::vector<Part> parts;
  std::uint64_t decoded_size = 0;
  std::string decoded_sha256;
};

/// Sent by a program, not a person (RFC 3834, 3464, 5965, 8098, 2919).
struct Automatic {
  enum class Kind { auto_reply, bounce, delay, feedback, read_receipt, list, bulk };
  Kind kind = Kind::auto_reply;
  std::string rule;           // what gave it away, for explain and the log: "Auto-Submitted: auto-replied"
  bool is_answer = false;     // says of itself, by a standard, that it answers a mail: no form's and no person's does
  bool is_generated = false;  // of a program's own accord: a form, or another ticket system with a person's words
  bool is_reaction = false;   // a thumb to a mail, without words
};
std::string_view name_of(Automatic::Kind kind);

struct BouncedRecipient {
  std::string address;
  std::string status;      // RFC 3463: "5.1.1"; empty: not told
  std::string reply_code;  // SMTP: "550"; empty: not told
  std::string reason;      // one word: userunknown, mailboxfull, hostunknown, expired, …
  bool hard = false;       // writing again is useless
  std::string text;        // what the server said
};

/// What a delivery report says (RFC 3464, or the free text of those that never heard of it).
struct Bounce {
  std::vector<BouncedRecipient> recipients;
  std::string original_message_id;  // of the returned mail; empty: not told
};

/// A mail that somebody passed on: what stands above it, and what it was.
struct Forward {
  Address from;
  std::vector<Address> to;
  std::vector<Address> cc;
  std::string subject;
  std::string date;  // as the mail program wrote it
  std::string text;
  std::string language;  // of the text, as of a mail
  int language_percent = 0;
  std::string above;
  std::string own;  // of above: what the person wrote who passed it on, without signature and quotes
};

/// Something that a correct mail does not have. `what` is a short word for programs, `detail` is for people.
struct Defect {
  std::string what;
  std::string detail;
};

struct Mail {
  std::string message_id;                // without angle brackets; empty: none
  std::vector<std::string> in_reply_to;  // likewise
  std::vector<std::string> references;   // oldest first, as in the header
  std::vector<Address> from;             // more than one is legal and suspicious
  std::vector<Address> to;
  std::vector<Address> cc;
  std::vector<Address> reply_to;
  std::optional<Time> date;
  std::string subject;
  std::vector<HeaderField> header;  // every top-level field: evidence, X- fields
  std::string folder;               // of IMAP, that it was taken from; empty: came by pipe or from a file
  bool is_released = false;         // set aside before, and let in by a person's word
  Envelope envelope;                // from the MTA, else from Return-Path, Delivered-To, X-Original-To, Envelope-To

  std::string text;                // the first plain-text body, else what the HTML says
  std::vector<std::string> texts;  // every text body shown, in order
  std::string typed;               // text; where it only stands for the HTML ("[image001.png]") or has lost how its
                                   // words look (struck, raised), the words of that
  std::string html;                // the first HTML body as it came
  std::string safe_html;           // what of it may be shown or passed on: nothing active, nothing remote
  std::string reply;               // what the person wrote now
  std::string shown_reply;         // likewise as the HTML side has it, where the plain side is what counts; empty: none
  std::string quoted;              // what was cut from it as quote of an earlier mail
  std::string unmarked;            // of quoted, the nearest mail where it bears no quote marks: answers may stand in it
  std::string signature;
  std::string below_sign;           // of signature: what stands below "-- ", lines of telephones left out
  bool answers_invitation = false;  // with "accepted" or "declined" for a calendar (RFC 5546), words beside it or not
  bool has_absent_subject = false;  // "Automatic reply: …": a weak sign, which a person may write as well
  bool begins_as_program = false;   // likewise: "Ada would like to recall the message", "click to verify that …"
  bool begins_as_absence = false;   // likewise: "I am out of the office until Monday"
  std::optional<Forward> forward;
  std::vector<Attachment> attachments;
  Part structure;

  std::optional<Automatic> automatic;
  std::optional<Bounce> bounce;
  std::string language;      // BCP 47: "ko", "zh-Hans"; empty: unknown
  int language_percent = 0;  // how certain that is
  std::string fingerprint;   // hash of Message-ID, From, Date, Subject, bodies and attachments: the same mail (P2)
  std::string wording;       // hash of From, Reply-To, Subject and text, whatever files: the same words once more;
                             // empty: no words of a person's own
  std::vector<Defect> defects;
};

/// The first field of that name (any case), or nothing.
std::optional<std::string_view> field_of(const Mail& mail, std::string_view name);

/// What the mail answers, nearest first: In-Reply-To, then References from the last to the first.
std::vector<std::string> answered_ids_of(const Mail& mail);

/// The envelope says that nobody is to be answered (RFC 5321 section 4.5.5): reports and automatic mail.
bool has_null_sender(const Mail& mail);

/// `what` of a Defect.
bool has_defect(const Mail& mail, std::string_view what);

/// More text than limits::text_bytes: what was left out is nobody's to answer, pass on or obey unheard (P31).
bool is_cut(const Mail& mail);

/// SHA-256 of what somebody has attached. Signatures (S/MIME, PGP) differ each time.
std::vector<std::string> files_told_apart(const Mail& mail);

/// The one From address; empty where there is none or more than one.
std::string sender_of(const Mail& mail);

}  // namespace gatepost
