// A token server on loopback (RFC 6749): answers each POST with what the test put into the queue, or with a token that
// lives for an hour. The forms that came can be asked afterwards.
#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "fakes/loopback_server.hpp"

namespace gatepost::fakes {

class TokenServer : public LoopbackServer {
 public:
  explicit TokenServer(const Certificates* certificates = nullptr) : LoopbackServer(certificates), tls_(certificates) {
    start();
  }
  ~TokenServer() override { stop(); }

  std::string url() const {
    return (tls_ ? "https://localhost:" : "http://127.0.0.1:") + std::to_string(port()) + "/token";
  }

  /// `status`: "400 Bad Request". Once; several are a queue.
  void answer(const std::string& body, const std::string& status = "200 OK",
              const std::string& type = "application/json") {
    const std::lock_guard lock(mutex_);
    answers_.push_back(http(body, status, type));
  }
  /// The bytes as they are.
  void answer_raw(std::string bytes) {
    const std::lock_guard lock(mutex_);
    answers_.push_back(std::move(bytes));
  }

  /// From now on: the body that a form leads to; empty: the grant is none (any more).
  void answer_by(std::function<std::string(const std::string& form)> mint) {
    const std::lock_guard lock(mutex_);
    mint_ = std::move(mint);
  }

  std::vector<std::string> forms() const {
    const std::lock_guard lock(mutex_);
    return forms_;
  }

 private:
  static std::string http(const std::string& body, const std::string& status = "200 OK",
                          const std::string& type = "application/json") {
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
  }

  void converse() override {
    if (tls_) begin_tls();
    std::size_t length = 0;
    for (std::string header = line(); !header.empty(); header = line())
      if (header.starts_with("Content-Length: ")) length = std::stoul(header.substr(16));
    const std::string form = bytes(length);
    write(reply_to(form));
  }

  std::string reply_to(const std::string& form) {
    const std::lock_guard lock(mutex_);
    forms_.push_back(form);
    if (mint_) {
      const std::string body = mint_(form);
      return body.empty() ? http(R"({"error":"invalid_grant"})", "400 Bad Request") : http(body);
    }
    if (answers_.empty())
      return http(R"({"access_token":"at-)" + std::to_string(forms_.size()) +
                  R"(","token_type":"Bearer","expires_in":3600})");
    std::string reply = answers_.front();
    answers_.pop_front();
    return reply;
  }

  const Certificates* tls_;
  mutable std::mutex mutex_;
  std::deque<std::string> answers_;
  std::function<std::string(const std::string&)> mint_;
  std::vector<std::string> forms_;
};

}  // namespace gatepost::fakes
