#include "wire_bed.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace gatepost::wire {
namespace {

namespace fs = std::filesystem;

const std::string mailbed = std::string(GATEPOST_SOURCE) + "/contrib/mailbed/mailbed";
const std::string prefix = "gatepost-wire-";

int skipped = 0;

// Dovecot looks at its password file once in a while only, so a mailbox cannot be added when a test wants it.
constexpr int fresh_mailboxes = 100;

std::string fresh_name(int number) { return "desk" + std::to_string(number) + "@desk.test"; }

bool run(const std::string& command) { return std::system((command + " </dev/null").c_str()) == 0; }

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void remove_bed(const fs::path& folder) {
  run("'" + mailbed + "' stop '" + folder.string() + "' >/dev/null 2>&1");
  std::error_code ignored;
  fs::remove_all(folder, ignored);
}

/// A test program that was killed could not stop its bed.
void remove_orphans() {
  for (const auto& entry : fs::directory_iterator(fs::temp_directory_path())) {
    const std::string name = entry.path().filename().string();
    if (name.rfind(prefix, 0) != 0) continue;
    const int owner = std::atoi(name.c_str() + prefix.size());
    if (owner > 0 && kill(owner, 0) != 0 && errno == ESRCH) remove_bed(entry.path());
  }
}

/// A dialogue of lines with a server on loopback, for LMTP and SMTP.
class Dialogue {
 public:
  explicit Dialogue(int port) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{20, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("cannot connect to port " + std::to_string(port));
    reply();
  }
  ~Dialogue() { close(socket_); }
  Dialogue(const Dialogue&) = delete;
  Dialogue& operator=(const Dialogue&) = delete;

  std::string say(const std::string& text) {
    for (std::size_t sent = 0; sent < text.size();) {
      const ssize_t put = send(socket_, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
      if (put <= 0) throw std::runtime_error("the server hung up");
      sent += static_cast<std::size_t>(put);
    }
    return reply();
  }

 private:
  /// The last line of a reply: the one without "-" behind its code.
  std::string reply() {
    for (;;) {
      const auto end = heard_.find("\r\n");
      if (end != std::string::npos) {
        const std::string line = heard_.substr(0, end);
        heard_.erase(0, end + 2);
        if (line.size() < 4 || line[3] != '-') return line;
        continue;
      }
      char buffer[4096];
      const ssize_t got = recv(socket_, buffer, sizeof buffer, 0);
      if (got <= 0) throw std::runtime_error("the server hung up");
      heard_.append(buffer, static_cast<std::size_t>(got));
    }
  }

  int socket_;
  std::string heard_;
};

/// CRLF and dot-stuffing (RFC 5321 section 4.5.2).
std::string on_the_wire(std::string_view mail) {
  std::string out;
  out.reserve(mail.size() + mail.size() / 32 + 16);
  while (!mail.empty()) {
    const auto end = std::min(mail.find('\n'), mail.size());
    std::string_view line = mail.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with('.')) out += '.';
    out.append(line).append("\r\n");
    mail.remove_prefix(std::min(end + 1, mail.size()));
  }
  return out + ".\r\n";
}

std::string pass_on(int port, const std::string& hello, std::string_view sender, std::string_view recipient,
                    std::string_view mail) {
  Dialogue server(port);
  server.say(hello + " tests.desk.test\r\n");
  server.say("MAIL FROM:<" + std::string(sender) + ">\r\n");
  const std::string reply = server.say("RCPT TO:<" + std::string(recipient) + ">\r\n");
  if (reply.front() != '2') return reply;
  server.say("DATA\r\n");
  return server.say(on_the_wire(mail));
}

/// Maildir names begin with the time: seconds, and microseconds behind ".M".
std::pair<long, long> arrival_of(const fs::path& file) {
  const std::string name = file.filename().string();
  const auto micros = name.find(".M");
  return {std::atol(name.c_str()), micros == std::string::npos ? 0 : std::atol(name.c_str() + micros + 2)};
}

}  // namespace

void breathe() { std::this_thread::sleep_for(std::chrono::milliseconds(5)); }

Bed* Bed::running() {
  static const std::unique_ptr<Bed> bed = [] {
    std::unique_ptr<Bed> started(new Bed);
    if (!started->start()) started.reset();
    return started;
  }();
  if (!bed) ++skipped;
  return bed.get();
}

std::string Bed::why_not() {
  return "no private mail servers here (contrib/install-deps test brings them); " + std::to_string(skipped) +
         " tests skipped so far";
}

bool Bed::start() {
  remove_orphans();
  folder_ = fs::temp_directory_path() / (prefix + std::to_string(getpid()));
  fs::create_directories(folder_);
  has_postfix_ = geteuid() == 0 && run("command -v postfix >/dev/null 2>&1 || test -x /usr/sbin/postfix");
  std::string mailboxes;
  for (int i = 1; i <= fresh_mailboxes; ++i) mailboxes += " " + fresh_name(i);
  const std::string log = (folder_ / "start.log").string();
  for (base_port_ = 15300; base_port_ < 15500; base_port_ += 10) {
    const std::string command = "'" + mailbed + "' start '" + folder_.string() + "'" + mailboxes + " --base-port " +
                                std::to_string(base_port_) + (has_postfix_ ? "" : " --without-postfix");
    if (run(command + " >'" + log + "' 2>&1")) {
      password_ = content_of(folder_ / "password");
      password_.erase(password_.find_last_not_of('\n') + 1);
      return true;
    }
    if (content_of(log).find("is taken") == std::string::npos) break;
  }
  std::cerr << content_of(log);
  remove_bed(folder_);
  return false;
}

Bed::~Bed() {
  if (!password_.empty()) remove_bed(folder_);
}

fetch::ImapSettings Bed::imap(const std::string& user) const {
  fetch::ImapSettings settings;
  settings.host = "localhost";
  settings.port = port(Ports::imaps);
  settings.ca_file = ca_file().string();
  settings.user = user;
  settings.password = password_;
  return settings;
}

std::string Bed::fresh_mailbox() {
  if (fresh_ == fresh_mailboxes) throw std::runtime_error("more tests than fresh mailboxes");
  return fresh_name(++fresh_);
}

std::string Bed::deliver(std::string_view sender, std::string_view recipient, std::string_view mail) const {
  return pass_on(port(Ports::lmtp), "LHLO", sender, recipient, mail);
}

std::string Bed::submit(std::string_view sender, std::string_view recipient, std::string_view mail) const {
  return pass_on(port(Ports::smtp), "EHLO", sender, recipient, mail);
}

std::vector<fs::path> Bed::files_of(std::string_view user, std::string_view folder) const {
  const auto at = user.find('@');
  fs::path maildir = folder_ / "mail" / user.substr(at + 1) / user.substr(0, at) / "Maildir";
  if (folder != "INBOX") maildir /= "." + std::string(folder);
  std::vector<fs::path> files;
  for (const char* part : {"new", "cur"}) {
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(maildir / part, missing)) files.push_back(entry.path());
  }
  std::ranges::sort(files, {}, arrival_of);
  return files;
}

std::vector<std::string> Bed::mails_of(std::string_view user, std::string_view folder) const {
  std::vector<std::string> mails;
  for (const fs::path& file : files_of(user, folder)) mails.push_back(content_of(file));
  return mails;
}

bool Bed::doveadm(const std::string& words) const {
  return run("doveadm -c '" + (folder_ / "dovecot.conf").string() + "' " + words + " >/dev/null 2>&1");
}

}  // namespace gatepost::wire
