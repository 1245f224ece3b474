// The two parts of a letter, made from one filled template.
#pragma once

#include <string>

#include "render/form.hpp"

namespace gatepost::render {

/// What the template says, with the words as they are. A Markdown link `[label](url)` becomes `label <url>`, or the
/// address alone where both are the same. LF line ends, one at the end.
std::string text_part(const Filled& letter);

/// The body of a filled template read as Markdown, placeholders and all. A line of the template is a line in HTML; raw
/// HTML, images and links other than http, https and mailto are not passed on (P27).
std::string html_of(std::string_view body);

/// The same with the words put in: what is put into the layout.
std::string html_content(const Filled& letter);

/// The filled layout: its words escaped, its content as it is.
std::string whole_html(const Filled& layout);

/// The subject: one line.
std::string subject_of(const Filled& letter);

}  // namespace gatepost::render
