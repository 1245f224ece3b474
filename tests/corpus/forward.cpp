#include "parse/forward.hpp"

#include <set>
#include <string>

#include "catch.hpp"
#include "corpus.hpp"
#include "parse/forward_people.hpp"

namespace gatepost {
namespace {

using corpus::Case;
using corpus::Rates;
using corpus::tidy;
using nlohmann::json;

// Of these the source looks only at the first of the people that the text names.
const std::set<std::string> first_person_only = {
    "forward-crisp/outlook_live_en_body_variant_8",
    "forward-crisp/outlook_live_en_body_variant_10+outlook_live_en_subject_variant_10"};

Address address_in(const json& person) {
  if (person.is_string()) return parse::person_in(person.get<std::string>());
  return {person.value("name", ""), person.value("address", "")};
}

std::string shown(const Address& person) { return person.name + " <" + person.address + ">"; }

std::string shown(const std::vector<Address>& people) {
  std::string text;
  for (const auto& person : people) text += shown(person) + " ";
  return text;
}

bool same_people(const json& expected, std::vector<Address> read, bool first_only) {
  if (expected.is_string()) return read == parse::people_in(expected.get<std::string>());
  if (first_only && read.size() > expected.size()) read.resize(expected.size());
  if (expected.size() != read.size()) return false;
  for (std::size_t at = 0; at < read.size(); ++at) {
    if (!(address_in(expected[at]) == read[at])) return false;
  }
  return true;
}

void count_people(Rates& rates, const Case& mail, const json& expected, const Forward& read) {
  const bool first_only = first_person_only.contains(mail.id);
  if (expected.contains("from")) {
    rates.count("from", address_in(expected["from"]) == read.from, mail.id + " gave " + shown(read.from));
  }
  if (expected.contains("to")) {
    rates.count("to", same_people(expected["to"], read.to, first_only), mail.id + " gave " + shown(read.to));
  }
  if (expected.contains("cc")) {
    rates.count("cc", same_people(expected["cc"], read.cc, false), mail.id + " gave " + shown(read.cc));
  }
}

void count_text(Rates& rates, const std::string& aspect, const Case& mail, const json& expected,
                const std::string& read) {
  if (!expected.contains(aspect)) return;
  const bool agrees = tidy(expected[aspect].get<std::string>()) == tidy(read);
  rates.count(aspect, agrees, mail.id + " gave\n" + read.substr(0, 400));
}

void count_case(Rates& rates, const Case& mail) {
  if (!mail.states("is_forward")) return;
  const auto read = parse::find_forward(mail.bytes, mail.text("outer_subject"));
  rates.count("is_forward", read.has_value() == mail.is("is_forward"), mail.id);
  if (!read || !mail.states("forward")) return;
  const auto& expected = mail.expected["forward"];
  count_people(rates, mail, expected, *read);
  count_text(rates, "subject", mail, expected, read->subject);
  count_text(rates, "date", mail, expected, read->date);
  count_text(rates, "body_text", mail, expected, read->text);
  count_text(rates, "message_above", mail, expected, read->above);
}

TEST_CASE("forwarded mails of many programs and languages are read as Crisp's suite states") {
  Rates rates("forward-crisp");
  for (const auto& mail : corpus::cases("forward-crisp", 114)) count_case(rates, mail);
  for (const auto* aspect : {"is_forward", "from", "to", "cc", "subject", "body_text", "message_above"}) {
    rates.demand(aspect, 97);
  }
}

TEST_CASE("forwarded mails are read as QuoteQuail's suite states") {
  Rates rates("reply-quotequail");
  for (const auto& mail : corpus::cases("reply-quotequail", 26)) count_case(rates, mail);
  for (const auto* aspect : {"is_forward", "from", "to", "subject", "date", "body_text", "message_above"}) {
    rates.demand(aspect, 97);
  }
}

}  // namespace
}  // namespace gatepost
