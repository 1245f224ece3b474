// The real parts, put together from a Config: store, keys, templates, clock. One for each thread.
#pragma once

#include <filesystem>
#include <memory>

#include "passes.hpp"
#include "template_folder.hpp"

namespace gatepost {

/// Where `gatepost rebuild` makes a store, until it bears its name.
std::filesystem::path rebuilt_draft(const Config& config);

/// A new store beside an old key would give the numbers once more that stand in letters all over the world, and an
/// answer to one of these would reach somebody else's customer. While a lost store is made again nobody else may make
/// an empty one in its place. Throws with a sentence for the operator.
void refuse_lost(const Config& config);

class Assembly {
 public:
  /// Opens the store (made where missing), the key file beside it and the templates; takes people and templates as they
  /// are now. Throws with a sentence for the operator.
  explicit Assembly(const Config& config, store::Stay stay = store::Stay::until_tidy);

  Parts parts();
  store::Store& store() { return *store_; }

  /// Takes changed template files; a broken one leaves the last good one in force (P26), and the admin is told once.
  void refresh_templates();

 private:
  const Config& config_;
  std::unique_ptr<store::Store> store_;
  sign::Signer signer_;
  render::Templates templates_;
  TemplateFolder folder_;
  Worker worker_;
};

/// Held by `run` and `once`: two of them on one store would send letters twice.
class StoreLock {
 public:
  explicit StoreLock(int descriptor) : descriptor_(descriptor) {}
  StoreLock(StoreLock&& other) noexcept : descriptor_(other.descriptor_) { other.descriptor_ = -1; }
  StoreLock& operator=(StoreLock&&) = delete;
  ~StoreLock();

 private:
  int descriptor_;
};

/// Throws where another gatepost holds it. The lock ends with the process, however it ends.
StoreLock lock_store(const Config& config);

/// Whether `run` or `once` is at work on the store. Asking disturbs nobody.
bool is_store_locked(const Config& config);

}  // namespace gatepost
