// What a story's mails bring beside their text.
#pragma once

#include <string>

namespace gatepost::stories {

/// A part with a file of that size in kB: the same name, the same content.
inline std::string file_part(const std::string& name, const std::string& kilobytes, const std::string& disposition) {
  const std::string line = name + std::string(99 - name.size() % 99, '.') + "\n";
  std::string out = "--parts\nContent-Type: " + std::string(name.ends_with(".png") ? "image/png" : "application/pdf") +
                    "\nContent-ID: <" + name + "@mail>\nContent-Disposition: " + disposition + "; filename=\"" + name +
                    "\"\n\n";
  for (int lines = 10 * std::stoi(kilobytes); lines > 0; --lines) out += line;
  return out;
}

/// A mail of that person, passed on as a file.
inline std::string mail_part(const std::string& from, const std::string& words) {
  return "--parts\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename=\"mail.eml\"\n\nFrom: " +
         from + "\nSubject: " + words + "\n\n" + words + "\n";
}

}  // namespace gatepost::stories
