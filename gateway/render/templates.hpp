// The inside of Templates: what render.cpp needs of it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "render/form.hpp"
#include "render/render.hpp"

namespace gatepost::render {

using Files = std::map<std::string, std::string>;    // by path: "ko/notice.md"
using FormKey = std::pair<std::string, LetterKind>;  // language and letter

/// A set of templates ready for use.
struct Forms {
  std::map<FormKey, Form> letters;
  std::set<std::string> unmade;  // languages of which all is built in: made once somebody is written to in them
  std::optional<Form> layout;

  bool has(const FormKey& key) const { return letters.contains(key) || unmade.contains(key.first); }
  /// One that it has.
  const Form& letter(const FormKey& key);
};

/// What is left when a template of the folder proves too much. One set a thread: filling is not for two at once.
Forms& built_in_forms();

struct Templates::Inside {
  Forms in_force;
  Canned canned;
  Files laid_over;  // the files of the folder that are in force and are not the built-in ones

  /// The language itself, its parent or its usual script, if all its letters are there.
  std::optional<std::string> known_language(const std::string& tag) const;
};

}  // namespace gatepost::render
