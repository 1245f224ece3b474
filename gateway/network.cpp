#include "network.hpp"

#include <dlfcn.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace gatepost::network {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "libgatepost-network.so";

fs::path library() {
  const auto folder = fs::read_symlink("/proc/self/exe").parent_path();
  const auto beside = folder / file_name;
  return fs::exists(beside) ? beside : folder.parent_path() / "lib" / "gatepost" / file_name;
}

[[noreturn]] void fail(const fs::path& file, const std::string& why) {
  throw std::runtime_error("cannot load " + file.string() + " (" + why +
                           "): build or install gatepost again, the program and this library together");
}

const Doors& loaded() {
  const auto file = library();
  void* handle = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);  // for good: its objects live as long as the program
  const auto* doors = static_cast<const Doors*>(handle ? ::dlsym(handle, "gatepost_network") : nullptr);
  if (doors == nullptr) {
    const char* said = ::dlerror();
    fail(file, said ? said : "it is no library of gatepost");
  }
  if (doors->build != std::string_view(GATEPOST_BUILD))
    fail(file, std::string("it is of build ") + doors->build + ", the program of " + GATEPOST_BUILD);
  return *doors;
}

}  // namespace

const Doors& doors() {
  static const Doors& found = loaded();
  return found;
}

}  // namespace gatepost::network
