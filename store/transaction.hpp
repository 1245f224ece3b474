// What every user of a Store meets: its faults, and its one write transaction. A part of store.hpp.
#pragma once

#include <stdexcept>

namespace gatepost::store {

class Store;

struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// One write transaction, begun at once; rolled back unless committed.
class Transaction {
 public:
  explicit Transaction(Store& store);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Store& store_;
  bool is_open_ = true;
};

}  // namespace gatepost::store
