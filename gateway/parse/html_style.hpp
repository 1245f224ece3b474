// The style attribute of an element: its declarations, and what they say about being seen at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/html_token.hpp"

namespace gatepost::parse {

struct Declaration {
  std::string property;  // lower case
  std::string value;     // lower case, without "!important" and blanks around
};

/// As many as limits::html_attributes.
std::vector<Declaration> declarations_in(std::string_view style);

/// Whether the element is made so that nobody sees it: the preheader of newsletters, texts for filters.
bool is_hidden(const HtmlToken& token, const std::vector<Declaration>& style);

/// The declaration as it may be shown, or nothing: the property is harmless in a mail, and the value loads nothing,
/// runs nothing and lays nothing over other text.
std::optional<std::string> safe_declaration(const Declaration& declaration);

}  // namespace gatepost::parse
