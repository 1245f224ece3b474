// What libgatepost-network.so gives to network.cpp.
#include "network.hpp"

extern "C" __attribute__((visibility("default"))) const gatepost::network::Doors gatepost_network{
    GATEPOST_BUILD,           gatepost::fetch::open_imap, gatepost::fetch::open_folders,
    gatepost::fetch::look,    gatepost::send::open_smtp,  gatepost::token::open,
    gatepost::token::term_of, gatepost::token::authorize};
