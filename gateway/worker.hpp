// Pure work done beside the thread that asks for it: reading mails and writing letters need no lock, so the thread that
// decides leaves them to another one.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace gatepost {

class Worker {
 public:
  enum class Place { beside, here };  // here: begin() does the work itself

  explicit Worker(Place place = Place::beside) : place_(place) {}
  ~Worker();  // does first what was begun
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Done in the order of asking. The future gives what `work` returns or throws.
  template <class Work>
  auto begin(Work work) -> std::future<decltype(work())> {
    const auto task = std::make_shared<std::packaged_task<decltype(work())()>>(std::move(work));
    auto result = task->get_future();
    put([task] { (*task)(); });
    return result;
  }

  /// Until everything that was begun is done.
  void wait();

 private:
  /// The thread starts with the first work; where the system has none to give, the work is done here.
  void put(std::function<void()> work);
  bool has_thread();
  void work_on();

  Place place_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> waiting_;
  bool is_busy_ = false;
  bool is_ending_ = false;
  std::thread thread_;
};

}  // namespace gatepost
