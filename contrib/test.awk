# Counts the cases of the Catch2 programs in ctest's log. A program that ends without a summary (a crash, a time-out),
# or badly although all of its cases passed (a leak, an error while it ended), is one failure. A WARN that says
# "SKIPPED: 20 cases of …" is so many skips, any other "SKIPPED: …" is one; a case that gave one did not pass.

function number_before(word, words, i) {
  i = split($0, words, /[ |()]+/)
  while (--i > 0) if (words[i + 1] == word) return words[i]
  return 0
}

function end_of_warning(words) {
  if (match(text, /SKIPPED: /)) {
    print program ": " text
    split(substr(text, RSTART + RLENGTH), words, " ")
    skipped += words[2] ~ /^cases?$/ ? words[1] : 1
    if (!has_skipped) passed--
    has_skipped = 1
  }
  in_warning = 0
}

# A line of contrib/fuzz for each target.
/^fuzz / { print; if (/no finding$/) passed++; else failed++ }

# The one line of contrib/soak; without it the soak broke.
/^soak SKIPPED/ { print; has_soaked = 1; skipped++; next }
/^soak / { print; has_soaked = 1; if (/nothing lost or doubled$/) passed++; else failed++ }

/^[0-9]+\/[0-9]+ Test: / { program = $3; has_summary = 0; has_failed = 0; in_warning = in_heading = 0; the_case = "" }
# The name of a case stands between two rules of Catch2, once for each of its sections.
/^----------/ && length($0) == 79 { is_name_next = in_heading = !in_heading; next }
is_name_next {
  if ($0 != the_case) { the_case = $0; has_skipped = 0 }
  is_name_next = 0
}

# Catch2 wraps the text; an empty line ends it.
in_warning && NF == 0 { end_of_warning() }
in_warning { sub(/^ +/, ""); text = text (text == "" ? "" : " ") $0 }
/(^|: )warning:$/ { in_warning = 1; text = "" }

/^All tests passed \(/ { has_summary = 1; passed += number_before("test") }
/^test cases: / {
  has_summary = 1
  passed += number_before("passed")
  has_failed = number_before("failed")
  failed += has_failed
  skipped += number_before("skipped")
}

/^Test (Passed|Failed)\./ && !has_summary { failed++; print program " ended without a summary" }
/^Test Failed\./ && has_summary && !has_failed { failed++; print program " passed its cases and ended badly" }

END {
  if (!has_soaked) { failed++; print "contrib/soak ended without its line" }
  print passed + 0 " passed, " failed + 0 " failed, " skipped + 0 " skipped"
  exit failed > 0 || passed <= 0
}
