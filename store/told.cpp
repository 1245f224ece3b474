#include "store/told.hpp"

namespace gatepost::store {

std::vector<TemplateFault> told_faults_of(Database& database) {
  std::vector<TemplateFault> faults;
  auto row = database.query("select file, line, column_, what from template_fault");
  while (row.next()) {
    TemplateFault fault;
    fault.file = row.text();
    fault.line = static_cast<int>(row.number());
    fault.column = static_cast<int>(row.number());
    fault.what = row.text();
    faults.push_back(std::move(fault));
  }
  return faults;
}

void set_told_faults(Database& database, std::span<const TemplateFault> faults) {
  database.run("delete from template_fault");
  for (const auto& fault : faults)
    database.run("insert into template_fault(file, line, column_, what) values(?, ?, ?, ?)", fault.file,
                 static_cast<std::int64_t>(fault.line), static_cast<std::int64_t>(fault.column), fault.what);
}

}  // namespace gatepost::store
