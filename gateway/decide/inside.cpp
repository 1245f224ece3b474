#include "decide/inside.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>

#include "decide/compared_words.hpp"
#include "decide/letter_runs.hpp"
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

struct Whole {
  Hash hash = 0;
  int weight = 0;
  std::size_t letters = 0;
};

Whole whole_of(const std::string& text) {
  Whole whole;
  for (const auto& word : compared_words(text)) {
    whole.hash = followed_by(whole.hash, word.hash);
    whole.weight = std::min(whole.weight + word.weight, run_weight);
    whole.letters += word.letters;
  }
  return whole;
}

/// The whole of each secret text that is shorter than a run. As it was written: "the invoice: <https://…>" without its
/// link would make a secret of the two words.
std::vector<Hash> short_wholes(const Inside& inside) {
  std::vector<Hash> out;
  for (const auto& text : inside.secret)
    if (const auto whole = whole_of(text); whole.weight < run_weight)
      if (whole.weight >= short_weight || whole.letters >= short_letters) out.push_back(whole.hash);
  for (const auto& name : inside.names)
    if (const auto whole = whole_of(name); whole.letters > 1) out.push_back(whole.hash);
  sort(out);
  return out;
}

/// Of words, or of letters: `by_letters` is theirs.
struct Run {
  Hash hash = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<LetterRun> by_letters;
};

/// Calls `take(run)` for the shortest run that begins with each word, and for what may be a whole comment.
template <class Take>
void each_run_of(const Words& words, const std::vector<Hash>& wholes, const Take& take) {
  for (std::size_t first = 0; first < words.size(); ++first) {
    Hash hash = 0;
    int weight = 0;
    for (auto last = first; last < words.size() && weight < run_weight; ++last) {
      hash = followed_by(hash, words[last].hash);
      weight += words[last].weight;
      if (weight >= run_weight || std::ranges::binary_search(wholes, hash))
        take(Run{hash, words[first].begin, words[last].end, std::nullopt});
    }
  }
}

/// Likewise of the text as it stands, and of what is left without markup where that makes other runs; and for the runs
/// of its letters.
template <class Take>
void each_run(std::string_view text, const std::vector<Hash>& wholes, const Take& take) {
  each_run_of(compared_words(text), wholes, take);
  const std::string without = without_markup(text);
  const std::string_view plain = without;
  if (plain != text)
    each_run_of(compared_words(plain), wholes, [&](const Run& run) {
      const auto from = run.begin == 0 ? 0 : run.begin - 1;  // a neighbour may have been part of the word
      const auto size = run.end + 1 - from;
      if (plain.substr(from, size) != text.substr(from, size)) take(run);
    });
  LetterRunReader letters(plain);
  while (const auto run = letters.next()) take(Run{run->hash, run->begin, run->end, run});
}

/// Whether a hash may be one of many, told fast: most of those that are asked for are none.
class Sieve {
 public:
  explicit Sieve(const std::vector<Hash>& hashes) : eights_(std::bit_ceil(hashes.size() + 1)) {
    for (const auto hash : hashes) eights_[place_of(hash)] |= bit_of(hash);
  }

  bool may_hold(Hash hash) const { return (eights_[place_of(hash)] & bit_of(hash)) != 0; }

 private:
  std::size_t place_of(Hash hash) const { return (hash >> 3U) & (eights_.size() - 1); }
  static unsigned char bit_of(Hash hash) { return static_cast<unsigned char>(1U << (hash & 7U)); }

  std::vector<unsigned char> eights_;
};

/// The runs of a letter, and where else each of them stands. Sorted, not hashed into buckets: whoever's words the
/// letter quotes could choose them to fill one bucket.
class RunTable {
 public:
  RunTable(const std::vector<std::string_view>& texts, const std::vector<Hash>& wholes)
      : wholes_(wholes), runs_(runs_of(texts, wholes)), sieve_(runs_), places_(runs_.size()) {}

  void mark_secret(std::string_view text) {
    each_place(text, [&](std::size_t at, const Run& run) { places_[at].make_secret(run); });
  }

  void mark_open(std::string_view text) {
    each_place(text, [&](std::size_t at, const Run&) { places_[at].of = Place::Of::anybody; });
  }

  /// What every one of the groups has read.
  void mark_read(const std::vector<std::vector<std::string>>& groups) {
    std::vector<std::size_t> readers(runs_.size());
    for (std::size_t group = 0; group < groups.size(); ++group)
      for (const auto& text : groups[group])
        each_place(text, [&](std::size_t at, const Run&) {
          if (readers[at] == group) ++readers[at];
        });
    for (std::size_t at = 0; at < runs_.size(); ++at)
      if (!groups.empty() && readers[at] == groups.size()) places_[at].of = Place::Of::anybody;
  }

  std::vector<Stretch> secret_runs_of(std::string_view text) const {
    std::vector<Stretch> out;
    each_place(text, [&](std::size_t at, const Run& run) {
      if (places_[at].tells(run)) out.push_back({run.begin, run.end});
    });
    std::ranges::sort(out, {}, &Stretch::begin);
    return out;
  }

 private:
  struct Place {
    enum class Of : char { nobody, colleagues, anybody } of = Of::nobody;
    std::uint32_t all_gaps = ~std::uint32_t{0};  // of the letters, as colleagues have set them
    std::uint32_t any_gaps = 0;

    void make_secret(const Run& run) {
      of = Of::colleagues;
      if (!run.by_letters) return;
      all_gaps &= run.by_letters->gaps;
      any_gaps |= run.by_letters->gaps;
    }

    /// Letters that stand in the same words are the words' matter.
    bool tells(const Run& run) const {
      if (of != Of::colleagues) return false;
      const auto& letters = run.by_letters;
      return !letters || !letters->is_of_words || is_set_otherwise(letters->gaps, all_gaps, any_gaps);
    }
  };

  static std::vector<Hash> runs_of(const std::vector<std::string_view>& texts, const std::vector<Hash>& wholes) {
    std::vector<Hash> out;
    for (const auto text : texts) each_run(text, wholes, [&](const Run& run) { out.push_back(run.hash); });
    sort(out);
    return out;
  }

  /// Calls `take` with the index of each run of the letter that stands in the text, and with that run.
  template <class Take>
  void each_place(std::string_view text, const Take& take) const {
    each_run(text, wholes_, [&](const Run& run) {
      if (!sieve_.may_hold(run.hash)) return;
      const auto found = std::ranges::lower_bound(runs_, run.hash);
      if (found != runs_.end() && *found == run.hash) take(static_cast<std::size_t>(found - runs_.begin()), run);
    });
  }

  const std::vector<Hash>& wholes_;
  std::vector<Hash> runs_;
  Sieve sieve_;
  std::vector<Place> places_;
};

}  // namespace

std::vector<std::vector<Stretch>> runs_inside(const std::vector<std::string_view>& texts, const Inside& inside) {
  const auto wholes = short_wholes(inside);
  RunTable table(texts, wholes);
  for (const auto* list : {&inside.secret, &inside.names})
    for (const auto& text : *list) table.mark_secret(text);
  for (const auto& text : inside.open) table.mark_open(text);
  table.mark_read(inside.read);
  std::vector<std::vector<Stretch>> out;
  for (const auto text : texts) out.push_back(table.secret_runs_of(text));
  return out;
}

}  // namespace gatepost::decide
