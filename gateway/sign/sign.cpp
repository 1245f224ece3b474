#include "sign/sign.hpp"
