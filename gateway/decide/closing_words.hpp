// The words of what stands below a mail, in the shipped languages. Each function wants text folded by case_folded(),
// without blanks or marks around it.
#pragma once

#include <string>
#include <string_view>

namespace gatepost::decide {

/// "kind regards": says nothing to its reader.
bool is_farewell(const std::string& line);

/// "thanks": ends a mail, and may be all that it says.
bool is_courtesy(const std::string& line);

/// A legal notice, a wish about printing, "sent from my phone, excuse my brevity": a paragraph about the mail itself.
bool is_notice(const std::string& paragraph);

/// "Tel", "전화": a number of the writer's stands behind it.
bool is_phone_label(const std::string& word);

/// "support", "engineer", "고객지원팀": of a card, beside its writer's name.
bool is_role(const std::string& word);

/// "of", "und": stand in names of companies and offices.
bool is_small_word(const std::string& word);

/// "gmbh", "hrb", "registered", "대표이사": what the law wants below a company's mails.
bool is_imprint(const std::string& word);

/// "straße", "road": an address, with a number beside it.
bool is_street(const std::string& word);

/// The words before 드림, 올림, 敬上 and their like, which end a letter; the line itself where there is none of them.
std::string without_honour(const std::string& line);

/// A line of the text, as it was written, begins with "PS:", which no signature has.
bool has_postscript(std::string_view text);

}  // namespace gatepost::decide
