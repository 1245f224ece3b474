// An IMAP mailbox as a folder of files, so that it outlives the process that reads it: INBOX/7.eml is UID 7.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "fetch/fetch.hpp"
#include "mail/limits.hpp"

namespace gatepost::fakes {

inline std::string content_of(const std::filesystem::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

class FolderMailbox : public fetch::Mailbox {
 public:
  explicit FolderMailbox(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_ / "INBOX");
    std::filesystem::create_directories(folder_ / "Handled");
  }

  void arrive(std::uint32_t uid, const std::string& bytes) {
    std::ofstream(folder_ / "INBOX" / (std::to_string(uid) + ".eml"), std::ios::binary) << bytes;
  }

  std::variant<fetch::Batch, fetch::Trouble> fetch(const fetch::Position& from) override {
    fetch::Batch batch{{}, {validity_, from.uidvalidity == validity_ ? from.uid : 0}, false};
    for (const auto uid : uids()) {
      if (uid <= batch.position.uid) continue;
      if (batch.mails.size() == most_at_once) {
        batch.is_more = true;
        break;
      }
      batch.mails.push_back({.bytes = content_of(file("INBOX", uid)), .place = Place{"INBOX", validity_, uid}});
      batch.position.uid = uid;
    }
    return batch;
  }

  std::variant<fetch::Batch, fetch::Trouble> fetch_passed_over(const fetch::Position& upto,
                                                               const fetch::Stored&) override {
    return fetch::Batch{{}, upto, false};
  }

  std::optional<fetch::Trouble> put_away(const std::vector<Place>& handled, const std::vector<Place>&) override {
    for (const auto& place : handled)
      if (std::filesystem::exists(file("INBOX", place.uid)))
        std::filesystem::rename(file("INBOX", place.uid), file("Handled", place.uid));
    return std::nullopt;
  }

  std::variant<fetch::Waited, fetch::Trouble> wait(std::chrono::milliseconds) override {
    return fetch::Waited::for_time;
  }
  void wake() override {}

  std::size_t count(const std::string& name) const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder_ / name), {}));
  }

 private:
  static constexpr std::size_t most_at_once = 2;  // so that a few mails are several batches
  static constexpr std::uint32_t validity_ = 42;

  std::filesystem::path file(const std::string& name, std::uint32_t uid) const {
    return folder_ / name / (std::to_string(uid) + ".eml");
  }

  std::vector<std::uint32_t> uids() const {
    std::vector<std::uint32_t> out;
    for (const auto& one : std::filesystem::directory_iterator(folder_ / "INBOX"))
      out.push_back(static_cast<std::uint32_t>(std::stoul(one.path().stem().string())));
    std::ranges::sort(out);
    return out;
  }

  std::filesystem::path folder_;
};

/// The same folder, looked at by the audit. A mail that somebody moves by hand gets a UID of its own there.
class FolderFolders : public fetch::Folders {
 public:
  explicit FolderFolders(std::filesystem::path folder) : folder_(std::move(folder)) {}

  std::variant<fetch::OpenFolder, fetch::Trouble> open(const std::string& name) override {
    if (trouble) return *trouble;
    open_ = folder_ / name;
    if (!std::filesystem::exists(open_)) return fetch::OpenFolder{};
    fetch::OpenFolder there{42, {}};
    for (const auto& one : std::filesystem::directory_iterator(open_))
      there.uids.push_back(static_cast<std::uint32_t>(std::stoul(one.path().stem().string())));
    std::ranges::sort(there.uids);
    return there;
  }

  std::variant<std::vector<std::uint32_t>, fetch::Trouble> seen() override {
    return std::vector(seen_uids.begin(), seen_uids.end());
  }

  std::variant<std::vector<fetch::LyingMail>, fetch::Trouble> list(const std::vector<std::uint32_t>& uids) override {
    std::vector<fetch::LyingMail> lying;
    for (const auto uid : uids) {
      const auto bytes = content_of(file(uid));
      if (bytes.empty()) continue;
      const auto begin = bytes.find("Message-ID:");
      const auto field = begin == std::string::npos ? "" : bytes.substr(begin, bytes.find('\n', begin) + 1 - begin);
      lying.push_back({uid, bytes.size(), arrived, field});
      ++listed;
    }
    return lying;
  }

  std::variant<std::optional<RawMail>, fetch::Trouble> take(const fetch::LyingMail& mail) override {
    ++taken;
    auto bytes = content_of(file(mail.uid));
    if (bytes.empty()) return std::optional<RawMail>();
    const Place place{open_.filename().string(), 42, mail.uid};
    return std::optional(RawMail{.bytes = std::move(bytes), .place = place, .received = arrived});
  }

  std::variant<fetch::Removed, fetch::Trouble> remove(const std::vector<std::uint32_t>& uids) override {
    if (removes == 0) return fetch::Trouble{fetch::Trouble::Next::again, "no answer", ""};
    --removes;
    for (const auto uid : uids) std::filesystem::remove(file(uid));
    return fetch::Removed::gone;
  }

  std::optional<fetch::Trouble> trouble;
  int removes = -1;  // until the connection is cut; below 0: it never is
  Time arrived{};
  std::set<std::uint32_t> seen_uids;
  int listed = 0;  // mails
  int taken = 0;   // mails whose content was asked for

 private:
  std::filesystem::path file(std::uint32_t uid) const { return open_ / (std::to_string(uid) + ".eml"); }

  std::filesystem::path folder_;
  std::filesystem::path open_;
};

}  // namespace gatepost::fakes
