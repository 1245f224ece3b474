// Domains with letters beyond ASCII (UTS 46), and domains that look like another one (UTS 39).
#pragma once

#include <string>
#include <vector>

namespace gatepost::decide {

/// The two ways in which a domain is written. Both the same: it has ASCII letters alone, or is none that could exist.
struct DomainForms {
  std::string shown;  // "bücher.example"
  std::string ascii;  // "xn--bcher-kva.example", as mail servers write it
};

/// `domain` in either form; comes out in lower case.
DomainForms forms_of(const std::string& domain);

/// The first of `known` that people would take `domain` for though it is another one: "examp1e.com", "exаmple.com" with
/// a Cyrillic а, and what lies below them. Empty: none.
std::string look_alike(const std::string& domain, const std::vector<std::string>& known);

}  // namespace gatepost::decide
