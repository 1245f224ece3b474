#include "render/outline.hpp"

#include <stdexcept>

namespace gatepost::render {
namespace {

class Outlining {
 public:
  void object(const Values& values) {
    out_.shape += '{';
    for (const auto& [name, value] : values) {
      out_.shape += name;
      std::visit([this](const auto& v) { one(v); }, static_cast<const Value::variant&>(value));
    }
    out_.shape += '}';
  }

  void words(std::string_view text, Slot::Kind kind) {
    // No words are as good as no value: {{#assignee}} must not be entered for "".
    out_.shape += text.empty() ? '-' : '=';
    if (!text.empty()) {
      out_.bytes += text.size();
      out_.slots.push_back({kind, text, {}});
    }
  }

  Outline take() { return std::move(out_); }

 private:
  void one(const std::string& text) { words(text, Slot::Kind::words); }
  void one(const Prose& text) { words(text.text, Slot::Kind::prose); }
  void one(Time time) {
    out_.shape += '@';
    for (const auto kind : {Slot::Kind::moment, Slot::Kind::date, Slot::Kind::clock}) {
      out_.slots.push_back({kind, {}, time});
    }
  }
  void one(bool flag) { out_.shape += flag ? '+' : '-'; }
  void one(const Token&) { throw std::logic_error("a letter's token was not signed before it was rendered"); }
  void one(const Values& values) { object(values); }
  void one(const Rows& rows) {
    out_.shape += '[';
    for (const auto& row : rows) {
      object(row);
    }
    out_.shape += ']';
  }

  Outline out_;
};

}  // namespace

Outline outline_of(const Values& values, std::string_view content) {
  Outlining outlining;
  outlining.object(values);
  outlining.words(content, Slot::Kind::markup);
  return outlining.take();
}

}  // namespace gatepost::render
