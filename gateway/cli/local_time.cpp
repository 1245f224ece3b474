#include "cli/local_time.hpp"

#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include "log.hpp"

namespace gatepost::cli {

std::string local_time(std::optional<Time> at, const std::string& zone) {
  if (!at) return {};
  auto status = U_ZERO_ERROR;
  icu::SimpleDateFormat format(u"yyyy-MM-dd HH:mm", icu::Locale::getRoot(), status);
  if (U_FAILURE(status)) return log::utc(*at);
  format.adoptTimeZone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone)));
  icu::UnicodeString text;
  std::string out;
  format.format(static_cast<UDate>(std::chrono::floor<std::chrono::milliseconds>(*at).time_since_epoch().count()),
                text);
  return text.toUTF8String(out);
}

std::string local_day(Time at, const std::string& zone) { return local_time(at, zone).substr(0, 10); }

}  // namespace gatepost::cli
