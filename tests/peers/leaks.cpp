// libetpan 1.9.4 loses pieces of answers that it cannot read or that break off: lists, and the greeting of a server
// that says BYE. Thousands of such answers are what these tests are made of; the tests of fetch and wire look for leaks
// of ours, which no broken answer hides.
// NOLINTBEGIN(bugprone-reserved-identifier): the name is the sanitiser's
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libetpan.so\n"; }
// NOLINTEND(bugprone-reserved-identifier)
