// The part of a stranger's HTML that may be shown or passed on (P27).
//
// An allow list: known tags, known attributes, known CSS properties with harmless values. Nothing runs, nothing is
// loaded from elsewhere (images only as cid:, from the mail itself), nothing is sent by a form, links lead only to
// http, https, mailto and tel. The result is a fragment: every tag closed, no html, head or body around it, and it
// may stand inside another page's element. Takes any bytes, linear time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/mail.hpp"

namespace gatepost::parse {

std::string safe_html(std::string_view html, std::vector<Defect>& defects);

}  // namespace gatepost::parse
