// What is wrong with a template, before it is used.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/render.hpp"

namespace gatepost::render {

struct Review {
  std::vector<TemplateFault> faults;
  bool is_usable = true;  // a wrong name renders empty; an open section renders nothing at all
};

/// What every template is asked: size, tags, sections, names. `known` are the names it may use.
Review review(const std::string& file, std::string_view text, const std::set<std::string>& known);

/// Besides, of a letter: its subject, and of the notice the marker line (mail/marker.hpp).
Review review_letter(const std::string& file, std::string_view text, LetterKind kind);

/// Besides, of the layout: {{{content}}} once, nothing active, nothing loaded from elsewhere (P27).
Review review_layout(const std::string& file, std::string_view text);

TemplateFault fault_at(const std::string& file, std::string_view text, std::size_t offset, const std::string& what);

}  // namespace gatepost::render
