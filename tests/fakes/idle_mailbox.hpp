// A mailbox where nothing happens: tests change what they look at.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "fetch/fetch.hpp"

namespace gatepost::fakes {

class IdleMailbox : public fetch::Mailbox {
 public:
  std::variant<fetch::Batch, fetch::Trouble> fetch(const fetch::Position&) override { return fetch::Batch{}; }
  std::variant<fetch::Batch, fetch::Trouble> fetch_passed_over(const fetch::Position&, const fetch::Stored&) override {
    return fetch::Batch{};
  }
  std::optional<fetch::Trouble> put_away(const std::vector<Place>&, const std::vector<Place>&) override { return {}; }
  std::variant<fetch::Waited, fetch::Trouble> wait(std::chrono::milliseconds) override {
    return fetch::Waited::for_time;
  }
  void wake() override {}
};

}  // namespace gatepost::fakes
