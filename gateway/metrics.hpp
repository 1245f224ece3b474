// The desk's figures in the text format of Prometheus: for `gatepost status --prometheus`, and for a file that the
// textfile collector of node_exporter reads ([metrics] textfile). No addresses, names of people or subjects in them.
#pragma once

#include <filesystem>
#include <string>

#include "config/config.hpp"
#include "store/store.hpp"

namespace gatepost {

std::string metrics_of(store::Store& store, const Config& config, Time now);

/// All of it or nothing, whenever it is read, and readable by everybody. Returns why it could not be written; empty:
/// it was.
std::string write_textfile(const std::filesystem::path& file, const std::string& text);

}  // namespace gatepost
