// An IMAP mailbox as a folder of files, so that it outlives the process that reads it: INBOX/7.eml is UID 7.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
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

}  // namespace gatepost::fakes
