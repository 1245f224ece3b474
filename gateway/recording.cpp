#include "recording.hpp"

#include <utility>

namespace gatepost {
namespace {

/// `letter` belongs to the work: whoever asked for it may be gone when it is done.
std::future<Wire> begin_writing(const Parts& parts, Worker& worker, Letter letter, Signed addresses) {
  return worker.begin([&parts, letter = std::move(letter), addresses = std::move(addresses)] {
    return render::wire(letter, addresses, parts.templates, parts.config.desk.address);
  });
}

/// Of letters that were sent long ago by a store that was lost nobody knows the bytes, nor the Message-ID.
Wire long_gone(const Letter& letter) {
  Wire wire;
  wire.number = letter.number;
  wire.kind = letter.kind;
  wire.ticket = letter.ticket;
  wire.recipient = letter.to.address;
  wire.made = letter.made;
  return wire;
}

}  // namespace

Writing record_first(Parts& parts, Worker& worker, store::Record record) {
  if (parts.past != nullptr) {
    record.how = store::Letters::are_gone;
    for (const auto& letter : record.verdict.letters) record.letters.push_back(long_gone(letter));
    parts.store.record(record);
    return {};
  }
  std::vector<Signed> addresses;
  for (auto& letter : record.verdict.letters) {
    letter.language = parts.templates.language_for(letter.language, parts.config.desk.language);
    addresses.push_back(parts.signer.sign(letter));
    record.letters.push_back(render::unwritten(letter, addresses.back()));
  }
  parts.store.record(record);
  Writing writing;
  for (std::size_t i = 0; i < addresses.size(); ++i)
    writing.push_back(begin_writing(parts, worker, std::move(record.verdict.letters[i]), std::move(addresses[i])));
  return writing;
}

void write(Parts& parts, Writing& writing) {
  for (auto& wire : writing) parts.store.write(wire.get());
}

void record(Parts& parts, std::optional<MailNumber> number, const Mail* mail, Verdict verdict) {
  Worker here(Worker::Place::here);
  auto writing = record_first(parts, here, {number, mail, std::move(verdict), {}, parts.now()});
  write(parts, writing);
}

}  // namespace gatepost
