#include "sign/sign.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"

using namespace gatepost;

namespace {

sign::Keyring ring(int number, char fill) { return {{{number, std::string(32, fill)}}}; }

sign::Signer signer() { return {ring(0, 'k'), "support@desk.test", true}; }

Token answer_of_alice() { return {Action::answer, 1042, {19 * 32 + 3}, 2, 0}; }

Mail mail_to(const std::string& address) {
  Mail mail;
  mail.to = {{"", address}};
  return mail;
}

std::filesystem::path fresh_folder() {
  std::string pattern = std::filesystem::temp_directory_path() / "gatepost-sign-XXXXXX";
  return ::mkdtemp(pattern.data());
}

}  // namespace

TEST_CASE("a signed address says action, ticket, principal, generation and key, and 80 bits of MAC", "[P8]") {
  const auto address = signer().address(answer_of_alice());
  CHECK(address.starts_with("support+a1042-k3-2-0-"));
  CHECK(address.ends_with("@desk.test"));
  CHECK(address.size() == std::string("support+a1042-k3-2-0-7hq2m4xwz3v5t6bd@desk.test").size());
}

TEST_CASE("a signed address is read back whatever case it comes in", "[P8]") {
  auto address = signer().address(answer_of_alice());
  for (auto& c : address) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  const auto clues = signer().clues(mail_to(address));
  REQUIRE(clues.addresses.size() == 1);
  CHECK(clues.addresses[0].token == answer_of_alice());
}

TEST_CASE("one changed character anywhere in a tag makes the mark a wrong one or none", "[P8]") {
  const auto address = signer().address(answer_of_alice());
  const auto at = address.find('@');
  for (std::size_t i = std::string("support+").size(); i < at; ++i) {
    auto forged = address;
    forged[i] = forged[i] == '7' ? '8' : '7';
    const auto clues = signer().clues(mail_to(forged));
    CAPTURE(forged);
    CHECK((clues.addresses.empty() || !clues.addresses[0].token));
  }
}

TEST_CASE("a number has one spelling: a leading zero is a wrong mark", "[P8]") {
  auto address = signer().address(answer_of_alice());
  address.replace(address.find("a1042"), 5, "a01042");
  const auto clues = signer().clues(mail_to(address));
  REQUIRE(clues.addresses.size() == 1);
  CHECK_FALSE(clues.addresses[0].token);
}

TEST_CASE("a tag of any other form is the public address", "[P8]") {
  CHECK(signer().clues(mail_to("support+newsletter@desk.test")).addresses.empty());
  CHECK(signer().clues(mail_to("support@desk.test")).addresses.empty());
  CHECK(signer().clues(mail_to(signer().address(answer_of_alice()) + ".evil.test")).addresses.empty());
}

TEST_CASE("another key's tag is a wrong mark, an old key that is still in the ring is read", "[P8]") {
  const sign::Signer old_one(ring(0, 'a'), "support@desk.test", true);
  const sign::Signer rolled({{{0, std::string(32, 'a')}, {1, std::string(32, 'b')}}}, "support@desk.test", true);
  const sign::Signer dropped(ring(1, 'b'), "support@desk.test", true);
  const auto address = old_one.address(answer_of_alice());
  CHECK(rolled.clues(mail_to(address)).addresses.at(0).token);
  CHECK_FALSE(dropped.clues(mail_to(address)).addresses.at(0).token);
  CHECK(rolled.address(answer_of_alice()).find("-2-1-") != std::string::npos);
}

TEST_CASE("the Message-ID carries the same token, and two letters never share one", "[P8]") {
  const auto first = signer().message_id(answer_of_alice(), {57}, Time{});
  CHECK(first != signer().message_id(answer_of_alice(), {58}, Time{}));
  CHECK(first != signer().message_id(answer_of_alice(), {57}, Time(std::chrono::microseconds(1))));
  Mail mail;
  mail.in_reply_to = {"other@elsewhere.test"};
  mail.references = {signer().message_id({Action::comment, 7, {1}, 1, 0}, {3}, Time{}), first};
  const auto clues = signer().clues(mail);
  REQUIRE(clues.ids.size() == 2);
  CHECK(clues.ids[0].token == answer_of_alice());  // nearest first
  CHECK(clues.ids[1].token->action == Action::comment);
}

TEST_CASE("tokens among a letter's values become addresses, at any depth", "[P8]") {
  Letter letter;
  letter.kind = LetterKind::answer;
  letter.bounce = {Action::bounce, 9, {1}, 1, 0};
  letter.values["row"] = Rows{Values{{"address", answer_of_alice()}}};
  const auto addresses = signer().sign(letter);
  const auto& row = std::get<Rows>(letter.values["row"]).at(0);
  CHECK(std::get<std::string>(row.at("address")) == signer().address(answer_of_alice()));
  CHECK(addresses.envelope_sender.starts_with("support+b9-"));
  CHECK(addresses.reply_to.empty());
}

TEST_CASE("without sub-addressing the Message-ID alone carries the token", "[P8]") {
  const sign::Signer plain(ring(0, 'k'), "support@desk.test", false);
  Letter letter;
  letter.reply_to = answer_of_alice();
  letter.identity = answer_of_alice();
  const auto addresses = plain.sign(letter);
  CHECK(addresses.reply_to.empty());
  CHECK(addresses.envelope_sender == "support@desk.test");
  Mail mail;
  mail.in_reply_to = {addresses.message_id};
  CHECK(plain.clues(mail).ids.at(0).token == answer_of_alice());
}

namespace {

Letter follow_up() {
  Letter letter;
  letter.kind = LetterKind::follow_up;
  letter.unsubscribe = Token{Action::unsubscribe, 1042, {4}, 1, 0};
  return letter;
}

}  // namespace

