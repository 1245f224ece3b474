// What of the tree of parts is shown as text, and what comes with it as a file.
//
// Of a multipart/alternative the plain part is text and the HTML part is html; of a multipart/related only the root is
// shown; text that is named or marked as an attachment is one; all other types are attachments.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/mail.hpp"
#include "parse/node.hpp"

namespace gatepost::parse {

struct Body {
  std::string text;                // the first plain-text body with anything in it, else the HTML one as text
  std::vector<std::string> texts;  // every body shown, in order, HTML ones without alternative as text
  std::vector<std::string> typed;  // likewise, with the words of the HTML where a plain one only stands for it, or
                                   // where it shows words struck, raised or lowered
  std::string shown;               // the words of the HTML beside plain bodies that are typed as they stand
  std::string html;                // the first HTML body
  std::vector<Attachment> attachments;
  const Node* message = nullptr;  // the attached message, if there is exactly one; lives as long as the tree
};

Body body_of(const Node& root, std::vector<Defect>& defects);

/// The text alone, for a message that came inside another.
std::string text_of(const Node& root);

}  // namespace gatepost::parse
