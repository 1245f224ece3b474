#include "parse/parse.hpp"
