#include "decide/inside.hpp"

#include <algorithm>
#include <cstdint>

#include "decide/compared_words.hpp"
#include "decide/markup.hpp"

namespace gatepost::decide {
namespace {

using Hash = std::uint64_t;
using Words = std::vector<ComparedWord>;

constexpr int short_weight = 3 * word_weight;  // of a comment that tells something though it is shorter than a run
constexpr std::size_t short_letters = 15;

/// Runs are told apart by 64 bits. Two that differ and share them would hold one letter in vain.
Hash followed_by(Hash run, Hash word) {
  auto mixed = run * 0x9e3779b97f4a7c15 + word;  // the finisher of SplitMix64
  mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111eb;
  return mixed ^ (mixed >> 31U);
}

void sort(std::vector<Hash>& hashes) {
  std::ranges::sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

/// The whole of each secret text that is shorter than a run. As it was written: "the invoice: <https://…>" without its
/// link would make a secret of the two words.
std::vector<Hash> short_wholes(const std::vector<std::string>& secret) {
  std::vector<Hash> out;
  for (const auto& text : secret) {
    Hash whole = 0;
    int weight = 0;
    std::size_t letters = 0;
    for (const auto& word : compared_words(text)) {
      whole = followed_by(whole, word.hash);
      weight = std::min(weight + word.weight, run_weight);
      letters += word.letters;
    }
    if (weight < run_weight && (weight >= short_weight || letters >= short_letters)) out.push_back(whole);
  }
  sort(out);
  return out;
}

/// Calls `take(hash, begin, end)` for the shortest run that begins with each word, and for what may be a whole comment.
template <class Take>
void each_run_of(const Words& words, const std::vector<Hash>& wholes, const Take& take) {
  for (std::size_t first = 0; first < words.size(); ++first) {
    Hash run = 0;
    int weight = 0;
    for (auto last = first; last < words.size() && weight < run_weight; ++last) {
      run = followed_by(run, words[last].hash);
      weight += words[last].weight;
      if (weight >= run_weight || std::ranges::binary_search(wholes, run))
        take(run, words[first].begin, words[last].end);
    }
  }
}

/// Likewise of the text as it stands, and of what is left without markup where that makes other runs.
template <class Take>
void each_run(std::string_view text, const std::vector<Hash>& wholes, const Take& take) {
  each_run_of(compared_words(text), wholes, take);
  const std::string without = without_markup(text);
  if (without == text) return;
  const std::string_view plain = without;
  each_run_of(compared_words(plain), wholes, [&](Hash run, std::size_t begin, std::size_t end) {
    const auto from = begin == 0 ? 0 : begin - 1;  // a neighbour may have been part of the word
    const auto size = end + 1 - from;
    if (plain.substr(from, size) != text.substr(from, size)) take(run, begin, end);
  });
}

/// The runs of a letter, and where else each of them stands. Sorted, not hashed into buckets: whoever's words the
/// letter quotes could choose them to fill one bucket.
class RunTable {
 public:
  RunTable(const std::vector<std::string_view>& texts, const std::vector<Hash>& wholes) : wholes_(wholes) {
    for (const auto text : texts)
      each_run(text, wholes_, [&](Hash run, std::size_t, std::size_t) { runs_.push_back(run); });
    sort(runs_);
    places_.resize(runs_.size(), Place::nowhere);
  }

  void mark_secret(std::string_view text) { mark(text, Place::secret); }
  void mark_open(std::string_view text) { mark(text, Place::open); }

  /// What every one of the groups has read.
  void mark_read(const std::vector<std::vector<std::string>>& groups) {
    std::vector<std::size_t> readers(runs_.size());
    for (std::size_t group = 0; group < groups.size(); ++group)
      for (const auto& text : groups[group])
        each_place(text, [&](std::size_t at) {
          if (readers[at] == group) ++readers[at];
        });
    for (std::size_t at = 0; at < runs_.size(); ++at)
      if (!groups.empty() && readers[at] == groups.size()) places_[at] = Place::open;
  }

  std::vector<Stretch> secret_runs_of(std::string_view text) const {
    std::vector<Stretch> out;
    each_run(text, wholes_, [&](Hash run, std::size_t begin, std::size_t end) {
      if (places_[index_of(run)] == Place::secret) out.push_back({begin, end});
    });
    std::ranges::sort(out, {}, &Stretch::begin);
    return out;
  }

 private:
  enum class Place : char { nowhere, secret, open };

  std::size_t index_of(Hash run) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(runs_, run) - runs_.begin());
  }

  /// Calls `take` with the index of each run of the letter that stands in the text.
  template <class Take>
  void each_place(std::string_view text, const Take& take) const {
    each_run(text, wholes_, [&](Hash run, std::size_t, std::size_t) {
      const auto index = index_of(run);
      if (index < runs_.size() && runs_[index] == run) take(index);
    });
  }

  void mark(std::string_view text, Place place) {
    each_place(text, [&](std::size_t index) { places_[index] = place; });
  }

  const std::vector<Hash>& wholes_;
  std::vector<Hash> runs_;
  std::vector<Place> places_;
};

}  // namespace

std::vector<std::vector<Stretch>> runs_inside(const std::vector<std::string_view>& texts, const Inside& inside) {
  const auto wholes = short_wholes(inside.secret);
  RunTable table(texts, wholes);
  for (const auto& text : inside.secret) table.mark_secret(text);
  for (const auto& text : inside.open) table.mark_open(text);
  table.mark_read(inside.read);
  std::vector<std::vector<Stretch>> out;
  for (const auto text : texts) out.push_back(table.secret_runs_of(text));
  return out;
}

}  // namespace gatepost::decide
