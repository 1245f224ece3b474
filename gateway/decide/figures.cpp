#include "decide/figures.hpp"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "decide/hours.hpp"

namespace gatepost::decide {
namespace {

/// In the department's working time; of an even number the earlier of the two in the middle.
std::optional<Span> median_response(const Figures& figures, const Desk& desk) {
  if (figures.responses.empty()) return std::nullopt;
  const auto* known = desk.department_by_id(figures.department);
  const Department always_open;
  std::vector<Span> spans;
  for (const auto& one : figures.responses)
    spans.push_back(worked(known == nullptr ? always_open : *known, one.opened, one.answered));
  const auto middle = spans.begin() + static_cast<std::ptrdiff_t>((spans.size() - 1) / 2);
  std::ranges::nth_element(spans, middle);
  return *middle;
}

void set_response(Values& row, Span response) {
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(response).count();
  row["has_response"] = true;
  row["hours"] = minutes >= 60 ? std::to_string(minutes / 60) : "";
  row["minutes"] = std::to_string(minutes % 60);
}

std::string mean(int sum, int count) {
  char text[16];
  std::snprintf(text, sizeof text, "%.1f", static_cast<double>(sum) / count);
  return text;
}

void set_marks(Values& row, int marks, int sum) {
  if (marks == 0) return;
  row["marks"] = std::to_string(marks);
  row["mark_mean"] = mean(sum, marks);
}

/// The most used first.
Rows canned_of(const Figures& figures) {
  std::vector<std::pair<std::string, int>> used(figures.canned.begin(), figures.canned.end());
  std::ranges::stable_sort(used, std::ranges::greater(), &std::pair<std::string, int>::second);
  Rows rows;
  for (const auto& [name, times] : used) rows.push_back({{"name", name}, {"times", std::to_string(times)}});
  return rows;
}

Values row_of(const Figures& figures, const Desk& desk) {
  Values row{{"department", figures.department},
             {"opened", std::to_string(figures.opened)},
             {"answered", std::to_string(figures.answered)},
             {"solved", std::to_string(figures.solved)},
             {"open_now", std::to_string(figures.open_now)},
             {"waiting_now", std::to_string(figures.waiting_now)},
             {"late_now", figures.late_now > 0 ? std::to_string(figures.late_now) : ""}};
  if (const auto response = median_response(figures, desk)) set_response(row, *response);
  set_marks(row, figures.marks, figures.mark_sum);
  if (!figures.canned.empty()) row["canned"] = canned_of(figures);
  return row;
}

Values row_of(const ProductFigures& figures) {
  Values row{{"product", figures.product},
             {"opened", std::to_string(figures.opened)},
             {"solved", std::to_string(figures.solved)},
             {"open_now", std::to_string(figures.open_now)}};
  set_marks(row, figures.marks, figures.mark_sum);
  return row;
}

bool is_configured(const Desk& desk, const std::string& product) {
  return std::ranges::find(desk.products, product, &Product::id) != desk.products.end();
}

/// Those that tickets are about: in the order of config.ini, then others.
Rows product_rows(const Finding& finding, const Desk& desk) {
  Rows rows;
  for (const auto& product : desk.products)
    for (const auto& figures : finding.products)
      if (figures.product == product.id) rows.push_back(row_of(figures));
  for (const auto& figures : finding.products)
    if (!is_configured(desk, figures.product)) rows.push_back(row_of(figures));
  return rows;
}

}  // namespace

Values report_row(const Finding& finding, const Desk& desk) {
  Rows rows;
  for (const auto& department : desk.departments) {
    const auto found = std::ranges::find(finding.figures, department.id, &Figures::department);
    rows.push_back(row_of(found == finding.figures.end() ? Figures{.department = department.id} : *found, desk));
  }
  for (const auto& figures : finding.figures)
    if (desk.department_by_id(figures.department) == nullptr) rows.push_back(row_of(figures, desk));
  return {{"report", Values{{"since", finding.question.from},
                            {"departments", std::move(rows)},
                            {"products", product_rows(finding, desk)}}}};
}

}  // namespace gatepost::decide
