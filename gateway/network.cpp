#include "network.hpp"

#include <dlfcn.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace gatepost::network {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "libgatepost-network.so";

fs::path library() {
  const auto folder = fs::read_symlink("/proc/self/exe").parent_path();
  const auto beside = folder / file_name;
  return fs::exists(beside) ? beside : folder.parent_path() / "lib" / "gatepost" / file_name;
}

const Doors& loaded() {
  const auto file = library();
  void* handle = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);  // for good: its objects live as long as the program
  const void* doors = handle ? ::dlsym(handle, "gatepost_network") : nullptr;
  if (!doors) {
    const char* said = ::dlerror();
    throw std::runtime_error("cannot load " + file.string() + " (" + (said ? said : "it is no library of gatepost") +
                             "): build or install gatepost again, the program and this library together");
  }
  return *static_cast<const Doors*>(doors);
}

}  // namespace

const Doors& doors() {
  static const Doors& found = loaded();
  return found;
}

}  // namespace gatepost::network
