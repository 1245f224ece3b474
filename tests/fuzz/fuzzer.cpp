// The program fuzz_<target>, which libFuzzer drives: GATEPOST_TARGET is the target's name.
#include <cstddef>
#include <cstdint>

#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  gatepost::fuzz::GATEPOST_TARGET({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
