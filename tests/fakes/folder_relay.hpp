// A relay that writes each letter into a file, so that what was accepted outlives the process that sent it.
#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "send/send.hpp"

namespace gatepost::fakes {

class FolderRelay : public send::Relay {
 public:
  explicit FolderRelay(
      std::filesystem::path folder, std::function<void()> accepted = [] {})
      : folder_(std::move(folder)), accepted_(std::move(accepted)) {
    std::filesystem::create_directories(folder_);
  }

  Outcome send(const Wire& wire) override {
    auto number = std::distance(std::filesystem::directory_iterator(folder_), {});
    std::ofstream(folder_ / (std::to_string(number) + ".eml"), std::ios::binary) << wire.bytes;
    accepted_();  // a test may stop the program here: the relay said yes, and nobody heard it
    return {Fate::accepted, 250, "ok", ""};
  }
  Outcome greet() override { return {Fate::accepted, 220, "", ""}; }

 private:
  std::filesystem::path folder_;
  std::function<void()> accepted_;
};

}  // namespace gatepost::fakes
