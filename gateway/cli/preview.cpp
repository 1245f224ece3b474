#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/verb.hpp"
#include "log.hpp"
#include "render/render.hpp"
#include "template_folder.hpp"

namespace gatepost::cli {
namespace {

struct Wanted {
  std::string name;
  std::string language;
  std::string html_file;
  bool is_text = false;
};

/// As the desk would write it: its name and address, its templates where they can be used.
Letter letter_of(LetterKind kind, const Wanted& wanted, const Desk& desk) {
  auto letter = render::sample(kind, wanted.language.empty() ? desk.language : wanted.language);
  letter.values["desk"] = Values{{"name", desk.name}, {"address", desk.address}};
  return letter;
}

/// The templates in force; what is wrong with the folder's is told on standard error.
render::Templates templates_of(const Config& config) {
  render::Templates templates;
  const auto files = TemplateFolder(config.templates).changed();
  for (auto fault : templates.lay_over(*files)) {
    fault.file = (config.templates / fault.file).string();
    std::cerr << log::printable(place_of(fault)) << ": " << log::printable(fault.what) << "\n";
  }
  return templates;
}

bool write_file(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) {
    std::cerr << "cannot write " << path << "\n";
  }
  return static_cast<bool>(out);
}

int preview(const Common& common, const Wanted& wanted) {
  const auto kind = letter_kind_of(wanted.name);
  const auto config = config_or_complain(common, Need::readable);
  if (!kind || !config) {
    return usage;
  }
  const auto templates = templates_of(*config);
  const auto letter = letter_of(*kind, wanted, config->desk);
  const auto wire = render::wire(letter, {"preview@desk.invalid", "", ""}, templates, config->desk.address);
  const auto html = render::html(letter, templates);
  if (!wanted.html_file.empty() && !write_file(wanted.html_file, html)) {
    return failed;
  }
  if (common.is_json) {
    std::cout << nlohmann::json{{"subject", wire.subject}, {"text", wire.text}, {"html", html}} << "\n";
  } else if (wanted.html_file.empty() || wanted.is_text) {
    std::cout << "Subject: " << wire.subject << "\n\n" << wire.text;
  }
  return done;
}

std::string complaint_about_name(const std::string& name) {
  if (letter_kind_of(name)) return {};
  std::string names;
  for (const auto kind : all_letter_kinds()) names += (names.empty() ? "" : ", ") + std::string(rule_of(kind).name);
  return "no letter is called " + name + "; there are " + names;
}

}  // namespace

Verb preview_verb(const Common& common) {
  const auto wanted = std::make_shared<Wanted>();
  return {.name = "preview",
          .what = "A letter filled with sample data, as text or HTML",
          .footer = "Examples:\n  gatepost preview notice\n  gatepost preview survey --language ko --html survey.html",
          .arguments = {{.name = "NAME",
                         .value = &wanted->name,
                         .what = "acknowledgement, notice, answer, survey, survey-thanks, receipt, …",
                         .type = "NAME",
                         .complaint = complaint_about_name},
                        {"--language", &wanted->language,
                         "en, ko, ja, zh-Hans, zh-Hant, de, fr, es, pt; default: the desk's"},
                        {"--html", &wanted->html_file, "write the HTML part to this file"},
                        {"--text", &wanted->is_text, "print the text part, also beside --html"}},
          .work = [wanted, &common] { return preview(common, *wanted); }};
}

}  // namespace gatepost::cli
