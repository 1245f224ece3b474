// The relay behind libcurl: one easy handle, and with it one connection, kept from letter to letter.
#pragma once

#include <curl/curl.h>

#include <chrono>
#include <memory>
#include <string>

#include "send/send.hpp"
#include "send/sort.hpp"

namespace gatepost::send {

class SmtpRelay : public Relay {
 public:
  explicit SmtpRelay(SmtpSettings settings);
  ~SmtpRelay() override;
  SmtpRelay(const SmtpRelay&) = delete;
  SmtpRelay& operator=(const SmtpRelay&) = delete;

  Outcome send(const Wire& wire) override;
  Outcome greet() override;
  void wait_at_most(std::chrono::seconds patience) override { patience_ = patience; }

 private:
  enum class Connection { kept, fresh };
  void set_up();
  Outcome converse(std::string_view body);
  std::optional<Outcome> take_token();
  Attempt talk(std::string_view body);
  Attempt talk(std::string_view body, Connection connection);

  SmtpSettings settings_;
  std::chrono::seconds patience_ = std::chrono::seconds::max();
  std::uint64_t size_limit_ = 0;  // as the server said when the connection was made
  std::unique_ptr<CURL, void (*)(CURL*)> handle_;
};

}  // namespace gatepost::send
