#include "junk_rounds.hpp"

#include "passes.hpp"

namespace gatepost {

void JunkRounds::look() {
  if (mailbox_ == nullptr || Pulse::Clock::now() < next_) return;
  next_ = Pulse::Clock::now() + rest;
  Intake intake{store_, *mailbox_, folder_};
  const auto trouble = exchange(intake, [this] { mails_.ring(); });
  if (trouble)
    health_.is_ill(trouble->what, trouble->hint);
  else
    health_.is_well();
}

}  // namespace gatepost
