// The server's side of TLS for the fakes, with a CA and a certificate for "localhost" made for this run of the tests.
#pragma once

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace gatepost::fakes {

inline void tls_must(int result) {
  if (result < 0) throw std::runtime_error(gnutls_strerror(result));
}

/// Certificates and keys of one test program. `ca_file()` is what a client has to trust.
class Certificates {
 public:
  /// What is wrong with a server, the name in its certificate aside.
  enum class Flaw { none, expired, not_yet, self_signed, for_clients, old_tls };

  explicit Certificates(const char* host = "localhost", Flaw flaw = Flaw::none)
      : priority_(flaw == Flaw::old_tls ? "NORMAL:-VERS-ALL:+VERS-TLS1.1:+VERS-TLS1.0:%COMPAT" : "NORMAL") {
    gnutls_x509_privkey_t ca_key = new_key();
    gnutls_x509_crt_t ca = new_certificate("Gatepost tests", ca_key);
    tls_must(gnutls_x509_crt_set_basic_constraints(ca, 1, -1));
    tls_must(gnutls_x509_crt_set_key_usage(ca, GNUTLS_KEY_KEY_CERT_SIGN));
    tls_must(gnutls_x509_crt_sign2(ca, ca, ca_key, GNUTLS_DIG_SHA256, 0));

    gnutls_x509_privkey_t key = new_key();
    gnutls_x509_crt_t certificate = new_certificate(host, key);
    tls_must(gnutls_x509_crt_set_subject_alt_name(certificate, GNUTLS_SAN_DNSNAME, host,
                                                  static_cast<unsigned>(std::string(host).size()), GNUTLS_FSAN_SET));
    if (flaw == Flaw::expired) set_term(certificate, -48, -1);
    if (flaw == Flaw::not_yet) set_term(certificate, 1, 48);
    if (flaw == Flaw::for_clients)
      tls_must(gnutls_x509_crt_set_key_purpose_oid(certificate, GNUTLS_KP_TLS_WWW_CLIENT, 0));
    const bool is_own = flaw == Flaw::self_signed;
    tls_must(
        gnutls_x509_crt_sign2(certificate, is_own ? certificate : ca, is_own ? key : ca_key, GNUTLS_DIG_SHA256, 0));

    tls_must(gnutls_certificate_allocate_credentials(&credentials_));
    tls_must(gnutls_certificate_set_x509_key(credentials_, &certificate, 1, key));
    write_ca(ca);
    gnutls_x509_crt_deinit(certificate);
    gnutls_x509_crt_deinit(ca);
    gnutls_x509_privkey_deinit(key);
    gnutls_x509_privkey_deinit(ca_key);
  }
  ~Certificates() {
    gnutls_certificate_free_credentials(credentials_);
    std::filesystem::remove(ca_file_);
  }
  Certificates(const Certificates&) = delete;
  Certificates& operator=(const Certificates&) = delete;

  const std::string& ca_file() const { return ca_file_; }
  gnutls_certificate_credentials_t credentials() const { return credentials_; }
  const char* priority() const { return priority_; }

 private:
  static gnutls_x509_privkey_t new_key() {
    gnutls_x509_privkey_t key = nullptr;
    tls_must(gnutls_x509_privkey_init(&key));
    tls_must(gnutls_x509_privkey_generate(key, GNUTLS_PK_ECDSA, GNUTLS_CURVE_TO_BITS(GNUTLS_ECC_CURVE_SECP256R1), 0));
    return key;
  }

  static gnutls_x509_crt_t new_certificate(const char* name, gnutls_x509_privkey_t key) {
    static unsigned char serial = 0;
    ++serial;
    gnutls_x509_crt_t certificate = nullptr;
    tls_must(gnutls_x509_crt_init(&certificate));
    tls_must(gnutls_x509_crt_set_version(certificate, 3));
    tls_must(gnutls_x509_crt_set_serial(certificate, &serial, 1));
    tls_must(gnutls_x509_crt_set_dn_by_oid(certificate, GNUTLS_OID_X520_COMMON_NAME, 0, name,
                                           static_cast<unsigned>(std::string(name).size())));
    set_term(certificate, -24, 24);
    tls_must(gnutls_x509_crt_set_key(certificate, key));
    return certificate;
  }

  /// In hours from now.
  static void set_term(gnutls_x509_crt_t certificate, int begin, int end) {
    constexpr int hour = 3600;
    tls_must(gnutls_x509_crt_set_activation_time(certificate, std::time(nullptr) + begin * hour));
    tls_must(gnutls_x509_crt_set_expiration_time(certificate, std::time(nullptr) + end * hour));
  }

  void write_ca(gnutls_x509_crt_t ca) {
    gnutls_datum_t pem{};
    tls_must(gnutls_x509_crt_export2(ca, GNUTLS_X509_FMT_PEM, &pem));
    std::string path = (std::filesystem::temp_directory_path() / "gatepost-ca-XXXXXX").string();
    const int file = ::mkstemp(path.data());
    if (file < 0) throw std::runtime_error("no temporary file for the CA");
    ::close(file);
    ca_file_ = path;
    std::ofstream(ca_file_) << std::string(reinterpret_cast<const char*>(pem.data), pem.size);
    gnutls_free(pem.data);
  }

  const char* priority_;
  gnutls_certificate_credentials_t credentials_ = nullptr;
  std::string ca_file_;
};

/// TLS over an accepted socket. A client that does not trust us leaves is_open() false.
class TlsSession {
 public:
  TlsSession(int socket, const Certificates& certificates) {
    tls_must(gnutls_init(&session_, GNUTLS_SERVER));
    tls_must(gnutls_priority_set_direct(session_, certificates.priority(), nullptr));
    tls_must(gnutls_credentials_set(session_, GNUTLS_CRD_CERTIFICATE, certificates.credentials()));
    gnutls_transport_set_int(session_, socket);
    int result = GNUTLS_E_AGAIN;
    while (result < 0 && gnutls_error_is_fatal(result) == 0) result = gnutls_handshake(session_);
    is_open_ = result >= 0;
  }
  ~TlsSession() { gnutls_deinit(session_); }
  TlsSession(const TlsSession&) = delete;
  TlsSession& operator=(const TlsSession&) = delete;

  bool is_open() const { return is_open_; }
  bool has_input() const { return gnutls_record_check_pending(session_) > 0; }
  ssize_t read(char* buffer, std::size_t size) { return gnutls_record_recv(session_, buffer, size); }
  ssize_t write(const char* buffer, std::size_t size) { return gnutls_record_send(session_, buffer, size); }

 private:
  gnutls_session_t session_ = nullptr;
  bool is_open_ = false;
};

}  // namespace gatepost::fakes
