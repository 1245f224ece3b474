#include "mail/certificate.hpp"

namespace gatepost {
namespace {

// gnutls_certificate_status_t
constexpr long signer_not_found = 1L << 6;
constexpr long signer_not_ca = 1L << 7;
constexpr long not_activated = 1L << 9;
constexpr long expired = 1L << 10;
constexpr long signature_failure = 1L << 11;

}  // namespace

CertificateFault certificate_fault(const std::string& whose, long status, const CertificateKeys& keys) {
  const auto certificate = "the certificate of " + whose;
  if (status == 0)
    return {certificate + " is for another host name", "set " + keys.host + " to the name that stands in it"};
  // Of an authority that nobody trusts it does not matter until when it says anything.
  if (status & (signer_not_found | signer_not_ca | signature_failure))
    return {certificate + " is signed by an authority that is not trusted here",
            "if it is your own authority, name its certificate in " + keys.ca_file};
  if (status & expired) return {certificate + " has expired", "have it renewed, or set this machine's clock"};
  if (status & not_activated) return {certificate + " is not valid yet", "set this machine's clock"};
  return {certificate + " is refused", "gnutls-cli tells why; check " + keys.host + " and " + keys.ca_file};
}

}  // namespace gatepost
