// Which addresses of the web take secrets, and which only look as if.
#include "mail/safe_url.hpp"

#include "catch.hpp"

using namespace gatepost;

TEST_CASE("https goes anywhere, http to this machine alone") {
  for (const auto* url :
       {"https://login.test", "https://login.test/device?a=b", "https://login.test:8443/", "http://localhost",
        "http://localhost/token", "http://localhost:8080/token", "http://localhost?c=a@b", "http://127.0.0.1:80/",
        "http://127.9.9.9/", "http://[::1]/", "http://[::1]:80"}) {
    INFO(url);
    CHECK(is_safe_url(url));
  }
}

TEST_CASE("what begins as this machine's name may be another's") {
  for (const auto* url :
       {"http://localhost.evil.test/", "http://localhost-evil.test", "http://127.0.0.1.evil.test/",
        "http://127.evil.test/", "http://127.0.0.1@evil.test/", "http://localhost:80@evil.test/",
        "http://localhost:x@evil.test/", "http://localhost\\@evil.test/", "http://localhost\\.evil.test/",
        "http://[::1]evil.test/", "http://[::1]@evil.test/", "http://[::1", "http://127.1/", "http://login.test/"}) {
    INFO(url);
    CHECK_FALSE(is_safe_url(url));
  }
}

TEST_CASE("an address without a host, or with a user who looks like one, takes no secret") {
  for (const auto* url : {"", "x", "https://", "https:///path", "http://", "http:///", "ftp://127.0.0.1/",
                          "javascript:x", "https://login.test@evil.test/", "https://login.test\\@evil.test/"}) {
    INFO(url);
    CHECK_FALSE(is_safe_url(url));
  }
}
