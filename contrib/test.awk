# Counts the cases of the Catch2 programs in ctest's log. A program that ends without a summary (a crash, a time-out)
# is one failure. A WARN whose text says "skipped" is a skip, and the case that gave it did not pass.

function number_before(word, words, i) {
  i = split($0, words, /[ |()]+/)
  while (--i > 0) if (words[i + 1] == word) return words[i]
  return 0
}

/^[0-9]+\/[0-9]+ Test: / { program = $3; has_summary = 0; in_warning = 0 }

/^All tests passed \(/ { has_summary = 1; passed += number_before("test") }
/^test cases: / {
  has_summary = 1
  passed += number_before("passed")
  failed += number_before("failed")
  skipped += number_before("skipped")
}

in_warning && /skipped/ { skipped++; passed--; sub(/^ +/, ""); print program ": " $0 }
{ in_warning = /: warning:$/ }

/^Test (Passed|Failed)\./ && !has_summary { failed++; print program " ended without a summary" }

END {
  print passed + 0 " passed, " failed + 0 " failed, " skipped + 0 " skipped"
  exit failed > 0 || passed <= 0
}
