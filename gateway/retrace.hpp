// How the mails that `#why` asks about came where they are: each is read and judged once more.
#pragma once

#include "passes.hpp"

namespace gatepost {

void retrace(Parts& parts, Known& known);

}  // namespace gatepost
