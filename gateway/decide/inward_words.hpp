// Words of the shipped languages by which people say that a text is for colleagues.
#pragma once

#include <string>
#include <vector>

namespace gatepost::decide {

/// "INTERNAL: …", "/note", "@note", "[note] …", "--note", "Nur intern:". All want a plain line.
bool begins_with_mark(const std::string& line);

/// "Do not tell the customer, but …", "For the team: …": among colleagues.
bool keeps_from_customer(const std::string& line);

/// "Kettle [INTERNAL]" in a subject.
bool has_mark_in_brackets(const std::string& line);

/// "FYI": tells whoever reads it, who may be the customer.
bool begins_with_notice(const std::string& line);

/// "FYI", "Zur Info." and nothing else.
bool is_whole_notice(const std::string& line);

/// "Solved." and "Take it.": what becomes of the ticket, which tells a customer nothing.
bool is_word_to_desk(const std::string& line);

/// Stands before a colleague's name that tells who they are: "our engineer, Bob".
bool is_word_for_colleague(const std::string& word);

/// Behind such an address there may be several people: "info", "einkauf".
bool is_role_address(const std::string& local_part);

/// "Kind regards Bob" and "Thanks": of short lines at the end of a mail these tell no name alone.
bool has_closing_word(const std::vector<std::string>& words);

}  // namespace gatepost::decide
