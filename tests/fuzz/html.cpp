#include <array>

#include "fuzz/targets.hpp"
#include "mail/address.hpp"
#include "parse/charset.hpp"
#include "parse/html_text.hpp"
#include "parse/safe_html.hpp"

namespace gatepost::fuzz {
namespace {

/// What a browser would begin to obey. Text has its '<' escaped, so a tag is a tag.
constexpr std::array<std::string_view, 8> active{"<script", "<iframe", "<form", "<object",
                                                 "<embed",  "<link",   "<meta", "<base"};

std::string safe_html(std::string_view html) {
  std::vector<Defect> defects;
  return parse::safe_html(html, defects);
}

}  // namespace

void html(std::string_view bytes) {
  must_be_text(parse::text_of_html(parse::scrubbed(bytes)));
  const auto safe = safe_html(parse::scrubbed(bytes));
  must_be_text(safe);
  const auto low = folded(safe);
  for (const auto tag : active)
    if (low.find(tag) != std::string::npos) throw Finding("an active tag in safe HTML");
  if (folded(safe_html(safe)) != low) throw Finding("safe HTML made safe again is another");
}

}  // namespace gatepost::fuzz