TEST_CASE("a letter that its reader may stop has a signed address for it, in its header and its text", "[P8]") {
  auto letter = follow_up();
  const auto addresses = signer().sign(letter);
  const auto address = signer().address(*letter.unsubscribe);
  CHECK(address.starts_with("support+u1042-4-1-0-"));
  CHECK(addresses.unsubscribe == "mailto:" + address + "?subject=unsubscribe");
  CHECK(std::get<std::string>(letter.values.at("stop_address")) == address);
  CHECK(std::get<std::string>(letter.values.at("stop_subject")) == "unsubscribe");
  CHECK(signer().clues(mail_to(address)).addresses.at(0).token == letter.unsubscribe);
}

TEST_CASE("without sub-addressing the subject stops letters, and opens nothing else", "[P8]") {
  const sign::Signer plain(ring(0, 'k'), "support@desk.test", false);
  auto letter = follow_up();
  const auto addresses = plain.sign(letter);
  CHECK(addresses.unsubscribe.starts_with("mailto:support@desk.test?subject=unsubscribe%20u1042-4-1-0-"));
  auto mail = mail_to("support@desk.test");
  mail.subject = "Re: " + std::get<std::string>(letter.values.at("stop_subject"));
  REQUIRE(plain.clues(mail).addresses.size() == 1);
  CHECK(plain.clues(mail).addresses[0].token == letter.unsubscribe);
  CHECK(signer().clues(mail).addresses.empty());  // with sub-addressing a subject is nothing but words

  mail.subject.back() = mail.subject.back() == '7' ? '8' : '7';
  CHECK(plain.clues(mail).addresses.empty());
  const auto id = plain.message_id(answer_of_alice(), {57}, Time{});
  mail.subject = id.substr(0, id.find('.'));
  CHECK(plain.clues(mail).addresses.empty());
}

TEST_CASE("the key file is made once, for its owner alone, and refused when others can read it", "[P8]") {
  const auto folder = fresh_folder();
  const auto file = folder / "gatepost.key";
  const auto made = sign::open_keyring(file);
  CHECK(made.keys.at(0).secret.size() == 32);
  CHECK(sign::open_keyring(file).keys.at(0).secret == made.keys.at(0).secret);
  struct stat about {};
  REQUIRE(::stat(file.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0600);
  ::chmod(file.c_str(), 0644);
  CHECK_THROWS_WITH(sign::open_keyring(file), Catch::Contains("chmod 600"));
  std::filesystem::remove_all(folder);
}

TEST_CASE("a key file with a broken line is refused, never silently shortened", "[P8]") {
  const auto folder = fresh_folder();
  const auto file = folder / "gatepost.key";
  std::ofstream(file) << "0 abc\n";
  std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  CHECK_THROWS(sign::open_keyring(file));
  std::ofstream(file) << "0 " << std::string(64, 'a') << "\none " << std::string(64, 'b') << "\n";
  CHECK_THROWS(sign::open_keyring(file));
  std::filesystem::remove_all(folder);
}

TEST_CASE("marks in a mail's text are seen, as addresses, in links and in Message-IDs, each once and right ones only",
          "[P8]") {
  const auto address = signer().address(answer_of_alice());
  const auto id = signer().message_id({Action::comment, 1042, {5}, 1, 0}, {77}, Time{});
  auto link = address;
  link.replace(link.find('+'), 1, "%2B");
  link.replace(link.find('@'), 1, "%40");
  auto forged = address;
  forged.replace(forged.find("a1042"), 5, "a1043");
  Mail mail;
  mail.text = "> write to " + address + ", not to " + forged + ".\n> Message-ID: <" + id + ">";
  mail.html = "<a href=\"mailto:" + link + "?subject=x\">" + address + "</a>";
  const auto clues = signer().clues(mail);
  CHECK(clues.addresses.empty());
  CHECK(clues.ids.empty());
  REQUIRE(clues.seen.size() == 2);
  CHECK(clues.seen[0].token == answer_of_alice());
  CHECK(clues.seen[1].token->action == Action::comment);
  mail.text.clear();
  mail.html = "<a href=\"mailto:" + link + "\">x</a>";
  CHECK(signer().clues(mail).seen.size() == 1);
}

TEST_CASE("marks in any field of the header are seen as those in the text are", "[P8]") {
  const auto address = signer().address(answer_of_alice());
  for (const std::string field : {"Subject", "Reply-To", "Sender", "Resent-To", "X-Forwarded-To", "X-Anything"}) {
    CAPTURE(field);
    Mail mail;
    mail.header = {{"From", "mallory@evil.test"}, {field, "Alice <" + address + "> wrote"}};
    const auto clues = signer().clues(mail);
    CHECK(clues.addresses.empty());
    CHECK(clues.ids.empty());
    REQUIRE(clues.seen.size() == 1);
    CHECK(clues.seen[0].token == answer_of_alice());
  }
  Mail encoded;
  encoded.subject = "Fwd: " + address;
  CHECK(signer().clues(encoded).seen.size() == 1);
  encoded = {};
  encoded.from = {{address, "mallory@evil.test"}};
  CHECK(signer().clues(encoded).seen.size() == 1);
}

TEST_CASE("a header full of our domain is looked through in one go", "[P31]") {
  Mail mail;
  std::string value;
  for (int i = 0; i < 2'000; ++i) value += "support+a1042-k3-2-0-7hq2m4xwz3v5t6bd@desk.test ";
  for (int i = 0; i < 4; ++i) mail.header.push_back({"X-Forwarded-To", value});
  CHECK(signer().clues(mail).seen.empty());
}
