// What a ticket is called: the subject of the mail that opened it, without what mail programs have piled up before it.
#pragma once

#include <string>

namespace gatepost::decide {

/// "Re: AW: Re: Kettle" is "Re: Kettle": of the words that say "answer" the first one stays, of those that say
/// "forwarded" likewise. Nothing else changes.
std::string title_of(const std::string& subject);

/// "Re: Kettle" is "Kettle": for letters whose template writes "Re: " itself.
std::string matter_of(const std::string& title);

}  // namespace gatepost::decide
