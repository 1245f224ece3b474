// A desk's side of an OAuth 2 grant: a folder with its secrets, a token server that answers as told, and a clock.
#pragma once

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "catch.hpp"
#include "fakes/token_server.hpp"
#include "token/descriptor.hpp"
#include "token/token.hpp"

namespace gatepost::token_tests {

using namespace std::chrono_literals;
using fakes::TokenServer;
namespace fs = std::filesystem;

/// A folder of its own, with files that nobody else can read.
class Folder {
 public:
  Folder() {
    path_ = (fs::temp_directory_path() / "gatepost-token-XXXXXX").string();
    if (::mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary folder");
  }
  ~Folder() {
    fs::permissions(path_, fs::perms::owner_all);
    fs::remove_all(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const std::string& name, const std::string& text) const {
    const std::string path = path_ + "/" + name;
    std::ofstream(path) << text;
    ::chmod(path.c_str(), 0600);
    return path;
  }
  std::string read(const std::string& name) const {
    std::ifstream file(path_ + "/" + name);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

struct Desk {
  Folder folder;
  TokenServer server;
  std::chrono::system_clock::time_point now{std::chrono::seconds(1'800'000'000)};

  token::Settings settings(token::Grant grant = token::Grant::refresh_token) {
    token::Settings out;
    out.grant = grant;
    out.token_url = server.url();
    out.client_id = "desk id";
    out.client_secret_file = folder.file("client", "s3cret+\n");
    out.refresh_token_file = folder.file("refresh", "r1\n");
    out.within = 5s;
    out.now = [this] { return now; };
    return out;
  }
};

/// As another process holds the consent while it asks for a token.
struct Other {
  explicit Other(const Desk& desk)
      : lock(::open((desk.folder.path() + "/refresh.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    REQUIRE(::flock(lock.number(), LOCK_EX) == 0);
  }
  token::Descriptor lock;
};

/// No file takes a byte.
class FullDisk {
 public:
  FullDisk() {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit none{0, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &none);
  }
  ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
};

inline std::string token_of(Bearer& bearer) {
  const auto got = bearer.token();
  INFO((std::holds_alternative<NoToken>(got) ? std::get<NoToken>(got).what : ""));
  REQUIRE(std::holds_alternative<std::string>(got));
  return std::get<std::string>(got);
}

inline NoToken trouble_of(Bearer& bearer) {
  const auto got = bearer.token();
  REQUIRE(std::holds_alternative<NoToken>(got));
  return std::get<NoToken>(got);
}

}  // namespace gatepost::token_tests
