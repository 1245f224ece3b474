#include "send/send.hpp"
