#include "render/templates.hpp"

#include <unicode/localebuilder.h>
#include <unicode/locid.h>

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

#include "builtin_templates.hpp"
#include "render/canned.hpp"
#include "render/lint.hpp"
#include "render/source.hpp"
#include "render/vocabulary.hpp"

namespace gatepost::render {
namespace {

const std::string layout_path = "layout.html";

std::string path_of(const std::string& language, std::string_view name) {
  return language + "/" + std::string(name) + ".md";
}

struct Path {
  std::string language;
  std::string name;
};

/// "ko/notice.md" taken apart; nothing for what is no template: README.md, the files of an editor.
std::optional<Path> parsed(const std::string& path) {
  const auto slash = path.find('/');
  if (slash == std::string::npos || slash == 0 || !path.ends_with(".md") || path.find('/', slash + 1) != path.npos) {
    return std::nullopt;
  }
  Path out{path.substr(0, slash), path.substr(slash + 1, path.size() - slash - 4)};
  const bool is_answers = out.language == "answers";  // canned answers are not letters
  return out.name.empty() || out.name.front() == '.' || is_answers ? std::nullopt : std::optional(out);
}

std::set<std::string> languages_of(const Files& files) {
  std::set<std::string> out;
  for (const auto& [path, text] : files) {
    if (const auto file = parsed(path)) {
      out.insert(file->language);
    }
  }
  return out;
}

/// As an editor on any system may have left it: without byte order mark, carriage returns and control characters.
std::string tidy(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.erase(0, 3);
  }
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t'; });
  return text;
}

/// The shipped folder holds what is built in: nothing to review there.
bool is_built_in(const std::string& path, const std::string& text) {
  const auto found = builtin_templates().find(path);
  return found != builtin_templates().end() && found->second == text;
}

Review review_of(const std::string& path, const std::string& text) {
  if (path == layout_path) {
    return review_layout(path, text);
  }
  const auto kind = letter_kind_of(parsed(path)->name);
  return kind ? review_letter(path, text, *kind) : review(path, text, names_of_all());
}

/// Makes forms of files, as many as can be made; what cannot is complained about.
class Making {
 public:
  Making(const Files& files, std::vector<TemplateFault>& faults) : files_(files), faults_(faults) {}

  /// The letters of one language.
  void make(const std::string& language, Forms& out) {
    for (const auto kind : all_letter_kinds()) {
      if (auto form = letter(language, kind)) {
        out.letters.emplace(FormKey(language, kind), std::move(*form));
      }
    }
    out.unmade.erase(language);
  }

 private:
  std::optional<Form> letter(const std::string& language, LetterKind kind) {
    const auto file = files_.find(path_of(language, rule_of(kind).name));
    if (file == files_.end()) {
      return std::nullopt;
    }
    auto text = file->second;
    const auto fault = put_in_partials(text, [&](const std::string& name) -> std::optional<std::string> {
      const auto partial = files_.find(path_of(language, name));
      return partial == files_.end() ? std::nullopt : std::optional(partial->second);
    });
    if (fault) {
      faults_.push_back(fault_at(file->first, file->second, fault->offset, fault->what));
      return std::nullopt;
    }
    const auto source = split(text);
    return Form(source->subject, source->body);
  }

