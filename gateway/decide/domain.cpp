#include "decide/domain.hpp"

#include <unicode/idna.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <memory>

#include "mail/address.hpp"

namespace gatepost::decide {
namespace {

constexpr std::size_t longest_domain = 253;  // RFC 1035

const icu::IDNA* idna() {
  static const auto out = [] {
    UErrorCode error = U_ZERO_ERROR;
    constexpr uint32_t strict =
        UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE;
    return std::unique_ptr<icu::IDNA>(icu::IDNA::createUTS46Instance(strict, error));
  }();
  return out.get();
}

const USpoofChecker* spoof_checker() {
  static const auto* const out = [] {
    UErrorCode error = U_ZERO_ERROR;
    return uspoof_open(&error);
  }();
  return out;
}

using Conversion = icu::UnicodeString& (icu::IDNA::*)(const icu::UnicodeString&, icu::UnicodeString&, icu::IDNAInfo&,
                                                      UErrorCode&) const;

/// Empty where UTS 46 allows no such domain.
std::string converted(const std::string& domain, Conversion conversion) {
  UErrorCode error = U_ZERO_ERROR;
  icu::IDNAInfo info;
  icu::UnicodeString result;
  if (idna() == nullptr || domain.size() > longest_domain) return {};
  (idna()->*conversion)(icu::UnicodeString::fromUTF8(domain), result, info, error);
  std::string out;
  return U_SUCCESS(error) && !info.hasErrors() ? result.toUTF8String(out) : out;
}

/// What the eye sees of it: letters that look the same are the same.
std::string skeleton(const std::string& shown) {
  UErrorCode error = U_ZERO_ERROR;
  icu::UnicodeString result;
  if (spoof_checker() == nullptr || shown.size() > longest_domain) return shown;
  uspoof_getSkeletonUnicodeString(spoof_checker(), 0, icu::UnicodeString::fromUTF8(shown), result, &error);
  std::string out;
  return U_SUCCESS(error) ? result.toUTF8String(out) : shown;
}

bool is_plain(const std::string& domain) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  return std::ranges::all_of(domain, is_ascii) && domain.find("xn--") == std::string::npos;
}

bool is_within(const std::string& domain, const std::string& upper) {
  return domain == upper || domain.ends_with("." + upper);
}

}  // namespace

DomainForms forms_of(const std::string& domain) {
  const auto lower = folded(domain);
  if (is_plain(lower)) return {lower, lower};
  auto shown = converted(lower, &icu::IDNA::nameToUnicode);
  auto ascii = converted(lower, &icu::IDNA::nameToASCII);
  return shown.empty() || ascii.empty() ? DomainForms{lower, lower} : DomainForms{std::move(shown), std::move(ascii)};
}

std::string look_alike(const std::string& domain, const std::vector<std::string>& known) {
  const auto forms = forms_of(domain);
  const auto seen = skeleton(forms.shown);
  for (const auto& one : known) {
    const auto theirs = forms_of(one);
    if (is_within(forms.ascii, theirs.ascii)) return {};
  }
  for (const auto& one : known)
    if (is_within(seen, skeleton(forms_of(one).shown))) return one;
  return {};
}

}  // namespace gatepost::decide
