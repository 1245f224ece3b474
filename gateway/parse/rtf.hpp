// The rich text of Outlook (MS-OXRTFCP, MS-OXRTFEX) as plain text, for mails that have no other form of it.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::parse {

/// The compressed form undone, at most limits::rtf_bytes of it; empty where it is none.
std::string from_compressed_rtf(std::string_view bytes);

/// Paragraphs as lines, UTF-8; tables of fonts and colours, pictures and wrapped HTML tags left out. Any bytes, linear.
std::string text_of_rtf(std::string_view rtf);

}  // namespace gatepost::parse
