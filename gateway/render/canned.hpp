// The canned answers of a templates folder: answers/refund.de, answers/refund.en, answers/opening-hours (for all).
#pragma once

#include "letter/canned.hpp"
#include "letter/template_fault.hpp"
#include "render/templates.hpp"

namespace gatepost::render {

/// Those of the files that can be used; complains about the others, and about names in `{{…}}` that nothing fills.
Canned canned_in(const Files& files, std::vector<TemplateFault>& faults);

}  // namespace gatepost::render
