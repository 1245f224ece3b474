// What we and the server said to each other about one letter: how far it went, and the server's last reply.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gatepost::send {

enum class Stage { greeting, hello, starttls, login, sender, recipient, data, body };

struct Reply {
  int code = 0;          // 0: none, or its last line did not come
  std::string enhanced;  // RFC 3463: "5.1.1"; empty: none
  std::string text;      // all lines, the code in front of the first only
};

class Conversation {
 public:
  void we_said(std::string_view command);
  void we_sent_body() { stage_ = Stage::body; }
  void server_said(std::string_view line);

  Stage stage() const { return stage_; }
  const Reply& reply() const { return reply_; }
  /// What the server's SIZE allows (RFC 1870); 0: it did not say.
  std::uint64_t size_limit() const { return size_limit_; }
  /// On a kept connection it is not said again; a new greeting replaces it.
  void knows_size_limit(std::uint64_t limit) { size_limit_ = limit; }

 private:
  Stage stage_ = Stage::greeting;
  Reply reply_;
  bool is_reply_over_ = true;
  bool is_over_ = false;
  std::uint64_t size_limit_ = 0;
};

}  // namespace gatepost::send
