// What the desk would do with a mail, for explain: whose it is, where it belongs, what follows. Looks into the store
// if there is one, and changes nothing.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "cli/verb.hpp"
#include "passes.hpp"

namespace gatepost::cli {

class Adviser {
 public:
  /// Without a config there is no opinion, without a store nothing is known, without a key no mark is read.
  explicit Adviser(const Common& common);

  /// What the desk takes for the mail: without the banners of mail gateways that config.ini names.
  Mail as_decided(Mail mail) const;
  /// Of a mail as_decided().
  std::optional<Opinion> on(const Mail& mail);

 private:
  std::optional<Config> config_;
  std::unique_ptr<store::Store> store_;
  std::optional<sign::Signer> signer_;
  render::Templates templates_;
  Worker worker_{Worker::Place::here};
};

/// "match", "trust" and "verdict" of design section 6.
nlohmann::ordered_json json_of(const Opinion& opinion);

/// The same in a few labelled lines.
std::string text_of(const Opinion& opinion);

}  // namespace gatepost::cli
