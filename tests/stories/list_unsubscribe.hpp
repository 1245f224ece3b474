// What a mail program makes of a letter's List-Unsubscribe, as does whoever follows the link in its text.
#pragma once

#include <string>
#include <utility>

#include "mail/mail.hpp"

namespace gatepost::stories {

/// Where the mail that stops such letters goes, and its subject.
inline std::pair<std::string, std::string> stop_named_by(const Mail& letter) {
  const auto field = field_of(letter, "List-Unsubscribe").value_or("");
  const std::string uri(field);
  const auto begin = uri.find(':') + 1;
  const auto middle = uri.find('?');
  auto subject = uri.substr(uri.find('=') + 1);
  subject.erase(subject.find('>'));
  if (const auto blank = subject.find("%20"); blank != std::string::npos) subject.replace(blank, 3, " ");
  return {uri.substr(begin, middle - begin), subject};
}

}  // namespace gatepost::stories
