#include "assembly.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace gatepost {
namespace {

Time system_now() { return std::chrono::time_point_cast<Time::duration>(std::chrono::system_clock::now()); }

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
  auto file = config.store;
  file += ".lock";
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) throw std::runtime_error("cannot make " + file.string() + ": " + std::strerror(errno));
  StoreLock lock(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
    throw std::runtime_error("another gatepost works on " + config.store.string() + ": stop it first (it holds " +
                             file.string() + ")");
  return lock;
}

}  // namespace gatepost
