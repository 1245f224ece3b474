// Header, bodies and attachments as a reader sees them (mime-charsets, mime-stalwart, mime-rubymail).
#include <algorithm>

#include "catch.hpp"
#include "corpus.hpp"
#include "parse/parse.hpp"

using namespace gatepost;

namespace {

using corpus::one_line;
using corpus::tidy;

std::vector<std::string> addresses(const std::vector<Address>& list) {
  std::vector<std::string> out;
  for (const auto& one : list) out.push_back(one.address);
  return out;
}

std::string told(std::string text) {
  std::ranges::replace(text, '\n', '|');
  return text.size() > 160 ? text.substr(0, 160) + "…" : text;
}

std::string file_name(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

/// What of one attachment differs; only what is stated counts.
std::string difference(const Attachment& file, const nlohmann::json& expected) {
  if (expected.contains("name") && file.name != file_name(expected.at("name"))) return "name " + file.name;
  if (expected.contains("type") && file.type != expected.at("type")) return "type " + file.type;
  if (expected.contains("size") && file.content.size() != expected.at("size"))
    return "size " + std::to_string(file.content.size());
  if (expected.contains("sha256") && file.sha256 != expected.at("sha256")) return "other content";
  if (expected.contains("text") && tidy(file.content) != tidy(expected.at("text").get<std::string>()))
    return "text " + told(file.content);
  if (expected.contains("message_subject")) {
    const auto inner = parse::mail(RawMail{file.content, {}, {}, 0, {}});
    if (inner.subject != one_line(expected.at("message_subject").get<std::string>())) return "subject " + inner.subject;
  }
  return {};
}

std::string difference(const std::vector<Attachment>& files, const nlohmann::json& expected) {
  if (files.size() != expected.size()) return std::to_string(files.size()) + " for " + std::to_string(expected.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto differs = difference(files[i], expected[i]);
    if (!differs.empty()) return "number " + std::to_string(i) + ": " + differs;
  }
  return {};
}

/// To us a detached signature is no file that somebody attached.
nlohmann::json without_signatures(const nlohmann::json& files) {
  auto out = nlohmann::json::array();
  for (const auto& file : files)
    if (!file.value("type", "").ends_with("-signature")) out.push_back(file);
  return out;
}

class Comparison {
 public:
  Comparison(corpus::Rates& rates, const corpus::Case& expected) : rates_(rates), case_(expected) {
    if (expected.is("lenient"))
      kind_ = " of broken mails";
    else if (expected.states("derived"))
      kind_ = " as another program reads it";
  }

  void run(const Mail& mail) {
    text("header", "subject", mail.subject, one_line(case_.text("subject")));
    text("header", "message_id", mail.message_id, case_.text("message_id"));
    text("header", "from_address", mail.from.empty() ? "" : mail.from.front().address, case_.text("from_address"));
    text("header", "from_name", mail.from.empty() ? "" : mail.from.front().name, case_.text("from_name"));
    list("header", "to_addresses", addresses(mail.to));
    list("header", "cc_addresses", addresses(mail.cc));
    text("bodies", "body_text", tidy(mail.text), tidy(case_.text("body_text")));
    text("bodies", "body_html", tidy(mail.html), tidy(case_.text("body_html")));
    std::vector<std::string> texts;
    for (const auto& shown : mail.texts) texts.push_back(tidy(shown));
    list("bodies", "text_bodies", texts);
    if (case_.states("attachments")) {
      const auto differs = difference(mail.attachments, without_signatures(case_.expected.at("attachments")));
      rates_.count("attachments" + kind_, differs.empty(), case_.id + ": " + differs);
    }
    if (case_.states("attachment_count"))
      rates_.count("attachments" + kind_, mail.attachments.size() == case_.expected.at("attachment_count"),
                   case_.id + ": count " + std::to_string(mail.attachments.size()));
  }

 private:
  void text(const std::string& aspect, std::string_view key, const std::string& ours, const std::string& theirs) {
    if (!case_.states(key)) return;
    rates_.count(aspect + kind_, ours == theirs,
                 case_.id + " " + std::string(key) + ": [" + told(ours) + "] for [" + told(theirs) + "]");
  }

  void list(const std::string& aspect, const std::string& key, const std::vector<std::string>& ours) {
    if (!case_.states(key)) return;
    const bool agrees = nlohmann::json(ours) == case_.expected.at(key);
    rates_.count(aspect + kind_, agrees, case_.id + " " + key + ": " + told(nlohmann::json(ours).dump()));
  }

  corpus::Rates& rates_;
  const corpus::Case& case_;
  std::string kind_;
};

corpus::Rates compared(const std::string& folder, std::size_t written_for) {
  corpus::Rates rates(folder);
  for (const auto& one : corpus::cases(folder, written_for)) {
    INFO(one.id);
    Comparison(rates, one).run(parse::mail(RawMail{one.bytes, {}, {}, 0, {}}));
  }
  return rates;
}

}  // namespace

TEST_CASE("Every charset of mime-charsets is read in subject, name, body and attachment name") {
  const auto rates = compared("mime-charsets", 34);
  rates.demand("header", 100);
  rates.demand("bodies", 100);
  rates.demand("attachments", 100);
}

TEST_CASE("Header, bodies and attachments of mime-stalwart are read as stated") {
  const auto rates = compared("mime-stalwart", 35);
  rates.demand("header", 98);
  rates.demand("bodies", 98);
  rates.demand("attachments", 98);
  rates.demand("header of broken mails", 90);
  // Of broken mails other readings are right as well: these only tell when ours gets worse.
  rates.demand("bodies of broken mails", 80);
  rates.demand("attachments of broken mails", 65);
}

TEST_CASE("Header, bodies and attachments of mime-rubymail are read as another program reads them") {
  const auto rates = compared("mime-rubymail", 75);
  rates.demand("header as another program reads it", 98);
  // That program does not count attachments below the top and reads a byte of ISO-8859-1 as half of a UTF-8 character.
  rates.demand("bodies as another program reads it", 96);
  rates.demand("attachments as another program reads it", 85);
}
