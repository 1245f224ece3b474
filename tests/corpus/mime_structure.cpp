// The tree of parts and the undoing of transfer encodings (mime-mime4j).
#include <functional>

#include "catch.hpp"
#include "corpus.hpp"
#include "parse/header.hpp"
#include "parse/mime.hpp"

using namespace gatepost;

namespace {

std::string with_lf(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || text.substr(i, 2) != "\r\n") out += text[i];
  return out;
}

/// The first difference in words; empty where there is none.
std::string difference(const parse::Node& node, const nlohmann::json& expected) {
  if (node.type != expected.at("type")) return "type " + node.type + " for " + expected.at("type").get<std::string>();
  if (expected.contains("parts")) {
    if (node.parts.size() != expected.at("parts").size())
      return std::to_string(node.parts.size()) + " parts in " + node.type;
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
      auto inner = difference(node.parts[i], expected.at("parts")[i]);
      if (!inner.empty()) return inner;
    }
    return {};
  }
  const auto content = expected.value("content", "") == "text" ? with_lf(node.content) : std::string(node.content);
  if (content.size() != expected.at("decoded_size"))
    return "size " + std::to_string(content.size()) + " for " + expected.at("decoded_size").dump();
  return corpus::sha256(content) == expected.at("decoded_sha256") ? "" : "other content";
}

}  // namespace

TEST_CASE("The tree of parts of every well-formed mail of mime-mime4j is read as its authors read it") {
  corpus::Rates rates("mime-mime4j");
  for (const auto& mail : corpus::cases("mime-mime4j", 31)) {
    std::vector<Defect> defects;
    const auto tree = parse::read_tree(mail.bytes, defects);
    const auto& root = tree.root;
    const auto differs = difference(root, mail.expected.at("structure"));
    rates.count(mail.is("lenient") ? "structure of broken mails" : "structure", differs.empty(),
                mail.id + ": " + differs);
    if (mail.states("header_subject_raw")) {
      const auto subject = corpus::one_line(parse::value_of(root.header, "Subject"));
      rates.count("raw subject", subject == corpus::one_line(mail.text("header_subject_raw")),
                  mail.id + ": " + subject);
    }
  }
  rates.demand("structure", 100);
  rates.demand("raw subject", 100);
  // Two of these files stand in the corpus twice, with two readings; for one of each pair ours is the other one.
  rates.demand("structure of broken mails", 70);
}
