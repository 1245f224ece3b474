#include "night.hpp"

#include "assembly.hpp"
#include "clock.hpp"
#include "forget.hpp"
#include "log.hpp"
#include "logins.hpp"
#include "mail/limits.hpp"
#include "network.hpp"

namespace gatepost {
namespace {

bool end_erasing(const Night& night) {
  const auto& config = night.config;
  Assembly assembly(config);
  auto parts = assembly.parts();
  const auto folders = config.imap.host.empty() ? nullptr : network::doors().open_folders(imap_login(config));
  FinishParts with{parts, folders.get(), folders ? folders_with_mails(config.imap) : std::vector<std::string>(),
                   night.goes_on};
  const auto finished = finish_forgetting(with);
  if (finished.trouble)
    log::warning("erasing.trouble", {{"what", finished.trouble->what}, {"hint", finished.trouble->hint}});
  if (finished.is_all)
    log::info("erasing.done",
              {{"removed", std::to_string(finished.removed)}, {"marked", std::to_string(finished.marked)}});
  return finished.is_all;
}

/// A fault of ours here stops no mail.
template <class Work>
bool guarded(Work work) {
  try {
    return work();
  } catch (const store::Failure&) {
    throw;
  } catch (const std::exception& fault) {
    log::error("erasing.failed", {{"what", fault.what()}});
    return false;
  }
}

}  // namespace

void erase_aged(const Night& night) {
  if (night.config.keep_mails == Span(0)) return;
  Assembly assembly(night.config);
  auto parts = assembly.parts();
  guarded([&] {
    while (forget_aged(parts) && night.goes_on()) {
    }
    return true;
  });
}

Time end_erasing_if_due(const Night& night) {
  const auto begun = store::open(night.config.store, store::Create::no)->erasing().begun();
  const bool is_due = begun && system_now() - *begun >= limits::erasing_left_for;
  const bool is_left = is_due && !guarded([&] { return end_erasing(night); });
  return system_now() + (is_left ? limits::timer_again : limits::erasing_left_for);
}

}  // namespace gatepost
