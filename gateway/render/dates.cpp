#include "render/dates.hpp"

#include <unicode/calendar.h>
#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace gatepost::render {
namespace {

UDate to_icu(Time time) { return static_cast<UDate>(time.time_since_epoch().count()) / 1000.0; }

void demand(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU cannot write dates: ") + u_errorName(status));
  }
}

icu::Locale locale_of(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(language, status);
  return U_FAILURE(status) || locale.isBogus() ? icu::Locale::getEnglish() : locale;
}

std::unique_ptr<icu::TimeZone> zone_of(const std::string& name) {
  std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
  return *zone == icu::TimeZone::getUnknown() ? std::unique_ptr<icu::TimeZone>(icu::TimeZone::getGMT()->clone())
                                              : std::move(zone);
}

struct Skeletons {
  const char* date;
  const char* date_with_year;
};

/// Japanese letters put the weekday behind the date, short and in brackets: 10月6日(火).
Skeletons skeletons_of(std::string_view language) {
  return language == "ja" ? Skeletons{"MMMEd", "yMMMEd"} : Skeletons{"EEEEMMMMd", "yMMMMEEEEd"};
}

/// The first of a month is an ordinal in some languages, which no pattern of ICU says.
std::string_view first_of_month(std::string_view language) {
  if (language == "fr") return "1er";
  return language == "pt" ? "1º" : "1";
}

/// How one language writes dates in one zone. Making it takes about a millisecond, using it a microsecond.
class Formats {
 public:
  Formats(const std::string& language, const std::string& time_zone) {
    const auto locale = locale_of(language);
    const auto zone = zone_of(time_zone);
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    demand(status);
    const auto skeletons = skeletons_of(locale.getLanguage());
    first_ = first_of_month(locale.getLanguage());
    date_ = made_for(*patterns, skeletons.date, locale, *zone);
    date_with_year_ = made_for(*patterns, skeletons.date_with_year, locale, *zone);
    clock_ = made_for(*patterns, "jmm", locale, *zone);
    calendar_.reset(icu::Calendar::createInstance(*zone, icu::Locale::getEnglish(), status));
    demand(status);
  }

  std::string date(Time time, Time made) {
    auto out = year_of(time) == year_of(made) ? date_.written(time) : date_with_year_.written(time);
    const auto first = first_ == "1" ? std::string::npos : out.find(" 1 ");
    return first == std::string::npos ? out : out.replace(first + 1, 1, first_);
  }
  std::string clock(Time time) { return clock_.written(time); }

 private:
  /// Keeps what it wrote last: the letters of one mail tell the same times.
  struct Format {
    std::unique_ptr<icu::SimpleDateFormat> format;
    Time last{};
    std::string words;

    const std::string& written(Time time) {
      if (words.empty() || time != last) {
        words = Formats::written(*format, time);
        last = time;
      }
      return words;
    }
  };

  static Format made_for(icu::DateTimePatternGenerator& patterns, const char* skeleton, const icu::Locale& locale,
                         const icu::TimeZone& zone) {
    UErrorCode status = U_ZERO_ERROR;
    const auto pattern = patterns.getBestPattern(icu::UnicodeString(skeleton), status);
    auto format = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
    demand(status);
    format->setTimeZone(zone);
    return {std::move(format), {}, {}};
  }

  int year_of(Time time) {
    UErrorCode status = U_ZERO_ERROR;
    calendar_->setTime(to_icu(time), status);
    const int year = calendar_->get(UCAL_YEAR, status);
    demand(status);
    return year;
  }

  static std::string written(const icu::SimpleDateFormat& format, Time time) {
    icu::UnicodeString out;
    format.format(to_icu(time), out);
    // ICU 72 began to put a narrow no-break space before "PM", which old fonts show as a box.
    out.findAndReplace(icu::UnicodeString(char16_t(0x202F)), icu::UnicodeString(" "));
    std::string utf8;
    out.toUTF8String(utf8);
    return utf8;
  }

  std::string_view first_;
  Format date_;
  Format date_with_year_;
  Format clock_;
  std::unique_ptr<icu::Calendar> calendar_;
};

constexpr std::size_t most_formats = 64;  // languages times zones of one desk: a handful; a few kilobytes each

Formats& formats_for(const Reader& reader) {
  // Formats are not safe to be used by two threads at once.
  thread_local std::map<std::pair<std::string, std::string>, Formats> kept;
  const std::pair key(reader.language, reader.time_zone);
  const auto found = kept.find(key);
  if (found != kept.end()) {
    return found->second;
  }
  if (kept.size() >= most_formats) {
    kept.clear();
  }
  return kept.emplace(key, Formats(reader.language, reader.time_zone)).first->second;
}

bool writes_without_comma(const std::string& language) {
  return language.starts_with("ko") || language.starts_with("ja") || language.starts_with("zh");
}

}  // namespace

// ICU's own way of joining date and time differs from one version to the next ("at", a comma, nothing).
std::string moment(Time time, const Reader& reader) {
  return date(time, reader) + (writes_without_comma(reader.language) ? " " : ", ") + clock_time(time, reader);
}

std::string date(Time time, const Reader& reader) { return formats_for(reader).date(time, reader.made); }

std::string clock_time(Time time, const Reader& reader) { return formats_for(reader).clock(time); }

}  // namespace gatepost::render
