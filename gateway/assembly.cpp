#include "assembly.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "clock.hpp"

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

/// A new key beside an old store would make every address that is out in the world a forged one.
sign::Keyring keys_of(const Config& config) {
  if (std::filesystem::exists(config.store) && !std::filesystem::exists(config.key_file))
    throw std::runtime_error("the key file " + config.key_file.string() + " is missing beside the store " +
                             config.store.string() + ": restore it from the backup");
  return sign::open_keyring(config.key_file);
}

}  // namespace

Assembly::Assembly(const Config& config, store::Stay stay)
    : config_(config),
      signer_(keys_of(config), config.desk.address, config.desk.has_subaddress),
      store_(store::open(config.store, store::Create::yes, stay)),
      folder_(config.templates) {
  auto all = parts();
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