  const Files& files_;
  std::vector<TemplateFault>& faults_;
};

/// Which partials the letters of a language put in, directly or through others.
std::set<std::string> used_names(const Files& files, const std::string& language) {
  std::set<std::string> out;
  for (const auto& [path, text] : files) {
    const auto file = parsed(path);
    if (!file || file->language != language) {
      continue;
    }
    for (const auto& tag : scan(text).tags) {
      if (tag.kind == Tag::Kind::partial) {
        out.insert(tag.name);
      }
    }
  }
  return out;
}

std::set<std::string> letter_names() {
  std::set<std::string> out;
  for (const auto kind : all_letter_kinds()) {
    out.emplace(rule_of(kind).name);
  }
  return out;
}

/// Files that nothing would ever read are mistakes in their names.
void complain_about_unused(const Files& laid_over, const Files& all, std::vector<TemplateFault>& faults) {
  for (const auto& [path, text] : laid_over) {
    const auto file = parsed(path);
    if (!file || letter_kind_of(file->name) || used_names(all, file->language).contains(file->name)) {
      continue;
    }
    const auto meant = meant_by(file->name, letter_names());
    faults.push_back(
        {path, 1, 1,
         "no letter has this name and none puts it in" + (meant.empty() ? std::string() : "; nearest is " + meant)});
  }
}

void complain_about_missing(const Files& all, std::vector<TemplateFault>& faults) {
  for (const auto& language : languages_of(all)) {
    for (const auto& name : letter_names()) {
      if (!all.contains(path_of(language, name))) {
        faults.push_back({path_of(language, name), 0, 0, "missing: nobody is written to in this language without it"});
      }
    }
  }
}

void make_built_in(const std::string& language, Forms& out) {
  std::vector<TemplateFault> faults;
  Making(builtin_templates(), faults).make(language, out);
  if (!faults.empty()) {
    throw std::logic_error("a built-in template is broken");
  }
}

/// A letter whose partials cannot be put in stays as it was; one whose file is gone does not, nor does one of a
/// language that the folder has nothing of any more.
void keep_last_good(Forms& now, Forms& before, const std::set<std::string>& languages, const Files& all) {
  for (const auto& language : languages)
    if (before.unmade.contains(language)) make_built_in(language, before);
  std::erase_if(before.letters, [&](const auto& one) {
    const auto& [language, kind] = one.first;
    return !languages.contains(language) || !all.contains(path_of(language, rule_of(kind).name));
  });
  now.letters.merge(before.letters);
}

/// Of all languages as they are built in, none made yet.
Forms unmade_forms(const Files& all) { return {{}, languages_of(builtin_templates()), Form("", all.at(layout_path))}; }

/// "zh-TW" and "zh-Hant-TW" are the same to ICU: the longer one has the script, by which folders are named.
std::vector<std::string> spellings(const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  auto locale = icu::Locale::forLanguageTag(tag, status);
  if (U_FAILURE(status) || locale.isBogus()) {
    return {tag};
  }
  auto written = locale.toLanguageTag<std::string>(status);
  locale.addLikelySubtags(status);
  auto with_script = std::string(locale.getLanguage()) + "-" + locale.getScript();
  return {tag, std::move(written), std::move(with_script), locale.getLanguage()};
}

}  // namespace

Templates::Templates() : inside_(new Inside{unmade_forms(builtin_templates()), {}, {}}) {}
Templates::~Templates() = default;
Templates::Templates(Templates&&) noexcept = default;
Templates& Templates::operator=(Templates&&) noexcept = default;

std::vector<TemplateFault> Templates::lay_over(const Files& files) {
  std::vector<TemplateFault> faults;
  Files usable;
  Files answers;
  for (const auto& [path, raw] : files)
    if (path.starts_with("answers/")) answers.emplace(path, tidy(raw));
  inside_->canned = canned_in(answers, faults);
  for (const auto& [path, raw] : files) {
    if (path != layout_path && !parsed(path)) {
      continue;
    }
    auto text = tidy(raw);
    if (is_built_in(path, text)) {
      continue;
    }
    auto found = review_of(path, text);
    faults.insert(faults.end(), found.faults.begin(), found.faults.end());
    const auto last_good = inside_->laid_over.find(path);
    if (found.is_usable) {
      usable.emplace(path, std::move(text));
    } else if (last_good != inside_->laid_over.end()) {
      usable.insert(*last_good);
    }
  }
  if (usable.empty() && inside_->laid_over.empty()) return faults;  // a folder as shipped: what is built in is in force
  auto all = usable;
  all.insert(builtin_templates().begin(), builtin_templates().end());
  const auto languages = languages_of(usable);
  auto forms = unmade_forms(all);
  for (const auto& language : languages) Making(all, faults).make(language, forms);
  complain_about_unused(usable, all, faults);
  complain_about_missing(all, faults);
  keep_last_good(forms, inside_->in_force, languages, all);
  inside_->in_force = std::move(forms);
  inside_->laid_over = std::move(usable);
  return faults;
}

const Canned& Templates::canned() const { return inside_->canned; }

const Form& Forms::letter(const FormKey& key) {
  if (unmade.contains(key.first)) make_built_in(key.first, *this);
  return letters.at(key);
}

Forms& built_in_forms() {
  thread_local Forms forms = unmade_forms(builtin_templates());
  return forms;
}

std::optional<std::string> Templates::Inside::known_language(const std::string& tag) const {
  const auto is_complete = [this](const std::string& language) {
    return std::ranges::all_of(all_letter_kinds(),
                               [&](LetterKind kind) { return in_force.has(FormKey(language, kind)); });
  };
  if (is_complete(tag)) {
    return tag;
  }
  const auto others = spellings(tag);
  const auto found = std::ranges::find_if(others, is_complete);
  return found == others.end() ? std::nullopt : std::optional(*found);
}

std::string Templates::language_for(const std::string& wanted, const std::string& fallback) const {
  if (auto found = inside_->known_language(wanted)) {
    return *found;
  }
  return inside_->known_language(fallback).value_or("en");
}

}  // namespace gatepost::render
