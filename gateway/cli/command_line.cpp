// The one place that knows CLI11, which is slow to compile.
#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "log.hpp"
#include "mail/nearest.hpp"

namespace gatepost::cli {
namespace {

CLI::Option* add(CLI::App& app, const Argument& argument, bool* flag) {
  return app.add_flag(argument.name, *flag, argument.what);
}

CLI::Option* add(CLI::App& app, const Argument& argument, std::string* value) {
  return app.add_option(argument.name, *value, argument.what);
}

CLI::Option* add(CLI::App& app, const Argument& argument, std::optional<std::string>* value) {
  return app.add_option_function<std::string>(
      argument.name, [value](const std::string& given) { *value = given; }, argument.what);
}

CLI::Option* add(CLI::App& app, const Argument& argument, std::vector<std::string>* values) {
  auto* option = app.add_option(argument.name, *values, argument.what);
  const bool is_repeated = argument.name.starts_with("--");
  return is_repeated ? option->allow_extra_args(false) : option;
}

void add(CLI::App& app, const Argument& argument) {
  auto* option = std::visit([&](auto* value) { return add(app, argument, value); }, argument.value);
  const bool may_be_absent = std::holds_alternative<std::optional<std::string>*>(argument.value);
  if (!argument.name.starts_with("--") && !may_be_absent) option->required();
  if (!argument.type.empty()) option->type_name(argument.type);
  if (argument.complaint)
    option->check(CLI::Validator([ask = argument.complaint](const std::string& value) { return ask(value); }, ""));
}

void add(CLI::App& app, const Verb& verb, int& exit_code) {
  auto* its = app.add_subcommand(verb.name, verb.what);
  its->footer(verb.footer + "\n");  // CLI11 ends a help text with the last word of the footer
  for (const auto& argument : verb.arguments) add(*its, argument);
  its->callback([&exit_code, work = verb.work] { exit_code = work(); });
}

/// CLI11 itself says only that a verb is required.
void suggest_verb(const CLI::App& app, const std::vector<Verb>& verbs) {
  const auto words = app.remaining();
  if (words.empty() || !app.get_subcommands().empty()) return;
  std::vector<std::string> names;
  for (const auto& verb : verbs) names.push_back(verb.name);
  constexpr std::size_t most_mistakes = 3;
  const auto meant = nearest_within(most_mistakes, words.front(), names);
  std::cerr << "there is no verb " << log::printable(words.front())
            << (meant.empty() ? "" : "; the nearest is " + meant) << '\n';
}

int failure_of(const CLI::App& app, const std::vector<Verb>& verbs, int otherwise) {
  for (const auto& verb : verbs)
    if (verb.failure != done && app.got_subcommand(verb.name)) return verb.failure;
  return otherwise;
}

}  // namespace

int obey(const std::vector<Verb>& verbs, const std::vector<Argument>& common, int argc, const char* const* argv) {
  int exit_code = done;
  CLI::App app("A support desk that lives in mail.");
  app.footer("`gatepost VERB --help` tells more of each verb. Begin with: gatepost check\n");
  app.require_subcommand(1);
  app.fallthrough();
  app.set_version_flag("--version", "gatepost " GATEPOST_VERSION);
  for (const auto& argument : common) add(app, argument);
  for (const auto& verb : verbs) add(app, verb, exit_code);
  try {
    app.parse(argc, argv);
    return exit_code;
  } catch (const CLI::ParseError& error) {
    suggest_verb(app, verbs);
    return app.exit(error) == 0 ? static_cast<int>(done) : failure_of(app, verbs, usage);
  } catch (const std::exception& error) {
    std::cerr << "gatepost: " << log::printable(error.what()) << '\n';
    return failure_of(app, verbs, failed);
  }
}

}  // namespace gatepost::cli
