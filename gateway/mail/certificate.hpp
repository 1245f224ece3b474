// Why a server's certificate is not believed, in words: for the rooms that speak TLS through libcurl, which says only
// that it is so.
#pragma once

#include <string>

namespace gatepost {

struct CertificateFault {
  std::string what;
  std::string hint;
};

/// The keys of config.ini that the hint names.
struct CertificateKeys {
  std::string host;     // "[smtp] host"
  std::string ca_file;  // "[smtp] ca_file"
};

/// `whose`: "the relay". `status`: what the verification of the chain found, in the bits of GnuTLS; 0: the chain is
/// good, and so it is the name that is not.
CertificateFault certificate_fault(const std::string& whose, long status, const CertificateKeys& keys);

}  // namespace gatepost
