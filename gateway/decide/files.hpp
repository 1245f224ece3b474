// The files of a mail that go out again with the letters about it.
#pragma once

#include <vector>

#include "decide/draft.hpp"

namespace gatepost::decide {

struct Files {
  std::vector<Attachment> taken;
  Rows told;  // of each: name, size; is_left_out where it is too large to travel
};

/// All of them in their order, but for what no letter has room for (limits::letter_files_bytes), and for small inline
/// images that went out before on this ticket, those of staff in answers on others, too: the logo of a signature comes
/// with every mail.
Files files_of(const Mail& mail, const Draft& draft);

/// A small picture inside the mail's text: of a signature, mostly.
bool is_logo(const Attachment& file);

/// That, or a business card (RFC 6350), which mail programs add as well.
bool is_decoration(const Attachment& file);

/// The mail's files came with what only colleagues may see, on the ticket that the draft is about (P14).
void keep_inside(const Mail& mail, Draft& draft);

}  // namespace gatepost::decide
