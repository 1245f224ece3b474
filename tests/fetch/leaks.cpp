// libetpan 1.9.4 forgets 54 bytes at each greeting that is a BYE; everything else that leaks is ours.
// NOLINTBEGIN(bugprone-reserved-identifier): the name is the sanitiser's
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:mailimap_greeting_new\n"; }
// NOLINTEND(bugprone-reserved-identifier)
