#include "identify/identify.hpp"
