#include <filesystem>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/verb.hpp"
#include "clock.hpp"
#include "sign/sign.hpp"
#include "store/store.hpp"

namespace gatepost::cli {
namespace {

constexpr std::uintmax_t megabyte = 1024 * 1024;

int back_up(const Common& common, const std::string& file) {
  const auto config = config_or_complain(common, Need::readable);
  if (!config) return usage;
  const auto store = store::open(config->store, store::Create::no);
  const auto keys = sign::text_of(sign::existing_keyring(config->key_file));
  store->back_up(file, {system_now(), keys});
  const auto bytes = std::filesystem::file_size(file);
  if (common.is_json)
    std::cout << nlohmann::ordered_json{{"file", file}, {"bytes", bytes}} << '\n';
  else
    std::cout << file << ": " << (bytes + megabyte - 1) / megabyte
              << " MB, with the key; keep it where nobody else reads\n";
  return done;
}

}  // namespace

Verb backup_verb(const Common& common) {
  const auto file = std::make_shared<std::string>();
  return {
      .name = "backup",
      .what = "Copies the store and its key into one new file, also while the daemon runs",
      .footer =
          "To restore: stop gatepost, take away gatepost.db with its -wal, -shm and .key, copy the file to where\n"
          "gatepost.db was, give it to gatepost's user, and start. config.ini and templates are files of your own.\n"
          "Example:\n  gatepost backup /var/backups/gatepost-$(date +%F).db",
      .arguments = {{"FILE", file.get(), "that is made"}},
      .work = [file, &common] { return back_up(common, *file); }};
}

}  // namespace gatepost::cli
