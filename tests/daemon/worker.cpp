#include "worker.hpp"

#include <stdexcept>
#include <vector>

#include "catch.hpp"

using namespace gatepost;

TEST_CASE("a worker does what it is asked in that order, beside its owner") {
  std::vector<int> done;
  std::thread::id where;
  Worker worker;
  std::vector<std::future<int>> answers;
  for (int i = 0; i < 100; ++i)
    answers.push_back(worker.begin([&, i] {
      where = std::this_thread::get_id();
      done.push_back(i);
      return i * i;
    }));
  worker.wait();
  REQUIRE(done.size() == 100);
  for (std::size_t i = 0; i < done.size(); ++i) {
    CHECK(done[i] == static_cast<int>(i));
    CHECK(answers[i].get() == done[i] * done[i]);
  }
  CHECK(where != std::this_thread::get_id());
}

TEST_CASE("work that throws throws where its result is asked for, and the next is done") {
  Worker worker;
  auto broken = worker.begin([]() -> int { throw std::runtime_error("no"); });
  auto whole = worker.begin([] { return 7; });
  CHECK(whole.get() == 7);
  CHECK_THROWS_AS(broken.get(), std::runtime_error);
}

TEST_CASE("a worker that ends does first what was begun") {
  int done = 0;
  {
    Worker worker;
    for (int i = 0; i < 20; ++i) worker.begin([&done] { ++done; });
  }
  CHECK(done == 20);
}

TEST_CASE("a worker here is no thread") {
  Worker worker(Worker::Place::here);
  auto where = worker.begin([] { return std::this_thread::get_id(); });
  CHECK(where.get() == std::this_thread::get_id());
  worker.wait();
}
