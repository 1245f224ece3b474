// Authentication-Results (RFC 8601): what a mail server found out about a sender.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace gatepost::identify {

/// One method's result: `dkim=pass header.d=example.com`; all folded.
struct Result {
  std::string method;
  std::string value;
  std::map<std::string, std::string> properties;

  std::string property(const std::string& name) const;  // empty: none
};

/// `mx.example; dmarc=pass …; dkim=…`
struct Results {
  std::string server;  // empty: they begin without one, as those of Exchange Online
  std::vector<Result> found;
};

/// Comments say nothing and quoted words are one word, whatever stands in them: both may be a sender's. Where one does
/// not end, nothing in the field is believed but what speaks against the sender.
Results results_of(const std::string& field);

}  // namespace gatepost::identify
