// How fast mails are read: each of the files given, by parse (structure, charsets, HTML, reply text, everything) and by
// libetpan's MIME parse alone, turn by turn in one run. Prints a JSON object. measurements.py calls it.
//
//   parse_speed FILE...
//
// libetpan overflows its stack on deeply nested '(' and takes quadratic time on nested multiparts: mails that come near
// are read by neither, and counted as left out.
#include <libetpan/libetpan.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "mail/limits.hpp"
#include "parse/parse.hpp"

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr Seconds long_enough{3};
constexpr std::ptrdiff_t most_brackets = 5'000;
constexpr std::size_t most_multiparts = 100;

struct Sample {
  std::string file;
  std::string bytes;
  Seconds quickest{1e9};  // of its readings by parse
};

struct Total {
  Seconds seconds{0};
  std::size_t mails = 0;
  std::size_t bytes = 0;
};

std::size_t occurrences(const std::string& text, const std::string& word) {
  std::size_t out = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) ++out;
  return out;
}

bool is_within_bounds(const std::string& bytes) {
  return bytes.size() <= gatepost::limits::mail_bytes && std::ranges::count(bytes, '(') <= most_brackets &&
         occurrences(bytes, "multipart/") <= most_multiparts;
}

Seconds time_of(auto&& work) {
  const auto began = Clock::now();
  work();
  return Clock::now() - began;
}

Seconds parsed(const Sample& sample) {
  const gatepost::RawMail raw{sample.bytes, {}, {}, 0, {}};
  return time_of([&] { gatepost::parse::mail(raw); });
}

Seconds parsed_by_libetpan(const Sample& sample) {
  return time_of([&] {
    std::size_t at = 0;
    mailmime* tree = nullptr;
    const auto result = mailmime_parse(sample.bytes.data(), sample.bytes.size(), &at, &tree);
    if (result == MAILIMF_NO_ERROR) mailmime_free(tree);
  });
}

void add(Total& total, const Sample& sample, Seconds seconds) {
  total.seconds += seconds;
  ++total.mails;
  total.bytes += sample.bytes.size();
}

void print(const char* name, const Total& total) {
  std::printf("\"%smails_per_second\": %.0f, \"%smegabytes_per_second\": %.1f, ", name,
              static_cast<double>(total.mails) / total.seconds.count(), name,
              static_cast<double>(total.bytes) / 1e6 / total.seconds.count());
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<Sample> samples;
  int left_out = 0;
  for (int i = 1; i < count; ++i) {
    std::ifstream in(arguments[i], std::ios::binary);
    Sample sample{arguments[i], {std::istreambuf_iterator<char>(in), {}}, Seconds{1e9}};
    if (!sample.bytes.empty() && is_within_bounds(sample.bytes))
      samples.push_back(std::move(sample));
    else
      ++left_out;
  }
  if (samples.empty()) return 2;
  Total ours;
  Total theirs;
  while (ours.seconds + theirs.seconds < long_enough) {
    for (auto& sample : samples) {
      const auto seconds = parsed(sample);
      sample.quickest = std::min(sample.quickest, seconds);
      add(ours, sample, seconds);
    }
    for (const auto& sample : samples) add(theirs, sample, parsed_by_libetpan(sample));
  }
  const auto& slowest = *std::ranges::max_element(samples, {}, &Sample::quickest);
  std::printf("{\"mails\": %zu, \"left_out\": %d, ", samples.size(), left_out);
  print("", ours);
  print("libetpan_", theirs);
  std::printf("\"ratio\": %.3f, \"slowest_ms\": %.2f, \"slowest\": \"%s\"}\n",
              theirs.seconds.count() / ours.seconds.count(), 1000 * slowest.quickest.count(),
              slowest.file.substr(slowest.file.rfind('/') + 1).c_str());
}
