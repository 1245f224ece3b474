// Signatures of staff that their earlier mails have taught (P16): what ended several of them, whatever was said above,
// nobody types for the reader of the next one.
#pragma once

#include <string>

#include "decide/draft.hpp"
#include "decide/rules.hpp"

namespace gatepost::decide {

/// What a text is that stands below commands. In doubt words: what is said is sent.
enum class Closing {
  none,
  perhaps,       // its writer should be asked
  by_its_words,  // decide/closing.hpp
  learned,       // by its place in earlier mails alone: its writer is told
};

Closing closing_of(const std::string& text, const Staff& writer, const Signatures& known);

/// All of it is a signature that was learned.
bool is_learned_signature(const std::string& text, const Staff& writer, const Signatures& known);

/// The signature that ends the text, one that was learned or a card by its words; empty: none does.
std::string signature_in(const std::string& text, const Staff& writer, const Signatures& known);

/// All of it ended earlier mails of the writer, or was asked about before.
bool is_known_block(const std::string& text, const Signatures& known);

/// Its writer was asked about these lines and has said that they are not for the reader: nobody asks again.
void learn_block(const std::string& text, const Staff& writer, Draft& draft);

/// What a mail teaches that was done in its writer's name: its last blocks below words of their own. A forged mail must
/// not teach what would swallow their words, and a mail that waits or went back is nobody's word yet.
void learn_signature(const Case& given, Draft& draft);

}  // namespace gatepost::decide
