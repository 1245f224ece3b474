#include "junk_rounds.hpp"

#include "passes.hpp"

namespace gatepost {

void JunkRounds::look(const Hold& hold) {
  if (mailbox_ == nullptr || now_() < next_) return;
  Intake intake{store_, *mailbox_, folder_, hold};
  const auto trouble = exchange(intake, [this] { mails_.ring(); });
  next_ = now_() + rest_after(trouble);
}

std::chrono::milliseconds JunkRounds::rest_after(const std::optional<fetch::Trouble>& trouble) {
  if (!trouble) {
    health_.is_well();
    back_off_.reset();
    return rest;
  }
  health_.is_ill(trouble->what, trouble->hint);
  const bool is_hopeless = trouble->next == fetch::Trouble::Next::stop;  // and asking often may lock the account
  return is_hopeless ? longest_rest : back_off_.next();
}

}  // namespace gatepost
