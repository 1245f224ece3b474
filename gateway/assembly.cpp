#include "assembly.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "clock.hpp"
#include "forget.hpp"
#include "log.hpp"

namespace gatepost {
namespace {

std::filesystem::path lock_file_of(const Config& config) {
  auto file = config.store;
  file += ".lock";
  return file;
}

struct flock whole_file() {
  struct flock out {};
  out.l_type = F_WRLCK;
  out.l_whence = SEEK_SET;
  return out;
}

/// What `gatepost backup` made becomes a store by its first start.
void restore(const Config& config, store::Store& store) {
  const auto backup = store.restored();
  if (!backup) return;
  sign::restore_keyring(config.key_file, backup->keys);
  store.begin_after_backup();
  log::warning("store.restored", {{"made", log::utc(backup->made)}, {"store", config.store.string()}});
}

bool is_there(const std::filesystem::path& file) {
  return std::filesystem::exists(file) && std::filesystem::file_size(file) > 0;
}

/// A new key beside an old store would make every address that is out in the world a forged one.
void refuse_keyless(const Config& config, store::Store& store) {
  if (std::filesystem::exists(config.key_file)) return;
  const auto status = store.status();
  if (status.mails_by_state.empty() && status.tickets_by_state.empty()) return;  // its first start
  throw std::runtime_error("the key file " + config.key_file.string() + " is missing beside the store " +
                           config.store.string() + ": restore it from the backup");
}

std::unique_ptr<store::Store> store_of(const Config& config, store::Stay stay) {
  refuse_lost(config);
  auto store = store::open(config.store, store::Create::yes, stay);
  restore(config, *store);
  refuse_keyless(config, *store);
  return store;
}

}  // namespace

std::filesystem::path rebuilt_draft(const Config& config) {
  auto file = config.store;
  file += ".rebuild";
  return file;
}

void refuse_lost(const Config& config) {
  const auto draft = rebuilt_draft(config);
  const bool has_key = std::filesystem::exists(config.key_file);  // asked first: a new store is made before its key
  if (is_there(config.store)) return;
  if (std::filesystem::exists(draft))
    throw std::runtime_error("gatepost rebuild is making " + config.store.string() + ", or was stopped: wait, or run " +
                             "it again; to begin with an empty store take " + draft.string() + " away");
  if (has_key)
    throw std::runtime_error(
        config.store.string() + " is missing, or empty, and its key " + config.key_file.string() +
        " is there: is a disk not mounted? Copy a backup into its place, or run gatepost rebuild; " +
        "to begin anew, and have no old letter answered any more, take the key away");
}

Assembly::Assembly(const Config& config, store::Stay stay)
    : config_(config),
      store_(store_of(config, stay)),
      signer_(sign::open_keyring(config.key_file), config.desk.address, config.desk.has_subaddress,
              {config.smtp.envelope, config.smtp.ids.is_own}),
      folder_(config.templates) {
  auto all = parts();
  take_erased(all);
  take_people(all);
  refresh_templates();
}

Parts Assembly::parts() { return {config_, *store_, signer_, templates_, system_now, worker_}; }

void Assembly::refresh_templates() {
  auto all = parts();
  if (const auto files = folder_.changed()) take_templates(all, *files);
}

StoreLock::~StoreLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

StoreLock lock_store(const Config& config) {
  const auto file = lock_file_of(config);
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) throw std::runtime_error("cannot make " + file.string() + ": " + std::strerror(errno));
  StoreLock lock(descriptor);
  auto whole = whole_file();
  if (::fcntl(descriptor, F_OFD_SETLK, &whole) != 0)
    throw std::runtime_error("another gatepost works on " + config.store.string() + ": stop it first (it holds " +
                             file.string() + ")");
  return lock;
}

bool is_store_locked(const Config& config) {
  const int descriptor = ::open(lock_file_of(config).c_str(), O_RDWR | O_CLOEXEC);
  if (descriptor < 0) return false;
  const StoreLock closed_at_the_end(descriptor);
  auto whole = whole_file();
  return ::fcntl(descriptor, F_OFD_GETLK, &whole) == 0 && whole.l_type != F_UNLCK;
}

}  // namespace gatepost
