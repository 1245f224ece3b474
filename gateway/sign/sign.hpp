// sign: tokens to signed addresses and Message-IDs, and back (P8; design: "Signed addresses").
//
// takes   Letters with tokens, or a Mail that came in; the keys
// gives   what is written on the letter; the marks that a mail carries, each with its token if the MAC is right
// never   decides what a token allows, nor whether its generation is still good: identify does
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "letter/envelope_rule.hpp"
#include "letter/letter.hpp"
#include "mail/mail.hpp"
#include "ticket/clues.hpp"

namespace gatepost::sign {

/// The secrets of `gatepost.key`, a line each: "0 <64 hex digits>". New tokens are signed with the last one, old ones
/// are read with any. Dropping a line ends all tokens of that key.
struct Keyring {
  struct Key {
    int number = 0;
    std::string secret;  // 32 bytes
    bool operator==(const Key&) const = default;
  };
  std::vector<Key> keys;
};

/// Reads the file; where it does not exist, makes one with one fresh key and mode 0600. Throws std::runtime_error
/// with a sentence for the operator when it is unreadable, malformed or readable by others.
Keyring open_keyring(const std::filesystem::path& file);

/// Likewise; where it does not exist, that is a fault, too.
Keyring existing_keyring(const std::filesystem::path& file);

/// As the file has it, for a backup.
std::string text_of(const Keyring& ring);
/// Brings back a key file from such a text, where there is none. Throws where there is one that lacks one of the keys.
void restore_keyring(const std::filesystem::path& file, const std::string& text);

/// What a mark of something that was erased is of.
enum class Erased {
  person,      // by folded address
  mail,        // by fingerprint (P2)
  message_id,  // of such a mail: enough to look at one more closely
};

/// What the way out leaves of a letter.
struct WayOut {
  EnvelopeRule envelope = EnvelopeRule::verp;
  /// The relay writes its own Message-ID. Ours then stands in References as well, which every reply brings back.
  bool has_own_ids = false;
};

class Signer {
 public:
  /// `has_subaddress` false: no signed addresses are written, the Message-ID alone carries the token.
  Signer(Keyring keys, const std::string& desk_address, bool has_subaddress, WayOut way_out = {});

  /// The letter's addresses; its values' tokens become addresses in place.
  Signed sign(Letter& letter) const;

  /// Every mark of ours that the mail carries, right or wrong.
  Clues clues(const Mail& mail) const;

  std::string address(Token token) const;  // support+a1042-k3-2-0-…@desk.test
  /// The time sets it apart from a letter of the same number that an older copy of the store sends later.
  std::string message_id(Token token, LetterNumber letter, Time made) const;
  std::string tag(Token token) const;  // a1042-k3-2-0-…

  /// What is remembered of something that was erased: it tells nothing but whether something else is the same, and
  /// that to nobody without the key. Signed with the newest key; `marks_of` gives those of all keys.
  std::string mark_of(Erased what, std::string_view text) const;
  std::vector<std::string> marks_of(Erased what, std::string_view text) const;

 private:
  std::string envelope_sender(const Letter& letter) const;
  Mark read(std::string_view tag, std::string written) const;
  void sign_unsubscribe(Letter& letter, Signed& out) const;
  std::optional<Mark> mark_in_subject(const std::string& subject, Action action) const;

  Keyring keys_;
  std::string local_part_;
  std::string domain_;
  bool has_subaddress_;
  WayOut way_out_;
};

}  // namespace gatepost::sign
