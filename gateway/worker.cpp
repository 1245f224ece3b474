#include "worker.hpp"

#include <system_error>

namespace gatepost {

Worker::~Worker() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Worker::wait() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return waiting_.empty() && !is_busy_; });
}

bool Worker::has_thread() {
  if (place_ == Place::here || thread_.joinable()) return place_ == Place::beside;
  try {
    thread_ = std::thread([this] { work_on(); });
  } catch (const std::system_error&) {
    place_ = Place::here;
  }
  return place_ == Place::beside;
}

void Worker::put(std::function<void()> work) {
  if (!has_thread()) return work();
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(work));
  }
  changed_.notify_all();
}

void Worker::work_on() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return is_ending_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const auto work = std::move(waiting_.front());
    waiting_.pop_front();
    is_busy_ = true;
    lock.unlock();
    work();  // a packaged_task: what it throws goes to its future
    lock.lock();
    is_busy_ = false;
    if (waiting_.empty()) changed_.notify_all();
  }
}

}  // namespace gatepost
