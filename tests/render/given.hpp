// What the cases of this folder share: a letter rendered as the desk would, and a look into its bytes.
#pragma once

#include <string>
#include <string_view>

#include "render/form.hpp"
#include "render/parts.hpp"
#include "render/render.hpp"

namespace given {

using namespace gatepost;

inline const Signed signed_addresses{"a1042-k3-2-0-7hq2m4xwz3v5t6bd@desk.test",
                                     "support+a1042-k3-2-0-7hq2m4xwz3v5t6bd@desk.test", ""};

inline const render::Templates& built_in() {
  static const render::Templates templates;
  return templates;
}

inline Wire sent(const Letter& letter, const render::Templates& templates = built_in()) {
  return render::wire(letter, signed_addresses, templates, "support@desk.test");
}

/// The header, unfolded by nobody: everything before the first empty line.
inline std::string header_of(const Wire& wire) { return wire.bytes.substr(0, wire.bytes.find("\r\n\r\n") + 2); }

inline bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

inline std::string text_of(const std::string& body, const Values& values) {
  return render::text_part(render::Form("", body).fill(values, {"en", "UTC", Time{}}));
}

inline std::string html_of(const std::string& body, const Values& values) {
  return render::html_content(render::Form("", body).fill(values, {"en", "UTC", Time{}}));
}

}  // namespace given
