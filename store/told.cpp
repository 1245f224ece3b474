#include "store/told.hpp"

namespace gatepost::store {

std::vector<TemplateFault> SqliteTelling::faults() {
  std::vector<TemplateFault> faults;
  auto row = database_.query("select file, line, column_, what from template_fault");
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

void SqliteTelling::set_faults(std::span<const TemplateFault> faults) {
  database_.run("delete from template_fault");
  for (const auto& fault : faults)
    database_.run("insert into template_fault(file, line, column_, what) values(?, ?, ?, ?)", fault.file,
                  static_cast<std::int64_t>(fault.line), static_cast<std::int64_t>(fault.column), fault.what);
}

std::vector<ToldEnd> SqliteTelling::login_ends() {
  std::vector<ToldEnd> ends;
  auto row = database_.query("select login, ends, days from login_end_told");
  while (row.next()) {
    ToldEnd end;
    end.login = row.text();
    end.ends = row.time();
    end.days = static_cast<int>(row.number());
    ends.push_back(std::move(end));
  }
  return ends;
}

void SqliteTelling::set_login_ends(std::span<const ToldEnd> ends) {
  database_.run("delete from login_end_told");
  for (const auto& end : ends)
    database_.run("insert into login_end_told(login, ends, days) values(?, ?, ?)", end.login, end.ends,
                  static_cast<std::int64_t>(end.days));
}

}  // namespace gatepost::store
